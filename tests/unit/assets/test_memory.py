"""Photos of a hundred megapixels are developed in bounded memory."""

import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image

TESTS = Path(__file__).parents[2]
BOUND = 600  # MB

PROGRAM = """
import resource, sys
from collections import namedtuple
from pathlib import Path
sys.path.append({tests!r})
from setting import PRESS
from paginate.assets import Assets, Cache, prepare_picture
from paginate.geometry import Rect, Size
Placed = namedtuple("Placed", "source crop pixels inks cut_out")
placed = Placed({name!r}, Rect(0, 0, 12000, 8400), Size({width}, {width} * 0.7), (), True)
picture = prepare_picture(Assets(Path({folder!r})), Cache(None), placed, PRESS._replace(sharpening=0.8))
status = Path("/proc/self/status")  # Linux adds to ru_maxrss what the process that started this one had
if status.exists():
    peak = int(next(line for line in status.read_text().splitlines() if line.startswith("VmHWM")).split()[1]) >> 10
else:
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss >> 20
print(picture.width, peak)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows does not tell a process its peak")
@pytest.mark.parametrize("mode", ["RGBA", "I;16"])
def test_a_hundred_megapixels(tmp_path: Path, mode: str) -> None:
    color = (90, 60, 30, 128) if mode == "RGBA" else 20_000
    Image.new(mode, (12000, 8400), color).save(tmp_path / "large.png", compress_level=1)
    program = PROGRAM.format(tests=str(TESTS), folder=str(tmp_path), name="large.png", width=2756)
    run = subprocess.run([sys.executable, "-c", program], check=True, capture_output=True, text=True)
    width, peak = map(int, run.stdout.split())
    assert width == 2756
    assert peak < BOUND
