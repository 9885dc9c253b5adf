"""A file that was cut off or written wrongly is read as other readers read it, or what is lost of it is told."""

import io
import re
import zlib
from collections.abc import Callable, Mapping
from pathlib import Path

import pikepdf
import pytest
from PIL import Image

from paginate import pipeline
from paginate.diagnostics import Severity, Sink
from paginate.pdf_reading.document import PdfDocument
from paginate.preflight.pdf.examined import examine_page
from paginate.separation.raster import page_raster
from pixels import channels

LAYOUT = """\
page: {width: 200pt, height: 160pt}
type_area: {left: 0, top: 0, width: 200pt, height: 160pt}
frames: [{advertisement: ad.pdf, at: [0, 0], size: [200pt, 160pt]}]
"""
CORNERS = {"first": (30, 140), "second": (170, 140), "form": (170, 20), "picture": (30, 20)}
"""What paints each corner, and where that is, from the top left."""

DATA = {
    4: b"q 0 1 1 0 k 0 0 60 40 re f Q\n% the end of it may be missing\n",
    5: b"q 1 0 0 0 k 140 0 60 40 re f Q\n/F Do q 60 0 0 40 0 120 cm /I Do Q\n",
    6: b"0 1 0 0 k 140 120 60 40 re f\n% the end of it may be missing\n",
    7: bytes((0, 0, 255, 0)) * 256,
}
ENTRIES = {
    6: b"/Type/XObject/Subtype/Form/BBox[0 0 200 160]",
    7: b"/Type/XObject/Subtype/Image/Width 16/Height 16/BitsPerComponent 8/ColorSpace/DeviceCMYK",
}
WHOLE = [
    b"<</Type/Catalog/Pages 2 0 R>>",
    b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
    (
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 160]/TrimBox[0 0 200 160]/Contents[4 0 R 5 0 R]"
        b"/Resources<</XObject<</F 6 0 R/I 7 0 R>>>>>>"
    ),
]


def written(
    lengths: Mapping[int, str] = {}, *, packed: bool = False, unended: int = 0, last: int = 0, shift: int = 0
) -> bytes:
    """The file. `lengths` are what stands behind /Length, with {} for the right number; `unended` is a stream without its
    endstream, `last` the object that stands last; `shift` makes the table of places wrong."""
    objects = {number: b"%d 0 obj\n%s\nendobj\n" % (number, text) for number, text in enumerate(WHOLE, 1)}
    for number, plain in DATA.items():
        data = zlib.compress(plain) if packed else plain
        length = lengths.get(number, "/Length {}").format(len(data)).encode()
        entries = ENTRIES.get(number, b"") + length + (b"/Filter/FlateDecode" if packed else b"")
        end = b"" if number == unended else b"endstream\n"
        objects[number] = b"%d 0 obj\n<<%s>>\nstream\n%s\n%sendobj\n" % (number, entries, data, end)
    objects[8] = b"8 0 obj\n3\nendobj\n"
    if last:
        objects[last] = objects.pop(last)
    file, places = b"%PDF-1.4\n", {}
    for number, text in objects.items():
        places[number] = len(file) + shift
        file += text
    table = b"".join(b"%010d 00000 n \n" % places[number] for number in range(1, 9))
    start = len(file)
    file += (
        b"xref\n0 9\n0000000000 65535 f \n"
        + table
        + b"trailer\n<</Size 9/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % start
    )
    return file


def printed(folder: Path, ad: bytes) -> tuple[set[str], set[str]]:
    """The corners that are printed, and the codes of errors."""
    (folder / "page.yaml").write_text(LAYOUT, encoding="utf-8")
    (folder / "ad.pdf").write_bytes(ad)
    sink = Sink()
    composed = pipeline.compose(folder / "page.yaml", sink)
    pdf = pipeline.render_pdf(composed, sink) if composed else None
    corners = set()
    if pdf is not None:
        page = page_raster(pdf, 72).convert("RGB")
        corners = {name for name, place in CORNERS.items() if min(channels(page, place)) < 140}
    return corners, {finding.code for finding in sink if finding.severity is Severity.ERROR}


LENGTHS = {
    "too short": "/Length 20", "far too short": "/Length 1", "too long": "/Length 2000", "beyond the file": "/Length 90000",
    "missing": "", "none": "/Length 0", "elsewhere and not there": "/Length 99 0 R", "elsewhere and wrong": "/Length 8 0 R",
    "no number": "/Length 1 0 R", "negative": "/Length -7", "a name": "/Length/X", "a fraction": "/Length {}.5",
}  # fmt: skip


@pytest.mark.parametrize("packed", [False, True])
@pytest.mark.parametrize("number", DATA)
@pytest.mark.parametrize("kind", LENGTHS)
def test_a_wrong_length_costs_nothing(tmp_path: Path, kind: str, number: int, packed: bool) -> None:
    assert printed(tmp_path, written({number: LENGTHS[kind]}, packed=packed)) == (set(CORNERS), set())


@pytest.mark.parametrize("packed", [False, True])
@pytest.mark.parametrize(
    "damaged",
    [
        lambda packed: written(packed=packed, unended=5),
        lambda packed: written(packed=packed, unended=6),
        lambda packed: written(packed=packed, shift=7),
        lambda packed: written(packed=packed, shift=-3),
        lambda packed: written({4: "/Length 20"}, packed=packed, shift=7),
        lambda packed: b"a mail's head\r\n\r\n" + written(packed=packed),
        lambda packed: re.sub(rb"startxref\n\d+", b"startxref\n1", written(packed=packed)),
        lambda packed: written(packed=packed).partition(b"trailer")[0],
        lambda packed: written(packed=packed).partition(b"xref")[0],
    ],
)  # fmt: skip
def test_other_damage_that_costs_nothing(tmp_path: Path, damaged: Callable[[bool], bytes], packed: bool) -> None:
    assert printed(tmp_path, damaged(packed)) == (set(CORNERS), set())


@pytest.mark.parametrize("packed", [False, True])
@pytest.mark.parametrize("number", DATA)
def test_a_file_that_is_cut_off_in_a_stream(tmp_path: Path, number: int, packed: bool) -> None:
    whole = written(packed=packed, last=number)
    cut = whole[: whole.rindex(b"stream\n", 0, whole.rindex(b"endstream")) + 30]
    corners, codes = printed(tmp_path, cut)
    assert corners < set(CORNERS)
    assert codes == {"pdf-content-lost"}


def lossy(number: int, damage: Callable[[bytes], bytes]) -> bytes:
    """The file with a stream whose data were damaged before it was written, so that its length is right."""
    with pikepdf.open(io.BytesIO(written(packed=True))) as pdf:
        stream = pdf.get_object(number, 0)
        stream.write(damage(stream.read_raw_bytes()), filter=pikepdf.Name.FlateDecode)
        file = io.BytesIO()
        pdf.save(file, stream_decode_level=pikepdf.StreamDecodeLevel.none, compress_streams=False)
        return file.getvalue()


@pytest.mark.parametrize(("number", "code"), [(4, "content"), (5, "content"), (6, "content"), (7, "picture")])
@pytest.mark.parametrize("damage", [lambda data: data[:-9], lambda data: data[:12], lambda data: b"no" + data[2:]])
def test_data_that_are_lost_are_told(tmp_path: Path, number: int, code: str, damage: Callable[[bytes], bytes]) -> None:
    assert {f"pdf-{code}-lost", "advertisement-damaged"} & printed(tmp_path, lossy(number, damage))[1]
    assert f"pdf-{code}-lost" in problems(lossy(number, damage))


@pytest.mark.parametrize("damage", [lambda data: data[:-1], lambda data: data[:-4], lambda data: data[:-4] + b"sum?"])
@pytest.mark.parametrize("number", DATA)
def test_the_sum_behind_deflated_data_is_not_asked_for(
    tmp_path: Path, number: int, damage: Callable[[bytes], bytes]
) -> None:
    assert printed(tmp_path, lossy(number, damage)) == (set(CORNERS), set())


def problems(data: bytes) -> set[str]:
    with PdfDocument(data) as document:
        return examine_page(document, 1).content.problems


def test_a_jpeg_that_is_cut_off() -> None:
    image = io.BytesIO()
    Image.effect_noise((64, 64), 50).save(image, "JPEG")
    whole = image.getvalue()
    for data, expected in (
        (whole, set()),
        (whole + b"\n\0", set()),
        (whole[: len(whole) // 2], {"pdf-picture-lost"}),
        (b"", {"pdf-picture-lost"}),
    ):
        with pikepdf.open(io.BytesIO(written())) as pdf:
            picture = pdf.get_object(7, 0)
            picture.write(data, filter=pikepdf.Name.DCTDecode)
            picture.ColorSpace, picture.Width, picture.Height = pikepdf.Name.DeviceGray, 64, 64
            file = io.BytesIO()
            pdf.save(file)
        assert problems(file.getvalue()) == expected


@pytest.mark.parametrize(
    ("damage", "expected"), [(lambda data: data, set()), (lambda data: data[:-20], {"pdf-font-lost"})]
)
def test_a_font_that_is_cut_off(damage: Callable[[bytes], bytes], expected: set[str]) -> None:
    with pikepdf.open(io.BytesIO(written())) as pdf:
        program = pdf.make_stream(b"")
        program.write(damage(zlib.compress(b"\0\1\0\0\0\2" + bytes(range(256)) * 9)), filter=pikepdf.Name.FlateDecode)
        descriptor = pikepdf.Dictionary(
            Type=pikepdf.Name.FontDescriptor, FontName=pikepdf.Name.X, Flags=4, FontFile2=program
        )
        font = pikepdf.Dictionary(
            Type=pikepdf.Name.Font,
            Subtype=pikepdf.Name.TrueType,
            BaseFont=pikepdf.Name.X,
            FontDescriptor=pdf.make_indirect(descriptor),
        )
        pdf.pages[0].obj.Resources.Font = pikepdf.Dictionary(F1=pdf.make_indirect(font))
        pdf.get_object(4, 0).write(b"BT /F1 9 Tf (A) Tj ET")
        file = io.BytesIO()
        pdf.save(file, stream_decode_level=pikepdf.StreamDecodeLevel.none)
    assert problems(file.getvalue()) == expected


@pytest.mark.parametrize("cut", [0.3, 0.5, 0.8])
def test_object_streams_that_are_cut_off(tmp_path: Path, cut: float) -> None:
    file = io.BytesIO()
    with pikepdf.open(io.BytesIO(written())) as pdf:
        pdf.save(file, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    whole = file.getvalue()
    assert printed(tmp_path, whole) == (set(CORNERS), set())
    assert printed(tmp_path, whole[: int(len(whole) * cut)]) == (set(), {"advertisement-damaged"})


def test_a_page_without_content_in_a_sound_file_has_lost_none() -> None:
    assert problems(written().replace(b"/Contents[4 0 R 5 0 R]", b"/Contents[           ]")) == set()


@pytest.mark.parametrize(("other", "code"), [(b"8", "pdf-content-lost"), (b"9", "pdf-content-lost")])
def test_content_that_a_page_names_and_does_not_have_is_lost(tmp_path: Path, other: bytes, code: str) -> None:
    """One of several is a number, or is nowhere: readers leave it out without a word."""
    ad = written().replace(b"/Contents[4 0 R 5 0 R]", b"/Contents[4 0 R %s 0 R]" % other)
    assert problems(ad) == {"pdf-content-lost"}
    assert printed(tmp_path, ad)[1] == {code}


@pytest.mark.parametrize("number", [4, 5, 6])
@pytest.mark.parametrize(("last", "expected"), [(b"", set()), (b"sum?", {"pdf-content-lost"})])
def test_content_with_unknown_operators_is_lost_where_its_sum_is_wrong_too(
    number: int, last: bytes, expected: set[str]
) -> None:
    """As a byte that was changed on the way has it: the data unpack to the end, but to something else."""
    packed = zlib.compress(DATA[number].replace(b"re f", b"r\x07 f"))
    ad = lossy(number, lambda data: packed[: len(packed) - len(last)] + last)
    assert problems(ad) == expected
