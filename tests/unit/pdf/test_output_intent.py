"""The printing that a file is meant for."""

from pathlib import Path

import pytest

from handmade import CONDITION, read_back
from paginate.assets import ProfileProblem
from paginate.pdf.document import output_intent
from paginate.pdf.reportlab_objects import ObjectFile


def test_the_shops_own_condition_is_said_in_words_and_has_its_profile() -> None:
    file = ObjectFile()
    with read_back(file, {"Found": output_intent(file, CONDITION)}) as catalog:
        found = catalog.Found
        assert found.Type == "/OutputIntent"
        assert found.S == "/GTS_PDFX"
        assert str(found.OutputConditionIdentifier) == "Paginate newsprint"
        assert str(found.Info) == str(found.OutputCondition) == "Coldset offset on newsprint"
        assert "/RegistryName" not in found
        assert int(found.DestOutputProfile.N) == 4
        assert found.DestOutputProfile.read_bytes() == CONDITION.profile.read_bytes()


def test_a_registered_condition_names_its_registry() -> None:
    file = ObjectFile()
    registered = CONDITION._replace(identifier="IFRA26", registry="http://www.color.org", description="")
    with read_back(file, {"Found": output_intent(file, registered)}) as catalog:
        assert str(catalog.Found.RegistryName) == "http://www.color.org"
        assert str(catalog.Found.Info) == "IFRA26"


def test_what_is_no_profile_is_told(tmp_path: Path) -> None:
    with pytest.raises(ProfileProblem):
        output_intent(ObjectFile(), CONDITION._replace(profile=tmp_path / "none.icc"))
