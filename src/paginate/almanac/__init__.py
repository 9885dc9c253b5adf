"""Days as a newspaper's masthead has them: in figures, in Chinese numerals, the weekday, and by the Chinese calendar 农历."""

from paginate.almanac.days import day_in_figures, day_in_numerals, lunar_day, weekday

__all__ = ["day_in_figures", "day_in_numerals", "lunar_day", "weekday"]
