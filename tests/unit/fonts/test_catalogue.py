"""The tables of marks that vertical text sets otherwise."""

import unicodedata

from paginate.fonts.catalogue import PRESENTATION_FORMS, TURNED_MARKS, UPRIGHT_MARKS

STAND_INS = {"“": "『", "”": "』", "‘": "「", "’": "」", "⋯": "…", "―": "—"}
"""What the presentation form of a mark that has none of its own is the form of."""


def test_presentation_forms_are_those_of_their_marks() -> None:
    for mark, form in PRESENTATION_FORMS.items():
        assert unicodedata.decomposition(form).startswith("<vertical>"), mark
        of = STAND_INS.get(mark, mark)
        assert unicodedata.normalize("NFKC", form) == unicodedata.normalize("NFKC", of), mark


def test_a_mark_stays_upright_or_is_turned() -> None:
    assert not UPRIGHT_MARKS & TURNED_MARKS
    assert set(PRESENTATION_FORMS) <= UPRIGHT_MARKS | TURNED_MARKS
