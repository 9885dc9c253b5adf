from loading import Load


def test_a_family_in_each_of_its_forms(load: Load) -> None:
    text = """
fonts:
  甲: a.txt
  乙: {file: a.txt, weight: bold, index: 2}
  丙: [a.txt, {file: b.txt, weight: 300}]
frames: []
"""
    fonts = load(text, a="a font", b="a font").page.fonts
    assert [(font.family, font.file, font.weight, font.face_index, font.span[1:]) for font in fonts] == [
        ("甲", "a.txt", None, 0, (4, 6, 5)),
        ("乙", "a.txt", 700, 2, (5, 13, 5)),
        ("丙", "a.txt", None, 0, (6, 7, 5)),
        ("丙", "b.txt", 300, 0, (6, 21, 5)),
    ]


def test_a_folder_is_no_font(load: Load) -> None:
    assert load("fonts: {甲: .}\nframes: []").codes == ["font-missing"]
