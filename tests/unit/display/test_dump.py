"""The text form of a display list names every kind of item."""

from dumped import dump
from paginate.color import BLACK, Process, Spot
from paginate.display import (
    Cells,
    ComposedFrame,
    ComposedPage,
    ComposedStory,
    Direction,
    GlyphRun,
    Line,
    LineSource,
    Overset,
    Picture,
    Shadow,
    Shape,
)
from paginate.display.inspection import empty_inspection, inspection
from paginate.geometry import Point, Rect, Size, WritingMode
from setting import HERE

RUN = GlyphRun("Song", 10, BLACK, Direction.VERTICAL, Point(5, 0), (7, 8), (0, 10.004), ("交", ""), 0.9)
LINE = Line(
    "交",
    Rect(0, 0, 10, 20),
    30,
    20,
    (RUN,),
    Cells((), (), (), size=10, tracking=0),
    source=LineSource("story", 2, 7, 8, HERE),
)
PHOTO = Picture("a.jpg", Rect(0, 0, 50, 50), Rect(0, 10, 100, 100), Size(139, 139), cut_out=True)
PAGE = ComposedPage(
    "page",
    Size(100, 200),
    9,
    (
        ComposedFrame("text", "text", "story", WritingMode.VERTICAL, Rect(0, 0, 10, 30), HERE, (LINE,)),
        ComposedFrame(
            "photo",
            "photo",
            None,
            WritingMode.HORIZONTAL,
            Rect(0, 0, 50, 50),
            HERE,
            (
                Shadow(Rect(2, 2, 50, 50), 3, BLACK, PHOTO.image),
                PHOTO,
                Shape((Point(0, 0), Point(1, 0)), fill=Spot("Red", 0.5, Process(0, 1, 1, 0))),
                Shape((Point(0, 0), Point(1, 0)), fill=None, stroke=Process(0.1, 0, 0, 0), stroke_width=0.25),
            ),
        ),
    ),
    (ComposedStory("story", ("text",), Overset(12, 3)),),
)


def test_dump() -> None:
    assert dump(PAGE) == (
        "page page 100 x 200 bleed 9\n"
        "frame text text vertical [0 0 10 30]\n"
        "  line [0 0 10 20] measure 30 natural 20 交\n"
        "    vertical Song 10 K100 from (5 0) stretch 0.9\n"
        "      交@0 +@10\n"
        "frame photo photo horizontal [0 0 50 50]\n"
        "  shadow [2 2 50 50] blur 3 K100 of a.jpg\n"
        "  picture a.jpg [0 0 50 50] crop [0 10 100 100] to 139 x 139 px cut out\n"
        "  shape (0 0) (1 0) fill Red 50%\n"
        "  shape (0 0) (1 0) stroke C10 0.25\n"
        "story story in text overset 12 in 3\n"
    )


def test_inspection_has_the_documented_form() -> None:
    made = inspection(PAGE, [{"code": "overset"}])
    assert made["page"] == {"name": "page", "trim": [100, 200]}
    assert isinstance(made["frames"], list)
    assert made["frames"][0] == {
        "id": "text",
        "kind": "text",
        "story": "story",
        "writing_mode": "vertical",
        "box": [0, 0, 10, 30],
        "span": {"file": "text.txt", "line": 1, "column": 1},
        "lines": [
            {
                "text": "交",
                "box": [0, 0, 10, 20],
                "measure": 30,
                "natural": 20,
                "source": {
                    "story": "story",
                    "paragraph": 2,
                    "start": 7,
                    "end": 8,
                    "span": {"file": "text.txt", "line": 1, "column": 1},
                },
            }
        ],
    }
    assert made["stories"] == [{"id": "story", "frames": ["text"], "overset": {"characters": 12, "lines": 3}}]
    assert made["diagnostics"] == [{"code": "overset"}]
    assert empty_inspection([]).keys() == made.keys()
