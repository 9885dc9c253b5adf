"""Photos of a hundred megapixels are developed with one copy of their pixels in memory."""

import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image

TESTS = Path(__file__).parents[2]
LARGE = (12000, 8400)
SMALL = (6000, 4200)
COPIES = 1.5
"""Of the pixels, with what is needed beside one: bands that are being worked on, and the picture that is made."""

PROGRAM = """
import resource, sys
from collections import namedtuple
from pathlib import Path
sys.path.append({tests!r})
from setting import PRESS
from paginate.assets import Assets, Cache, prepare_picture
from paginate.geometry import Rect, Size
Placed = namedtuple("Placed", "source crop pixels inks cut_out")
placed = Placed({name!r}, Rect(0, 0, *{size!r}), Size({width}, {width} * 0.7), (), True)
picture = prepare_picture(Assets(Path({folder!r})), Cache(None), placed, PRESS._replace(sharpening=0.8))
status = Path("/proc/self/status")  # Linux adds to ru_maxrss what the process that started this one had
if status.exists():
    peak = int(next(line for line in status.read_text().splitlines() if line.startswith("VmHWM")).split()[1]) << 10
else:
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss  # bytes, on macOS
print(picture.width, peak)
"""


def peak(folder: Path, mode: str, size: tuple[int, int]) -> int:
    """The most bytes that a process has in memory that develops a photo of this size for the same slot."""
    color = (90, 60, 30, 128) if mode == "RGBA" else 20_000
    Image.new(mode, size, color).save(folder / "photo.png", compress_level=1)
    program = PROGRAM.format(tests=str(TESTS), folder=str(folder), name="photo.png", size=size, width=2756)
    run = subprocess.run([sys.executable, "-c", program], check=True, capture_output=True, text=True)
    width, most = map(int, run.stdout.split())
    assert width == 2756
    return most


@pytest.mark.skipif(sys.platform == "win32", reason="Windows does not tell a process its peak")
@pytest.mark.parametrize(("mode", "bytes_of_a_pixel"), [("RGBA", 4), ("I;16", 2)])
def test_a_hundred_megapixels(tmp_path: Path, mode: str, bytes_of_a_pixel: int) -> None:
    more_pixels = LARGE[0] * LARGE[1] - SMALL[0] * SMALL[1]
    more_memory = peak(tmp_path, mode, LARGE) - peak(tmp_path, mode, SMALL)
    assert more_memory < COPIES * more_pixels * bytes_of_a_pixel
