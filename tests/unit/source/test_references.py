from loading import Load

AT = "at: [0, 0], size: [8cm, 2cm]"


def test_references_of_broken_parts_are_checked_too(load: Load) -> None:
    found = load(
        f"frames:\n  - {{heading: [{{text: 要闻, style: a, x: y}}], {AT}}}\n  - {{photo: , caption_style: b, at: 0, size: [8cm, 2cm]}}"
    )
    assert sorted(found.codes) == ["not-a-place", "unknown-key", "unknown-style", "unknown-style"]


def test_keys_that_do_not_belong_there_are_no_references(load: Load) -> None:
    assert load("frames: [{rule: 1pt, at: [0, 0], length: 9mm, style: a}]").codes == ["unknown-key"]


def test_where_the_section_is_broken_nothing_is_known(load: Load) -> None:
    assert load(f"stories: x\nframes: [{{story: a, {AT}}}]").codes == ["wrong-shape"]
    assert load("fonts: x\nstyles: {a: {font: b}}\nframes: []").codes == ["wrong-shape"]


def test_proposals(load: Load) -> None:
    assert (
        "did you mean '要闻一'"
        in load(
            f"stories: {{要闻一: {{text: 一}}}}\nframes: [{{story: 要闻二, {AT}}}, {{story: 要闻一, at: [0, 9cm], size: [21em, 2cm]}}]"
        ).words
    )
    assert "define it under styles:" in load(f"frames: [{{heading: 要闻, style: a, {AT}}}]").words
    assert (
        "write one of song, 宋, biaosong, 标宋, hei, 黑, kai, 楷, fangsong, 仿宋, Noto Serif SC"
        in load("styles: {a: {font: b}}\nframes: []").words
    )
