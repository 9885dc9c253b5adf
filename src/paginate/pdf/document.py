"""The document around the content streams: catalog, pages, page boxes, resources, and what the file says of itself."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from paginate.assets import open_profile
from paginate.display import ComposedPage
from paginate.pdf.content import Content, PageResources
from paginate.pdf.encoding import EncodedFont
from paginate.pdf.fonts import font_resources
from paginate.pdf.form import DEMANDS, PressForm
from paginate.pdf.images import image_resources
from paginate.pdf.inks import ink_resources
from paginate.pdf.memory import WriterMemory
from paginate.pdf.metadata import Facts, facts_of, information, metadata_stream
from paginate.pdf.palette import graphics_states
from paginate.pdf.reportlab_objects import ObjectFile, PdfObject, array, dictionary, name
from paginate.pdf.shadows import mask_states
from paginate.pdf.syntax import literal_string, text_string
from paginate.press import OutputCondition
from paginate.records import NamedTuple

CMYK_COMPONENTS: Final = 4

PLAIN_HEADER: Final = (1, 6)
"""Of files that are not for a press: proofs, and plates, which are drawn and thrown away."""


class Leaf(NamedTuple):
    """One page of the file: its sheet, what it shows, and the resources that it shows it with."""

    page: ComposedPage
    content: Content
    shown: PageResources

    @property
    def transparent(self) -> bool:
        """Whether something can be seen through something on it."""
        return self.shown.transparent or self.content.resources.multiplies


def assemble(
    leaves: Sequence[Leaf],
    fonts: Mapping[str, EncodedFont],
    blend_space: str | None,
    form: PressForm | None,
    memory: WriterMemory,
) -> bytes:
    """The finished PDF file: a page for each leaf, transparent ones blended in `blend_space`. `memory` is that of other files.

    Without a form it keeps to no standard. Raises ProfileProblem.
    """
    file = ObjectFile(DEMANDS[form.standard].header if form else PLAIN_HEADER, memory.streams)
    tree = dictionary({"Type": name("Pages"), "Count": len(leaves)})
    tree_reference = file.add(tree)
    font_dictionary = file.add_fonts(font_resources(file, fonts, memory.font_objects))
    tree["Kids"] = array(
        [
            file.add(
                dictionary(
                    {
                        "Type": name("Page"),
                        "Parent": tree_reference,
                        **page_boxes(leaf.page),
                        "Contents": file.add_stream(leaf.content.operators),
                        "Resources": _resources(file, leaf, font_dictionary),
                        **_group(leaf, blend_space),
                    }
                )
            )
            for leaf in leaves
        ]
    )
    facts = facts_of(form) if form else None
    return file.write(_catalog(file, tree_reference, form, facts), information(facts))


def page_boxes(page: ComposedPage) -> dict[str, PdfObject]:
    """The page's boxes: the trim, the bleed around it, and a medium that ends where the margin for marks does."""
    width, height, bleed, margin = page.trim.width, page.trim.height, page.bleed, page.margin
    trim = margin + bleed
    return {
        "MediaBox": array([0, 0, width + 2 * trim, height + 2 * trim]),
        "BleedBox": array([margin, margin, width + trim + bleed, height + trim + bleed]),
        "TrimBox": array([trim, trim, trim + width, trim + height]),
    }


def _group(leaf: Leaf, blend_space: str | None) -> dict[str, PdfObject]:
    """The page as a transparency group, where something in it is transparent."""
    if blend_space is None or not leaf.transparent:
        return {}
    return {"Group": dictionary({"S": name("Transparency"), "CS": name(blend_space)})}


def _resources(file: ObjectFile, leaf: Leaf, fonts: PdfObject) -> PdfObject:
    """A page's resources; kinds that it does not use are left out."""
    colors = leaf.content.resources
    kinds = {
        "ColorSpace": ink_resources(file, colors.inks),
        "ExtGState": graphics_states(colors) | mask_states(file, leaf.shown.masks.data),
        "XObject": image_resources(file, leaf.shown.images),
    }
    return dictionary(
        {"Font": fonts, **{kind: dictionary(resources) for kind, resources in kinds.items() if resources}}
    )


def _catalog(file: ObjectFile, pages: PdfObject, form: PressForm | None, facts: Facts | None) -> PdfObject:
    """The root: with XMP where the file is for a press, and with the printing condition where its standard wants that."""
    entries: dict[str, PdfObject] = {"Type": name("Catalog"), "Pages": pages, "Lang": text_string("zh-Hans")}
    if facts is not None:
        entries["Metadata"] = metadata_stream(file, facts)
    if form is not None and DEMANDS[form.standard].output_intent:
        entries["OutputIntents"] = array([output_intent(file, form.condition)])
    return dictionary(entries)


def output_intent(file: ObjectFile, condition: OutputCondition) -> PdfObject:
    """Add to the file the printing that the page's inks are meant for, with its profile (ISO 32000-1, 14.11.5).

    Returns the reference to it. Raises ProfileProblem.
    """
    profile = open_profile(condition.profile).data
    entries: dict[str, PdfObject] = {
        "Type": name("OutputIntent"),
        "S": name("GTS_PDFX"),
        "OutputConditionIdentifier": literal_string(condition.identifier),
        "OutputCondition": literal_string(condition.description or condition.identifier),
        "Info": literal_string(condition.description or condition.identifier),
        "DestOutputProfile": file.add_stream(profile, {"N": CMYK_COMPONENTS}),
    }
    if condition.registry:
        entries["RegistryName"] = literal_string(condition.registry)
    return file.add(dictionary(entries))
