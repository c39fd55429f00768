"""What the files that leave the site say of it, and names that outlive its addresses."""

from dataclasses import dataclass
from datetime import date, datetime, time

from archive.collection import urls
from archive.language.dates import NIAMEY
from archive.registers import Record

_NAME = "archives-gtm"
"""Stands in every name that others keep: never the address of the site, which may move."""
_SINCE = 2023
"""The year from which such names are given, as their format asks."""


@dataclass(frozen=True, slots=True)
class Publication:
    """The site that the files come from."""

    site: str = ""
    """Its whole address, with the final slash; "" for none yet."""
    name: str = "Archives"
    group: str = "Groupe"
    """The name of the group, as titles show it."""

    def address(self, url: str) -> str | None:
        """The whole address of a url of the site; None where the site has none yet."""
        return f"{self.site}{url}" if self.site else None


def moment(day: date, hour: time | None) -> date:
    """An hour of a day as meetings are told, or the day where no hour is known."""
    return datetime.combine(day, hour, NIAMEY) if hour else day


def first_id(record: Record) -> str:
    """The id under which a record was first published; the former ones are listed in order."""
    return (*record.former_ids, record.id)[0]


def first_url(record: Record) -> str:
    """The url at which its page was first published."""
    return (*urls.former(record), urls.of_record(record))[0]


def calendar_uid(*parts: str) -> str:
    """The name of an event for ever, such as 2023-06-20@archives-gtm. Source: RFC 5545, 3.8.4.7."""
    return f"{'-'.join(parts)}@{_NAME}"


def feed_id(path: str) -> str:
    """The name of a feed or an entry for ever: tag:archives-gtm,2023:… Source: RFC 4151."""
    return f"tag:{_NAME},{_SINCE}:{path}"
