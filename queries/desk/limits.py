"""The limits of a free question, and the first byte of what its process replies."""

from __future__ import annotations

# Of the text and of the answer.
MAX_LENGTH = 10_000
MAX_ROWS = 10_000
MAX_COLUMNS = 200
MAX_CELLS = 250_000
MAX_BYTES = 4 * 2**20

# As the asker sees it: seconds until an answer, waiting included, and of those at most so many for a place.
SECONDS = 2.0
WAIT_SECONDS = 1.0
PLACES = 2

# Of one process: bytes it may address, seconds of a processor a question, questions before it is replaced.
ADDRESS_SPACE = 1024 * 2**20
PLANNED_MEGABYTES = 400
CPU_SECONDS = 3
QUESTIONS = 100

# A reply is one of these and then Arrow IPC (ROWS) or Dutch text.
READY, ROWS, REFUSED, MEMORY, UNABLE = b"K", b"R", b"F", b"M", b"U"
