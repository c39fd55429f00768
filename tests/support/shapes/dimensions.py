"""The dimensions in which minutes differ, and the combinations to try of them."""

import random
from collections.abc import Iterable, Iterator, Mapping, Sequence

from shapes.agendas import AGENDAS
from shapes.attendances import ATTENDANCES
from shapes.endings import NEXT, SIGNATURES
from shapes.facts import Facts
from shapes.heads import HEADS
from shapes.plan import BETWEEN, Plan
from shapes.points import HEADINGS
from shapes.render import EXTRAS, ORDERS, TITLES
from shapes.spelling import DATES, DEADLINES, HOURS
from shapes.tasks import DECISIONS, TASKS

Words = Mapping[str, Mapping[str, Sequence[str]]]
"""The spellings of each label by language: {"fr": {"date": ["Date", …]}}."""

_LAYOUTS: Mapping[str, Iterable[str]] = {
    "order": ORDERS,
    "title": TITLES,
    "head": HEADS,
    "attendance": ATTENDANCES,
    "excused": ["", "bullets"],
    "agenda": AGENDAS,
    "presenters": ["", "dash", "by", "absent"],
    "presenters in headings": ["", "absent"],
    "headings": HEADINGS,
    "discussion": ["", "labelled", "numbered"],
    "tasks": TASKS,
    "tasks at": ["", "end"],
    "empty tasks": ["", "N/A"],
    "decisions": DECISIONS,
    "next": NEXT,
    "signatures": SIGNATURES,
    "furniture": ["", "header and footer"],
    "extras": EXTRAS,
    "slips": ["", "swapped"],
}


def dimensions(words: Words, language: str) -> dict[str, list[str]]:
    """Every dimension with its values in a language, the plain one first."""
    found = {name: list(values) for name, values in _LAYOUTS.items()}
    found["separator"] = ["", "newline", "bold", "bold newline", *BETWEEN]
    found["headings"] += ["run-in", "table rows"]
    found["dates"] = [*DATES[language]]
    found["deadlines"] = ["", *DEADLINES[language]]
    found["hours"] = [*HOURS[language]]
    for kind, spellings in words[language].items():
        found[f"label {kind}"] = list(spellings)
    return found


def one_by_one(all_facts: Sequence[Facts], words: Words) -> Iterator[tuple[str, str, Plan]]:
    """The plain minutes with one dimension changed at a time: dimension, value, plan.

    Facts take turns, so that each value is tried once in each language that has it.
    """
    for language in words:
        facts = [each for each in all_facts if each.language == language]
        if not facts:
            continue
        yield from (("plain", each.name, Plan(each, words[language])) for each in facts)
        turn = 0
        for name, values in dimensions(words, language).items():
            for value in values[1:]:
                turn += 1
                plan = Plan(facts[turn % len(facts)], words[language], _needed(name, value))
                yield name, value, plan


def _needed(name: str, value: str) -> dict[str, str]:
    """The choices that show a value: a label of the status needs a table that has one."""
    choices = {name: value}
    if name == "label status":
        choices["tasks"] = "status, owner first"
    if name == "label discussion":
        choices["discussion"] = "labelled"
    return choices


def mixed(
    all_facts: Sequence[Facts], words: Words, count: int, seed: int, odds: float = 0.5
) -> Iterator[Plan]:
    """Minutes whose dimensions are drawn together; `odds`: how often one is not plain."""
    draw = random.Random(seed)  # noqa: S311 - the same draw each time
    for rank in range(count):
        facts = all_facts[rank % len(all_facts)]
        found = dimensions(words, facts.language)
        choices = {
            name: draw.choice(values[1:])
            for name, values in found.items()
            if len(values) > 1 and draw.random() < odds
        }
        yield Plan(facts, words[facts.language], choices)


_LOOKS_ALONE = ("style alone", "bold", "bigger", "centred", "plain")
"""The headings that plain text cannot tell from a line of text, but for the agenda."""


def can_tell(plan: Plan, kind: str) -> bool:
    """Whether a kind of document can tell the facts in this shape at all; text has no looks."""
    if kind not in ("text", "txt"):
        return True
    is_known = plan.choice("agenda") != "absent" or plan.choice("headings") not in _LOOKS_ALONE
    return is_known and plan.choice("extras") != "struck"
