"""What a designer is told where YAML cannot be read."""

import pytest

from loading import Load
from paginate.diagnostics import Phrase

FAULTS = {
    "a tab as indent": ("a:\n\tb: 1", (2, 1), "yaml-tab"),
    "a tab after spaces": ("a:\n  b: 1\n  \tc: 2", (3, 3), "yaml-tab"),
    "an open double quote": ('a: "x\nb: c\n', (1, 4), "yaml-quote"),
    "an open single quote": ("a: 'x\nb: c\n", (1, 4), "yaml-quote"),
    "text after a quote": ('a: "他说"不"好"', (1, 8), "yaml-after-quote"),
    "an open bracket": ("a: [1, 2\nb: c\n", (1, 4), "yaml-bracket"),
    "an open brace": ("a: {b: 1\nc: d\n", (1, 4), "yaml-bracket"),
    "an open bracket at the end": ("a: 😀x\nb: [", (2, 4), "yaml-bracket"),
    "a full-width comma": ("at: [10mm，20mm\nb: c", (1, 10), "yaml-comma"),
    "keys in brackets": ("a: [b: {c: 1\nd: e", (1, 8), "yaml-bracket"),
    "a full-width colon": ("b: 2\na：1\nc: 3", (2, 2), "yaml-colon"),
    "a full-width colon before keys": ("styles：\n  body: {size: 9pt}\n", (1, 7), "yaml-colon"),
    "no space after a colon": ("b:\n  c: 1\n  a:1\n  d: 3", (3, 4), "yaml-no-space"),
    "a second colon": ("a: b: c", (1, 5), "yaml-second-colon"),
    "no colon": ("a: b\n\nc\nd: e", (3, 1), "yaml-no-colon"),
    "too much indent": ("a:\n  b: 1\n   c: 2", (3, 5), "yaml-indent"),
    "too little indent": ("a:\n  b: 1\n c: 2", (3, 2), "yaml-indent"),
    "a key in a list": ("a:\n  - b\n  c: d", (3, 3), "yaml-indent"),
    "an at sign": ("a: @foo", (1, 4), "yaml-start"),
    "a percent sign": ("a: %foo", (1, 4), "yaml-start"),
    "a star before Chinese": ("a: *重要", (1, 4), "yaml-start"),
    "an alias of nothing": ("a: *b", (1, 4), "yaml-alias"),
    "an alias in itself": ("a: &x [*x]", (1, 8), "yaml-cycle"),
    "a tag": ("a: !foo bar", (1, 4), "yaml-tag"),
    "a Windows path in quotes": ('a: "C:\\photos"', (1, 7), "yaml-escape"),
    "half a character": ('a: "\\ud800"', (1, 5), "yaml-half-character"),
    "no character": ('a: "x\\U00110000"', (1, 6), "yaml-half-character"),
    "text on the line of |": ("a: |foo\n b", (1, 5), "yaml-block"),
    "a control character": ("a: b\nc: \x07", (2, 4), "yaml-control"),
    "too deep": ("[" * 100_000, (1, 51), "yaml-deep"),
    "too deep in braces": ("a: 1\nb: " + "{a: " * 100_000, (2, 200), "yaml-deep"),
    "too deep in dashes": ("- " * 100_000, (1, 101), "yaml-deep"),
    "too deep in question marks": ("? " * 100_000, (1, 3), "yaml-key"),
    "too deep behind Chinese": ("要闻: " + "[" * 100_000, (1, 54), "yaml-deep"),
    "too deep and a fault behind": ("[" * 60 + "@", (1, 51), "yaml-deep"),
    "a fault behind what is closed": ("- " + "[" * 40 + "]" * 40 + "\n- " + "[" * 40 + "@", (2, 43), "yaml-start"),
    "too deep by indent, and deeper": (
        "\n".join(" " * level + "a:" for level in range(2000)),
        (51, 51),
        "yaml-deep",
    ),
    "too deep by indent": ("\n".join(" " * level + "a:" for level in range(60)), (51, 51), "yaml-deep"),
    "a list as key": ("[a]: b", (1, 1), "yaml-key"),
    "an aliased list as key": ("a: &x [b]\n*x : c", (2, 1), "yaml-key"),
    "merging a number": ("c: {<<: 3, d: 2}", (1, 9), "yaml-merge"),
    "two documents": ("a: 1\n---\nb: 2", (2, 1), "yaml-documents"),
    "text after the end": ("a: 1\n...\nb", (3, 1), "yaml-documents"),
    "anything else": ("%YAML 3.0\n---\na: 1", (1, 1), "yaml-start"),
    "a bracketed word before a text": ("a: [公告]停水", (1, 4), "yaml-after-bracket"),
    "the same in a list": ("- [公告]停水", (1, 3), "yaml-after-bracket"),
    "the same in braces": ("- {a: [公告]停水, b: 1}", (1, 7), "yaml-after-bracket"),
    "the same in brackets": ("a: [[公告] 停水, x]", (1, 5), "yaml-after-bracket"),
    "a word in braces before a text": ("a: {公告}停水", (1, 4), "yaml-after-bracket"),
    "a hyphen before a text": ("a: - 公告\nb: 1", (1, 4), "yaml-start"),
    "a question mark before a text": ("a: ? 谁", (1, 4), "yaml-start"),
    "an ampersand before Chinese": ("a: &公告 停水", (1, 4), "yaml-start"),
    "a grave accent": ("a: `公告`", (1, 4), "yaml-start"),
    "an exclamation mark by itself": ("a: ! 号外", (1, 4), "yaml-tag"),
    "a second colon in braces": ("{a: 快讯: 停水, b: 1}", (1, 7), "yaml-second-colon"),
    "a comment in braces": ("a: {b: #备耕#, c: 1}\nd: 1", (1, 8), "yaml-comment"),
    "a list of lengths parted by another comma": ("at: [10mm、20mm\nb: c", (1, 10), "yaml-comma"),
    "a comma in a text in an open bracket": ("a: [春天来了，花开了\nb: c", (1, 4), "yaml-bracket"),
    "full-width braces": ("a:\n  - ｛b: x, c: 1｝", (2, 5), "yaml-wide-bracket"),
    "a full-width indent of the first item": ("a:\n　　- b: x\n　　  c: 1", (2, 1), "yaml-wide-indent"),
    "a full-width indent after others": ("a:\n  - b: x\n　　c: 1", (3, 1), "yaml-wide-indent"),
    "a full-width blank among spaces": ("a:\n  - b: x\n      　c: 1", (3, 7), "yaml-wide-indent"),
    "a text with a full-width indent alone": ("a: |\n　　第一段\nb: 1", (2, 1), "yaml-wide-indent"),
    "a no-break space": ("a:\n\xa0 b: 1", (2, 1), "yaml-wide-indent"),
    "an en space": ("a:\n  \u2002b: 1", (2, 3), "yaml-wide-indent"),
    "a byte order mark in the middle": ("a: 1\n\ufeffb: 1", (2, 1), "yaml-wide-indent"),
    "a full-width hyphen": ("a:\n  － b: x\n    c: 1", (2, 3), "yaml-wide-hyphen"),
    "a dash for a hyphen": ("a:\n  – b: x", (2, 3), "yaml-wide-hyphen"),
    "another fault below a text with a full-width indent": (
        "a: |\n  　　第一段\n  　　第二段\nb: [1\nc: d",
        (4, 4),
        "yaml-bracket",
    ),
    "a comma too many": ("a: }", (1, 4), "yaml-other"),
}


@pytest.mark.parametrize("name", FAULTS)
def test_fault(name: str, load: Load) -> None:
    text, place, problem = FAULTS[name]
    (finding,) = load(text.encode()).findings
    assert finding.code == "not-yaml"
    assert finding.span is not None
    assert (finding.span.line, finding.span.column) == place
    said = finding.values["problem"]
    assert isinstance(said, Phrase)
    assert said.name == problem


def test_the_remedy_is_written_out(load: Load) -> None:
    assert "write 'size: 9pt'" in load(b"font: song\nsize:9pt\ncolor: K100").words
    assert "write ']' at its end" in load(b"a: [1\nb: 2").words


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("heading: [公告]停水", "'[公告]停水'"),
        ("- {heading: [公告]停水, at: [0, 0]}", "'[公告]停水'"),
        ("heading: [公告]it's", "'[公告]it''s'"),
        ("heading: @交城", "'@交城'"),
        ("heading: 快讯: 停水", "'快讯: 停水'"),
        ("{heading: 快讯: 停水, at: 0}", "'快讯: 停水'"),
        ("{heading: #备耕#, at: 0}\nb: 1", "'#备耕#'"),
        ('heading: "引号"内容', "'\"引号\"内容'"),
    ],
)
def test_the_remedy_is_the_text_in_quotation_marks(text: str, quoted: str, load: Load) -> None:
    (finding,) = load(text.encode()).findings
    assert quoted in finding.help("en")
    assert quoted in finding.help("zh")


@pytest.mark.parametrize("text", ["*号", "&号", "!号", "%号", "@号", "`号`", "| 号", "> 号"])
def test_in_brackets_the_text_ends_where_its_value_does(text: str, load: Load) -> None:
    for layout in (f"- {{heading: {text}, at: [0, 0]}}", f"heading: [{text}, 二]\nat: [0, 0]"):
        (finding,) = load(layout.encode()).findings
        assert finding.help("en").endswith(f": '{text}'")


@pytest.mark.parametrize("blank", ["　　", "\xa0", "\u2003"])
def test_a_text_may_be_indented_as_it_likes(blank: str, load: Load) -> None:
    text = f"stories: {{a: {{file: a.txt}}}}\nframes:\n  - heading: |\n      {blank}第一行\n      {blank}第二行\n    at: [0, 0]\n"
    assert "not-yaml" not in load(text.encode()).codes
