from setting import PRESS


def test_pictures_are_twice_as_fine_as_the_screen() -> None:
    assert PRESS._replace(screen=85).picture_resolution == 170
