"""What a press render of the reference page imports: a third of its time, so that it does not grow unnoticed."""

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Final

import pytest

ROOT = Path(__file__).parents[2]
REFERENCE = ROOT / "layouts" / "jiaocheng"

PROGRAM = """
import os, sys
leave = os._exit
def tell(status):
    print("modules:", *sorted(sys.modules))
    sys.stdout.flush()
    leave(status)
os._exit = tell
from paginate.cli import run
run()
"""

NOT_NEEDED = frozenset({
    "click", "argparse", "dataclasses", "datetime", "inspect", "shutil", "urllib.parse",
    "starlette", "uvicorn", "watchfiles", "wsproto", "asyncio", "socket", "paginate.preview", "paginate.cli.preview",
    "pydantic", "PIL", "numpy", "pikepdf", "pypdfium2", "icu4py", "pyphen", "fontTools", "lxml",
    "yaml.reader", "yaml.scanner", "yaml.constructor", "yaml.resolver", "reportlab.pdfbase.pdfmetrics", "reportlab_settings",
})  # fmt: skip

FORMS: Final = ("boxes", "articles")
"""Those in which the page is said."""

MOST: Final = 340
"""Modules, those of Python included; reportlab's own are not among them: they are taken out of `sys.modules`."""


@pytest.fixture(scope="module", params=FORMS)
def imported(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> frozenset[str]:
    folder = tmp_path_factory.mktemp("start")
    shutil.copytree(REFERENCE, folder, dirs_exist_ok=True)
    if request.param == "boxes":
        shutil.copy(ROOT / "tests" / "reference" / "boxes" / "page.yaml", folder)
    arguments = ["render", str(folder / "page.yaml"), "-o", str(folder / "page.pdf")]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), "PAGINATE_CACHE": str(folder)}
    for name in [name for name in environment if name.startswith("COVERAGE")]:
        del environment[name]
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, *arguments], env=environment, capture_output=True, encoding="utf-8", check=True
    )
    assert (folder / "page.pdf").is_file()
    return frozenset(done.stdout.partition("modules:")[2].split())


def test_nothing_is_imported_that_it_does_not_need(imported: frozenset[str]) -> None:
    assert imported & NOT_NEEDED == frozenset()


def test_it_imports_no_more_modules_than_it_did(imported: frozenset[str]) -> None:
    assert 100 < len(imported) <= MOST
