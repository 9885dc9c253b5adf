"""A process that makes a page again and again makes the same one as a process that makes it once."""

from __future__ import annotations

import zlib
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image

from advertisement import advertisement
from paginate import pipeline
from paginate.assets.cache import Cache
from paginate.diagnostics import Sink

PAGE = """\
page: broadsheet
press: {press}
styles:
  body: {{font: song}}
  strong: {{font: hei, weight: 700}}
stories:
  lead: {{file: lead.txt}}
frames:
  - {{story: lead, at: [0, 0], size: [21字, 20行], allow: {{story-short: 试}}}}
  - {{heading: 交城新闻, style: strong, at: [22字, 0], size: [10字, 2行]}}
"""
TEXTS = (
    "交城县政协，12次。\n看[重点]{strong}。",
    "交城县政协，12次。\n看𠀀\U0010fffd。",
    "交城县政协，13次。\n看[重点]{strong}。",
)

FULL = """\
page: broadsheet
styles:
  body: {font: song}
  down: {writing_mode: vertical, font: kai, size: 12pt}
stories:
  lead: {file: lead.txt}
frames:
  - {story: lead, at: [0, 0], size: [16字, 14行], columns: 2, allow: {story-short: 试}}
  - {story: lead, at: [0, 15行], size: [16字, 14行], allow: {story-short: 试}}
  - {heading: 竖排标题1, style: down, at: [20字, 0], size: [3字, 12行]}
  - {photo: separated.jpg, at: [32字, 0], size: [10字, 8行], caption: 县城一角。}
  - {photo: light.png, at: [32字, 10行], size: [10字, 8行], shadow: {blur: 2mm}}
  - {advertisement: sale.pdf, at: [48字, 0], size: [10字, 8行], fit: fill}
  - {box: {fill: K10}, at: [48字, 10行], size: [10字, 8行]}
"""


def made(folder: Path, session: pipeline.Session | None) -> tuple[bytes, list[str]]:
    sink = Sink()
    composed = pipeline.compose(folder / "page.yaml", sink, session=session)
    assert composed is not None
    pdf = pipeline.render_pdf(composed, sink)
    assert pdf is not None, "\n".join(finding.message() for finding in sink)
    return pdf, [str(finding) for finding in sink]


@pytest.mark.parametrize("presses", [("newsprint",) * 3, ("newsprint", "plain", "newsprint")])
def test_a_run_in_a_session_is_as_any(tmp_path: Path, presses: tuple[str, ...]) -> None:
    session = pipeline.Session()
    for text, press in zip((*TEXTS, TEXTS[0]), (*presses, presses[0]), strict=True):
        (tmp_path / "page.yaml").write_text(PAGE.format(press=press), encoding="utf-8")
        (tmp_path / "lead.txt").write_text(text, encoding="utf-8")
        assert made(tmp_path, session) == made(tmp_path, None)


def test_a_character_that_no_font_has_is_reported_in_each_run(tmp_path: Path) -> None:
    (tmp_path / "page.yaml").write_text(PAGE.format(press="plain"), encoding="utf-8")
    (tmp_path / "lead.txt").write_text(TEXTS[1], encoding="utf-8")
    session = pipeline.Session()
    found = [made(tmp_path, session)[1] for _ in range(3)]
    assert "missing-glyph" in "".join(found[0])
    assert found[0] == found[1] == found[2]


class Folder:
    """A layout's folder, of which one thing after the other changes."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.write("page.yaml", FULL)
        self.write("lead.txt", "".join(f"第{number}段，交城县政协会议在县城召开，12人出席。\n" for number in range(9)))
        self.photo("separated.jpg", Image.new("CMYK", (300, 240), (9, 9, 9, 9)))
        self.photo("light.png", Image.new("RGB", (300, 240), "lime"))
        self.sale(b"0 0 1 0.2 k 0 0 140 100 re f")

    def write(self, name: str, text: str) -> None:
        (self.path / name).write_text(text, encoding="utf-8")

    def change(self, name: str, old: str, new: str) -> None:
        text = (self.path / name).read_text(encoding="utf-8")
        assert old in text
        self.write(name, text.replace(old, new, 1))

    def photo(self, name: str, image: Image.Image) -> None:
        image.save(self.path / name, dpi=(200, 200))

    def sale(self, content: bytes) -> None:
        (self.path / "sale.pdf").write_bytes(advertisement(content))


CHANGES: dict[str, Callable[[Folder], None]] = {
    "nothing": lambda folder: None,
    "a word": lambda folder: folder.change("lead.txt", "召开", "胜利召开"),
    "a character that the fonts had not drawn": lambda folder: folder.change("lead.txt", "县城", "吕梁"),
    "a paragraph above all others": lambda folder: folder.change("lead.txt", "第0段", "本报讯\n第0段"),
    "a paragraph taken away": lambda folder: folder.change("lead.txt", "本报讯\n", ""),
    "a style": lambda folder: folder.change("page.yaml", "{font: song}", "{font: song, size: 9pt}"),
    "a frame moved": lambda folder: folder.change("page.yaml", "at: [0, 15行]", "at: [0, 16行]"),
    "two frames in another order": lambda folder: folder.change(
        "page.yaml", "  - {box: {fill: K10}, at: [48字, 10行], size: [10字, 8行]}\n", ""
    ),
    "a photo": lambda folder: folder.photo("light.png", Image.new("RGB", (300, 240), "red")),
    "a photo that is printed as it is": lambda folder: folder.photo(
        "separated.jpg", Image.new("CMYK", (300, 240), (99, 9, 9, 9))
    ),
    "a caption": lambda folder: folder.change("page.yaml", "县城一角。", "县城新貌。"),
    "an advertisement": lambda folder: folder.sale(b"1 0 0 0.2 k 0 0 140 100 re f"),
    "a colour": lambda folder: folder.change("page.yaml", "font: kai", "font: kai, color: M100Y90"),
    "the press": lambda folder: folder.change("page.yaml", "page: broadsheet\n", "page: broadsheet\npress: office\n"),
}


def test_whatever_changes(tmp_path: Path) -> None:
    folder, session = Folder(tmp_path), pipeline.Session()
    for _ in range(3):  # so that digests are believed
        before = made(tmp_path, session)
    for change, make in CHANGES.items():
        make(folder)
        after = made(tmp_path, session)
        assert after == made(tmp_path, None), change
        assert (after[0] == before[0]) == (change == "nothing"), change
        before = after


def test_what_stays_is_not_made_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder, session, done = Folder(tmp_path), pipeline.Session(), []
    for number in range(4):
        folder.change("lead.txt", "第0段" if number == 0 else f"第0段{number - 1}", f"第0段{number}")
        made(tmp_path, session)
    for owner, name in ((Cache, "get"), (zlib, "compress")):
        usual = getattr(owner, name)

        def noted(*arguments: object, usual: Callable[..., object] = usual, name: str = name) -> object:
            done.append(name)
            return usual(*arguments)

        monkeypatch.setattr(owner, name, noted)
    folder.change("lead.txt", "第0段3", "第0段2")
    made(tmp_path, session)
    assert done.count("get") == 0
    assert done.count("compress") < 4
