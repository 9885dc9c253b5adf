"""What is kept from run to run: what was asked for in one of the last two."""

from paginate.kept import Kept


def test_what_was_kept_is_there() -> None:
    kept: Kept[str, int] = Kept()
    assert kept.get("a") is None
    assert kept.keep("a", 1) == 1
    assert kept.get("a") == 1


def test_what_a_run_asks_for_stays() -> None:
    kept: Kept[str, int] = Kept()
    kept.keep("a", 1)
    for _ in range(5):
        kept.begin_run()
        assert kept.get("a") == 1


def test_what_no_run_asks_for_goes() -> None:
    kept: Kept[str, int] = Kept()
    kept.keep("a", 1)
    kept.keep("b", 2)
    kept.begin_run()
    kept.get("a")
    kept.begin_run()
    assert (kept.get("a"), kept.get("b")) == (1, None)


def test_what_is_to_be_forgotten_goes_at_once() -> None:
    kept: Kept[str, int] = Kept()
    kept.keep("a", 1)
    kept.begin_run()
    kept.forget("a")
    kept.forget("b")
    assert kept.get("a") is None
