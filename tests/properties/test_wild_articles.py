"""Articles with keys that no designer would put together: a character is on the page, or it is reported."""

from __future__ import annotations

from pathlib import Path
from random import Random

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image

from paginate import pipeline
from paginate.diagnostics import Sink

VERTICAL = "四开\ngrid: {writing_mode: vertical, columns: 4, lines: 36}"
GRIDS = {"四开六栏": (6, 80), "对开八栏": (8, 106), "{spread: 对开八栏}": (16, 106), VERTICAL: (4, 36)}
TEXT = "桥头有一盏灯照着过路的人们走过漫长的冬夜" * 40
SPOTS = ("top", "top left", "top right", "middle", "middle left", "middle right", "bottom", "bottom right")


class Wild:
    """A layout of one article, and how many characters its text has."""

    def __init__(self, random: Random) -> None:
        self.random = random
        self.page = random.choice(list(GRIDS))
        columns, lines = GRIDS[self.page]
        self.left, self.top = random.randint(1, columns), random.randint(1, lines)
        self.right = random.randint(self.left, columns)
        self.foot = random.randint(self.top, lines)
        self.characters = random.choice((1, 3, 30, 100, 800))

    def layout(self) -> str:
        """Its YAML."""
        text = TEXT[: self.characters]
        if self._says(0.3):
            text = f"{text[: self.characters // 2]}\\n\\n{text[self.characters // 2 :]}".strip("\\n")
        keys = {"article": "a", "at": self._place(), **self._keys()}
        heading = {"headline": "凝心聚力", **self._some(0.3, deck="灯下的人", kicker="县里的事")}
        return "\n".join(
            [
                f"page: {self.page}",
                "use: [newspaper]",
                "styles: {down: {based_on: body, writing_mode: vertical}}",
                f'articles: {{a: {{{_joined(heading)}, text: "{text}"}}}}',
                "frames:",
                f"  - {{{_joined(keys)}}}",
                *self._obstacles(),
            ]
        )

    def _says(self, likely: float) -> bool:
        return self.random.random() < likely

    def _some(self, likely: float, **keys: str) -> dict[str, str]:
        return {key: value for key, value in keys.items() if self._says(likely)}

    def _place(self) -> str:
        end = "" if self._says(0.15) else self.foot
        return f"栏{self.left}-{self.right} 行{self.top}-{end}"

    def _keys(self) -> dict[str, str]:
        pick = self.random.choice
        keys = self._some(
            0.3,
            styles="{body: down}",
            columns=pick(("1", "2", "3", "5", "20", "[5字, 9字]", "[13字]", "[1字, 1字, 1字]", "[0.2字, 3字]")),
            gutter=f"{pick((0, 1, 3, 9))}字",
            remainder=pick(("gutter", "first", "last", "heading", "margins", "fraction")),
            box=f"{{border: 0.5pt, padding: {pick(('0', '1字', '5字', '[1字, 3行]', '[9字, 0]', '[0, 20行]'))}}}",
            white=f"{pick((0, 1, 5, 30))}字",
            balance=pick(("true", "false")),
            rules=pick(("between", "[above, below]", "left")),
        )
        if self._says(0.5):
            keys["heading"] = f"{{{_joined(self._heading())}}}"
        if self._says(0.4):
            keys["photos"] = f"[{', '.join(f'{{{_joined(self._photo())}}}' for _ in range(pick((1, 2))))}]"
        return keys

    def _heading(self) -> dict[str, str]:
        at = self.random.choice(("above", "left", "right", "none", *SPOTS, *self._columns()))
        return {"at": at, **self._sizes(), **self._some(0.2, fit="width", fill="K10")}

    def _photo(self) -> dict[str, str]:
        at = self.random.choice((*SPOTS, *self._columns()))
        return {"photo": "p.png", "at": at, **self._sizes(), **self._some(0.4, caption="桥头的灯", around="box")}

    def _columns(self) -> tuple[str, str]:
        number = self.random.randint(self.left, self.right)
        return f"栏{self.left}-{self.right}", f"栏{number}"

    def _sizes(self) -> dict[str, str]:
        pick = self.random.choice
        sizes = self._some(0.4, columns=f"{pick((1, 2, 5, 9))}", depth=f"{pick((1, 5, 20, 70))}行")
        if "columns" not in sizes:
            sizes |= self._some(0.3, width=f"{pick((1, 3, 9, 30))}字")
        return sizes

    def _obstacles(self) -> list[str]:
        found = []
        for number in range(self.random.randint(0, 2)):
            column, line = self.random.randint(self.left, self.right), self.random.randint(self.top, self.foot)
            ends = self.random.randint(column, self.right), self.random.randint(line, self.foot)
            place = f"栏{column}-{ends[0]} 行{line}-{ends[1]}"
            found.append(f"  - {{id: o{number}, box: {{fill: K10}}, at: {place}}}")
        return found


def _joined(keys: dict[str, str]) -> str:
    return ", ".join(f"{key}: {value}" for key, value in keys.items())


FEW = settings(max_examples=80, suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture])


@FEW
@given(seed=st.integers(0, 2**32))
def test_a_character_is_on_the_page_or_reported(tmp_path: Path, seed: int) -> None:
    wild = Wild(Random(seed))
    file = tmp_path / "page.yaml"
    file.write_text(wild.layout(), encoding="utf-8")
    Image.new("RGB", (600, 400)).save(tmp_path / "p.png")
    sink = Sink()
    composed = pipeline.compose(file, sink)
    if sink.blocks:
        return
    assert composed is not None
    shown = sum(len(line.text) for frame in composed.page.frames if frame.id == "a" for line in frame.lines)
    over = sum(story.overset.characters for story in composed.page.stories)
    assert shown + over == wild.characters
