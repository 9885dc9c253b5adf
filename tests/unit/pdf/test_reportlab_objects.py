"""PDF objects and the file around them."""

import os
import subprocess
import sys
import zlib
from io import BytesIO

import pikepdf
import pytest

from handmade import written
from paginate.pdf.reportlab_objects import ObjectFile, name


def with_stream(data: bytes = b"text", **entries: str) -> bytes:
    """A file with one stream, which its catalog refers to."""
    file = ObjectFile()
    return written(file, {"Data": file.add_stream(data, entries)})


def test_the_header_names_the_version_and_says_that_the_file_is_binary() -> None:
    assert with_stream().startswith(b"%PDF-1.6\n")
    older = written(ObjectFile((1, 4)), {})
    assert older.startswith(b"%PDF-1.4\n%")
    assert all(byte >= 0x80 for byte in older[10:14])


def test_keys_are_names_too() -> None:
    with pikepdf.open(BytesIO(written(ObjectFile(), {"专色/红#1": 1}))) as file:
        assert [key for key in file.Root.keys() if "专色" in key] == ["/专色/红#1"]  # noqa: SIM118 - no dict


def test_a_raw_stream_is_not_compressed() -> None:
    file = ObjectFile()
    with pikepdf.open(BytesIO(written(file, {"Data": file.add_raw_stream(b"text", {})}))) as read:
        assert "/Filter" not in read.Root.Data
        assert read.Root.Data.read_raw_bytes() == b"text"


@pytest.mark.parametrize(
    ("text", "source"), [("Tj", "/Tj"), ("A B#", "/A#20B#23"), ("红", "/#E7#BA#A2"), ("A/B", "/A#2FB")]
)
def test_a_name_is_utf8_with_its_special_characters_escaped(text: str, source: str) -> None:
    assert name(text) == source


def test_a_stream_is_compressed_once() -> None:
    data = b"text " * 100
    with pikepdf.open(BytesIO(with_stream(data))) as ours:
        assert ours.Root.Data.read_bytes() == data
        assert ours.Root.Data.Length < len(data)


def test_a_stream_that_comes_compressed_stays_as_it_is() -> None:
    data = zlib.compress(b"text", 9)
    with pikepdf.open(BytesIO(with_stream(data, Filter="/FlateDecode"))) as given:
        assert given.Root.Data.read_raw_bytes() == data


def test_the_data_of_a_stream_end_before_a_line_end() -> None:
    assert b"\nendstream\n" in with_stream()


def test_the_identifier_follows_the_content() -> None:
    identifiers = []
    for data in (with_stream(), with_stream(), with_stream(b"other")):
        with pikepdf.open(BytesIO(data)) as file:
            identifiers.append(bytes(file.trailer.ID[0]))
    one, same, other = identifiers
    assert one == same != other
    assert len(one) == 16


def test_settings_in_the_environment_do_not_reach_the_file() -> None:
    program = (
        "import sys; from paginate.pdf.reportlab_objects import *;"
        "file = ObjectFile(); file.add_stream(b'text');"
        "sys.stdout.buffer.write(file.write(dictionary({'Type': name('Catalog'), 'W': array([1, 2])}), dictionary({})))"
    )
    usual = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    settings = {"RL_pdfComments": "1", "RL_pdfMultiLine": "1", "RL_useA85": "1", "RL_documentLang": "en-GB"}
    plain, changed = (
        subprocess.run([sys.executable, "-c", program], env=environment, capture_output=True, check=True).stdout
        for environment in (usual, {**usual, **settings})
    )
    assert plain
    assert plain == changed
