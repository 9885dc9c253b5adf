"""The document around the content stream: catalog, page, page boxes, resources, information."""

from __future__ import annotations

from collections.abc import Mapping

from paginate import __version__
from paginate.display import ComposedPage
from paginate.pdf.content import Content
from paginate.pdf.encoding import EncodedFont
from paginate.pdf.fonts import font_resources
from paginate.pdf.images import Images, image_resources
from paginate.pdf.inks import ink_resources
from paginate.pdf.reportlab_objects import ObjectFile, PdfObject, array, dictionary, name, stream
from paginate.pdf.syntax import text_string


def assemble(page: ComposedPage, content: Content, fonts: Mapping[str, EncodedFont], images: Images) -> bytes:
    """The finished PDF file of the page."""
    file = ObjectFile()
    tree = dictionary({"Type": name("Pages"), "Count": 1})
    tree_reference = file.add(tree)
    leaf = file.add(
        dictionary(
            {
                "Type": name("Page"),
                "Parent": tree_reference,
                **page_boxes(page),
                "Contents": file.add(stream(content.operators)),
                "Resources": _resources(file, content, fonts, images),
            }
        )
    )
    tree["Kids"] = array([leaf])
    return file.write(_catalog(tree_reference), _information())


def page_boxes(page: ComposedPage) -> dict[str, PdfObject]:
    """The page's boxes: the trim, the bleed around it, and a medium that ends where the bleed does."""
    width, height, bleed = page.trim.width, page.trim.height, page.bleed
    medium = array([0, 0, width + 2 * bleed, height + 2 * bleed])
    return {
        "MediaBox": medium,
        "BleedBox": medium,
        "TrimBox": array([bleed, bleed, bleed + width, bleed + height]),
    }


def _resources(file: ObjectFile, content: Content, fonts: Mapping[str, EncodedFont], images: Images) -> PdfObject:
    """The page's resources; kinds that it does not use are left out. An ExtGState for overprint would stand here."""
    kinds = {"ColorSpace": ink_resources(file, content.inks), "XObject": image_resources(file, images)}
    return dictionary(
        {
            "Font": file.add_fonts(font_resources(file, fonts)),
            **{kind: dictionary(resources) for kind, resources in kinds.items() if resources},
        }
    )


def _catalog(pages: PdfObject) -> PdfObject:
    """The root. PDF/X adds OutputIntents and Metadata (XMP) here."""
    return dictionary({"Type": name("Catalog"), "Pages": pages, "Lang": text_string("zh-Hans")})


def _information() -> PdfObject:
    """The information dictionary. PDF/X adds Title, CreationDate, ModDate, Trapped and GTS_PDFXVersion here."""
    return dictionary({"Producer": text_string(f"Paginate {__version__}")})
