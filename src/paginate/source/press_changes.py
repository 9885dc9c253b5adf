"""The changes of a press profile to the one that it is based on."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path, PurePosixPath
from typing import Any, Final

from paginate.assets import OutsideFolder, ProfileProblem, open_profile, reason
from paginate.diagnostics import CODES, Severity, phrase
from paginate.diagnostics.layout_codes import LAYOUT_CODES
from paginate.installation import newsprint_profile
from paginate.press import Black, Inks, OutputCondition, PressProfile, Resolution, Standard
from paginate.source import press_schema as schema
from paginate.source.limits import bleeds
from paginate.source.names import nearest
from paginate.source.positions import Path as KeyPath
from paginate.source.press_files import WrittenPress

TAKEN_AS_THEY_ARE: Final = (
    "standard", "inks", "ink_limit", "screen", "jpeg_quality", "sharpening", "file_name",
    "damaged_advertisement",
)  # fmt: skip
"""The keys whose values a PressProfile has as they are written."""

STAND_IN: Final = OutputCondition(newsprint_profile(), "", "")
"""For an ICC profile that cannot be used, so that the rest can be checked; nothing is written with it."""

NO_PROFILE: Final = OutputCondition(Path(), "", "")
"""That of a profile to which the printer's own belongs, and is not there yet."""

NOTHING_YET: Final = PressProfile(
    name="",
    standard=Standard.PLAIN,
    condition=NO_PROFILE,
    inks=Inks.CMYK,
    ink_limit=None,
    screen=100,
    resolution=Resolution(1, 1),
    line_art=Resolution(1, 1),
    bleed=0,
    marks=frozenset(),
    black=Black(),
    jpeg_quality=90,
    sharpening=0,
    file_name="{name}",
    severities={},
)
"""The base of the program's own newsprint, which has every key."""


def changed(base: PressProfile, written: WrittenPress) -> PressProfile:
    """The profile of the file, over its base; impossible values are reported."""
    keys, site = written.keys, written.site
    changes: dict[str, Any] = {key: getattr(keys, key) for key in TAKEN_AS_THEY_ARE if written.says(key)}
    found = base._replace(
        name=PurePosixPath(site.name).stem,
        condition=base.condition if keys.output is None else _condition(keys.output, written),
        resolution=_resolution(base.resolution, "resolution", keys.resolution, written),
        line_art=_resolution(base.line_art, "line_art", keys.line_art, written),
        bleed=base.bleed if keys.bleed is None else _bleed(keys.bleed.points(0, 0), written),
        marks=base.marks if keys.marks is None else frozenset(keys.marks),
        black=_black(base.black, keys.black),
        severities={**base.severities, **_severities(keys.preflight or {}, written)},
        files=(*base.files, site.assets.path(site.name)),
        **changes,
    )
    if found.inks is Inks.SRGB and found.standard is not Standard.PLAIN:
        for key in ("standard", "inks"):
            if written.says(key):
                values = {"key": f"inks: {found.inks.value}", "other": f"standard: {found.standard.value}"}
                written.report("keys-conflict", (key,), **values, hint=phrase("pdfx-is-ink"))
                break
    _check_screen(found, written)
    return found


def _condition(output: schema.Output, written: WrittenPress) -> OutputCondition:
    """The output intent; where its profile cannot be used, which is reported, the newsprint one."""
    if output.profile is None:
        return NO_PROFILE
    if output.registry is not None and output.identifier is None:
        written.report("missing-key", ("output",), key="identifier", hint=phrase("identifier-of-registry"))
    site = written.site.beside(output.profile)
    place: KeyPath = ("output", "profile")
    try:
        path = site.assets.path(site.name)
        if path != newsprint_profile():
            open_profile(path)
    except OutsideFolder:
        written.report("outside-folder", place, file=output.profile)
    except ProfileProblem as problem:
        written.report(problem.code, place, **problem.values)
    except OSError as problem:
        written.report("profile-unusable", place, file=output.profile, reason=reason(problem))
    else:
        identifier = output.identifier or PurePosixPath(output.profile).stem
        return OutputCondition(path, identifier, output.description or identifier, output.registry or "")
    return STAND_IN


def _resolution(base: Resolution, key: str, pixels: schema.Pixels | None, written: WrittenPress) -> Resolution:
    if pixels is None:
        return base
    found = Resolution(pixels.least or base.least, pixels.wanted or base.wanted)
    if found.least > found.wanted:
        values = {"key": f"least: {found.least:g}", "other": f"wanted: {found.wanted:g}"}
        place: KeyPath = (key, "wanted" if pixels.least is None else "least")
        written.report("keys-conflict", place, **values, hint=phrase("least-below-wanted"))
    return found


def _check_screen(found: PressProfile, written: WrittenPress) -> None:
    """Report a screen for which pictures are scaled down below the profile's own wanted resolution."""
    if found.picture_resolution >= found.resolution.wanted or not (
        written.says("screen") or written.says("resolution")
    ):
        return
    values = {"key": f"screen: {found.screen:g}", "other": f"resolution: {{wanted: {found.resolution.wanted:g}}}"}
    place: KeyPath = ("screen",) if written.says("screen") else ("resolution",)
    written.report(
        "keys-conflict", place, **values, hint=phrase("wanted-below-screen", most=f"{found.picture_resolution:g}")
    )


def _black(base: Black, written: schema.Black | None) -> Black:
    if written is None:
        return base
    text = base.text_overprints if written.text is None else written.text
    return Black(text, base.rules_overprint if written.rules is None else written.rules)


def _bleed(points: float, written: WrittenPress) -> float:
    limits = bleeds()
    if not limits.allow(points):
        written.report("out-of-range", ("bleed",), key="bleed", **limits.words(points))
    return min(points, limits.most)


def _severities(preflight: Mapping[str, Severity | None], written: WrittenPress) -> dict[str, Severity | None]:
    """The severities of the codes that can be graded; others are reported."""
    graded = {}
    for code, severity in preflight.items():
        if code not in CODES:
            near = nearest(code, CODES)
            hint = phrase("near", name=near) if near else phrase("all-codes")
            written.report_key("unknown-code", ("preflight", code), name=code, hint=hint)
        elif code in LAYOUT_CODES and not LAYOUT_CODES[code].still_renders:
            written.report_key("severity-fixed", ("preflight", code), name=code)
        else:
            graded[code] = severity
    return graded
