"""The vertical orientation of every code point, Unicode 15.0.0. Made by tools/build_orientation.py: change that.

Data from VerticalOrientation-15.0.0.txt, © 2022 Unicode®, Inc., under the licence in fonts/LICENSE-Unicode.txt.
"""

from __future__ import annotations

from typing import Final

RUNS: Final = (
    "0R a7U 1R 1U 1R 4U 1R 2U 1R aU 3R 18U 1R 1fU 1R 1f2U 2R e14U 100R 201U 27fR 230U 50R 716U 1R 9U 2R eU 2R 9U 2R "
    "5U 1R 4U 3R 7U 1R 13U 1R 77U 4R 1U 3R 1bU 2R 1U 7R 5U 1R 3U 2R 1U 2R 6U 6R 1U 1R 1U 1R 1U 1R 4U 1R 6U bR 5U 6R "
    "1U 2R 1U 3bR 2U 4R 8eU 1R 15U 2R caU 8R 4U 14R 4U 5r 2U 1R 51U 1eR 23U 10R 1U 1R 1U bR 6U 41R 1U dcR a0U 7aR "
    "6U 148R eU 1eR 37eU 1eR 20U aR 3dU 1R 20U 1aR 1U 19R 4U 10R 250U 2R 2eU 181u 2U 5r aU 2r cU 10r 1U 10u 1U 1u "
    "1U 1u 1U 1u 1U 1u 1U 19u 1U 1fu 1U 1u 1U 1u 1U 6u 1U 6u 2U 4u 2U 3r 1u 1U 1u 1U 1u 1U 1u 1U 1u 1U 19u 1U 1fu "
    "1U 1u 1U 1u 1U 6u 1U 6u 2U 5r 1U 2au 1U c8u 10U ffu 59U 23u 5U 7150R 490U 20R 280U 2c00R 800U 1b00R 310U 10R "
    "10U 19R 7u 3U 5R 1r 6U 4R 4U 9R 91u 1U 6r 2U 2u 1R 1u 1U br 2R 3u 1U 1br 1U 1r 1U 1r 1U 1br 6R 7fU 3r 1U 4R 8U "
    "9R 3U 2R 982U 20R be0U 80R 400U c0R 1540U 460R fa0U 280R 2960U 1da0R 2270U 310R 1c00U d0R 30U 200R e0U a0R "
    "480U 2b0R 1550U 200u 2U 5feR 100U 200R 500U fffeR 2U fffeR b0002U fffeR 2U fffeR "
)
"""Where the orientation changes: how many code points further on, in hexadecimal, and to which (Tu and Tr as u and r)."""
