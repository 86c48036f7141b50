"""Run the program on a terminal of a given width, as a person sees it."""

import os
import subprocess
import sys
import threading
from collections.abc import Mapping
from pathlib import Path

from command_line import environment


def run_on_terminal(
    folder: Path, *arguments: str, columns: int = 80, variables: Mapping[str, str] | None = None
) -> tuple[int, str]:
    """Return the exit code, and all that comes on a terminal of `columns`, of a run in `folder`."""
    import fcntl
    import struct
    import termios

    ours, theirs = os.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 40, columns, 0, 0))
    said: list[bytes] = []
    reader = threading.Thread(target=_read_all, args=(ours, said))
    process = subprocess.Popen(
        [sys.executable, "-m", "lesmateriaal", *arguments],
        cwd=folder,
        env=environment(TERM="xterm", **(variables or {})),
        stdin=subprocess.DEVNULL,
        stdout=theirs,
        stderr=theirs,
    )
    os.close(theirs)
    reader.start()
    code = process.wait(timeout=120)
    reader.join()
    os.close(ours)
    return code, b"".join(said).decode().replace("\r\n", "\n")


def _read_all(terminal: int, said: list[bytes]) -> None:
    """Read until nobody writes to the terminal any more, which Linux tells with an error."""
    try:
        while piece := os.read(terminal, 65536):
            said.append(piece)
    except OSError:
        pass
