"""`paginate new`: a page of one's own, begun as a copy of one that comes with the program."""

from __future__ import annotations

from pathlib import Path

from paginate.cli import reporting
from paginate.cli.commands import FROM
from paginate.cli.problem import UsageProblem
from paginate.diagnostics import Sink


def new(folder: Path | None, source: str | None, *, listed: bool, language: str | None) -> int:
    """Begin the page FOLDER as a copy of one that comes with the program, with its texts and pictures."""
    from paginate.pipeline.gallery import gallery, page_files

    pages = gallery()
    if listed or folder is None:
        for name, title in pages.items():
            print(f"{name}  {title}")
        return reporting.DONE
    if source is None:
        raise UsageProblem("option-missing", option=FROM.names[0], meaning=FROM.meaning)
    if source not in pages:
        raise UsageProblem("no-page", name=source, near=(source, pages))
    sink = Sink()
    if _is_taken(folder):
        sink.report("output-folder-taken", None, folder=folder)
    else:
        files = {folder / name: data for name, data in page_files(source).items()}
        reporting.write_results(files, set(), sink, make_folder=True)
    reporting.print_findings(sink, folder, language)
    return reporting.status_of(sink)


def _is_taken(folder: Path) -> bool:
    """Whether anything is there already but an empty folder."""
    if folder.is_dir():
        return any(folder.iterdir())
    return folder.exists() or folder.is_symlink()
