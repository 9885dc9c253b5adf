import os
from pathlib import Path

import pytest

from loading import Load
from paginate.model import Story

FRAME = "frames:\n  - {story: lead, at: [0, 0], size: [21em, 20mm]}\n"


def story(load: Load, written: str, **files: str) -> Story:
    return load(f"stories:\n  lead: {written}\n{FRAME}", **files).page.stories["lead"]


def test_a_story_in_a_file(load: Load) -> None:
    found = story(load, "{file: lead.txt}", lead="﻿要闻\n　　简讯\n")
    assert [(paragraph.text, paragraph.span[:3]) for paragraph in found.paragraphs] == [
        ("要闻", ("lead.txt", 1, 1)),
        ("简讯", ("lead.txt", 2, 3)),
    ]
    assert found.span[1:] == (3, 3, 4)


def test_a_story_in_the_layout(load: Load) -> None:
    found = story(load, "{text: 要闻}")
    assert [(paragraph.text, paragraph.span[1:]) for paragraph in found.paragraphs] == [("要闻", (3, 16, 2))]


def test_lines_after_a_bar_are_paragraphs_at_their_own_places(load: Load) -> None:
    found = story(load, "\n    text: |\n      要闻\n\n      　简讯")
    assert [(paragraph.text, paragraph.span[1:3]) for paragraph in found.paragraphs] == [
        ("要闻", (5, 7)),
        ("简讯", (7, 8)),
    ]


def test_a_story_that_a_broken_frame_names_is_not_unused(load: Load) -> None:
    text = "stories: {lead: {text: 要闻}}\nframes:\n  - {story: lead, at: [0, 0], size: [21em, 20]}\n"
    assert load(text).codes == ["missing-unit"]
    assert load("stories: {lead: {text: 要闻}}\nframes: {story: lead}").codes == ["wrong-shape"]


def test_one_file_may_serve_two_stories(load: Load) -> None:
    text = (
        "stories: {lead: {file: a.txt}, other: {file: a.txt}}\n"
        + FRAME
        + FRAME.partition("\n")[2].replace("lead", "other")
    )
    found = load(
        text.replace(
            "at: [0, 0], size: [21em, 20mm]}\n  - {story: other",
            "at: [0, 0], size: [21em, 20mm]}\n  - {story: other, id: second",
        ),
        a="要闻",
    )
    assert found.layout is not None
    assert set(found.layout.stories) == {"lead", "other"}


def test_folders_and_unreadable_files(load: Load) -> None:
    found = load(f"stories:\n  lead: {{file: .}}\n{FRAME}")
    assert found.codes == ["file-unreadable"]
    assert "it is a folder" in found.words


def test_a_missing_file_named_by_way_of_the_folder_outside(load: Load, tmp_path: Path) -> None:
    found = load(f"stories:\n  lead: {{file: ../{tmp_path.name}/one/lead.txt}}\n{FRAME}")
    assert found.codes == ["text-missing"]
    assert "put it in the layout's folder" in found.words


@pytest.mark.skipif(os.name == "nt", reason="links want rights there")
def test_a_link_that_leads_outside_and_back_to_nothing(
    load: Load, tmp_path: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    outside = tmp_path_factory.mktemp("outside")
    (outside / "lead.txt").symlink_to(tmp_path / "nothing.txt")
    (tmp_path / "out").symlink_to(outside)
    assert load(f"stories:\n  lead: {{file: out/lead.txt}}\n{FRAME}").codes == ["text-missing"]
