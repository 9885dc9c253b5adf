"""A font cut down to the glyphs of one page. The only door to HarfBuzz's subsetter."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from paginate.fonts import Face
from paginate.fonts.harfbuzz import hb
from paginate.records import NamedTuple

UNUSED_TABLES: Final = (
    "BASE", "DSIG", "GDEF", "GPOS", "GSUB", "HVAR", "MVAR", "OS/2", "STAT", "VORG", "VVAR",
    "cmap", "gasp", "kern", "meta", "name", "post", "vhea", "vmtx",
)  # fmt: skip
"""What a font program in a composite font does not need (ISO 32000-1, 9.9): text is codes and positions already."""

FLAGS: Final = (
    hb.SubsetFlags.NO_HINTING
    | hb.SubsetFlags.NO_LAYOUT_CLOSURE
    | hb.SubsetFlags.NOTDEF_OUTLINE
    | hb.SubsetFlags.DESUBROUTINIZE
    | hb.SubsetFlags.CFF_IDENTITY_CHARSET  # otherwise a CID-keyed CFF keeps CIDs that are not its glyph ids
    | hb.SubsetFlags.DOWNGRADE_CFF2  # PDF knows CFF alone
)


class Subset(NamedTuple):
    """A font program ready to be embedded, and where the face's glyphs are in it.

    `program` is a whole TrueType file, or the bare CFF table where the outlines are PostScript.
    """

    program: bytes
    glyphs: Mapping[int, int]


def subset(face: Face, glyphs: frozenset[int]) -> Subset:
    """The part of `face` that draws `glyphs`, numbered from 0 without gaps; glyph 0 stays .notdef."""
    request = hb.SubsetInput()
    request.flags = FLAGS
    request.sets(hb.SubsetInputSets.GLYPH_INDEX).update(glyphs)
    request.sets(hb.SubsetInputSets.DROP_TABLE_TAG).update(
        int.from_bytes(tag.encode("ascii"), "big") for tag in UNUSED_TABLES
    )
    if "fvar" in face.face.table_tags:  # PDF knows no variable fonts: the instance is embedded that was shaped
        request.pin_all_axes_to_default(face.face)
        for axis, place in face.location.items():
            request.pin_axis_location(face.face, axis, place)
    plan = hb.SubsetPlan(face.face, request)
    made = plan.execute()
    blob = made.reference_table("CFF ") if face.is_cff else made.blob
    return Subset(bytes(blob.data), dict(plan.old_to_new_glyph_mapping))
