"""Write a fictional corpus of any size, to measure the archive with.

A meeting depends on the seed and on its rank (0 is the latest), not on how many are asked for,
but that the oldest carries no action over.
"""

import argparse
import json
import re
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from itertools import product
from pathlib import Path
from typing import TypedDict
from zlib import crc32

from generated_words import (
    BODIES,
    DOCUMENTS,
    PLACES,
    REMARKS,
    SENTENCES,
    SUBJECTS,
    TASKS,
    sentences,
    words,
)

LATEST = date(2025, 12, 18)
ANNOUNCED = date(2026, 1, 22)
STEP = timedelta(weeks=1)
RECENT = 52  # so many of the latest meetings, a year of them, still have open actions

STATUSES = ("fait", "fait", "en cours", "non fait", "en attente", "reporté", "annulé", "")
THEMES = ("données", "frontières", "jeunesse", "retour", "santé", "services")
COLUMNS = ("Action", "Responsables", "Date limite", "Statut", "Suite de")
CARRIED = 2  # the item whose first action may carry over that of the meeting before

ROOT = Path(__file__).parents[2]
CONFIG = f"""\
INHERIT: {ROOT}/mkdocs.yml
site_name: Archive fictive
hooks: [{ROOT}/hooks/mkdocs_hooks.py]
not_in_nav: ""
theme:
  custom_dir: {ROOT}/hooks/overrides
"""
"""The configuration of the project itself, for an archive in another folder."""

Fields = dict[str, str | list[str]]
"""Front matter: a text or a list of texts for each key."""

Item = TypedDict(
    "Item",
    {"titre": str, "présenté par": str, "discussion": str, "actions": list[dict[str, str]]},
)
"""An agenda item in the YAML form; its number is its place in the meeting, from 1."""


@dataclass(frozen=True)
class Entry:
    """An organisation or a resource: its id and what its register file says."""

    id: str
    name: str
    fields: Fields


def number(*key: object) -> int:
    """Draw a number from the key alone, the same on every machine."""
    return crc32(repr(key).encode())


def pick(options: Sequence[str], *key: object) -> str:
    """Draw one of the texts and fill its blanks."""
    many, few = 200 + number(*key, "many") % 800, 3 + number(*key, "few") % 40
    place = PLACES[number(*key, "place") % len(PLACES)]
    option = options[number(*key) % len(options)]
    return option.format(place, place=place, many=many, few=few, matter="{matter}")


def several(options: Sequence[str], count: int, *key: object) -> list[str]:
    """Draw `count` different texts and fill their blanks."""
    order = sorted(options, key=lambda option: number(*key, option))
    return [pick([option], *key, option) for option in order[:count]]


def slug(text: str) -> str:
    """Turn a name into the id of its page."""
    return text.lower().translate(str.maketrans("àâçéèêîôû' ", "aaceeeiou--"))


def typeset(text: str) -> str:
    """Give the text its French apostrophes and narrow no-break spaces."""
    spaced = re.sub(r"(?<=\S) (?=[;:!?%»])|(?<=«) ", "\N{NARROW NO-BREAK SPACE}", text)
    return spaced.replace("'", "\N{RIGHT SINGLE QUOTATION MARK}")


@cache
def organisations() -> list[Entry]:
    """List thirty: each kind of body in three places, a project being a unit of the agency."""
    entries = []
    for (kind, name, letters), place in product(BODIES, PLACES[:3]):
        code = place[:3].upper()
        fields: Fields = {"nom": name.format(place), "sigle": f"{letters}-{code}", "type": kind}
        if kind == "projet":
            fields["rattachée à"] = f"AC-{code}"
        entries.append(Entry(f"{letters}-{code}".lower(), name.format(place), fields))
    return entries


@cache
def resources() -> list[Entry]:
    """List twenty: each kind of document in four places, kept by the first bodies in turn."""
    entries = []
    for rank, ((kind, name, rhythm), place) in enumerate(product(DOCUMENTS, PLACES)):
        title = name.format(place)
        fields: Fields = {
            "titre": title,
            "adresse": f"https://donnees.exemple.example/{slug(title)}",
            "type": kind,
            "tenue par": organisations()[rank].name,
            "mise à jour": rhythm,
            "dernière mise à jour": f"{LATEST - rank * timedelta(days=20):%d/%m/%Y}",
        }
        entries.append(Entry(slug(title), title, fields))
    return entries


def spelling(entry: Entry, *key: object) -> str:
    """Write an organisation in one of the ways minutes do."""
    short = entry.id.upper()
    ways = (entry.name, short, short.replace("-", "/"), f"{entry.name} ({short})", f"{short} (2)")
    return ways[number(*key, entry.id) % len(ways)]


def link(*key: object) -> str:
    """Point to a resource, by its page or by its address."""
    entry = resources()[number(*key) % len(resources())]
    if number(*key, "page") % 2:
        return f"Voir [{entry.name}](/ressources/{entry.id}/)."
    return f"Le document est en ligne : {entry.fields['adresse']}"


def discussion(*key: object) -> str:
    """Write what was said on an item: two paragraphs, the questions asked, a link to a resource."""
    said = several(SENTENCES, 1, *key)
    more = sentences(3 + number(*key, "length") % 4, number(*key, "words"))
    asked = " ;\n- ".join(several(REMARKS, 1, *key))
    questions = f"Les échanges ont tourné autour de :\n\n- {asked}."
    return "\n\n".join([*said, more, questions, link(*key)])


def deadline(day: date, *key: object) -> str:
    """Write the deadline of an action noted that day: a date, words, or nothing."""
    due = f"{day + timedelta(days=15 + number(*key) % 60):%d/%m/%Y}"
    ways = (due, due, due, "prochaine réunion", "fin mars", "immédiat", "")
    return ways[number(*key, "due") % len(ways)]


def action(rank: int, place: int, seed: int, follows: str = "") -> dict[str, str]:
    """Write an action: done in old meetings, in any state in recent ones."""
    key = (seed, rank, place)
    matter = " ".join(words(3, number(seed, rank + bool(follows), place, "matter")))
    text = pick(TASKS, seed, rank + bool(follows), place, "task").format(matter=matter)
    who = several([entry.id.upper() for entry in organisations()], 1 + number(*key) % 2, *key)
    status = pick(STATUSES, *key, "status") if rank < RECENT else "fait"
    cells = (text, ", ".join(who), deadline(LATEST - rank * STEP, *key), status, follows)
    return dict(zip(COLUMNS, cells, strict=True))


def actions(rank: int, count: int, seed: int) -> dict[int, list[dict[str, str]]]:
    """Write one or two actions, by item; one recent meeting in four carries one over.

    Most tables of real minutes hold nothing but N/A.
    """
    busy = range(CARRIED, CARRIED + 1 + number(seed, rank) % 2)
    written = {place: [action(rank, place, seed)] for place in busy}
    if rank < RECENT and rank % 4 == 0 and rank + 1 < count:
        follows = f"{LATEST - (rank + 1) * STEP}#action-{CARRIED}-1"
        written[CARRIED] = [action(rank, CARRIED, seed, follows)]
    return written


def items(rank: int, count: int, seed: int) -> list[Item]:
    """Write the five items, each presented by a body that attended."""
    subjects = several(SUBJECTS, 3, seed, rank)
    present, noted = attendance(rank, seed), actions(rank, count, seed)
    return [
        {
            "titre": title,
            "présenté par": present[place % len(present)].id.upper(),
            "discussion": discussion(seed, rank, place),
            "actions": noted.get(place, []),
        }
        for place, title in enumerate(["Suivi des points d'action", *subjects, "Divers"], start=1)
    ]


def attendance(rank: int, seed: int) -> list[Entry]:
    """Draw the five to twelve organisations that came."""
    order = sorted(organisations(), key=lambda entry: number(seed, rank, entry.id))
    return order[: 5 + number(seed, rank) % 8]


def front_matter(rank: int, seed: int) -> Fields:
    """Write the facts of the meeting of that rank, announcing the one held after it."""
    following = LATEST - (rank - 1) * STEP if rank else ANNOUNCED
    return {
        "date": f"{LATEST - rank * STEP}",
        "heure": "9h30-11h30",
        "lieu": "Salle de réunion du secrétariat, Tinzara",
        "thèmes": several(THEMES, 2, seed, rank),
        "présence": [spelling(entry, seed, rank) for entry in attendance(rank, seed)],
        "prochaine réunion": f"{following:%d/%m/%Y} à 9h30, salle habituelle",
    }


def as_yaml(fields: Fields) -> str:
    """Write a mapping as YAML; JSON texts and lists are YAML ones."""
    return "".join(f"{key}: {json.dumps(fields[key], ensure_ascii=False)}\n" for key in fields)


def yaml_meeting(fields: Fields, written: list[Item]) -> str:
    """Write a meeting in the YAML form."""
    return f"{as_yaml(fields)}points: {json.dumps(written, ensure_ascii=False, indent=2)}\n"


def markdown_meeting(fields: Fields, written: list[Item]) -> str:
    """Write the same meeting as front matter and Markdown."""
    blocks = [f"---\n{as_yaml(fields)}---"]
    for place, item in enumerate(written, start=1):
        blocks += [f"## {place}. {item['titre']} ({item['présenté par']})", item["discussion"]]
        if item["actions"]:
            rows = [COLUMNS, ["---"] * len(COLUMNS), *(row.values() for row in item["actions"])]
            blocks.append("\n".join(f"| {' | '.join(row)} |" for row in rows))
    return "\n\n".join(blocks) + "\n"


def write(path: Path, text: str) -> None:
    """Write a file and the folders above it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(typeset(text), encoding="utf-8")


def write_docs(folder: Path) -> None:
    """Write the home page's text and both registers."""
    write(folder / "index.md", "# Archives d'essai\n\nTout ce qu'on lit ici est inventé.\n")
    for name, entries in (("organisations", organisations()), ("ressources", resources())):
        for entry in entries:
            write(folder / name / f"{entry.id}.md", f"---\n{as_yaml(entry.fields)}---\n")


def generate(folder: Path, count: int, seed: int = 0) -> None:
    """Write the registers and `count` weekly meetings, back in time from the latest."""
    write_docs(folder / "docs")
    for rank in range(count):
        day = LATEST - rank * STEP
        suffix, form = (".yml", yaml_meeting) if rank % 3 == 2 else (".md", markdown_meeting)
        text = form(front_matter(rank, seed), items(rank, count, seed))
        write(folder / "meetings" / f"{day.year}" / f"{day}{suffix}", text)


def project(folder: Path, count: int) -> Path:
    """A folder of its own, below this one, where MkDocs builds an archive of `count` meetings."""
    path = folder / str(count)
    generate(path, count)
    (path / "mkdocs.yml").write_text(CONFIG, encoding="utf-8")
    return path


def main() -> None:
    """Run the command line: ``python tests/support/generate.py FOLDER COUNT``."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("count", type=int)
    given = parser.parse_args()
    generate(given.folder, given.count)
    sys.stdout.write(f"{given.count} meetings written under {given.folder}\n")


if __name__ == "__main__":
    main()
