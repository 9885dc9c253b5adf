"""Pictures as image XObjects."""

from handmade import page, read_back
from paginate.assets.press_picture import WHOLE, PressPicture
from paginate.color import BLACK
from paginate.display import Picture
from paginate.geometry import Rect, Size
from paginate.pdf.images import PlacedImage, collect_images, image_resources
from paginate.pdf.reportlab_objects import ObjectFile

JPEG = PressPicture(4, 3, "DeviceCMYK", 8, "DCTDecode", b"jpeg", inverted=True)
LEFT_HALF = Rect(0, 0, 0.5, 1)


def picture(source: str, y: float = 0) -> Picture:
    return Picture(source, Rect(0, y, 40, 30), Rect(0, 0, 4, 3), Size(4, 3))


def test_equal_data_are_one_image_whatever_is_shown_of_them() -> None:
    pictures = {
        picture("whole"): JPEG,
        picture("half"): PressPicture(4, 3, "DeviceCMYK", 8, "DCTDecode", b"jpeg", inverted=True, crop=LEFT_HALF),
        picture("other"): PressPicture(4, 3, "DeviceCMYK", 8, "DCTDecode", b"jpeg", inverted=False),
    }
    images = collect_images(page(*pictures), pictures.__getitem__)
    assert images.placed == {
        picture("whole").image: PlacedImage("Im1", WHOLE),
        picture("half").image: PlacedImage("Im1", LEFT_HALF),
        picture("other").image: PlacedImage("Im2", WHOLE),
    }
    assert list(images.data) == ["Im1", "Im2"]


def test_a_picture_shown_twice_is_asked_for_once() -> None:
    asked = []

    def press(item: Picture) -> PressPicture:
        asked.append(item.source)
        return JPEG

    collect_images(page(picture("a"), picture("a"), picture("a", y=50)), press)
    assert asked == ["a"]


def test_images_as_objects() -> None:
    gray = PressPicture(2, 1, "DeviceGray", 8, "FlateDecode", b"flate")
    pictures = {picture("a"): JPEG, picture("b"): gray}
    file = ObjectFile()
    resources = image_resources(file, collect_images(page(*pictures), pictures.__getitem__))
    with read_back(file, resources) as catalog:
        one, other = catalog.Im1, catalog.Im2
        assert one.read_raw_bytes() == b"jpeg"
        assert (int(one.Width), int(one.Height), int(one.BitsPerComponent)) == (4, 3, 8)
        assert one.ColorSpace == "/DeviceCMYK"
        assert one.Filter == "/DCTDecode"
        assert [int(value) for value in one.Decode] == [1, 0, 1, 0, 1, 0, 1, 0]
        assert other.ColorSpace == "/DeviceGray"
        assert other.Filter == "/FlateDecode"
        assert "/Decode" not in other


def one_image(data: PressPicture) -> tuple[ObjectFile, dict[str, object]]:
    file = ObjectFile()
    return file, image_resources(file, collect_images(page(picture("a")), lambda _: data))


def test_a_picture_in_given_inks_has_their_colour_space() -> None:
    data = PressPicture(2, 1, "DeviceGray", 8, "FlateDecode", b"flate", inks=(BLACK,))
    with read_back(*one_image(data)) as catalog:
        assert catalog.Im1.ColorSpace == "/DeviceGray"
        assert [int(value) for value in catalog.Im1.Decode] == [1, 0]


def test_a_mask_is_a_gray_image_of_any_size_beside_its_picture() -> None:
    mask = PressPicture(8, 6, "DeviceGray", 8, "FlateDecode", b"mask")
    with read_back(*one_image(JPEG._replace(mask=mask))) as catalog:
        found = catalog.Im1.SMask
        assert (int(found.Width), int(found.Height)) == (8, 6)
        assert found.ColorSpace == "/DeviceGray"
        assert found.read_raw_bytes() == b"mask"
