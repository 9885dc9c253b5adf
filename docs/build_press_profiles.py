"""Makes `press-profiles.md` and `press.schema.json`: what press profiles may say, and what those of the program say.

    python docs/build_press_profiles.py

The tables come from `paginate.source.press_schema` and from `profiles/`, everything else from `press-profiles.in.md`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

from build_layout_language import PRESS_WORDS, filled, json_schema, words

from paginate.diagnostics import Sink
from paginate.installation import profile_folder
from paginate.press import PressProfile, PrintersMark, Resolution
from paginate.source import read_press_profile
from paginate.source.press_files import BUILT_IN
from paginate.source.press_schema import Press
from paginate.units import millimetres

HERE: Final = Path(__file__).parent
TEMPLATE: Final = HERE / "press-profiles.in.md"
PAGE: Final = HERE / "press-profiles.md"
SCHEMA: Final = HERE / "press.schema.json"

ROWS: Final[dict[str, Callable[[PressProfile], str]]] = {
    "standard": lambda press: press.standard.value,
    "inks": lambda press: press.inks.value,
    "output": lambda press: press.condition.identifier or "the printer's own",
    "ink_limit": lambda press: "none" if press.ink_limit is None else f"{press.ink_limit:.0%}",
    "screen": lambda press: f"{press.screen:g}",
    "resolution": lambda press: _pixels(press.resolution),
    "line_art": lambda press: _pixels(press.line_art),
    "bleed": lambda press: millimetres(press.bleed),
    "marks": lambda press: ", ".join(mark.value for mark in PrintersMark if mark in press.marks) or "none",
    "black": lambda press: f"text {_prints(press.black.text_overprints)}, rules {_prints(press.black.rules_overprint)}",
    "jpeg_quality": lambda press: f"{press.jpeg_quality}",
    "sharpening": lambda press: f"{press.sharpening:.0%}",
}
"""What is compared, and how it is written."""


def build_schema() -> str:
    """The JSON Schema of a press profile."""
    return json_schema(Press, "A press profile for paginate")


def build_page() -> str:
    """The description of press profiles."""
    return filled(TEMPLATE, Press, _table)


def _table(name: str) -> str:
    match name:
        case "profiles":
            return "\n".join(_descriptions())
        case "comparison":
            return "\n".join(_comparison())
        case "words":
            return "\n".join(words(PRESS_WORDS))
        case "newsprint":
            return f"```yaml\n{_text('newsprint')}```"
        case unknown:
            raise ValueError(f"the template asks for {unknown}")


def _text(name: str) -> str:
    return (profile_folder() / f"{name}.yaml").read_text(encoding="utf-8")


def _descriptions() -> Iterator[str]:
    for name in BUILT_IN:
        (line,) = (line for line in _text(name).splitlines() if line.startswith("description: "))
        yield f"| `{name}` | {line.removeprefix('description: ')} |"


def _comparison() -> Iterator[str]:
    presses = [read_press_profile(name, HERE, Sink()) for name in BUILT_IN]
    yield f"| | {' | '.join(f'`{name}`' for name in BUILT_IN)} |"
    yield "|---" * (len(BUILT_IN) + 1) + "|"
    for key, value in ROWS.items():
        yield f"| `{key}` | {' | '.join(value(press) for press in presses if press is not None)} |"


def _pixels(resolution: Resolution) -> str:
    return f"{resolution.least:g}, better {resolution.wanted:g}"


def _prints(over: bool) -> str:  # noqa: FBT001  one word or the other
    return "overprint" if over else "knock-out"


if __name__ == "__main__":
    PAGE.write_text(build_page(), encoding="utf-8")
    SCHEMA.write_text(build_schema(), encoding="utf-8")
