import pytest

from paginate.source.decoding import Damaged, NotText, OtherEncoding, decode

TEXT = "中国共产党领导的多党合作，是我们国家的一项基本制度。"
TRADITIONAL = "這是我們國家的報紙，發行於各縣鄉鎮。"


def test_utf8_with_and_without_a_byte_order_mark():
    assert decode(TEXT.encode()) == TEXT
    assert decode(TEXT.encode("utf-8-sig")) == TEXT
    assert decode(b"") == ""


@pytest.mark.parametrize(
    ("contents", "name"),
    [
        (TEXT.encode("gb18030"), "GB18030"),
        (TEXT.encode("gbk"), "GB18030"),
        (TRADITIONAL.encode("big5"), "BIG5"),
        (TEXT.encode("utf-16"), "UTF-16"),
        (TEXT.encode("utf-16-le"), "UTF-16LE"),
        (TEXT.encode("utf-16-be"), "UTF-16BE"),
    ],
)
def test_other_encodings_are_named_as_iconv_names_them(contents: bytes, name: str):
    assert decode(contents) == OtherEncoding(name)


@pytest.mark.parametrize(
    ("contents", "kind"),
    [
        (b"PK\x03\x04rest of a .docx", "file-word"),
        (b"\xd0\xcf\x11\xe0rest of a .doc", "file-word"),
        (b"%PDF-1.7", "file-pdf"),
        (b"{\\rtf1\\ansi}", "file-rtf"),
        (b"\xff\xd8\xff\xe0", "file-picture"),
        (bytes(range(256)), "file-binary"),
    ],
)
def test_what_is_no_text_is_told_as_what_it_is(contents: bytes, kind: str):
    assert decode(contents) == NotText(kind)


def test_a_few_bad_bytes_do_not_make_another_encoding():
    assert decode(f"{TEXT}\n{TEXT}".encode() + b"\xff") == Damaged(2, len(TEXT) + 1)


def test_damage_is_counted_in_lines_as_stories_are():
    assert decode("我们的报纸\r我们的报纸\r\n\u2028".encode() * 5 + b"\xff") == Damaged(11, 2)


def test_halves_of_characters_stay_for_the_reader_of_the_text():
    assert decode("要\ud800闻".encode("utf-8", "surrogatepass")) == "要\ud800闻"
    assert decode(b"\xef\xbb\xbf\xed\xa0\x80") == "\ud800"
