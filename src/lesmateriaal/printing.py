"""Neutral PDFs of finished documents, printed by LibreOffice, in a zip for each level of a lesson.

What LibreOffice writes differs from version to version, and holds the moment of printing: these files stand outside
the promise that the same content gives the same bytes.
"""

import shutil
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from lesmateriaal.errors import BuildError, Place, Problem
from lesmateriaal.files import Staging
from lesmateriaal.pack.archive import write_archive

PDFS = "pdf"
"""Folder of the output with the zips."""
START_SECONDS, DOCUMENT_SECONDS = 60, 20
"""How long LibreOffice may take to start and for one document: ten times what it takes on a slow computer."""
_NAMES = ("soffice", "libreoffice", "/Applications/LibreOffice.app/Contents/MacOS/soffice")
"""Where LibreOffice is: on the path, or where macOS puts it."""


def print_levels(levels: Mapping[str, Sequence[Path]], target: Path) -> tuple[Path, ...]:
    """Write a zip with a PDF of each document, `<name>-pdf.zip`, for each name of `levels`, and return the zips.

    Raises:
        BuildError: LibreOffice is missing, does not answer, or gives no PDF of a document; no zip is written then.
    """
    documents = [path for paths in levels.values() for path in paths]
    with TemporaryDirectory(prefix="lesmateriaal-pdf-") as folder:
        printed = _printed(documents, Path(folder))
        with Staging(target / PDFS) as staging:
            for name, paths in levels.items():
                files = {f"{name}-pdf/{path.stem}.pdf": printed[path].read_bytes() for path in paths}
                staging.write(f"{name}-pdf.zip", write_archive(files))
            return tuple(staging.commit())


def _printed(documents: Sequence[Path], folder: Path) -> dict[Path, Path]:
    """Return the PDF of each of `documents`, in `folder`: one start of LibreOffice prints them all."""
    program = next(filter(None, map(shutil.which, _NAMES)), None)
    if program is None:
        raise _error("office_missing", "soffice")
    # a profile of its own: LibreOffice that is open already would take the work over, and not tell when it is done
    command = [program, f"-env:UserInstallation={(folder / 'profiel').as_uri()}", "--headless", "--norestore"]
    command += ["--convert-to", "pdf", "--outdir", str(folder), *map(str, documents)]
    seconds = START_SECONDS + DOCUMENT_SECONDS * len(documents)
    try:
        subprocess.run(command, capture_output=True, timeout=seconds, check=False, stdin=subprocess.DEVNULL)
    except subprocess.TimeoutExpired as error:
        raise _error("office_silent", program, seconds=seconds) from error
    except OSError as error:
        raise _error("office_missing", program) from error
    printed = {path: folder / f"{path.stem}.pdf" for path in documents}
    missing = [path for path, pdf in printed.items() if not _is_pdf(pdf)]
    if missing:
        raise BuildError([Problem(Place(path.as_posix()), "pdf_missing") for path in missing])
    return printed


def _is_pdf(path: Path) -> bool:
    try:
        with path.open("rb") as file:
            return file.read(5) == b"%PDF-"
    except OSError:
        return False


def _error(code: str, program: str, **facts: object) -> BuildError:
    return BuildError([Problem(Place(program), code, facts)])
