"""Build the committed font files from the packages that SOURCES names.

To rebuild, unpack the four packages anywhere and name the places:

    npm install @expo-google-fonts/noto-serif-sc@0.4.3 @expo-google-fonts/noto-sans-sc@0.4.3
    apt-get download fonts-lxgw-wenkai texlive-lang-chinese unicode-data   # then dpkg -x each into a folder, here deb/

    python fonts/build.py --npm node_modules \\
        --wenkai deb/usr/share/fonts/truetype/lxgw-wenkai/LXGWWenKai-Regular.ttf \\
        --fandol deb/usr/share/texlive/texmf-dist/fonts/opentype/public/fandol/FandolFang-Regular.otf \\
        --unihan deb/usr/share/unicode/Unihan_OtherMappings.txt.bz2

Every input must have the sha256 that SOURCES gives. So must every output; with --record SOURCES takes the new ones
instead. To compare only the committed files with SOURCES, which needs no package and no library:

    python fonts/build.py --check
"""

from __future__ import annotations

import argparse
import bz2
import hashlib
import re
import sys
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

FOLDER = Path(__file__).resolve().parent
SOURCES = FOLDER / "SOURCES"

# A subset keeps of these blocks only the charset; of every other block it keeps all the font has.
IDEOGRAPH_BLOCKS = (
    range(0x2E80, 0x2FE0),  # CJK and Kangxi Radicals
    range(0x3400, 0x4DC0),  # Extension A
    range(0x4E00, 0xA000),  # CJK Unified Ideographs
    range(0xF900, 0xFB00),  # CJK Compatibility Ideographs
    range(0x20000, 0x40000),  # planes 2 and 3
)

# VS1 and VS2 select the corner or the centred form of 、。 and their like.
VARIATION_SELECTORS = {0xFE00, 0xFE01}

# All features of the sources but aalt (an index of the others), hist and ruby (Japanese).
LAYOUT_FEATURES = (
    *("ccmp", "locl", "liga", "dlig", "kern", "mark"),
    *("hwid", "fwid", "pwid"),
    *("halt", "palt", "chws"),
    *("vert", "vrt2", "vhal", "vpal", "vchw", "vkrn"),
)

TGH_SIZE = 8105
TGH_LINE = 100  # 3500, 3000 and 1605 characters: each level of the table begins a line


class BuildError(Exception):
    """A file is not the one SOURCES describes."""


@dataclass(frozen=True, slots=True)
class Source:
    """One row of SOURCES: a committed file, the input it is made from, and both sha256."""

    file: str
    treatment: Literal["whole", "subset", "subset with big5", "charset"]
    registry: str
    package: str
    version: str
    input: str
    input_sha256: str
    sha256: str
    licence: str
    licence_file: str
    fs_type: int | None = None


def sources() -> list[Source]:
    """Return the rows of SOURCES, in its order."""
    return [Source(**row) for row in tomllib.loads(SOURCES.read_text("utf-8"))["file"]]


def sha256(data: bytes) -> str:
    """Return the digest in lower-case hexadecimal, as sha256sum prints it."""
    return hashlib.sha256(data).hexdigest()


def gb2312_hanzi() -> set[int]:
    """Return the 6763 hanzi of GB/T 2312-1980, rows 16 to 87; the last five cells of row 55 are empty."""
    cells = (bytes((0xA0 + row, 0xA0 + cell)) for row in range(16, 88) for cell in range(1, 95))
    return {ord(character) for cell in cells if (character := cell.decode("gb2312", "ignore"))}


def big5_level1_hanzi() -> set[int]:
    """Return the 5401 frequent hanzi of Big5, A440 to C67E: what traditional text in common use needs."""
    trails = (*range(0x40, 0x7F), *range(0xA1, 0xFF))
    cells = (bytes((lead, trail)) for lead in range(0xA4, 0xC7) for trail in trails if (lead, trail) <= (0xC6, 0x7E))
    return {ord(cell.decode("big5")) for cell in cells}


def general_standard_characters(unihan: bytes) -> str:
    """Return 《通用规范汉字表》 (2013) in the order of its numbers, from field kTGH of Unihan_OtherMappings.txt.bz2."""
    rows = re.findall(r"^U\+([0-9A-F]+)\tkTGH\t2013:(\d+)$", bz2.decompress(unihan).decode("utf-8"), re.MULTILINE)
    by_number = {int(number): chr(int(code, 16)) for code, number in rows}
    if sorted(by_number) != list(range(1, TGH_SIZE + 1)):
        raise BuildError(f"kTGH does not number 1 to {TGH_SIZE} without a gap")
    return "".join(by_number[number] for number in sorted(by_number))


def charset_file(characters: str) -> bytes:
    """Return the text of charset-8105.txt: TGH_LINE characters a line, UTF-8."""
    lines = (characters[start : start + TGH_LINE] for start in range(0, len(characters), TGH_LINE))
    return "".join(f"{line}\n" for line in lines).encode("utf-8")


def subset(font: bytes, hanzi: set[int]) -> bytes:
    """Return the font with these hanzi and all that is not Han, without hinting, with every name record."""
    import uharfbuzz as hb  # here, so that --check runs on a bare Python

    face = hb.Face(font)
    request = hb.SubsetInput()
    request.flags = hb.SubsetFlags.NO_HINTING
    not_han = {code for code in face.unicodes if not any(code in block for block in IDEOGRAPH_BLOCKS)}
    request.unicode_set.update(hanzi | not_han | VARIATION_SELECTORS)
    features = request.layout_feature_tag_set
    features.clear()
    features.update(int.from_bytes(tag.encode("ascii")) for tag in LAYOUT_FEATURES)
    for kept in (request.name_id_set, request.name_lang_id_set):
        kept.clear()
        kept.invert()
    return bytes(hb.subset(face, request).blob.data)


def input_path(source: Source, places: argparse.Namespace) -> Path:
    """Return where on this machine the input of a row lies."""
    given: dict[str, Path] = {
        "fonts-lxgw-wenkai": places.wenkai,
        "texlive-lang-chinese": places.fandol,
        "unicode-data": places.unihan,
    }
    return given.get(source.package) or places.npm / source.package / source.input


def read_input(source: Source, places: argparse.Namespace) -> bytes:
    """Return the input of a row; raise BuildError if it is another version."""
    path = input_path(source, places)
    data = path.read_bytes()
    if sha256(data) != source.input_sha256:
        raise BuildError(f"{path} is not {source.input} of {source.package} {source.version}")
    return data


def build(places: argparse.Namespace) -> dict[Source, bytes]:
    """Return what each committed file has to hold; raise BuildError for an unknown input."""
    inputs = {source: read_input(source, places) for source in sources()}
    [unihan] = [data for source, data in inputs.items() if source.treatment == "charset"]
    characters = general_standard_characters(unihan)
    hanzi = gb2312_hanzi() | set(map(ord, characters))

    def output(source: Source, data: bytes) -> bytes:
        match source.treatment:
            case "whole":
                return data
            case "charset":
                return charset_file(characters)
            case "subset":
                return subset(data, hanzi)
            case "subset with big5":
                return subset(data, hanzi | big5_level1_hanzi())

    return {source: output(source, data) for source, data in inputs.items()}


def record(outputs: dict[Source, bytes]) -> None:
    """Put the digests of the outputs into SOURCES; the rest of its text stays as it is."""
    text = SOURCES.read_text("utf-8")
    for source, data in outputs.items():
        text = re.sub(
            rf'(?m)(^file = "{re.escape(source.file)}"\n(?:.+\n)*?sha256 = )".*"$', rf'\g<1>"{sha256(data)}"', text
        )
    SOURCES.write_text(text, "utf-8", newline="\n")


def check() -> None:
    """Raise BuildError, naming each, if committed files differ from SOURCES."""
    paths = {source: FOLDER / source.file for source in sources()}
    wrong = [
        source.file
        for source, path in paths.items()
        if not path.is_file() or sha256(path.read_bytes()) != source.sha256
    ]
    if wrong:
        raise BuildError("not as SOURCES says: " + ", ".join(wrong))


def main() -> None:
    """Run the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true", help="only compare the committed files with SOURCES")
    parser.add_argument("--record", action="store_true", help="write the sha256 of the new outputs into SOURCES")
    parser.add_argument("--npm", type=Path, metavar="DIR", help="the node_modules folder with the Noto packages")
    parser.add_argument("--wenkai", type=Path, metavar="FILE", help="LXGWWenKai-Regular.ttf")
    parser.add_argument("--fandol", type=Path, metavar="FILE", help="FandolFang-Regular.otf")
    parser.add_argument("--unihan", type=Path, metavar="FILE", help="Unihan_OtherMappings.txt.bz2")
    arguments = parser.parse_args()
    if not arguments.check:
        if not all((arguments.npm, arguments.wenkai, arguments.fandol, arguments.unihan)):
            parser.error("a build needs --npm, --wenkai, --fandol and --unihan")
        outputs = build(arguments)
        if arguments.record:
            record(outputs)
        for source, data in outputs.items():
            (FOLDER / source.file).parent.mkdir(exist_ok=True)
            (FOLDER / source.file).write_bytes(data)
    check()


if __name__ == "__main__":
    try:
        main()
    except (BuildError, OSError) as error:
        sys.exit(f"build.py: {error}")
