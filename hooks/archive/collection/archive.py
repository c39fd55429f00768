"""The whole archive on a given day: the records and what follows from them together."""

import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path

from archive.collection import urls
from archive.collection.action_register import ActionRegister
from archive.collection.activity import Activity, Groups
from archive.collection.decision_register import DecisionRegister
from archive.collection.figure_files import with_figure_files
from archive.collection.files import read_text
from archive.collection.links import SiteMap, site_map
from archive.collection.map_index import mapped_services
from archive.collection.meeting_sequence import MeetingSequence
from archive.collection.organisation_index import OrganisationIndex
from archive.collection.records import Readings, Records, read_records
from archive.collection.themes import ThemeIndex
from archive.collection.withheld_names import Withheld, withhold_persons
from archive.language.dates import NIAMEY
from archive.model import Mention
from archive.problems import ExplainedError, Problems
from archive.registers import MapEntry, Resource

_LAST = 2**32 - 1
"""The last second that gzip can write, in 2106."""


class BuildDayError(ExplainedError):
    """SOURCE_DATE_EPOCH that is no day; the message, in French, says so."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Archive:
    """Everything the pages, the checks and the exports ask for. Built by `build`."""

    today: date
    """The day on which actions and resources are late or not."""
    records: Records
    meetings: MeetingSequence
    organisations: OrganisationIndex
    """Those of the register, and those that only another file names."""
    resources: Mapping[str, Resource]
    """By id."""
    actions: ActionRegister
    activity: Activity
    decisions: DecisionRegister
    themes: ThemeIndex
    services_of: Groups[tuple[Resource, MapEntry]]
    """What maps say that an organisation offers, each entry with its map, by the id."""
    site_map: SiteMap
    withheld: tuple[Withheld, ...]
    """The persons that the files name, whose names are in no record."""


def load(root: Path, today: date, readings: Readings | None = None) -> tuple[Archive, Problems]:
    """The archive of the folder that holds mkdocs.yml, as it stands on the day `today`.

    `readings` are those of an earlier time, None for none: what they know is not read again.
    """
    problems = Problems()
    records = read_records(root, problems, readings)
    records = with_figure_files(records, partial(read_text, root, problems=problems), problems)
    return build(records, today), problems


def build(records: Records, today: date) -> Archive:
    """The archive as it stands on the day `today`."""
    records, withheld = withhold_persons(records)
    meetings = MeetingSequence(records.meetings, today, (*records.retired, *records.moved))
    organisations = OrganisationIndex(records.organisations, _mentions(meetings, records))
    records = _without_named(records, organisations)
    site = site_map(records, meetings, organisations)
    activity = Activity(meetings, records.resources, organisations, site)
    actions = ActionRegister(meetings, organisations, today)
    decisions = DecisionRegister(meetings, organisations, activity)
    return Archive(
        today=today,
        records=records,
        meetings=meetings,
        organisations=organisations,
        resources={resource.id: resource for resource in records.resources},
        actions=actions,
        activity=activity,
        decisions=decisions,
        themes=ThemeIndex(records.themes, meetings, (actions, decisions), activity),
        services_of=mapped_services(records.resources, organisations),
        site_map=site,
        withheld=withheld,
    )


def build_day() -> date:
    """The day of the build in Niamey: SOURCE_DATE_EPOCH when it is set, else today.

    Raises BuildDayError when the variable holds no number of seconds, or a day that neither gzip
    nor ZIP can write.
    Source: https://reproducible-builds.org/specs/source-date-epoch/
    """
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    if not epoch:
        return datetime.now(NIAMEY).date()
    digits = epoch.strip()
    if not (digits.isdecimal() and len(digits) <= len(str(_LAST)) and int(digits) <= _LAST):
        message = (
            f"SOURCE_DATE_EPOCH vaut « {epoch} » : ôtez cette variable d’environnement, "
            "ou donnez-lui un nombre de secondes depuis 1970."
        )
        raise BuildDayError(message)
    return datetime.fromtimestamp(int(digits), UTC).astimezone(NIAMEY).date()


def _without_named(records: Records, named: Iterable[str]) -> Records:
    """The records, but for the decisions to take down what has a page because a file names it."""
    pages = set(map(urls.organisation, named))
    retired = {url: day for url, day in records.retired.items() if url not in pages}
    return replace(records, retired=retired)


def _mentions(meetings: MeetingSequence, records: Records) -> Iterator[Mention]:
    for meeting in (*meetings, *records.undated):
        yield from meeting.mentions
    for resource in records.resources:
        yield from (*resource.keepers, *resource.producers)
