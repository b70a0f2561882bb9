"""TESTDATA: small ways to break an answer, to build faults from."""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from tests.statline.replay import Answer, Replay, Request

Change = Callable[[Request, Answer, Replay], Answer]
Edit = Callable[[str], str]

# Forty megabytes of blanks in forty kilobytes.
_BOMB = gzip.compress(b" " * 40_000_000)


def sent(**fields: Any) -> Change:
    """Change how the answer is sent."""
    return lambda request, answer, replay: replace(answer, **fields)


def body(change: Callable[[bytes], bytes], **fields: Any) -> Change:
    """Change the bytes of the body."""
    return lambda request, answer, replay: replace(answer, body=change(answer.body), **fields)


def status(code: int, text: bytes = b"TESTDATA", **headers: str) -> Change:
    """Answer with another status."""
    pairs = tuple((name.replace("_", "-"), value) for name, value in headers.items())
    return sent(status=code, body=text, headers=pairs)


def text(edit: Edit) -> Change:
    """Change the text of the body."""
    return body(lambda whole: edit(whole.decode()).encode())


def rows(edit: Edit) -> Change:
    """Change the text of the rows of a page alone."""
    return text(lambda whole: re.sub(r'(?s)(?<="value":\[).*(?=\])', lambda match: edit(match[0]), whole, count=1))


def all_of(pattern: str, new: str) -> Edit:
    return lambda text_: re.sub(pattern, new, text_)


def first_of(pattern: str, new: str) -> Edit:
    return lambda text_: re.sub(pattern, new, text_, count=1)


def link(make: Callable[[Request, Replay], object]) -> Change:
    """Change the link to the next page; a last page gets one."""

    def change(request: Request, answer: Answer, replay: Replay) -> Answer:
        whole = answer.body.decode()
        key = "@odata.nextLink" if "@odata.context" in whole else "odata.nextLink"
        new = whole[: whole.rindex("]") + 1] + f',"{key}":{json.dumps(make(request, replay))}}}'
        return replace(answer, body=new.encode())

    return change


def no_link(request: Request, answer: Answer, replay: Replay) -> Answer:
    """Take the link to the next page away."""
    whole = answer.body.decode()
    return replace(answer, body=(whole[: whole.rindex("]") + 1] + "}").encode())


def page_url(request: Request, replay: Replay, pages: int) -> str:
    """The address of a page some pages on."""
    return f"{replay.url}{request.path}?$format=json&$skip={max(0, request.skip + pages * replay.page_size)}"


def rows_of_page(pages: int) -> Change:
    """Give the rows of another page, with the link of this one."""

    def change(request: Request, answer: Answer, replay: Replay) -> Answer:
        table = replay.tables[request.table]
        other = replay.page(table, request.set, (request.skip + pages * replay.page_size) % table.size).decode()
        found = other[other.index("[") + 1 : other.rindex("]")]
        return rows(lambda _: found)(request, answer, replay)

    return change


def redirect(make: Callable[[Request, Replay], str]) -> Change:
    return lambda request, answer, replay: replace(
        answer, status=302, body=b"", headers=(("Location", make(request, replay)),)
    )


def packed(change: Callable[[bytes], bytes]) -> Change:
    """Send the body as gzip, broken by `change`."""
    headers = (("Content-Encoding", "gzip"),)
    return body(lambda whole: change(gzip.compress(whole)), encoding=None, headers=headers)


bomb: Change = sent(body=_BOMB, encoding=None, headers=(("Content-Encoding", "gzip"),))


def without_last_row(found: str) -> str:
    return found[: found.rindex("},") + 1] if "}," in found else ""


def with_last_row_twice(found: str) -> str:
    return f"{found},{found[found.rindex('{') :]}"


def backwards(found: str) -> str:
    return ",".join(reversed([part.strip() for part in re.split(r"(?<=\}),", found)]))
