"""Addresses of pages, mail and files inside a text, and where each may be broken: never with a hyphen."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from paginate.records import NamedTuple

DOMAINS: Final = (
    "com", "net", "org", "gov", "edu", "int", "info", "biz", "name", "top", "vip", "xyz", "shop", "site", "online",
    "club", "app", "dev", "tech", "cloud", "cn", "hk", "mo", "tw", "jp", "kr", "sg", "uk", "us", "eu", "de", "fr", "ru",
    "io", "tv", "cc", "me", "ai", "co",
)  # fmt: skip
"""Endings by which a name with points is known for an address also where no path follows it; Node.js and U.S.A. are none."""

_HOST = r"(?:[A-Za-z0-9-]++\.)++(?-i:[a-z]{2,}+)(?![\w.-])|(?:[0-9]{1,3}\.){3}[0-9]{1,3}(?![\w.-])"
"""The name of a server, which ends with letters alone, or its four numbers; 1.5km/h, 3.5/5, v1.2/v1.3 and Mr.Wang/Li are none."""

_ADDRESS: Final = rf"""(?<![\w.+-])(?:
        (?:[A-Za-z][A-Za-z0-9+.-]{{1,20}}://(?=\w)|www\.)[!-~]+  # a page, with its scheme or its www
        | [\w.+-]++@[\w-]++(?:\.[\w-]++)++                      # mail
        | (?:{_HOST})(?::[0-9]+)?/[!-~]*                          # a page without scheme, known by its path
    )(?<![.,;:!?)\]}}'"])"""
_DOMAIN_NAME: Final = rf"""(?<![\w.+@-])
        (?:[A-Za-z0-9-]++\.)+(?:{"|".join(DOMAINS)})(?::[0-9]+)?
        (?![\w-])(?!\.\w)"""
_FILE: Final = r"(?<![\w\\])(?:[A-Za-z]:|\\)\\[!-~]+(?<![.,;:!?)\]}'\"])"
_NAME: Final = r"(?<![\w@./\\-])[A-Za-z0-9]+(?:_+[A-Za-z0-9]+)+(?![\w@/\\])"
_LONG_PART: Final = "[A-Za-z0-9-]{13,}"
"""A part, between the best places to break an address, that is too long for a narrow column."""

_HYPHEN: Final = r"(?<=[A-Za-z0-9]{3})-(?=[A-Za-z0-9]{3})"
"""A hyphen of such a part, between pieces that are words of their own."""


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    """The pattern, compiled when a text first has a sign of such an address."""
    return re.compile(pattern, re.ASCII | re.IGNORECASE | re.VERBOSE)


class Parting(NamedTuple):
    """How addresses of a kind are found, signs of which each has one, and what in them a line may end behind or begin with."""

    finds: str
    signs: tuple[str, ...]
    behind: str
    before: str


PARTINGS: Final = (
    #       found by      has one of           parted behind   before            custom
    Parting(_ADDRESS,     ("/", "www.", "@"),  "/&@",          "?.#=_~%@"),    # Chicago 7.46: behind a slash, before the rest; @: either
    Parting(_DOMAIN_NAME, (".",),              "",             "."),           # the same
    Parting(_FILE,        ("\\",),             "\\/",          "._"),          # the same
    Parting(_NAME,        ("_",),              "",             "_"),           # names in WeChat and the like: news_desk_2024
)  # fmt: skip


def partings(text: str) -> Iterator[tuple[int, bool]]:
    """Each place inside an address of the text, and whether a line may end there."""
    for kind in PARTINGS:
        if any(sign in text for sign in kind.signs):
            for address in _compiled(kind.finds).finditer(text):
                hyphens = set(_hyphens(text, *address.span()))
                for at in range(address.start() + 1, address.end()):
                    yield at, at in hyphens or _parts(text[at - 1], text[at], kind)


def _hyphens(text: str, start: int, end: int) -> Iterator[int]:
    """The hyphens of an address before which it may be broken too."""
    for part in _compiled(_LONG_PART).finditer(text, start, end):
        for hyphen in _compiled(_HYPHEN).finditer(text, *part.span()):
            yield hyphen.start()


def _parts(before: str, after: str, kind: Parting) -> bool:
    return (before in kind.behind and after not in kind.behind) or (after in kind.before and before not in kind.before)
