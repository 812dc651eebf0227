"""When an article was published, from the forms in which inputs say so."""

import datetime as dt


def published(value: object) -> tuple[dt.date, dt.datetime | None]:
    """The day in the publisher's own calendar, and the moment in UTC where the value tells its time zone.

    Takes ISO 8601 dates and timestamps, as text or as a table's own types. A timestamp without a
    zone names a day but no moment. Raises ValueError for anything else.

    >>> published("2024-01-24T01:30:00+03:00")
    (datetime.date(2024, 1, 24), datetime.datetime(2024, 1, 23, 22, 30, tzinfo=datetime.timezone.utc))
    """
    if isinstance(value, str):
        value = dt.datetime.fromisoformat(value.strip())
        if (value.hour, value.minute, value.second, value.tzinfo) == (0, 0, 0, None):
            return value.date(), None
    if isinstance(value, dt.datetime):
        return value.date(), _utc(value)
    if isinstance(value, dt.date):
        return value, None
    raise ValueError(f"{value!r} is no ISO date")


def _utc(value: dt.datetime) -> dt.datetime | None:
    if value.tzinfo is None:
        return None
    try:
        return value.astimezone(dt.UTC)
    except OverflowError as error:
        raise ValueError(f"{value} is out of the calendar") from error
