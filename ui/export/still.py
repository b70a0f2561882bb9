"""Archives whose bytes follow from what is in them, and not from the clock: the same build gives the same file."""

from __future__ import annotations

import re
import zipfile
from io import BytesIO

EPOCH = (2020, 1, 1, 0, 0, 0)
"""The time of every member."""
_WHEN = re.compile(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*")
_NESTED = (".xlsx", ".pptx")


def stilled(data: bytes) -> bytes:
    """Give an office file of another library with every clock time in it fixed, also in the workbooks within."""
    buffer = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as was, zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in was.namelist():
            member = was.read(name)
            if name.endswith(_NESTED):
                member = stilled(member)
            elif name == "docProps/core.xml":
                member = _WHEN.sub(rb"\g<1>2020-01-01T00:00:00Z", member)
            archive.writestr(zipfile.ZipInfo(name, EPOCH), member, zipfile.ZIP_DEFLATED)
    return buffer.getvalue()
