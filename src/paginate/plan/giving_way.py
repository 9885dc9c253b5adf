"""Which articles give way to what: the text of an article goes past all that lies on its area and is no article itself, and past an
article that lies wholly within its area."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from paginate.geometry import Rect
from paginate.model import BoxFrame, Exclusion, Frame, Region, RuleFrame, TextFrame
from paginate.plan.places import is_placed
from paginate.plan.setting import Setting
from paginate.records import NamedTuple
from paginate.source import schema
from paginate.units import TOLERANCE


class Thing(NamedTuple):
    """What stands on the page as one thing: its id, its area, and the frames that it is made of."""

    id: str
    keys: schema.Frame
    box: Rect
    frames: tuple[Frame, ...]

    @property
    def is_article(self) -> bool:
        """Whether it is an article."""
        return isinstance(self.keys, schema.Article)

    @property
    def story(self) -> str | None:
        """The story that it sets; None where it has no text."""
        return next((frame.story for frame in self.frames if isinstance(frame, TextFrame)), None)

    @property
    def outline(self) -> Frame:
        """A frame that covers all of it, for who asks what lies over what."""
        if not self.is_article:
            return self.frames[0]
        text = next(frame for frame in self.frames if isinstance(frame, TextFrame))
        return text._replace(box=self.box, columns=(Region(self.box),))


class GivenWay(NamedTuple):
    """The things with their texts out of the way, and by the ids of articles those of what they give way to."""

    things: Sequence[Thing]
    to: Mapping[str, tuple[str, ...]]

    @property
    def settled(self) -> frozenset[frozenset[str]]:
        """The pairs of ids that lie over one another by intent."""
        return frozenset(frozenset((name, other)) for name, others in self.to.items() for other in others)


def give_way(things: Sequence[Thing], setting: Setting) -> GivenWay:
    """The things, articles without the cells in which others lie."""
    to: dict[str, tuple[str, ...]] = {}
    found = []
    for thing in things:
        if not thing.is_article:
            found.append(thing)
            continue
        others = [other for other in things if other.id != thing.id and is_in_the_way(other, thing)]
        if others:
            to[thing.id] = tuple(other.id for other in others)
        exclusions = tuple(Exclusion(_with_white(other, thing, setting).corners()) for other in others)
        found.append(_excluding(thing, exclusions) if exclusions else thing)
    return GivenWay(found, to)


def is_in_the_way(other: Thing, article: Thing) -> bool:
    """Whether the article's text goes past the other thing: not where that is meant to lie over it, is placed in lengths and does
    not ask for it, is a rule, or is a ground that the article lies on."""
    is_asked = is_placed(other.keys) or other.keys.around
    if other.keys.over or not is_asked or not other.box.overlaps(article.box):
        return False
    if other.is_article:
        return article.box.contains(other.box) and not other.box.contains(article.box)
    outline = other.outline
    return not isinstance(outline, RuleFrame) and not (
        isinstance(outline, BoxFrame) and outline.box.contains(article.box)
    )


def _with_white(other: Thing, article: Thing, setting: Setting) -> Rect:
    """The other thing's area with the white that the article keeps to it."""
    assert isinstance(article.keys, schema.Article)
    base = setting.base
    size, leading = (setting.grid.size, setting.grid.leading) if base is None else (base.size, base.leading)
    white = article.keys.white.points(size, leading)
    return other.box.inset(-max(0.0, white - TOLERANCE))


def _excluding(thing: Thing, exclusions: tuple[Exclusion, ...]) -> Thing:
    return thing._replace(frames=tuple(part for frame in thing.frames for part in _parts(frame, exclusions)))


def _parts(frame: Frame, exclusions: tuple[Exclusion, ...]) -> Iterator[Frame]:
    """What is left of a frame: a text goes past what is excluded, a rule between columns ends before it and goes on behind it."""
    if isinstance(frame, TextFrame):
        yield frame._replace(columns=tuple(_region(region, exclusions) for region in frame.columns))
    elif isinstance(frame, RuleFrame):
        for number, box in enumerate(frame.pieces(Rect.around(each.outline) for each in exclusions)):
            yield frame._replace(id=f"{frame.id}-{number + 1}" if number else frame.id, box=box)
    else:
        yield frame


def _region(region: Region, exclusions: tuple[Exclusion, ...]) -> Region:
    """The region without those exclusions that touch it."""
    own = tuple(each for each in exclusions if Rect.around(each.outline).overlaps(region.box))
    return region._replace(exclusions=(*region.exclusions, *own)) if own else region
