"""Which fonts set none of what they were asked to set."""

from pathlib import Path

import pytest

from own_fonts import HAN, made_font
from paginate.compose.inline import Typesetter
from paginate.compose.inline.serving import Idle
from paginate.diagnostics import Sink
from paginate.fonts import FontLibrary, FontSource
from paginate.installation import font_folder
from paginate.model import Companion, FontChoice, Paragraph, Style
from paginate.text import Class
from setting import BODY, HERE

OWN = FontChoice("own")
OF_OWN = BODY._replace(name="lead", font=OWN)


def idle(folder: Path, characters: str, *texts: str, style: Style = OF_OWN) -> list[Idle]:
    made_font(dict.fromkeys(characters, HAN)).save(folder / "own.ttf")
    typesetter = Typesetter(FontLibrary(font_folder(), {"own": [FontSource(folder / "own.ttf")]}), Sink())
    for text in texts:
        typesetter.items(Paragraph(text, HERE), style)
    return [found for found in typesetter.serving.idle() if found.font.family == "own"]


@pytest.mark.parametrize("text", ["县委", "GDP增长", "2021年", "县委。"])
def test_a_font_without_the_han_characters(tmp_path: Path, text: str) -> None:
    assert idle(tmp_path, "GDP012。", text) == [Idle("lead", OWN, of_han=True)]


@pytest.mark.parametrize("text", ["QR", "3.5%", "——"])
def test_a_font_without_any_of_it(tmp_path: Path, text: str) -> None:
    assert idle(tmp_path, "国", text) == [Idle("lead", OWN, of_han=False)]


@pytest.mark.parametrize("text", ["国", "国之鑫", "国GDP", "之国", "　", " ", "\U0010fffd"])
def test_a_font_that_sets_something_or_has_nothing_to_set(tmp_path: Path, text: str) -> None:
    assert idle(tmp_path, "国", text) == []


def test_every_paragraph_counts(tmp_path: Path) -> None:
    assert idle(tmp_path, "国", "县委", "国") == idle(tmp_path, "国", "国", "县委") == []


def test_a_western_font_of_a_chinese_style_is_asked_for_western_text_alone(tmp_path: Path) -> None:
    style = BODY._replace(name="lead", companions=(Companion(Class.WESTERN, "", OWN),))
    assert idle(tmp_path, "GDP", "GDP增长", style=style) == []
    assert idle(tmp_path, "Q", "GDP增长", style=style) == [Idle("lead", OWN, of_han=False)]
