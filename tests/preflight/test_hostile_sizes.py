"""PDFs that are too much of one thing, at full size: judged, placed and proofed in a process of its own, none takes long or much memory."""

from __future__ import annotations

import json
import subprocess
import sys
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import Final

import pytest

from fuzz.hostile import MEGABYTE, page, plain_pdf, stream

MOST_MEMORY: Final = 600 << 20
"""Bytes that the process may have in memory at most, with the program itself and its fonts."""

MOST_RUNS: Final = 60
"""As long as so many runs over a usual file may one over a hostile file take, with each of its ways."""

TOO_COMPLEX: Final = frozenset({"pdf-too-complex"})
NONE: Final[frozenset[str]] = frozenset()

LAYOUT: Final = """\
page: {width: 200pt, height: 160pt}
type_area: {left: 0, top: 0, width: 200pt, height: 160pt}
frames: [{advertisement: ad.pdf, at: [0, 0], size: [100pt, 100pt]}]
"""

PROGRAM: Final = """\
import json, resource, sys, time
from pathlib import Path
from paginate.diagnostics import Sink
from paginate.pipeline import compose, judge_pdf, render_pdf
from paginate.pipeline.proofs import Kinds, proofs
from paginate.separation.plates import plates_of_pdf
from paginate.source import read_press_profile

folder = Path(sys.argv[1])
sink, press = Sink(), read_press_profile("newsprint", Path(), Sink())
judge_pdf(folder / "ad.pdf", "newsprint", sink)
try:
    plates_of_pdf((folder / "ad.pdf").read_bytes(), press, 150)
except Exception as error:
    assert type(error).__name__ in ("PdfProblem", "ResolutionProblem"), repr(error)
composed = compose(folder / "page.yaml", sink, press="newsprint")
if composed:
    render_pdf(composed, sink)
    proofs(composed, Kinds(separations=True, ink=True, soft=True, marked=True), 50, sink)
status = Path("/proc/self/status")  # what it says is of this program alone; getrusage knows of the process that it was forked from too
lines = status.read_text().splitlines() if status.exists() else []
peaks = [int(line.split()[1]) for line in lines if line.startswith("VmHWM")]
peak = (peaks or [resource.getrusage(resource.RUSAGE_SELF).ru_maxrss])[0] << 10
print(json.dumps([time.process_time(), peak, sorted({finding.code for finding in sink})]))
"""


def with_size(side: float, content: bytes = b"0 0 0 1 k 0 0 99 99 re f") -> bytes:
    return with_objects(content, b"", box=b"0 0 %d %d" % (side, side))


def with_objects(content: bytes, resources: bytes, *objects: bytes, box: bytes = b"0 0 100 100") -> bytes:
    """A page whose resources speak of the objects from the fifth on."""
    leaf = b"<</Type /Page /Parent 2 0 R /MediaBox [%b] /Contents 4 0 R /Resources <<%b>>>>" % (box, resources)
    tree = b"<</Type /Pages /Count 1 /Kids [3 0 R]>>"
    return plain_pdf([b"<</Type /Catalog /Pages 2 0 R>>", tree, leaf, stream(content), *objects])


def chain(depth: int, times: int) -> bytes:
    """Forms inside forms, each of which shows the next one so many times."""
    shape = b"/Type /XObject /Subtype /Form /BBox [0 0 100 100] "
    more = [
        stream(b"/F Do " * times, shape + b"/Resources <</XObject <</F %d 0 R>>>>" % number)
        for number in range(6, depth + 5)
    ]
    return with_objects(b"/F Do", b"/XObject <</F 5 0 R>>", *more, stream(b"0 0 1 1 re f", shape))


def image(side: int, filters: bytes, data: bytes) -> bytes:
    entries = b"/Type /XObject /Subtype /Image /Width %d /Height %d /ColorSpace /DeviceGray " % (side, side)
    return with_objects(b"100 0 0 100 0 0 cm /I Do", b"/XObject <</I 5 0 R>>", stream(data, entries + filters))


def zeros(size: int) -> bytes:
    packer = zlib.compressobj(9)
    return b"".join([*(packer.compress(bytes(MEGABYTE)) for _ in range(size >> 20)), packer.flush()])


def fax_segments(side: int) -> bytes:
    """A page of JBIG2 that is one generic region of this many pixels each way (ITU-T T.88, 7.4): almost nothing is coded."""
    size = side.to_bytes(4)
    info = size + size + bytes(8) + b"\0" + bytes(2)
    region = size + size + bytes(8) + b"\0" + b"\0\x03\xff\xfd\xff\x02\xfe\xfe\xfe" + b"\xff\xac"

    def segment(number: int, kind: int, data: bytes) -> bytes:
        return number.to_bytes(4) + bytes([kind, 0, 1]) + len(data).to_bytes(4) + data

    return segment(0, 48, info) + segment(1, 38, region)


def colors(operator: bytes, components: int, count: int) -> bytes:
    lines = (
        b" ".join(b"%.4f" % ((number * (part + 7) % 9973) / 9973) for part in range(components)) + operator
        for number in range(count)
    )
    return page(b" 0 0 9 9 re f\n".join(lines) + b" 0 0 9 9 re f")


def pages(count: int) -> bytes:
    objects = [b"<</Type /Catalog /Pages 2 0 R>>", b"", stream(b"0 0 0 1 k 0 0 9 9 re f")]
    objects += [b"<</Type /Page /Parent 2 0 R /MediaBox [0 0 99 99] /Contents 3 0 R /Resources <<>>>>"] * count
    kids = b" ".join(b"%d 0 R" % number for number in range(4, count + 4))
    objects[1] = b"<</Type /Pages /Count %d /Kids [%b]>>" % (count, kids)
    return plain_pdf(objects)


SHAPES: Final[dict[str, tuple[Callable[[], bytes], frozenset[str]]]] = {
    "forms in forms": (lambda: chain(2_000, 1), TOO_COMPLEX),
    "forms that double": (lambda: chain(22, 2), TOO_COMPLEX),
    "many operators": (lambda: page(b"0 g " * 2_000_000), TOO_COMPLEX),
    "many paths": (lambda: page(b"0 0 0 1 k\n" + b"0 0 9 9 re f\n" * 450_000), TOO_COMPLEX),
    "many colours of light": (lambda: colors(b" rg", 3, 20_000), NONE),
    "many colours of inks": (lambda: colors(b" k", 4, 20_000), NONE),
    "many pages": (lambda: pages(20_000), TOO_COMPLEX),
    "a page over 150 megapixels at 150 dpi": (lambda: with_size(6_000), NONE),
    "a page of 200 inches": (lambda: with_size(14_400), NONE),
    "a big picture": (lambda: image(12_000, b"/BitsPerComponent 8 /Filter /FlateDecode", zeros(144 * MEGABYTE)), NONE),
    "a bomb in Flate": (
        lambda: image(30_000, b"/BitsPerComponent 8 /Filter /FlateDecode", zeros(900 * MEGABYTE)), TOO_COMPLEX,
    ),
    "a bomb in Flate that says that it is small": (
        lambda: image(10, b"/BitsPerComponent 8 /Filter /FlateDecode", zeros(600 * MEGABYTE)), NONE,
    ),
    "a bomb in JBIG2": (lambda: image(60_000, b"/BitsPerComponent 1 /Filter /JBIG2Decode", fax_segments(60_000)), TOO_COMPLEX),
    "a bomb in JBIG2 that says that it is small": (
        lambda: image(10, b"/BitsPerComponent 1 /Filter /JBIG2Decode", fax_segments(60_000)), NONE,
    ),
}  # fmt: skip
"""Files, and what must be said of each."""


def tried(folder: Path, data: bytes) -> tuple[float, int, set[str]]:
    """The processor's time, the peak of memory and the findings' codes of a process that does all with the file."""
    folder.mkdir()
    (folder / "ad.pdf").write_bytes(data)
    (folder / "page.yaml").write_text(LAYOUT, encoding="utf-8")
    run = subprocess.run(
        [sys.executable, "-c", PROGRAM, folder], capture_output=True, text=True, check=False, timeout=25
    )
    assert run.returncode == 0, run.stderr
    took, peak, codes = json.loads(run.stdout)
    return took, peak, set(codes)


@pytest.fixture(scope="module")
def usual(tmp_path_factory: pytest.TempPathFactory) -> float:
    return tried(tmp_path_factory.mktemp("usual") / "ad", page(b"0 0 9 9 re f"))[0]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows does not say what a process has taken")
@pytest.mark.parametrize("shape", SHAPES)
def test_is_bounded(shape: str, tmp_path: Path, usual: float) -> None:
    make, must = SHAPES[shape]
    took, peak, codes = tried(tmp_path / "ad", make())
    assert must <= codes
    assert peak < MOST_MEMORY
    assert took < MOST_RUNS * usual
