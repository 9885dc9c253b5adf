"""The keys of tab stops."""

from __future__ import annotations

from math import inf
from typing import Final

from paginate.model import Align, Leader
from paginate.source.keys import Key, Keys
from paginate.source.readers import ValueReader
from paginate.source.schema_values import one_of
from paginate.source.values import read_distance, read_text
from paginate.units import Length, Unit

AT_END: Final = ("end", "行末")
END: Final = Length(inf, Unit.POINT)
"""Where a line ends, however long it is."""


def read_stop(value: object) -> Length:
    """How far along the line: a length, or its end. Raises ValueProblem."""
    return END if read_text(value).strip() in AT_END else read_distance(value)


STOP: Final = ValueReader(
    "length from 0, or the line's end",
    read_stop,
    {
        "anyOf": [
            {"enum": list(AT_END)},
            {
                "type": "string",
                "pattern": r"^\s*\+?(\d+\.?\d*|\.\d+)\s*(pt|mm|cm|in|Q|q|em|lines?|磅|点|毫米|厘米|级|字|行)\s*$",
            },
            {"enum": [0, "0"]},
        ]
    },
)


class TabStop(Keys):
    """A tab stop 制表位: where what stands behind a tab is."""

    at = Key(STOP, "位置", "How far from the line's beginning, or `end`.", "离行首多远，或行末。", "8字", required=True)
    align = Key(
        one_of("block alignment", Align),
        "对齐",
        "What is there of the text: its beginning, its middle or its end. Default: its beginning, at the line's end its end.",
        "文字的哪里落在此处：开头、中间或末尾。默认：开头；在行末则为末尾。",
        "end",
    )
    leader = Key(
        one_of("leader", Leader),
        "前导符",
        "What leads there from the text before: dots, a thin line, or nothing.",
        "从前面的文字引到此处：圆点、细线或无。",
        "dots",
        default="none",
    )
