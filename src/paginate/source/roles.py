"""The parts of an article, and the styles that they take where none is named: each by its English and its Chinese name."""

from __future__ import annotations

from typing import Final

ROLES: Final = {
    "body": "正文",
    "heading": "标题",
    "kicker": "引题",
    "headline": "主题",
    "deck": "副题",
    "byline": "署名",
    "crosshead": "小题",
    "caption": "说明",
}
"""In a layout that uses style files or has articles, a style by one of the two names is found by the other too."""

ENGLISH: Final = {chinese: english for english, chinese in ROLES.items()}


def role_of(name: str) -> str:
    """The English name of a role; any other name as it is."""
    return ENGLISH.get(name, name)
