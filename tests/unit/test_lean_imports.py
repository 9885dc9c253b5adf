"""Stand-ins for modules are met by nobody but the import that they were made for."""

import inspect
import subprocess
import sys

import pytest

from paginate.fonts.harfbuzz import CODE_FLAGS
from paginate.lean_imports import stand_ins


def test_a_stand_in_has_the_given_names_and_is_taken_away() -> None:
    with stand_ins({"no_such_module": {"name": 1}}):
        import no_such_module  # type: ignore[import-not-found]  # only the stand-in

        assert no_such_module.name == 1
    assert "no_such_module" not in sys.modules


def test_a_stand_in_is_taken_away_where_the_import_fails() -> None:
    with pytest.raises(ImportError), stand_ins({"no_such_module": {}}):
        raise ImportError
    assert "no_such_module" not in sys.modules


def test_what_is_imported_already_has_no_stand_in() -> None:
    with stand_ins({"subprocess": {}}):
        assert sys.modules["subprocess"] is subprocess
    assert sys.modules["subprocess"] is subprocess


def printed(script: str) -> str:
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, encoding="utf-8", check=True)
    return done.stdout


OURS = "import paginate.pdf.reportlab_objects as pdf, paginate.source.libyaml as yaml_events"
WHOLE = "import reportlab.pdfgen.canvas as canvas, reportlab.pdfbase.pdfdoc as whole, yaml, PIL.Image"
USES = """
import io
page = canvas.Canvas(io.BytesIO())
page.drawString(9, 9, "caf\\u00e9")
page.drawInlineImage(PIL.Image.new("RGB", (2, 2)), 9, 9)
assert b"%PDF" in page.getpdfdata()
assert pdf.pdfdoc is not whole and whole.pdfdocEnc("\\u2022") == b"\\x80"
assert yaml.safe_load("a: [1]") == yaml.load("a: [1]", yaml.CSafeLoader) == {"a": [1]}
assert issubclass(yaml_events.MarkedYAMLError, yaml.YAMLError)
try:
    yaml.load("a: [1", yaml.CSafeLoader)
except yaml.YAMLError:
    print("whole")
"""


@pytest.mark.parametrize("imports", [f"{OURS}\n{WHOLE}", f"{WHOLE}\n{OURS}"])
def test_others_have_whole_packages_whoever_imports_first(imports: str) -> None:
    assert printed(imports + USES) == "whole\n"


def test_a_path_can_be_written_as_an_address() -> None:
    assert printed("import paginate.cli, pathlib; print(pathlib.PurePosixPath('/a b').as_uri())") == "file:///a%20b\n"


def test_harfbuzz_asks_for_the_numbers_that_python_has() -> None:
    numbers = {name: getattr(inspect, name) for name in CODE_FLAGS if hasattr(inspect, name)}
    assert numbers == {name: CODE_FLAGS[name] for name in numbers}
    assert len(numbers) > 5
