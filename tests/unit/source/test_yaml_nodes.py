import pytest

from paginate.source import yaml_nodes
from paginate.source.positions import Document
from paginate.source.yaml_nodes import TreeBuilder, YamlFault


def document(text: str) -> Document:
    root = TreeBuilder(text, text.split("\n")).compose()
    assert root is not None
    return Document("page.yaml", root, text.split("\n"))


def at(text: str, *path: str | int) -> tuple[int, int, int]:
    span = document(text).place(path)
    return span.line, span.column, span.length


def test_scalars_stay_what_was_typed() -> None:
    text = "{date: 2024-05-01, on: yes, number: 007, time: 12:30, quoted: 'null', none: null, tilde: ~, empty: }"
    assert document(text).data == {
        "date": "2024-05-01",
        "on": "yes",
        "number": "007",
        "time": "12:30",
        "quoted": "null",
        "none": None,
        "tilde": None,
        "empty": None,
    }


@pytest.mark.parametrize("separator", yaml_nodes.SEPARATORS)
def test_separators_of_unicode_end_no_line(separator: str) -> None:
    text = f"a: 一{separator}二 # {separator}\nb: |\n  三{separator}四\nc{separator}: ['五{separator}{separator}六', \"{separator}\"]\nd: \U0010fffd"
    found = document(text)
    assert found.data == {
        "a": f"一{separator}二",
        "b": f"三{separator}四\n",
        f"c{separator}": [f"五{separator}{separator}六", separator],
        "d": "\U0010fffd",
    }
    assert at(text, "a") == (1, 4, 3)
    assert found.text_place(("b",), 0, 2, 1)[1:] == (3, 5, 1)
    assert found.text_place((f"c{separator}", 0), 0, 3, 1)[1:] == (4, 10, 1)


def test_standard_tags_change_nothing() -> None:
    assert document("!!map {a: !!str 1, c: !!seq [x]}").data == {"a": "1", "c": ["x"]}


def test_places_of_values() -> None:
    text = "页: 对开\nframes:\n  - at: [0, 10mm]\n    story:\n  - {id: 😀x, at: [1, 2]}"
    assert at(text, "页") == (1, 4, 2)
    assert at(text, "frames", 0) == (3, 5, 2)
    assert at(text, "frames", 0, "at") == (3, 5, 2), "a list is told by its key"
    assert at(text, "frames", 0, "at", 1) == (3, 13, 4)
    assert at(text, "frames", 0, "story") == (4, 5, 5), "an empty value is told by its key"
    assert at(text, "frames", 1, "at", 0) == (5, 19, 1), "columns count characters"
    assert at(text, "frames", 1, "none", "such") == (5, 5, 2), "what is not there is told by what it should be in"
    assert at(text, "frames", 7) == (2, 1, 6)


def test_places_of_keys() -> None:
    found = document("a: {b: c}\nd: [e]")
    assert found.key_place(("a", "b"))[1:] == (1, 5, 1)
    assert found.key_place(("d", 0))[1:] == (2, 5, 1)


def test_places_in_texts() -> None:
    found = document('a: |\n  一\n\n    二\nb: \'一\n\n  二\'\nc: 一二\nd: "一二"\ne: "一\\t二"\nf: |1\n\n   一')
    assert found.text_place(("a",), 0, 0, 1)[1:] == (2, 3, 1)
    assert found.text_place(("a",), 2, 2, 1)[1:] == (4, 5, 1)
    assert found.text_place(("b",), 1, 0, 1)[1:] == (5, 4, 2), "folded lines are told by the text as a whole"
    assert found.text_place(("a",), 99, 0, 1)[1:] == (1, 4, 1)
    assert found.text_place(("c",), 0, 1, 1)[1:] == (8, 5, 1)
    assert found.text_place(("d",), 0, 1, 1)[1:] == (9, 6, 1)
    assert found.text_place(("e",), 0, 1, 1)[1:] == (10, 6, 1), "an escape is one character"
    assert found.text_place(("e",), 0, 2, 1)[1:] == (10, 8, 1)
    assert found.text_place(("f",), 1, 2, 1)[1:] == (13, 4, 1), "an indent may be written"


def test_text_of_several_lines_has_the_length_of_its_first() -> None:
    assert at("a: b c\n  d\ne: f", "a") == (1, 4, 3)


def test_aliases_and_merges() -> None:
    text = "a: &x {b: 1, c: 2}\nd: *x\ne: {<<: *x, c: 3}\nf: {<<: [*x, {g: 4, b: 5}]}\n&y h: i\nj: {*y : k}"
    data = document(text).data
    assert isinstance(data, dict)
    assert data["d"] == {"b": "1", "c": "2"}
    assert data["e"] == {"b": "1", "c": "3"}
    assert data["f"] == {"b": "1", "c": "2", "g": "4"}
    assert data["j"] == {"h": "k"}
    assert at(text, "e", "b") == (1, 11, 1), "what is merged stands where it was written"


def test_of_duplicate_keys_the_first_counts_and_the_others_are_told() -> None:
    composer = TreeBuilder("a: 1\nb: 2\na: 3", ["a: 1", "b: 2", "a: 3"])
    root = composer.compose()
    assert root is not None
    assert root.data == {"a": "1", "b": "2"}
    ((name, second, first),) = composer.duplicates
    assert (name, second.line, first.line) == ("a", 2, 0)


def test_an_empty_file_has_no_root() -> None:
    assert TreeBuilder("# nothing", ["# nothing"]).compose() is None


@pytest.mark.parametrize(
    "text",
    [
        "[" + "a," * 2000 + "]",
        "- &a [x,x,x,x,x,x,x,x,x,x]\n" + "".join(
            f"- &{after} [{','.join(['*' + before] * 10)}]\n" for before, after in zip("abcdefg", "bcdefgh", strict=True)
        ),
        "{a: &a [x,x,x,x,x,x,x,x,x,x], " + ", ".join(
            f"{after}: &{after} [{','.join(['*' + before] * 10)}]"
            for before, after in zip("abcdefg", "bcdefgh", strict=True)
        ) + "}",
    ],
    ids=["many values", "aliases in a list", "aliases by key"],
)  # fmt: skip
def test_there_is_a_limit_to_what_is_read(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(yaml_nodes, "VALUE_LIMIT", 1000)
    with pytest.raises(YamlFault) as fault:
        TreeBuilder(text, text.split("\n")).compose()
    assert fault.value.code == "too-large"
