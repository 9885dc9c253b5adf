"""Fills bench/work: the reference layout with photos in its slots, and the same page as the other systems want it.

    python bench/prepare.py

It is a program of its own because a measuring process must be small (see measuring.py).
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from dataclasses import asdict
from pathlib import Path
from xml.sax.saxutils import escape

import yaml
from common_page import sheet_of
from peers.html_page import html_page
from photos import write_photo

from paginate.installation import font_folder

BENCH = Path(__file__).resolve().parent
LAYOUT = BENCH.parent / "layouts" / "jiaocheng"
IN_LENGTHS = BENCH.parent / "tests" / "reference" / "boxes" / "page.yaml"
"""The same page with each frame placed in lengths, which is what the other systems are told."""
WORK = BENCH / "work"

FONTCONFIG = """\
<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>{fonts}</dir><cachedir>{cache}</cachedir></fontconfig>
"""
"""For Scribus, which takes its fonts from the system: ours are all there are."""


def main() -> None:
    """Make everything anew but photos that are there already."""
    layout_file = copy_layout(WORK / "layout")
    layout = yaml.safe_load(layout_file.read_text("utf-8"))
    photos = [frame["photo"] for frame in layout["frames"] if "photo" in frame]
    for number, photo in enumerate(photos, 1):
        file = layout_file.parent / photo
        if not file.exists():
            write_photo(file, seed=number)
    sheet = sheet_of(inspect(layout_file), layout, layout_file.parent.relative_to(WORK))
    (WORK / "sheet.json").write_text(json.dumps(asdict(sheet), ensure_ascii=False, indent=1), "utf-8")
    shutil.copyfile(BENCH / "peers" / "page.typ", WORK / "page.typ")
    for name, stacked in (("page.html", False), ("page-stacked.html", True)):
        (WORK / name).write_text(html_page(sheet, font_folder(), stacked=stacked), "utf-8")
    (WORK / "scribus").mkdir(exist_ok=True)
    fonts, cache = escape(str(font_folder())), escape(str(WORK / "fontconfig"))
    (WORK / "fonts.conf").write_text(FONTCONFIG.format(fonts=fonts, cache=cache), "utf-8")


def copy_layout(folder: Path) -> Path:
    """The texts of the reference layout and the layout in lengths, copied to `folder`; its page.yaml."""
    shutil.copytree(LAYOUT, folder, dirs_exist_ok=True)
    return Path(shutil.copyfile(IN_LENGTHS, folder / "page.yaml"))


def inspect(layout_file: Path) -> dict[str, object]:
    """What paginate composed."""
    command = [sys.executable, "-m", "paginate", "inspect", "--json", str(layout_file)]
    found: dict[str, object] = json.loads(subprocess.run(command, check=True, stdout=subprocess.PIPE).stdout)
    return found


if __name__ == "__main__":
    main()
