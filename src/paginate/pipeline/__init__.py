"""The stages of a run in order: layout, fonts, composed page, pictures, preflight, PDF, proofs, package."""

from paginate.pipeline.composing import Composed, Session, Stage, compose, input_names, untimed
from paginate.pipeline.naming import file_name, plain_name
from paginate.pipeline.rendering import (
    Pictures,
    check_layout,
    input_files,
    judge,
    judge_layout,
    judge_pdf,
    prepare_pictures,
    press_form,
    render_pdf,
    render_proof,
    sources,
    write,
)

__all__ = [
    "Composed",
    "Pictures",
    "Session",
    "Stage",
    "check_layout",
    "compose",
    "file_name",
    "input_files",
    "input_names",
    "judge",
    "judge_layout",
    "judge_pdf",
    "plain_name",
    "prepare_pictures",
    "press_form",
    "render_pdf",
    "render_proof",
    "sources",
    "untimed",
    "write",
]
