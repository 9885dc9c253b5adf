import pytest

from paginate.source.decoding import Damaged, NotText, OtherEncoding, Recoded, decode, shown

TEXT = "中国共产党领导的多党合作，是我们国家的一项基本制度。"
TRADITIONAL = "這是我們國家的報紙，發行於各縣鄉鎮。"


def test_utf8_with_and_without_a_byte_order_mark() -> None:
    assert decode(TEXT.encode()) == TEXT
    assert decode(TEXT.encode("utf-8-sig")) == TEXT
    assert decode(b"") == ""


@pytest.mark.parametrize(
    ("contents", "name"),
    [
        (TRADITIONAL.encode("big5"), "Big5"),
        (TRADITIONAL.encode("gb18030"), "GB18030"),  # not surely: half of it is outside GB 2312
        (TEXT.encode("utf-16"), "UTF-16"),
        (TEXT.encode("utf-16-le"), "UTF-16LE"),
        (TEXT.encode("utf-16-be"), "UTF-16BE"),
    ],
)
def test_other_encodings_are_named_and_not_read(contents: bytes, name: str) -> None:
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
def test_what_is_no_text_is_told_as_what_it_is(contents: bytes, kind: str) -> None:
    assert decode(contents) == NotText(kind)


def test_a_few_bad_bytes_do_not_make_another_encoding() -> None:
    assert decode(f"{TEXT}\n{TEXT}".encode() + b"\xff") == Damaged(2, len(TEXT) + 1)


def test_damage_is_counted_in_lines_as_stories_are() -> None:
    assert decode("我们的报纸\r我们的报纸\r\n\u2028".encode() * 5 + b"\xff") == Damaged(11, 2)


def test_halves_of_characters_stay_for_the_reader_of_the_text() -> None:
    assert decode("要\ud800闻".encode("utf-8", "surrogatepass")) == "要\ud800闻"
    assert decode(b"\xef\xbb\xbf\xed\xa0\x80") == "\ud800"


@pytest.mark.parametrize("codec", ["gb18030", "gbk"])
@pytest.mark.parametrize(
    "text",
    [
        TEXT,
        "交城县今日停水通知。",
        "县",
        "停水通知",  # its bytes are UTF-8 too
        "page: 四开\nstories: {头条: {file: 稿件/一.txt}}\n",
        "Paginate 3.0, ASCII nearly throughout, with one word in it: 报纸\n" * 3,
        "１２３％，“引号”《书名》……——①②Ⅲ\r\n",
        TEXT * 3 + "镕",  # one in a hundred of the second level
    ],
)
def test_what_is_surely_gb18030_is_read(text: str, codec: str) -> None:
    assert decode(text.encode(codec)) == Recoded(text, "GB18030")
    assert shown(text.encode(codec)) == text


@pytest.mark.parametrize(
    "text", ["Müller, Café", "20 °C · 3 × 4 ± 1", "Привет, Москва", "ἀγορά", "αβγ", "shalom: שלום", "/ˈwɔːtə/"]
)
def test_western_utf8_stays_utf8(text: str) -> None:
    assert decode(text.encode()) == text


def test_gb18030_with_a_byte_order_mark() -> None:
    assert decode(("\ufeff" + TEXT).encode("gb18030")) == Recoded(TEXT, "GB18030")


@pytest.mark.parametrize(
    "contents",
    [
        "Ein Café für Müßiggänger, à côté de l’hôtel".encode("cp1252"),
        "交通は平常どおりです。新聞を読む。".encode("shift-jis"),
        "交通は平常どおりです。新聞を読む。".encode("euc-jp"),
        "연변일보는 오늘 새로운 소식을 전합니다. 우리 신문의 독자 여러분".encode("euc-kr"),
        TRADITIONAL.encode("big5"),
        TEXT.encode("utf-16"),
        TEXT.encode("utf-16-le"),
        TEXT.encode("utf-16-be"),
        bytes(range(128, 256)) * 9,
    ],
)
def test_what_is_not_surely_gb18030_is_not_read(contents: bytes) -> None:
    assert isinstance(decode(contents), NotText | OtherEncoding)


def test_gb18030_that_is_cut_or_damaged_is_told_at_its_place() -> None:
    assert decode("交城县\n停水".encode("gbk")[:-1]) == Damaged(2, 2, "GB18030")
    assert decode((TEXT + "\n").encode("gbk") * 3 + b"\xff\xff" + TEXT.encode("gbk")) == Damaged(4, 1, "GB18030")
    assert shown("交城县\n停水".encode("gbk")[:-1]) == "交城县\n停\ufffd"


def test_one_paste_of_gbk_does_not_change_what_a_utf8_file_is() -> None:
    assert decode((TEXT * 5 + "\n").encode() + "公告".encode("gbk")) == Damaged(2, 1)
