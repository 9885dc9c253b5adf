"""PDFs that a newspaper gets from elsewhere: a page of 120 by 80 points with a bleed of 10."""

from collections.abc import Collection, Mapping
from io import BytesIO
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name

CONTENT = b"q 0 0 1 0.2 k 0 0 140 100 re f 0 0 0 1 k BT /F1 20 Tf 20 50 Td (Sale) Tj ET 10 10 20 20 re f Q"
"""A yellow ground to the edges of the medium, and in black a word and the lower left corner of the trim."""


def advertisement(
    *contents: bytes,
    pages: int = 1,
    layers: Mapping[str, bool] | None = None,
    shown: Collection[str] | None = None,
    **entries: Any,
) -> bytes:
    """The file; `entries` are added to each page, or stand in place of its own.

    `layers`: optional content 图层 by name, and whether it is seen; with `shown`, all are hidden but these.
    """
    file = pikepdf.new()
    groups = [file.make_indirect(Dictionary(Type=Name.OCG, Name=name)) for name in layers or {}]
    font = Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica)
    profile = file.make_stream(b"", N=3)
    resources = Dictionary(
        Font=Dictionary(F1=file.make_indirect(font)),
        ColorSpace=Dictionary(CS1=Array([Name.ICCBased, profile])),
        Properties=Dictionary({f"/L{number}": group for number, group in enumerate(groups, 1)}),
    )
    for _ in range(pages):
        usual = {
            "Type": Name.Page,
            "MediaBox": Array([0, 0, 140, 100]),
            "TrimBox": Array([10, 10, 130, 90]),
            "Contents": Array([file.make_stream(content) for content in contents or (CONTENT,)]),
            "Resources": resources,
        }
        page = Dictionary(**usual | entries)
        file.pages.append(pikepdf.Page(file.make_indirect(page)))
    if layers:
        hidden = [group for group, seen in zip(groups, layers.values(), strict=True) if not seen]
        configuration = Dictionary(OFF=Array(hidden))
        if shown is not None:
            on = Array([group for group in groups if str(group.Name) in shown])
            configuration = Dictionary(BaseState=Name.OFF, ON=on)
        file.Root.OCProperties = Dictionary(OCGs=Array(groups), D=configuration)
    target = BytesIO()
    file.save(target, static_id=True)
    return target.getvalue()
