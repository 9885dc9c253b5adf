"""What a page shows of other files, each once however often it is shown: its pictures as image XObjects, and the pages of other PDFs
(see placed_pages for how these get in)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from paginate.assets.press_picture import WHOLE, PressPicture
from paginate.display import ComposedPage, Image, Picture, PlacedPage
from paginate.geometry import Rect
from paginate.pdf.inks import inked_space
from paginate.pdf.reportlab_objects import ObjectFile, PdfObject, array, name
from paginate.records import NamedTuple

INVERTED_CMYK: Final = (1, 0) * 4


class PlacedImage(NamedTuple):
    """The resource that a picture shows, and the visible part of it in fractions of its width and height."""

    resource: str
    crop: Rect


class Images(NamedTuple):
    """The page's images by resource name, and what each picture shows of them."""

    data: Mapping[str, PressPicture]
    placed: Mapping[Image, PlacedImage]


def collect_images(page: ComposedPage, picture: Callable[[Picture], PressPicture]) -> Images:
    """Every picture's press data; data that are the same, pixel for pixel, share one resource."""
    names: dict[PressPicture, str] = {}
    placed: dict[Image, PlacedImage] = {}
    for item in page.items():
        if isinstance(item, Picture) and item.image not in placed:
            press = picture(item)
            resource = names.setdefault(press._replace(crop=WHOLE), f"Im{len(names) + 1}")
            placed[item.image] = PlacedImage(resource, press.crop)
    return Images({resource: data for data, resource in names.items()}, placed)


def image_resources(file: ObjectFile, images: Images) -> dict[str, PdfObject]:
    """Add the images to the file; returns the page's XObject resources."""
    return {resource: image_object(file, data) for resource, data in images.data.items()}


def image_object(file: ObjectFile, picture: PressPicture) -> PdfObject:
    """Add the picture, with its mask where it has one, to the file; returns the reference to it."""
    entries: dict[str, PdfObject] = {
        "Type": name("XObject"),
        "Subtype": name("Image"),
        "Width": picture.width,
        "Height": picture.height,
        "BitsPerComponent": picture.bits_per_component,
        "Filter": name(picture.filter),
    }
    if picture.inks:
        space, decode = inked_space(file, picture.inks, picture.bits_per_component)
        entries |= {"ColorSpace": space, "Decode": array(decode)}
    else:
        entries["ColorSpace"] = name(picture.color_space)
    if picture.inverted:
        entries["Decode"] = array(INVERTED_CMYK)
    if picture.mask is not None:
        entries["SMask"] = image_object(file, picture.mask)
    return file.add_stream(picture.data, entries)


class FilePage(NamedTuple):
    """A page of another PDF: the file and the page's number in it, from 0."""

    file: bytes
    number: int


class ForeignPages(NamedTuple):
    """The foreign pages by resource name, and the resource that a source's page of a number is."""

    data: Mapping[str, FilePage]
    placed: Mapping[tuple[str, int], str]


def collect_foreign_pages(page: ComposedPage, file: Callable[[PlacedPage], bytes] | None) -> ForeignPages:
    """Every page that is taken in from another PDF, whose bytes `file` gives; none where there is no such."""
    found = {(item.source, item.number): item for item in page.items() if isinstance(item, PlacedPage)}
    if file is None or not found:
        return ForeignPages({}, {})
    placed = {key: f"P{number}" for number, key in enumerate(found, 1)}
    return ForeignPages({placed[key]: FilePage(file(item), item.number) for key, item in found.items()}, placed)
