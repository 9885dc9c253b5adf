"""The files that examples of keys name: texts, photos, advertisements, fonts and a style file, each as small as may be."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from typing import Final

from fontTools.fontBuilder import FontBuilder
from fontTools.ttLib import TTCollection, TTFont
from PIL import Image

from advertisement import advertisement
from own_fonts import HAN, glyph_name, made_font, variable_font

TEXTS: Final = {
    "lead.txt": "县委召开会议。\n",
    "stories/lead.txt": "县委召开会议，听取汇报。\n",
    "articles/lead.txt": "---\nbyline: 某某\n---\n县委召开会议，听取汇报。\n",
    "press.yaml": "based_on: newsprint\nmarks: [fold, slug]\n",
    "tables/积分.csv": "名次,球队\n1,云溪\n",
    "house/styles.yaml": "styles:\n  body: {font: kai}\n",
}
"""What is in each file of text."""

PHOTOS: Final = ("1.jpg", "photos/1.jpg", "photos/2.jpg", "photos/3.jpg")
"""Photos of 60 by 40 pixels."""


def write_files(folder: Path) -> None:
    """Write them all below `folder`."""
    for each in ("stories", "articles", "house", "tables", "photos", "ads", "fonts"):
        (folder / each).mkdir(parents=True)
    for name, text in TEXTS.items():
        (folder / name).write_text(text, encoding="utf-8")
    for name in PHOTOS:
        Image.new("RGB", (60, 40), (90, 90, 90)).save(folder / name)
    cut_out = Image.new("RGBA", (60, 60))
    cut_out.paste((90, 90, 90, 255), (20, 10, 60, 50))
    cut_out.save(folder / "photos" / "1.png")
    (folder / "ads" / "1.pdf").write_bytes(advertisement(pages=2))
    _fonts(folder / "fonts")


def _fonts(folder: Path) -> None:
    """A family of two weights, a collection of two fonts, one with figures of several widths and one with an axis of widths."""
    made_font({"一": HAN}, family="FZBaoSong").save(folder / "FZBaoSong.ttf")
    made_font({"一": HAN}, family="FZBaoSongBold").save(folder / "FZBaoSongBold.ttf")
    collection = TTCollection()
    collection.fonts = [_font(name, wide) for name, wide in (("First", 1000), ("Second", 600))]
    collection.save(folder / "Two.ttc")
    _figures().save(folder / "Figures.ttf")
    variable_font(folder / "Wide.ttf", axis="wdth", scale=0.2)


def _figures() -> FontBuilder:
    """A font whose 1 is half an em wide by itself, wider among tabular figures, narrower among proportional ones."""
    one, tabular, proportional = "1", "one.tnum", "one.pnum"
    box = (40, 0, 260, 700)
    builder = made_font(
        dict.fromkeys((one, tabular, proportional), box), advances={one: 500, tabular: 600, proportional: 300}
    )
    rules = (
        f"feature {each[-4:]} {{ sub {glyph_name(one)} by {each}; }} {each[-4:]};" for each in (tabular, proportional)
    )
    builder.addOpenTypeFeatures("\n".join(rules))
    return builder


def _font(family: str, wide: int) -> TTFont:
    data = BytesIO()
    made_font({"一": HAN}, advances={"一": wide}, family=family).save(data)
    data.seek(0)
    return TTFont(data)
