"""The same page gives the same bytes."""

import hashlib
import os
import subprocess
import sys
from pathlib import Path

from handmade import FANG, SERIF, line, pdf, run
from paginate.display import Direction

PROGRAM = """
import hashlib
from test_writer import made
print(hashlib.sha256(made()).hexdigest())
"""


def made() -> bytes:
    down = run("竖，排a", 50, 20, direction=Direction.VERTICAL)
    return pdf(
        line(run("老区人民 \u00a0", 9, 20)),
        line(run("仿宋", 9, 40, key=FANG)),
        line(down, run("a", 9, 60, key=SERIF)),
    )


def test_a_page_is_the_same_twice() -> None:
    assert made() == made()


def test_a_page_is_the_same_whatever_the_order_of_hashes() -> None:
    expected = hashlib.sha256(made()).hexdigest()
    for seed in ("1", "2"):
        paths = os.pathsep.join([str(Path(__file__).parent), *sys.path])
        environment = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": paths}
        program = [sys.executable, "-c", PROGRAM]
        done = subprocess.run(program, env=environment, capture_output=True, text=True, check=True)
        assert done.stdout.strip() == expected
