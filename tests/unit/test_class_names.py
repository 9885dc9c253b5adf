"""A class name says one thing: two classes have the same only where one is a table of keys, and the other what is planned of it."""

import ast
from collections import defaultdict
from pathlib import Path

SOURCE = Path(__file__).parents[2] / "src" / "paginate"


def is_schema(module: Path) -> bool:
    return module.parent.name == "source" and "schema" in module.stem


def test_no_two_classes_have_one_name() -> None:
    found: dict[str, list[Path]] = defaultdict(list)
    for module in sorted(SOURCE.rglob("*.py")):
        for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ClassDef):
                found[node.name].append(module)
    assert len(found) > 300
    twice = {name: modules for name, modules in found.items() if len(modules) > 1}
    assert {name: modules for name, modules in twice.items() if [*map(is_schema, modules)].count(False) != 1} == {}
