"""What tests of reading layouts are made of: a layout written in a folder, and what became of it."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple, Protocol

from paginate.assets import Assets
from paginate.diagnostics import Diagnostic, Sink
from paginate.model import Frame, PageLayout
from paginate.plan import plan_layout
from paginate.source import read_layout


class Loaded(NamedTuple):
    """A layout, or None, and what was found in it."""

    layout: PageLayout | None
    findings: tuple[Diagnostic, ...]

    @property
    def page(self) -> PageLayout:
        """The layout, which is there and without fault."""
        assert self.layout is not None
        assert not self.codes
        return self.layout

    @property
    def frame(self) -> Frame:
        """The only frame of the layout."""
        assert self.layout is not None
        (frame,) = self.layout.frames
        return frame

    @property
    def codes(self) -> list[str]:
        return [finding.code for finding in self.findings]

    @property
    def words(self) -> str:
        """What the only finding says, message and remedy."""
        (finding,) = self.findings
        return f"{finding.message()}; {finding.help()}"


class Load(Protocol):
    """Loads a layout in a test's own folder; see `load_in`."""

    def __call__(self, text: str | bytes, name: str = "page.yaml", **files: str | bytes) -> Loaded: ...


def load_layout(path: Path, assets: Assets, sink: Sink, press: str | None = None) -> PageLayout | None:
    """The page that the layout file at `path` asks for, planned; see `source.read_layout`."""
    written = read_layout(path, assets, sink, press)
    return None if written is None else plan_layout(written, sink)


def load_in(folder: Path, text: str | bytes, name: str = "page.yaml", **files: str | bytes) -> Loaded:
    """What comes of a layout: a broadsheet page if it does not say; `files` lie beside it as .txt."""
    if isinstance(text, str) and "page:" not in text:
        text = f"page: broadsheet\n{text}"
    for file, content in {name: text, **{f"{stem}.txt": content for stem, content in files.items()}}.items():
        (folder / file).write_bytes(content.encode() if isinstance(content, str) else content)
    sink = Sink()
    layout = load_layout(folder / name, Assets(folder), sink)
    return Loaded(layout, tuple(sink))
