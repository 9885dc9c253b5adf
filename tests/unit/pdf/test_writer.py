"""What is written of a page, in all the ways there are."""

import hashlib
import os
import subprocess
import sys
from collections.abc import Sequence
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest

from handmade import FANG, SERIF, TRIM, X1A, line, page, pdf, rectangle, run, sources
from paginate.assets.press_picture import PressPicture
from paginate.color import BLACK, Color, Process
from paginate.display import Direction, Picture, Shadow
from paginate.geometry import Rect, Size
from paginate.pdf import Plate, write_plates, write_proof
from paginate.pdf.palette import ColorResources, Parameter
from paginate.pdf.writer import Transparent
from paginate.press import Inks

PROGRAM = """
import hashlib
from test_writer import made
print(hashlib.sha256(made()).hexdigest())
"""


def made() -> bytes:
    down = run("竖，排a", 50, 20, direction=Direction.VERTICAL)
    return pdf(
        line(run("老区人民 \u00a0", 9, 20)),
        line(run("仿宋", 9, 40, key=FANG)),
        line(down, run("a", 9, 60, key=SERIF)),
    )


def test_a_page_is_the_same_twice() -> None:
    assert made() == made()


def test_a_page_is_the_same_whatever_the_order_of_hashes() -> None:
    expected = hashlib.sha256(made()).hexdigest()
    for seed in ("1", "2"):
        paths = os.pathsep.join([str(Path(__file__).parent), *sys.path])
        environment = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": paths}
        program = [sys.executable, "-c", PROGRAM]
        done = subprocess.run(program, env=environment, capture_output=True, text=True, check=True)
        assert done.stdout.strip() == expected


MASK = PressPicture(1, 1, "DeviceGray", 8, "FlateDecode", b"mask")
PHOTO = PressPicture(1, 1, "DeviceGray", 8, "FlateDecode", b"gray")
PLACED = Picture("photo", Rect(20, 20, 50, 50), Rect(0, 0, 1, 1), Size(1, 1))


def test_a_flat_press_gets_nothing_that_can_be_seen_through() -> None:
    assert pdf(PLACED, pictures={"photo": PHOTO}, form=X1A)
    with pytest.raises(Transparent):
        pdf(PLACED, pictures={"photo": PHOTO._replace(mask=MASK)}, form=X1A)
    with pytest.raises(Transparent):
        pdf(Shadow(Rect(20, 20, 50, 50), 5, BLACK), form=X1A)


class OnePlate:
    """A palette of one ink, to which other colours are nothing."""

    def __init__(self, ink: int) -> None:
        self._ink = ink

    def fill(self, color: Color, *, overprint: bool) -> Sequence[Parameter] | None:
        assert isinstance(color, Process)
        tint = color[self._ink]
        return (("fill", f"{1 - tint:g} g"),) if tint else None

    def stroke(self, color: Color, *, overprint: bool) -> Sequence[Parameter] | None:
        return None

    def resources(self) -> ColorResources:
        return ColorResources({}, overprints=False)


def test_plates_are_pages_that_share_their_fonts() -> None:
    made = page(
        line(run("黑", 20, 20)),
        rectangle(0, 0, 10, 10, Process(1, 0, 0, 0.5), stroke=BLACK, stroke_width=1),
        Shadow(Rect(20, 20, 50, 50), 5, BLACK),
    )
    plates = [Plate(OnePlate(ink), sources().picture) for ink in (0, 3)]
    with pikepdf.open(BytesIO(write_plates(made, sources(), plates))) as file:
        cyan, black = file.pages
        assert cyan.Resources.Font.objgen == black.Resources.Font.objgen
        assert cyan.Contents.read_bytes() == b"0 g\n9 199 10 10 re f\n"
        assert b" Tj" in black.Contents.read_bytes()
        assert b"/M1 gs" in black.Contents.read_bytes()
        assert set(file.Root.keys()) == {"/Type", "/Pages", "/Lang"}


def test_the_pages_of_a_proof_have_their_own_sizes() -> None:
    pages = [page(line(run("一"))), page(line(run("二")))._replace(trim=Size(100, 50), bleed=0)]
    with pikepdf.open(BytesIO(write_proof(pages, sources(), Inks.SRGB))) as file:
        widths = [float(leaf.MediaBox[2]) for leaf in file.pages]
        assert widths == [TRIM.width + 18, 100]
        assert all(b"0 0 0 rg" in leaf.Contents.read_bytes() for leaf in file.pages)


HEAVY = ("PIL", "pikepdf", "lxml", "numpy", "pypdfium2", "fontTools", "uuid", "xml")


def test_a_plain_page_loads_nothing_heavy() -> None:
    program = f"import sys; import paginate.pdf.writer; print([name for name in {HEAVY} if name in sys.modules])"
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    done = subprocess.run([sys.executable, "-c", program], env=environment, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
