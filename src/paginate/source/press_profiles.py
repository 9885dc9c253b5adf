"""Reading a press profile: from its name, through the profiles that it is based on, to one value."""

from __future__ import annotations

from pathlib import Path

from paginate.assets import Assets
from paginate.diagnostics import Sink, Span, phrase
from paginate.installation import profile_folder
from paginate.press import PressProfile
from paginate.source.named_files import NamedFile
from paginate.source.press_changes import NO_PROFILE, NOTHING_YET, STAND_IN, changed
from paginate.source.press_files import BUILT_IN, Request, WrittenPress, read_written
from paginate.source.press_schema import USUAL_PRESS


def read_press_profile(name: str, base_folder: Path, sink: Sink) -> PressProfile | None:
    """The press profile called `name`: one of the program's, or a file whose name is read from `base_folder`.

    None, with a finding, if there is no such profile; a wrong value is reported, and the base's value is used.
    """
    folder = base_folder.resolve()
    everything = Assets(Path(folder.anchor))  # a file on the command line may lie anywhere
    return _requested(Request(name, None, NamedFile(everything, f"{folder.as_posix()}/", "")), sink)


def layout_press(name: str, place: Span | None, assets: Assets, sink: Sink) -> PressProfile | None:
    """The same for a name that a layout has at `place`; it is read from the folder of `assets`."""
    return _requested(Request(name, place, NamedFile(assets, "", "")), sink)


def usual_press(sink: Sink) -> PressProfile:
    """The profile of a layout that names none."""
    found = _profile(Request(USUAL_PRESS, None, NamedFile(Assets(profile_folder()), "", "")), sink)
    assert found is not None, "the program's own profile is whole"
    return found


def _requested(request: Request, sink: Sink) -> PressProfile | None:
    """The named profile, with an ICC profile that can be used or, reported, the newsprint one."""
    found = _profile(request, sink)
    if found is not None and found.condition is NO_PROFILE:
        hint = phrase("press-of-your-own", name=request.name)
        sink.report("press-without-output", request.place, name=request.name, hint=hint)
        return found._replace(condition=STAND_IN)
    return found


def _profile(request: Request, sink: Sink) -> PressProfile | None:
    site = request.site
    if (path := site.path()) in request.chain:
        chain = " → ".join((*request.chain.values(), site.shown))
        sink.report("circular-press", request.place, name=request.name, chain=chain)
        return None
    written = read_written(request, sink)
    if written is None:
        return None
    if request.name == USUAL_PRESS:
        return changed(NOTHING_YET, written)
    place = written.document.place(("based_on",))
    base = Request(written.keys.based_on or USUAL_PRESS, place, site, {**request.chain, path: site.shown})
    found = changed(_profile(base, sink) or usual_press(sink), written)
    is_own = request.name not in BUILT_IN and not request.chain
    return _with_output(found, request.name, written) if is_own and found.condition is NO_PROFILE else found


def _with_output(press: PressProfile, name: str, written: WrittenPress) -> PressProfile:
    """A shop's own profile that has no ICC profile: that is reported where it could say one."""
    key = "output" if written.says("output") else "based_on"
    written.report("press-without-output", (key,), name=name, hint=phrase("press-output"))
    return press._replace(condition=STAND_IN)
