"""Makes `preflight.md`: every rule of preflight, its limit and where that is from, in English and Chinese.

python docs/build_preflight.py
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from paginate.diagnostics import CODES
from paginate.preflight import RULES

PAGE: Final = Path(__file__).parent / "preflight.md"

HEAD: Final = """<!-- Made by docs/build_preflight.py from paginate.preflight.RULES: change the rules. -->

# Preflight

The faults that `paginate` looks for before a page leaves the desk: a printer would send them back, or a reader would
ask about them. Every render for a press applies these rules; `paginate preflight LAYOUT` applies them without writing a page, and
`paginate preflight FILE.pdf` applies them to any PDF, as far as a PDF shows it.

A finding names its line in the layout and its place on the page; faults of one rule in one frame are one finding. An error
ends the run with status 1, a warning does so with `--strict`, a note never; the page is written all the same, so that the
fault can be seen. A press profile sets the severity of findings by code: `error`, `warning`, `note` or `off`.

```yaml
preflight:
  spot-ink: off        # this press prints spot inks
  ink-limit: error
```

Limits in inches and points are those of the specification "GWG 2022" of the Ghent Workgroup, variant "WebCMYKNews CMYK" (whole
pages of coldset newspapers), unless they are marked as ours; R0017 is the number of a requirement there. Rules about
plates and inks do not apply to the profile of a desktop printer (`inks: srgb`).

- *Over ink* means over a tint or a picture. Boxes are compared, not outlines, as GWG 2022 allows (I00006).
- *Ink in a square* is measured on the plates as they are printed, overprint and all, and only where a bound computed from
  the marks on the page may exceed the limit.
- *Resolution* is a picture's own pixels at its placed size, the coarser of both directions; in a PDF, where programs make shades
  of them, a picture of 16 pixels or fewer a side has none.
- A size is an em as printed; a filled rectangle thinner than 4 pt and four times as long as that is a line.
- Faults of rules with the source *composition* are found and reported when the page is composed.

| code | severity | limit | source | what goes wrong | 后果 |
|---|---|---|---|---|---|
"""


def build_page() -> str:
    """The page."""
    return HEAD + "".join(line + "\n" for line in _rows())


def _rows() -> Iterator[str]:
    for rule in RULES:
        row = CODES[rule.code]
        wrong = row.explanation
        yield f"| `{rule.code}` | {row.severity} | {rule.limit} | {rule.source} | {wrong['en']} | {wrong['zh']} |"


if __name__ == "__main__":
    PAGE.write_text(build_page(), encoding="utf-8")
