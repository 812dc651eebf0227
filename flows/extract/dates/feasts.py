"""When feasts fall: fixed days, days counted from Easter, n-th weekdays, the Islamic and Hebrew calendars.

The Islamic days are those of the tabular (civil) calendar, the Hebrew ones those of the fixed calendar, by
the day and not by the evening before (Reingold & Dershowitz, Calendrical Calculations). Sighting of the
moon moves Islamic feasts by a day either way.
"""

import datetime as dt

from flows.extract.dates.intervals import Interval, nth_weekday
from schemas.date import Granularity

_ISLAMIC_EPOCH = 227015
_HEBREW_EPOCH = -1373427


def occurrences(rule: str, year: int) -> list[Interval]:
    """The intervals of a NamedDay rule that start in that Gregorian year; an Islamic feast can have two."""
    kind, *parts = rule.split()
    length = int(parts.pop()[1:]) if len(parts) > 1 and parts[-1].startswith("+") else 1
    starts = sorted(d for d in _starts(kind, parts, year) if d.year == year)
    unit = Granularity.DAY if length == 1 else Granularity.RANGE
    return [Interval(d, d + dt.timedelta(days=length - 1), unit) for d in starts]


def _starts(kind: str, parts: list[str], year: int) -> list[dt.date]:
    if kind == "nth":
        return [nth_weekday(year, *map(int, parts))]
    if kind in ("easter", "orthodox"):
        easter = western_easter(year) if kind == "easter" else orthodox_easter(year)
        return [easter + dt.timedelta(days=int(parts[0]))]
    month, day = map(int, parts[0].split("-"))
    if kind == "fixed":
        return [dt.date(year, month, day)]
    if kind == "hebrew":
        return [dt.date.fromordinal(_hebrew(year + 3760 + later, month, day)) for later in (0, 1)]
    first = (year - 622) * 33 // 32
    return [dt.date.fromordinal(_islamic(first + n, month, day)) for n in range(-1, 3)]


def western_easter(year: int) -> dt.date:
    """Easter Sunday of the Gregorian calendar, by the anonymous (Meeus/Jones/Butcher) algorithm."""
    a, b, c = year % 19, year // 100, year % 100
    d = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    e = (32 + 2 * (b % 4) + 2 * (c // 4) - d - c % 4) % 7
    f = d + e - 7 * ((a + 11 * d + 22 * e) // 451) + 114
    return dt.date(year, f // 31, f % 31 + 1)


def orthodox_easter(year: int) -> dt.date:
    """Easter Sunday of the Julian calendar as a Gregorian date; right from 1900 to 2099 (Meeus)."""
    d = (19 * (year % 19) + 15) % 30
    e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7
    month, day = divmod(d + e + 114, 31)
    return dt.date(year, month, day + 1) + dt.timedelta(days=13)


def _islamic(year: int, month: int, day: int) -> int:
    """Day number of a date of the tabular Islamic calendar."""
    return day + 29 * (month - 1) + month // 2 + (year - 1) * 354 + (3 + 11 * year) // 30 + _ISLAMIC_EPOCH - 1


def _hebrew(year: int, month: int, day: int) -> int:
    """Day number of a Hebrew date; months count from Nisan, so Tishri is 7 and Adar the last."""
    leap = (7 * year + 1) % 19 < 7
    year_length = _new_year(year + 1) - _new_year(year)
    lengths = {2: 29, 4: 29, 6: 29, 10: 29, 13: 29}
    lengths |= {8: 30 if year_length in (355, 385) else 29, 9: 29 if year_length in (353, 383) else 30}
    lengths[12] = 30 if leap else 29
    # Purim stands in the last Adar of the year.
    month = 13 if month == 12 and leap else month
    months = [*range(7, 14 if leap else 13), *range(1, 7)]
    return _new_year(year) + sum(lengths.get(m, 30) for m in months[: months.index(month)]) + day - 1


def _new_year(year: int) -> int:
    """Day number of 1 Tishri, after the four postponements."""
    delay = _molad_delay(year)
    before, after = _molad_delay(year - 1), _molad_delay(year + 1)
    correction = 2 if after - delay == 356 else 1 if delay - before == 382 else 0
    return _HEBREW_EPOCH + delay + correction


def _molad_delay(year: int) -> int:
    months = (235 * year - 234) // 19
    days = 29 * months + (12084 + 13753 * months) // 25920
    return days + 1 if 3 * (days + 1) % 7 < 3 else days
