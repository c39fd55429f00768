"""Who was there and who was not, in the ways that secretaries tell it."""

from itertools import groupby

from shapes.page import Node, grid, listed, text, typed
from shapes.plan import Layout, Plan
from shapes.spelling import sentence_list


def _bullets(plan: Plan) -> list[Node]:
    return [plan.title("present"), *listed(_names(plan)), *_excused(plan)]


def _dashes(plan: Plan) -> list[Node]:
    return [plan.title("present"), *typed(_names(plan), "-{words} ;"), *_excused(plan)]


def _plain_lines(plan: Plan) -> list[Node]:
    return [plan.title("present"), *map(text, _names(plan)), *_excused(plan)]


def _commas(plan: Plan) -> list[Node]:
    return [*plan.labelled("present", ", ".join(_names(plan))), *_excused(plan)]


def _semicolons(plan: Plan) -> list[Node]:
    return [*plan.labelled("present", " ; ".join(_names(plan)) + "."), *_excused(plan)]


def _categories(plan: Plan) -> list[Node]:
    nodes = [plan.title("present")]
    for category, bodies in groupby(plan.facts.present, lambda body: body.category):
        nodes += listed([category]) + listed([body.name for body in bodies], depth=1)
    return [*nodes, *_excused(plan)]


def _category_lines(plan: Plan) -> list[Node]:
    nodes = [plan.title("present")]
    for category, bodies in groupby(plan.facts.present, lambda body: body.category):
        nodes += plan.parted(category, ", ".join(body.name for body in bodies))
    return [*nodes, *_excused(plan)]


def _person_dash(plan: Plan) -> list[Node]:
    told = (f"{body.person} – {body.name}" for body in plan.facts.present)
    return [plan.title("present"), *listed(told), *_excused(plan)]


def _person_parentheses(plan: Plan) -> list[Node]:
    told = [f"{body.person} ({body.name})" for body in plan.facts.present]
    return [plan.title("present"), *listed(told), *_excused(plan)]


def _persons_in_line(plan: Plan) -> list[Node]:
    told = [f"{body.person} ({body.name})" for body in plan.facts.present]
    return [*plan.labelled("present", ", ".join(told)), *_excused(plan)]


def _table(plan: Plan) -> list[Node]:
    head = ("Nom et prénom", "Structure", "Fonction", "Contact")
    rows = [plan.say("\t".join(head), "Name\tOrganisation\tPosition\tContact").split("\t")]
    for rank, body in enumerate(plan.facts.present):
        rows.append([body.person, body.name, body.role, f"+227 00 00 00 {rank:02}"])
    return [plan.title("present"), grid(rows), *_excused(plan)]


def _marks(plan: Plan) -> list[Node]:
    head = plan.say("Structure\tPrésent\tExcusé", "Organisation\tPresent\tApologies").split("\t")
    rows = [head, *([name, "X", ""] for name in _names(plan))]
    rows += [[name, "", "X"] for name in plan.facts.excused]
    return [plan.title("present"), grid(rows)]


def _grid(plan: Plan) -> list[Node]:
    told = [
        (category, "\n".join(body.name for body in bodies))
        for category, bodies in groupby(plan.facts.present, lambda body: body.category)
    ]
    categories, names = zip(*told, strict=True)
    return [plan.title("present"), grid([categories, names]), *_excused(plan)]


def _sentence(plan: Plan) -> list[Node]:
    facts = plan.facts
    told = plan.say(
        "Ont pris part à la réunion : {present}. N’ont pas pu se libérer : {excused}.",
        "The meeting was attended by {present}. Apologies were received from {excused}.",
    )
    present = sentence_list(_names(plan), facts.language)
    excused = sentence_list(facts.excused, facts.language)
    return [text(told.format(present=present, excused=excused))]


def _names(plan: Plan) -> list[str]:
    return [body.name for body in plan.facts.present]


def _excused(plan: Plan) -> list[Node]:
    excused = plan.facts.excused
    if plan.choice("excused") == "bullets":
        return [plan.title("excused"), *listed(excused)]
    return plan.labelled("excused", ", ".join(excused))


ATTENDANCES: dict[str, Layout] = {
    "": _bullets,
    "dashes": _dashes,
    "plain lines": _plain_lines,
    "commas": _commas,
    "semicolons": _semicolons,
    "categories": _categories,
    "category lines": _category_lines,
    "person – body": _person_dash,
    "person (body)": _person_parentheses,
    "persons in a line": _persons_in_line,
    "table of persons": _table,
    "presence marks": _marks,
    "grid by category": _grid,
    "sentence": _sentence,
}
