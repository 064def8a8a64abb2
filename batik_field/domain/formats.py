"""The one door to how numbers, money, dates and times are written and read in Indonesian."""

from batik_field.domain.days import MONTHS, ago, day, parse_day, parse_time, short_day
from batik_field.domain.numerals import (
    decimal,
    money,
    number,
    parse_decimal,
    parse_whole,
    plain_decimal,
    words,
)

__all__ = [
    "MONTHS",
    "ago",
    "day",
    "decimal",
    "money",
    "number",
    "parse_day",
    "parse_decimal",
    "parse_time",
    "parse_whole",
    "plain_decimal",
    "short_day",
    "words",
]
