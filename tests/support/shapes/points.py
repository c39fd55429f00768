"""The points that were discussed, under headings of different looks."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from itertools import takewhile

from shapes.agendas import with_presenters
from shapes.facts import Point
from shapes.page import ROMANS, Cell, Grid, Line, Node, Piece, cell, grid, listed, text
from shapes.plan import Plan
from shapes.tasks import DECISIONS, TASKS

Heading = Callable[[Plan, int, str], Line]
"""The heading of a point from its number and its words."""

_NTH = {
    "fr": ("premier", "deuxième", "troisième", "quatrième", "cinquième", "sixième", "septième"),
    "en": ("first", "second", "third", "fourth", "fifth", "sixth", "seventh"),
}
_TH_FR = ("ème", "er")
_TH_EN = ("", "st", "nd", "rd", "th")


def ordinal(plan: Plan, n: int) -> str:
    """The rank of a point in words."""
    return _NTH[plan.facts.language][n - 1]


def _nth(plan: Plan, n: int) -> str:
    return f"{n}{plan.say(_TH_FR[n == 1], _TH_EN[min(n, 4)])}"


def _point(plan: Plan) -> str:
    return plan.say("point", "item")


HEADINGS: dict[str, Heading] = {
    "": lambda _, n, title: replace(text(f"{n}. {title}"), level=1, size=14),
    "style alone": lambda _, __, title: replace(text(title), level=2, size=13),
    "bold": lambda _, __, title: text(title, bold=True),
    "bold number": lambda _, n, title: text(f"{n}. {title}", bold=True),
    "number": lambda _, n, title: text(f"{n}. {title}"),
    "automatic number": lambda _, __, title: replace(
        text(title, bold=True), numbering="decimal on"
    ),
    "automatic roman": lambda _, __, title: replace(text(title), numbering="roman on", level=1),
    "capitals": lambda _, __, title: text(title.upper()),
    "bold capitals": lambda _, n, title: text(f"{ROMANS[n - 1]}. {title.upper()}", bold=True),
    "bigger": lambda _, __, title: replace(text(title), size=15),
    "centred": lambda _, __, title: replace(text(title, bold=True), centred=True),
    "Point 1 –": lambda plan, n, title: text(
        f"{plan.say('Point', 'Item')} {n} – {title}", bold=True
    ),
    "letter": lambda _, n, title: text(f"{'ABCDEFGH'[n - 1]}. {title}", bold=True),
    "degree": lambda _, n, title: text(f"{n}°) {title}", bold=True),
    "bold colon": lambda plan, _, title: text(f"{title}{plan.colon}", bold=True),
    "Sujet n°": lambda plan, n, title: text(
        f"{plan.say('Sujet n°', 'Topic')} {n}{plan.colon} {title}", bold=True
    ),
    "lower roman": lambda _, n, title: replace(
        text(f"{ROMANS[n - 1].lower()}. {title}", bold=True), size=12
    ),
    "dash": lambda _, n, title: text(f"{n} – {title}", bold=True),
    "bigger capitals": lambda _, __, title: replace(text(title.upper(), bold=True), size=13),
    "number with parenthesis": lambda _, n, title: text(f"{n}) {title}", bold=True),
    "ordinal in words": lambda plan, n, title: text(
        f"{plan.say('Sur le', 'On the')} {ordinal(plan, n)} {_point(plan)}{plan.colon} {title}"
    ),
    "ordinal": lambda plan, n, title: text(
        f"{_nth(plan, n)} {_point(plan).upper()}{plan.colon} {title.upper()}", bold=True
    ),
    "point zero": lambda _, n, title: text(f"{n}.0 {title.upper()}", bold=True),
    "starred": lambda _, __, title: text(f"* {title}"),
    "plain": lambda _, __, title: text(title),
}
"""Each look of a heading; "run-in" and "table rows" change the whole section."""


def sections(plan: Plan) -> list[Node]:
    """All the points with what was said, decided and agreed."""
    if plan.choice("headings") == "table rows":
        return [_rows(plan)]
    return [
        node for n, point in enumerate(plan.facts.points, 1) for node in _section(plan, n, point)
    ]


def recap(plan: Plan) -> list[Node]:
    """The actions of all points together, when these minutes put them at the end."""
    if not _has_recap(plan):
        return []
    return [
        text(recap_title(plan), bold=True),
        *TASKS[plan.choice("tasks")](plan, plan.facts.tasks),
    ]


def recap_title(plan: Plan) -> str:
    """What stands above the actions of all points together."""
    said = plan.say("Récapitulatif des actions", "Summary of action points")
    return plan.choice("recap") or said


def _has_recap(plan: Plan) -> bool:
    return plan.choice("tasks at") == "end" or plan.choice("headings") == "table rows"


def _section(plan: Plan, n: int, point: Point) -> list[Node]:
    title = _title(plan, point)
    body = [*_says(plan, point), *_ends(plan, point)]
    if plan.choice("headings") == "run-in":
        first = body[0]
        assert isinstance(first, Line)
        return [Line((Piece(f"{title}{plan.colon} ", bold=True), *first.pieces)), *body[1:]]
    is_labelled = plan.choice("discussion") == "labelled"
    label = [text(plan.label("discussion"), bold=True)] if is_labelled else []
    return [HEADINGS[plan.choice("headings")](plan, n, title), *label, *body]


def _title(plan: Plan, point: Point) -> str:
    """The words of a heading: with who presented it, unless the agenda alone says so."""
    if plan.choice("presenters in headings"):
        return point.title
    return with_presenters(plan, point.title, point.presenters)


def _says(plan: Plan, point: Point) -> Iterable[Node]:
    count = sum(map(len, (each.says for each in takewhile(point.__ne__, plan.facts.points))))
    for rank, said in enumerate(point.says, count + 1):
        if plan.choice("discussion") == "numbered":
            yield text(f"{rank}.\t{said.removeprefix('- ')}")
        elif said.startswith("- "):
            yield from listed([said[2:]])
        else:
            yield text(said)
    if point.link:
        words = plan.say("Le document est accessible ici : ", "The document is available here: ")
        yield Line((Piece(words), Piece(point.link, address=point.link)))


def _ends(plan: Plan, point: Point) -> list[Node]:
    nodes = []
    if point.decisions:
        nodes += DECISIONS[plan.choice("decisions")](plan, point.decisions)
    if point.tasks and not _has_recap(plan):
        nodes += TASKS[plan.choice("tasks")](plan, point.tasks)
    elif not point.tasks and plan.choice("empty tasks"):
        head = [plan.label(kind) for kind in ("actions", "owners", "due")]
        nodes.append(grid([head, ["N/A", "/", "/"]]))
    return nodes


def _rows(plan: Plan) -> Grid:
    """The points as the rows of one table: number, point, discussion, what follows."""
    kinds = plan.say("N°\tPoint\tDiscussion\tDécisions", "No.\tItem\tDiscussion\tDecisions")
    rows = [tuple(cell(kind, bold=True) for kind in kinds.split("\t"))]
    for n, point in enumerate(plan.facts.points, 1):
        says = tuple(line for line in _says(plan, point) if isinstance(line, Line))
        decisions = cell("\n".join(point.decisions))
        rows.append((cell(str(n)), cell(_title(plan, point), bold=True), Cell(says), decisions))
    return Grid(tuple(rows))
