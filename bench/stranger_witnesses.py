"""What other programs make of a stranger's PDF: qpdf and Ghostscript whether it is clean, PDFium and Ghostscript what it shows.

None of it depends on our program, so it is kept: a second run over the same folder asks nobody again.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from dataclasses import asdict, dataclass, field
from hashlib import sha256
from pathlib import Path
from time import monotonic, sleep
from typing import Final
from urllib.parse import unquote

import numpy as np
import pypdfium2 as pdfium
from PIL import Image
from stranger_pixels import Pixels

RESOLUTION: Final = 72.0
"""Pixels per inch of all pictures, but of pages that are larger than a newspaper's."""

LARGEST_SIDE: Final = 2500
"""Pixels of a picture's longer side."""

SECONDS: Final = 120
"""Of the processor's time that another program may take for a file."""

PATIENCE: Final = 4
"""Times as long as its seconds may a program last on a machine that others use as well."""

MEMORY: Final = 6 << 30
"""Bytes that another program may ask for."""

PROFILE: Final = Path(__file__).resolve().parents[1] / "profiles" / "newsprint.icc"

COMPLAINTS: Final = ("****", "Error", "error", "warning")
"""Words of Ghostscript about a file that is not as it should be."""


@dataclass
class Witnessed:
    """What other programs make of a file. Pictures are of its first page, from edge to edge of its TrimBox.

    `pages` is 0 where PDFium cannot open it; `size` in points as the page is read; `seconds` is what Ghostscript takes for
    all of its pages at `dpi`, in time of the processor. A picture or plates that a program did not make are missing.
    """

    pages: int = 0
    size: tuple[float, float] = (0, 0)
    dpi: float = RESOLUTION
    qpdf_clean: bool = False
    ghostscript_clean: bool = False
    seconds: float = 0.0
    pictures: dict[str, Pixels] = field(default_factory=dict)
    plates: dict[str, Pixels] = field(default_factory=dict)

    @property
    def clean(self) -> bool:
        """Whether nobody finds fault with the file."""
        return self.qpdf_clean and self.ghostscript_clean


def witnessed(file: Path, kept: Path, *, with_plates: bool) -> Witnessed:
    """What other programs make of the file; asked once, and kept in the folder `kept`."""
    stem = kept / sha256(file.read_bytes()).hexdigest()[:24]
    facts, arrays = stem.with_suffix(".json"), stem.with_suffix(".npz")
    if facts.exists():
        found = Witnessed(**json.loads(facts.read_text("utf-8")))
        with np.load(arrays) as stored:
            for name in stored.files:
                kind, _, key = unquote(name).partition(" ")
                (found.plates if kind == "plate" else found.pictures)[key] = stored[name]
    else:
        found = _asked(file)
    if with_plates and found.pages and not found.plates and found.ghostscript_clean:
        found.plates = _plates(file, found.dpi)
    elif facts.exists():
        return found
    stored_arrays = {f"picture {key}": value for key, value in found.pictures.items()}
    stored_arrays |= {f"plate {key}": value for key, value in found.plates.items()}
    np.savez_compressed(arrays, **{name.replace("/", "%2F"): value for name, value in stored_arrays.items()})  # type: ignore[arg-type]
    plain = asdict(found) | {"pictures": {}, "plates": {}}
    facts.write_text(json.dumps(plain), "utf-8")
    return found


def _asked(file: Path) -> Witnessed:
    found = Witnessed()
    try:
        with pdfium.PdfDocument(file) as document:
            found.pages = len(document)
            if found.pages:
                _see(document, found)
    except (pdfium.PdfiumError, MemoryError, ValueError):
        found.pages = 0
    found.qpdf_clean = _run(["qpdf", "--check", file])[0] == 0
    _ask_ghostscript(file, found)
    return found


def _see(document: pdfium.PdfDocument, found: Witnessed) -> None:
    page = document[0]
    page.set_cropbox(*page.get_trimbox())
    page.close()
    page = document[0]
    found.size = page.get_size()
    found.dpi = min(RESOLUTION, RESOLUTION * LARGEST_SIDE / max(*found.size, 1))
    bitmap = page.render(scale=found.dpi / 72, grayscale=True)
    found.pictures["pdfium"] = np.array(bitmap.to_pil().convert("L"))


def _ask_ghostscript(file: Path, found: Witnessed) -> None:
    with tempfile.TemporaryDirectory() as folder:
        options = ["-q", "-dNOPAUSE", "-dBATCH", "-dSAFER", "-sDEVICE=pgmraw", f"-r{found.dpi:.4f}", _box(file)]
        status, said, found.seconds = _run(["gs", *options, f"-sOutputFile={folder}/%d.pgm", file])
        found.ghostscript_clean = status == 0 and not any(word in said for word in COMPLAINTS)
        made = Path(folder, "1.pgm")
        if made.exists():
            with Image.open(made) as picture:
                found.pictures["ghostscript"] = np.array(picture.convert("L"))


def _plates(file: Path, dpi: float) -> dict[str, Pixels]:
    """Ghostscript's plates of the first page through our output profile, 255 for the solid."""
    with tempfile.TemporaryDirectory() as folder:
        device = [
            "-sDEVICE=tiffsep",
            f"-r{dpi:.4f}",
            f"-sOutputICCProfile={PROFILE}",
            f"-sDefaultCMYKProfile={PROFILE}",
        ]
        smooth = ["-dTextAlphaBits=4", "-dGraphicsAlphaBits=4", _box(file), "-dLastPage=1"]
        options = ["-q", "-dNOPAUSE", "-dBATCH", "-dSAFER", f"--permit-file-read={PROFILE}", "-dRenderIntent=0"]
        _run(["gs", *options, *device, *smooth, f"-sOutputFile={folder}/plate.tif", file])
        found = {}
        for plate in sorted(Path(folder).glob("plate(*).tif")):
            with Image.open(plate) as picture:
                found[unquote(plate.stem[len("plate(") : -1])] = np.invert(np.array(picture.convert("L")))
        return found


def _box(file: Path) -> str:
    return "-dUseTrimBox" if b"/TrimBox" in file.read_bytes() else "-dUseCropBox"


def _run(command: list[str | Path]) -> tuple[int, str, float]:
    """The program's exit status, what it said, and the processor's time that it took; within bounds."""
    if sys.platform == "win32":
        raise OSError("Windows does not bound what a process takes")
    import resource

    with tempfile.TemporaryFile() as said:
        began = monotonic()
        process = subprocess.Popen(list(map(str, command)), stdin=subprocess.DEVNULL, stdout=said, stderr=said)
        resource.prlimit(process.pid, resource.RLIMIT_CPU, (SECONDS, SECONDS))
        resource.prlimit(process.pid, resource.RLIMIT_AS, (MEMORY, MEMORY))
        while True:
            done, status, usage = os.wait4(process.pid, os.WNOHANG)
            if done:
                break
            if monotonic() - began > PATIENCE * SECONDS:
                process.kill()
            sleep(0.005)
        process.returncode = os.waitstatus_to_exitcode(status)
        said.seek(0)
        text = said.read(1 << 16).decode("utf-8", "replace")
    return process.returncode, text, usage.ru_utime + usage.ru_stime
