"""A process that makes a page again and again makes the same one as a process that makes it once."""

from __future__ import annotations

from pathlib import Path

import pytest

from paginate import pipeline
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


def made(folder: Path, session: pipeline.Session | None) -> tuple[bytes, list[str]]:
    sink = Sink()
    composed = pipeline.compose(folder / "page.yaml", sink, session=session)
    assert composed is not None
    pdf = pipeline.render_pdf(composed, sink)
    assert pdf is not None
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
