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


def _counts(plan: Plan) -> list[Node]:
    told = (f"{name} ({n % 3 + 1})" for n, name in enumerate(_names(plan)))
    return [plan.title("present"), *listed(told), *_excused(plan)]


def _body_person(plan: Plan) -> list[Node]:
    told = (f"{body.name}{plan.colon} {body.person}" for body in plan.facts.present)
    return [plan.title("present"), *listed(told), *_excused(plan)]


def _person_role_body(plan: Plan) -> list[Node]:
    told = (f"{body.person}, {body.role}, {body.name}" for body in plan.facts.present)
    return [plan.title("present"), *listed(told), *_excused(plan)]


def _addressed(plan: Plan) -> list[Node]:
    mister = plan.say("M.", "Mr")
    told = (f"{mister} {body.person} – {body.name}" for body in plan.facts.present)
    return [plan.title("present"), *map(text, told), *_excused(plan)]


def _status_rows(plan: Plan) -> list[Node]:
    rows = [
        (plan.label("present"), "\n".join(_names(plan))),
        (plan.label("excused"), "\n".join(plan.facts.excused)),
    ]
    return [grid(rows, bold_head=False)]


def _two_columns(plan: Plan) -> list[Node]:
    names = [*_names(plan), ""]
    rows = zip(names[::2], names[1::2], strict=False)
    return [plan.title("present"), grid(rows, bold_head=False), *_excused(plan)]


def _yes_no(plan: Plan) -> list[Node]:
    heads = "N°\tNom\tOrganisation\tPrésence", "No.\tName\tOrganisation\tAttendance"
    yes, away = plan.say("Oui\tExcusé", "Yes\tApologies").split("\t")
    told = [(body.person, body.name, yes) for body in plan.facts.present]
    told += [("", name, away) for name in plan.facts.excused]
    rows = [[str(n), *each] for n, each in enumerate(told, 1)]
    return [plan.title("present"), grid([plan.say(*heads).split("\t"), *rows])]


def _headed_categories(plan: Plan) -> list[Node]:
    nodes = [plan.title("present")]
    for category, bodies in groupby(plan.facts.present, lambda body: body.category):
        nodes.append(text(f"{plan.say('Pour', 'For')} {category}{plan.colon}", bold=True))
        nodes += listed(f"{body.name} ({body.person}, {body.role})" for body in bodies)
    return [*nodes, *_excused(plan)]


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
    "counts": _counts,
    "body : person": _body_person,
    "person, role, body": _person_role_body,
    "M. person – body": _addressed,
    "status rows": _status_rows,
    "two columns": _two_columns,
    "yes and no": _yes_no,
    "headed categories": _headed_categories,
}
