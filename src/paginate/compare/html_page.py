"""A comparison as one HTML file that needs nothing besides: both pages with a slider, in turn, or what differs, and the list."""

from __future__ import annotations

from base64 import b64encode
from html import escape
from io import BytesIO
from typing import Final

import numpy as np
from PIL import Image

from paginate.compare.changes import Change
from paginate.compare.comparing import Comparison
from paginate.compare.pictures import Pixels
from paginate.compare.telling import told
from paginate.units import POINTS_PER_INCH

QUALITY: Final = 85
RED: Final = (214, 40, 40)

LABELS: Final = {
    "en": {
        "title": "Comparison",
        "slide": "slide",
        "blink": "blink",
        "differs": "what differs",
        "none": "Nothing differs.",
    },
    "zh": {"title": "版面比较", "slide": "滑动", "blink": "闪烁", "differs": "只看不同", "none": "没有不同。"},
}

STYLE: Final = """
:root { color-scheme: light dark; font: 15px/1.5 system-ui, "Noto Sans SC", sans-serif }
body { margin: 0; display: grid; grid-template-columns: 22rem 1fr; height: 100vh }
nav { overflow: auto; padding: 1rem; border-right: 1px solid #8886 }
nav h1 { font-size: 1rem; margin: 0 0 .5rem; overflow-wrap: anywhere }
nav li { margin: .3rem 0; overflow-wrap: anywhere }
nav button { font: inherit; text-align: left; background: none; border: 0; padding: 0; color: inherit; cursor: pointer; vertical-align: top }
main { overflow: auto; background: #777; padding: 1rem }
.tools { display: flex; gap: 1rem; align-items: center; margin: .5rem 0 1rem; flex-wrap: wrap }
.page { position: relative; width: max-content; background: #fff }
.page img { display: block; width: calc(var(--wide) * 1px) }
.page img + img { position: absolute; inset: 0; clip-path: inset(0 0 0 var(--cut, 50%)) }
.page .marks { clip-path: none !important; mix-blend-mode: multiply; visibility: hidden }
.page.differs img:nth-child(2) { visibility: hidden } .page.differs .marks { visibility: visible }
.page.blink img:nth-child(2) { clip-path: none; animation: blink 1s steps(1) infinite }
.place { position: absolute; outline: 3px solid #d62828; outline-offset: 3px }
@keyframes blink { 50% { visibility: hidden } }
"""

SCRIPT: Final = """
const page = document.querySelector('.page'), range = document.querySelector('input[type=range]');
const slide = () => page.style.setProperty('--cut', range.value + '%');
range.addEventListener('input', slide); slide();
for (const radio of document.querySelectorAll('input[name=view]'))
  radio.addEventListener('change', () => { page.className = 'page ' + radio.value; });
for (const button of document.querySelectorAll('[data-box]')) button.addEventListener('click', () => {
  document.querySelector('.place')?.remove();
  const [x, y, w, h] = button.dataset.box.split(' ').map(Number), place = document.createElement('div');
  place.className = 'place';
  Object.assign(place.style, { left: x + 'px', top: y + 'px', width: w + 'px', height: h + 'px' });
  page.append(place); place.scrollIntoView({ block: 'center', inline: 'center', behavior: 'smooth' });
});
"""


def html_page(found: Comparison, language: str) -> str:
    """The page, in the reader's language."""
    labels = LABELS[language]
    rows = "".join(f"<li>{_row(change, found.dpi, language)}</li>" for change in found.changes)
    views = "".join(
        f'<label><input type="radio" name="view" value="{name}"{" checked" if name == "slide" else ""}> {labels[name]}</label>'
        for name in ("slide", "blink", "differs")
    )
    first, second = (_jpeg(each) for each in found.pictures)
    return f"""<!doctype html>
<html lang="{"zh-CN" if language == "zh" else "en"}"><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'; script-src 'unsafe-inline'">
<title>{labels["title"]}</title><style>{STYLE}</style>
<nav><h1>{escape(found.names[0])} → {escape(found.names[1])}</h1>
<div class="tools">{views}<input type="range" min="0" max="100" step="0.1" value="50" aria-label="{labels["slide"]}"></div>
{f"<ol>{rows}</ol>" if rows else f"<p>{labels['none']}</p>"}</nav>
<main><div class="page slide" style="--wide: {found.pictures[0].shape[1]}"><img alt="{escape(found.names[0])}" src="{first}"><img
alt="{escape(found.names[1])}" src="{second}"><img class="marks" alt="{labels["differs"]}" src="{_marks(found)}"></div></main>
<script>{SCRIPT}</script></html>
"""


def _row(change: Change, dpi: float, language: str) -> str:
    said = escape(told(change, language))
    if change.box is None:
        return said
    pixels = " ".join(f"{length * dpi / POINTS_PER_INCH:.1f}" for length in change.box)
    return f'<button data-box="{pixels}">{said}</button>'


def _jpeg(pixels: Pixels) -> str:
    data = BytesIO()
    Image.fromarray(pixels).save(data, "JPEG", quality=QUALITY)
    return f"data:image/jpeg;base64,{b64encode(data.getvalue()).decode()}"


def _marks(found: Comparison) -> str:
    """What differs in red, all else clear."""
    made = np.zeros((*found.differs.shape, 4), np.uint8)
    made[found.differs] = (*RED, 255)
    data = BytesIO()
    Image.fromarray(made).save(data, "PNG")
    return f"data:image/png;base64,{b64encode(data.getvalue()).decode()}"
