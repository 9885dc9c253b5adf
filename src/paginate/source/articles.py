"""The articles as their editors write them: heading, text and photos, apart from any place on the page."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from paginate.diagnostics import phrase
from paginate.geometry import Point
from paginate.model.article import Around, ArticleSpot
from paginate.records import NamedTuple
from paginate.source import schema
from paginate.source.names import name_hint
from paginate.source.paragraphs import Manuscript, in_file, in_layout, paragraphs
from paginate.source.photos import as_one_line, read_outline, read_photo
from paginate.source.positions import Path
from paginate.source.reading import Reading
from paginate.source.roles import ROLES
from paginate.source.runs import StyleNames
from paginate.source.stories import is_short_enough, opened
from paginate.source.written import WrittenArticle, WrittenFrame, WrittenParagraph, WrittenPhoto, WrittenPlacedPhoto

PICTURES: Final = (".jpg", ".jpeg", ".png", ".tif", ".tiff")
"""How the name of a photo's file ends."""

HEADING: Final = tuple(part for part in ROLES if part in schema.ArticleHead.table)


def read_articles(reading: Reading, styles: StyleNames, texts: Mapping[str, str]) -> dict[str, WrittenArticle]:
    """Every article that has something; `texts` are those of article files, without their heads. What is wrong is reported, and
    one whose text cannot be had is without it."""
    articles = {}
    for name, written in reading.layout.articles.items():
        article = _read(name, written, _Desk(reading, styles, texts))
        if article is not None:
            articles[name] = article
    return articles


class _Desk(NamedTuple):
    """What every article is read with."""

    reading: Reading
    styles: StyleNames
    texts: Mapping[str, str] = {}

    def lines(self, text: str, path: Path, name: str) -> tuple[WrittenParagraph, ...]:
        """The lines of a text that stands at `path`."""
        place = in_layout(self.reading.document, path)
        return paragraphs(text, Manuscript(place, phrase("the-article", name=name), self.styles, self.reading.sink))


def _read(name: str, written: schema.ArticleContent, desk: _Desk) -> WrittenArticle | None:
    path: Path = ("articles", name)
    text = _text(name, written, desk)
    parts = {part: tuple(_part(getattr(written, part), (*path, part), name, desk)) for part in HEADING}
    photos = {label: _photo(picture, (*path, "photos", label), name, desk) for label, picture in written.photos.items()}
    if text is not None and not text and not photos and not any(parts.values()):
        desk.reading.report("text-empty", path, name=name)
        return None
    return WrittenArticle(name, desk.reading.document.key_place(path), paragraphs=text or (), photos=photos, **parts)


def _part(written: str | tuple[str, ...], path: Path, name: str, desk: _Desk) -> Iterator[WrittenParagraph]:
    """The lines of a part of the heading; a list of lines is broken by sense."""
    if isinstance(written, str):
        yield from desk.lines(written, path, name)
    else:
        for number, line in enumerate(written):
            yield from desk.lines(line, (*path, number), name)


def _text(name: str, written: schema.ArticleContent, desk: _Desk) -> Sequence[WrittenParagraph] | None:
    """The paragraphs of the article; None, reported, where there are some that cannot be had."""
    reading, path = desk.reading, ("articles", name)
    if written.file is not None and written.text is not None:
        words = reading.document.in_words(path, {"key": "file", "other": "text"})
        span = reading.document.key_place((*path, "text"))
        reading.sink.report("keys-conflict", span, **words, hint=phrase("keep-one"))
        return None
    if written.text is not None:
        text, place = written.text, in_layout(reading.document, (*path, "text"))
    elif written.file is None:
        return ()
    elif written.file in desk.texts:
        text, place = desk.texts[written.file], in_file(written.file)
    else:
        return None
    if not is_short_enough(text, path, phrase("the-article", name=name), reading):
        return None
    manuscript = Manuscript(place, phrase("the-article", name=name), desk.styles, reading.sink, of_story=True)
    return opened(paragraphs(text, manuscript), reading)


# --- photos ---------------------------------------------------------------------------------------------------------------


def _photo(picture: schema.ArticlePicture, path: Path, name: str, desk: _Desk) -> WrittenPhoto:
    info = read_photo(picture.file, (*path, "file"), phrase("called-photo", name=path[-1]), desk.reading)
    caption, credit = (
        as_one_line(desk.lines(text, (*path, key), name))
        for key, text in (("caption", picture.caption), ("credit", picture.credit))
    )
    return WrittenPhoto(info, caption, credit, path, picture.file or "")


def placed_photos(
    frame: WrittenFrame, articles: Mapping[str, WrittenArticle], reading: Reading, styles: StyleNames
) -> tuple[WrittenPlacedPhoto, ...]:
    """The photos and groups that an article's frame places; one that is neither the article's nor a file is reported."""
    assert isinstance(frame.keys, schema.Article)
    article = articles.get(frame.keys.article)
    desk = _Desk(reading, styles)
    found = []
    _check_width(frame.keys.head, (*frame.path, "heading"), reading)
    for number, keys in enumerate(frame.keys.photos):
        path = (*frame.path, "photos", number)
        _check_width(keys, path, reading)
        if (names := _names(keys, path, reading)) is None:
            continue
        photos = tuple(_placed(name, (*path, *steps), article, reading) for name, steps in names)
        caption, credit = (
            None if text is None else as_one_line(desk.lines(text, (*path, key), frame.id))
            for key, text in (("caption", keys.caption), ("credit", keys.credit))
        )
        outline = _outline(keys, photos[0], path, reading)
        found.append(WrittenPlacedPhoto(keys, path, photos, caption, credit, outline))
    return tuple(found)


def _check_width(keys: schema.ArticleHeading | schema.ArticlePhoto, path: Path, reading: Reading) -> None:
    """Report a width said twice: by `at` in columns of the page, `columns`, `width`."""
    says = [] if isinstance(keys.at, ArticleSpot) else ["at"]
    says += [key for key in ("columns", "width") if key in keys.said]
    for key in says[1:]:
        words = reading.document.in_words(path, {"key": key, "other": says[0]})
        reading.sink.report("keys-conflict", reading.document.key_place((*path, key)), **words, hint=phrase("keep-one"))


def _outline(keys: schema.ArticlePhoto, photo: WrittenPhoto, path: Path, reading: Reading) -> Sequence[Sequence[Point]]:
    """The outline that the text follows, where the frame says so of a photo that is there."""
    if keys.around is not Around.OUTLINE or photo.info is None:
        return ()
    place = (*path, "around")
    if keys.group is not None:
        words = reading.document.in_words(path, {"key": "around", "other": "group"})
        reading.sink.report("keys-conflict", reading.document.key_place(place), **words, hint=phrase("keep-one"))
        return ()
    return read_outline(photo.info, place, reading)


def _names(keys: schema.ArticlePhoto, path: Path, reading: Reading) -> list[tuple[str, Path]] | None:
    """The names of a photo or a group, each with what leads to it; None, reported, where it is not one of the two."""
    if keys.photo is not None and keys.group is not None:
        words = reading.document.in_words(path, {"key": "photo", "other": "group"})
        span = reading.document.key_place((*path, "group"))
        reading.sink.report("keys-conflict", span, **words, hint=phrase("keep-one"))
        return None
    if keys.photo is not None:
        return [(keys.photo, ("photo",))]
    if keys.group is not None:
        return [(name, ("group", number)) for number, name in enumerate(keys.group)]
    reading.report("missing-key", path, key="photo", hint=phrase("photo-or-group"))
    return None


def _placed(name: str, path: Path, article: WrittenArticle | None, reading: Reading) -> WrittenPhoto:
    """The article's photo of that name, else the file that is called so."""
    if article is not None and name in article.photos:
        return article.photos[name]
    if article is None or name.lower().endswith(PICTURES):
        info = (
            read_photo(name, path, phrase("called-photo", name=name), reading)
            if name.lower().endswith(PICTURES)
            else None
        )
        return WrittenPhoto(info, None, None, path, name)
    hint = name_hint(name, article.photos, phrase("define-photo", name=article.id))
    reading.report("unknown-photo", path, name=name, article=article.id, hint=hint)
    return WrittenPhoto(None, None, None, path)


# --- what is left over ----------------------------------------------------------------------------------------------------


def check_articles_are_placed(
    articles: Mapping[str, WrittenArticle], frames: Sequence[WrittenFrame], reading: Reading
) -> None:
    """Report articles that no frame places or that two place, and photos that their frame does not; that a frame is broken
    otherwise does not count."""
    if reading.checked.is_broken("frames"):
        return
    placed: dict[str, int] = {}
    for number, frame in enumerate(reading.document.frames()):
        name = frame.get("article") if isinstance(frame, dict) else None
        if not isinstance(name, str) or name not in reading.document.section("articles"):
            continue
        if (first := placed.setdefault(name, number)) != number:
            line = reading.document.place(("frames", first, "article")).line
            reading.report("article-twice", ("frames", number, "article"), name=name, first=line)
    for name, article in articles.items():
        if name not in placed:
            characters = sum(len(each.text.text) for each in (*article.heading, *article.paragraphs))
            reading.sink.report("article-unused", article.span, name=name, characters=characters)
    for written in frames:
        if isinstance(written.keys, schema.Article) and written.keys.article in articles:
            _check_photos_are_placed(articles[written.keys.article], written, reading)


def _check_photos_are_placed(article: WrittenArticle, frame: WrittenFrame, reading: Reading) -> None:
    used = {photo.path for placed in frame.photos for photo in placed.photos}
    for name, photo in article.photos.items():
        if photo.path not in used:
            span = reading.document.key_place(photo.path)
            reading.sink.report("article-photo-unused", span, name=name, article=article.id, frame=frame.id)
