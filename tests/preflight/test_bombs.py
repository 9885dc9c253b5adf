"""A small file that unpacks to millions of operators is given up at once, and nobody without bounds gets it."""

import io
import subprocess
import sys
import zlib
from pathlib import Path

import pikepdf
import pytest

from fuzz.bounds import MOST_PAGES, MOST_STREAMS, usual_page
from machine import seconds
from paginate import pipeline
from paginate.diagnostics import Sink
from paginate.pdf_reading.opening import LARGEST_STREAM
from paginate.pipeline.proofs import Kinds, proofs
from paginate.preflight.pdf import preflight_pdf
from paginate.separation.plates import plates_of_pdf
from setting import PRESS

BYTES = 15 << 20
"""Of content, in some 15 kB."""

CONTENTS = {
    "states": b"q Q " * (BYTES // 4),
    "rectangles": b"1 0 0 0 k 0 0 9 9 re f " * (BYTES // 23),
    "numbers": b"0 " * (BYTES // 2),
    "an array": b"[" + b"0 " * (BYTES // 2) + b"] TJ",
    "strings": b"()Tj" * (BYTES // 4),
    "brackets": b"[" * BYTES,
}

MOST_RUNS = 20
"""As long as so many runs of the command over a usual file may one over a bomb take: it takes twice as long."""

LAYOUT = """\
page: {width: 200pt, height: 160pt}
type_area: {left: 0, top: 0, width: 200pt, height: 160pt}
frames: [{advertisement: ad.pdf, at: [0, 0], size: [100pt, 100pt]}]
"""


def bomb(content: bytes, *, in_form: bool = False) -> bytes:
    with pikepdf.new() as pdf:
        pdf.add_blank_page(page_size=(100, 100))
        page = pdf.pages[0].obj
        page.TrimBox = page.MediaBox
        stream = pdf.make_stream(b"")
        stream.write(zlib.compress(content, 9), filter=pikepdf.Name.FlateDecode)
        if in_form:
            stream.Type, stream.Subtype, stream.BBox = pikepdf.Name.XObject, pikepdf.Name.Form, page.MediaBox
            page.Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(F=stream))
            stream = pdf.make_stream(b"/F Do")
        page.Contents = stream
        file = io.BytesIO()
        pdf.save(file, stream_decode_level=pikepdf.StreamDecodeLevel.none)
        return file.getvalue()


@pytest.mark.parametrize(("kind", "in_form"), [*((kind, False) for kind in CONTENTS), ("states", True)])
def test_a_pdf(kind: str, in_form: bool) -> None:
    data = bomb(CONTENTS[kind], in_form=in_form)
    assert len(data) < 100_000
    sink = Sink()

    def judge() -> None:
        preflight_pdf(data, PRESS, sink, "ad.pdf")
        plates_of_pdf(data, PRESS, 36)

    assert seconds(judge) < MOST_PAGES * usual_page()
    assert {"pdf-too-complex", "pdf-damaged"} & {finding.code for finding in sink}


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="only Linux tells a process its peak")
def test_its_time_and_memory(tmp_path: Path) -> None:
    took, used = _judged_alone(tmp_path / "bomb.pdf", bomb(CONTENTS["states"]))
    usual_time, usual_memory = _judged_alone(tmp_path / "usual.pdf", bomb(b"0 0 9 9 re f"))
    assert took < MOST_RUNS * usual_time
    assert used - usual_memory < MOST_STREAMS * LARGEST_STREAM


def _judged_alone(file: Path, data: bytes) -> tuple[float, int]:
    """The processor's time that a process of its own takes to judge the file, and its peak of memory in bytes."""
    file.write_bytes(data)
    program = (
        "import sys, time; from pathlib import Path; from paginate import pipeline; from paginate.diagnostics import Sink;"
        "pipeline.judge_pdf(Path(sys.argv[1]), None, Sink());"
        "peak = next(line for line in open('/proc/self/status') if line.startswith('VmHWM')).split()[1];"
        "print(time.process_time(), int(peak) << 10)"
    )
    run = subprocess.run([sys.executable, "-c", program, file], capture_output=True, text=True, check=True)
    took, peak = run.stdout.split()
    return float(took), int(peak)


def test_a_page_that_places_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "page.yaml").write_text(LAYOUT, encoding="utf-8")
    (tmp_path / "ad.pdf").write_bytes(bomb(CONTENTS["states"]))
    monkeypatch.setattr(pikepdf, "parse_content_stream", lambda *_: pytest.fail("given to a parser without bounds"))
    for press in ("newsprint", "newsprint-coldset"):
        sink = Sink()
        composed = pipeline.compose(tmp_path / "page.yaml", sink, press=press)
        assert composed is not None
        assert pipeline.render_pdf(composed, sink) is None
        assert proofs(composed, Kinds(separations=True, ink=True, soft=True, marked=True), 50, sink) == {}
        assert "pdf-too-complex" in {finding.code for finding in sink}
