"""What is advised about lines: each remedy while it is open, none that the style has already."""

from __future__ import annotations

import re

import pytest

from paginate.compose.advice import REMEDIES, Case, advice
from paginate.diagnostics import Sink
from paginate.diagnostics.layout_codes import LAYOUT_CODES
from paginate.geometry import Rect
from paginate.model import Composer, Hang, PushIn
from paginate.source.schema_styles import Style as WrittenStyle
from setting import BODY, frame, set_text, thread

PLAIN = BODY._replace(push_in=PushIn.ANY, tracking=1.0)
ALL_DONE = BODY._replace(
    composer=Composer.PARAGRAPH,
    hyphenate="en",
    push_in=PushIn.MARKS,
    hang=Hang.FORCE,
    keep_with_next=True,
    avoid_lone_lines=True,
    min_last_line=20,
    tracking=0.0,
)
"""A style in which all is done that a finding may advise."""

WORD = "compositor"

STYLE_KEYS = {name.replace("_", "") for name in WrittenStyle.table} | set(WrittenStyle.table)


@pytest.mark.parametrize("code", REMEDIES)
@pytest.mark.parametrize("language", ["en", "zh"])
def test_no_advice_is_so_already(code: str, language: str) -> None:
    before, after = (advice(code, Case(style, WORD)).words(language) for style in (PLAIN, ALL_DONE))
    advised = [remedy.written for remedy in REMEDIES[code] if remedy.written]
    assert after
    assert not re.findall(r"[a-z_]+: ", after)
    for written in advised:
        key, _, value = written.partition(": ")
        assert key in STYLE_KEYS, "a remedy speaks of a key that styles have"
        assert value
        assert key in before, "and where it is open, it is told"
        assert key not in after


def test_words_of_findings_about_lines_name_keys_of_styles_only_through_remedies() -> None:
    for code in REMEDIES.keys() & LAYOUT_CODES.keys():
        assert LAYOUT_CODES[code].help == {"en": "{advice}", "zh": "请{advice}"}


def test_hyphenation_is_advised_where_a_word_could_be_parted() -> None:
    case = Case(BODY._replace(composer=Composer.PARAGRAPH))
    assert advice("line-loose", case._replace(text="一二三")).words("zh") == "改动几个字"
    assert "hyphenate" in advice("line-loose", case._replace(text="一compositor")).words()
    assert "hyphenate" not in advice("line-loose", case._replace(text="0000000012345")).words()


def test_a_loose_line_of_a_paragraph_composed_as_a_whole() -> None:
    sink = Sink()
    style = BODY._replace(loose=0.2, composer=Composer.PARAGRAPH)
    set_text("云岭县兴隆建材经营部遗失公章一枚，编号0000000012345，声明作废。", 24.57, style, sink)
    found = [finding for finding in sink if finding.code == "line-loose"]
    assert [finding.help() for finding in found] == ["change a few words"]


def test_the_word_behind_a_loose_line_is_looked_at() -> None:
    sink = Sink()
    set_text("一二三四五六七ABCDEFGHIJ八九", 6.5, BODY._replace(loose=0.2), sink)
    assert "hyphenate: en" in next(iter(sink)).help()


def test_a_crosshead_that_keeps_is_not_advised_to_keep() -> None:
    sink = Sink()
    kept = BODY._replace(keep_with_next=True)
    thread(["一", "二"], [frame([Rect(0, 0, 100, 15), Rect(110, 0, 100, 15)], kept)], sink)
    (finding,) = sink
    assert finding.code == "crosshead-foot"
    assert finding.help() == "add or cut a line before it, or change the depth of the column"
