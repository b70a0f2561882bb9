"""Serves the proof app as server.py serves the dashboard."""

from __future__ import annotations

import sys
from pathlib import Path

from serving.app import create_app
from serving.process.listen import bind, serve

app = create_app(Path(__file__).resolve().parent / "app.py")
sock = bind("127.0.0.1", "0")
sys.stdout.write(f"Doorstroom staat op http://127.0.0.1:{sock.getsockname()[1]} (proef)\n")
serve(app, sock)
