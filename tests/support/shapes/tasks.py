"""Who does what until when, and what was decided, in the ways that secretaries tell it."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from shapes.facts import Task
from shapes.page import Grid, Line, Node, Piece, cell, grid, listed, text, typed
from shapes.plan import Plan

TaskLayout = Callable[[Plan, Sequence[Task]], list[Node]]


def _table(plan: Plan, tasks: Sequence[Task]) -> list[Node]:
    head = [plan.label(kind) for kind in ("actions", "owners", "due")]
    rows = [[task.text, ", ".join(task.owners), plan.due(task.due)] for task in tasks]
    return [grid([head, *rows])]


def _two_columns(plan: Plan, tasks: Sequence[Task]) -> list[Node]:
    rows = [[f"{task.text} ({plan.due(task.due)})", ", ".join(task.owners)] for task in tasks]
    return [grid([[plan.label("actions"), plan.label("owners")], *rows])]


def _numbered_table(plan: Plan, tasks: Sequence[Task]) -> list[Node]:
    head = ["N°", *(plan.label(kind) for kind in ("actions", "owners", "due"))]
    rows = [
        [str(rank), task.text, " / ".join(task.owners), plan.due(task.due)]
        for rank, task in enumerate(tasks, 1)
    ]
    return [grid([head, *rows])]


def _status_table(plan: Plan, tasks: Sequence[Task]) -> list[Node]:
    head = ["N°", *(plan.label(kind) for kind in ("owners", "actions", "due", "status"))]
    begun = plan.say("En cours", "Ongoing")
    rows = [
        [str(rank), ", ".join(task.owners), task.text, plan.due(task.due), begun]
        for rank, task in enumerate(tasks, 1)
    ]
    return [grid([head, *rows])]


def _titled_table(plan: Plan, tasks: Sequence[Task]) -> list[Node]:
    """A table below a row that is one cell, the title of the table."""
    head = [plan.say("Action", "Action"), plan.label("owners"), plan.label("due")]
    rows = [[task.text, ", ".join(task.owners), plan.due(task.due)] for task in tasks]
    body = grid([head, *rows])
    title = replace(cell(plan.label("actions"), bold=True), columns=3)
    return [Grid(((title,), *body.rows))]


def _merged_owner(plan: Plan, tasks: Sequence[Task]) -> list[Node]:
    """Rows whose first cell is one for all the actions of the same owners."""
    head = tuple(cell(plan.label(kind), bold=True) for kind in ("owners", "actions", "due"))
    rows, owners = [head], [task.owners for task in tasks]
    for rank, task in enumerate(tasks):
        owner = replace(
            cell(", ".join(task.owners)),
            joins_above=task.owners in owners[max(0, rank - 1) : rank],
            heads_below=task.owners in owners[rank + 1 : rank + 2],
        )
        rows.append((owner, cell(task.text), cell(plan.due(task.due))))
    return [Grid(tuple(rows))]


def _lines_in_cells(plan: Plan, tasks: Sequence[Task]) -> list[Node]:
    """One row for all: as many lines in each cell as there are actions."""
    head = [plan.label(kind) for kind in ("actions", "owners", "due")]
    columns = zip(
        *((task.text, ", ".join(task.owners), plan.due(task.due)) for task in tasks), strict=True
    )
    return [grid([head, ["\n".join(column) for column in columns]])]


def _owners_in_lines(plan: Plan, tasks: Sequence[Task]) -> list[Node]:
    head = [plan.label(kind) for kind in ("actions", "owners", "due")]
    rows = [[task.text, "\n".join(task.owners), plan.due(task.due)] for task in tasks]
    return [grid([head, *rows])]


def _parentheses(plan: Plan, tasks: Sequence[Task]) -> list[Node]:
    told = (f"{task.text} ({', '.join(task.owners)}, {_until(plan, task)})" for task in tasks)
    return [plan.title("actions"), *listed(told)]


def _owner_first(plan: Plan, tasks: Sequence[Task]) -> list[Node]:
    told = (
        f"{', '.join(task.owners)}{plan.colon} {task.text[0].lower()}{task.text[1:]} "
        f"({_until(plan, task)})"
        for task in tasks
    )
    return [plan.title("actions"), *listed(told)]


def _action_lines(plan: Plan, tasks: Sequence[Task]) -> list[Node]:
    return [
        Line(
            (
                Piece(f"ACTION{plan.colon} ", bold=True),
                Piece(f"{task.text} – {', '.join(task.owners)} – {plan.due(task.due)}"),
            )
        )
        for task in tasks
    ]


def _labelled(plan: Plan, tasks: Sequence[Task]) -> list[Node]:
    owner, due = plan.say("Responsable\tDélai", "Lead\tDeadline").split("\t")
    return [
        text(
            f"Action{plan.colon} {task.text}. {owner}{plan.colon} {', '.join(task.owners)}. "
            f"{due}{plan.colon} {plan.due(task.due)}."
        )
        for task in tasks
    ]


def _labelled_lines(plan: Plan, tasks: Sequence[Task]) -> list[Node]:
    owner, due = plan.say("Responsable\tÉchéance", "Responsible\tDeadline").split("\t")
    return [
        text(f"{label}{plan.colon} {value}")
        for task in tasks
        for label, value in (
            ("Action", task.text),
            (owner, ", ".join(task.owners)),
            (due, plan.due(task.due)),
        )
    ]


def _arrows(plan: Plan, tasks: Sequence[Task]) -> list[Node]:
    return [
        text(f"→ {', '.join(task.owners)}{plan.colon} {task.text} ({_until(plan, task)})")
        for task in tasks
    ]


def _coded(plan: Plan, tasks: Sequence[Task]) -> list[Node]:
    lead, due = plan.say("Pilote\tDélai", "Lead\tBy").split("\t")
    return [
        text(
            f"{plan.say('PA', 'AP')}{rank}. {task.text} – {lead}{plan.colon} "
            f"{', '.join(task.owners)} – {due}{plan.colon} {plan.due(task.due)}"
        )
        for rank, task in enumerate(tasks, 1)
    ]


def _bars(plan: Plan, tasks: Sequence[Task]) -> list[Node]:
    told = (f"{task.text} | {', '.join(task.owners)} | {plan.due(task.due)}" for task in tasks)
    return [plan.title("actions"), *listed(told)]


def _by_owner(plan: Plan, tasks: Sequence[Task]) -> list[Node]:
    head = [plan.label(kind) for kind in ("owners", "actions", "due")]
    rows = [[", ".join(task.owners), task.text, plan.due(task.due)] for task in tasks]
    return [grid([head, *rows])]


def _due_first(plan: Plan, tasks: Sequence[Task]) -> list[Node]:
    head = [plan.label(kind) for kind in ("due", "actions", "owners")]
    rows = [[plan.due(task.due), task.text, ", ".join(task.owners)] for task in tasks]
    return [grid([head, *rows])]


def _brackets(plan: Plan, tasks: Sequence[Task]) -> list[Node]:
    told = (f"{task.text} [{' / '.join(task.owners)} – {plan.due(task.due)}]" for task in tasks)
    return [plan.title("actions"), *listed(told, "decimal")]


def _two_lines(plan: Plan, tasks: Sequence[Task]) -> list[Node]:
    who, when = (f"{each}{plan.colon}" for each in plan.say("Qui\tQuand", "Who\tWhen").split("\t"))
    nodes = [plan.title("actions")]
    for task in tasks:
        below = f"{who} {', '.join(task.owners)} ; {when} {plan.due(task.due)}"
        nodes += [*listed([task.text]), *listed([below], depth=1)]
    return nodes


def _boxes(plan: Plan, tasks: Sequence[Task]) -> list[Node]:
    told = (f"☐ {', '.join(task.owners)} – {task.text} ({_until(plan, task)})" for task in tasks)
    return [plan.title("actions"), *map(text, told)]


def _with_comments(plan: Plan, tasks: Sequence[Task]) -> list[Node]:
    head = [*(plan.label(kind) for kind in ("actions", "owners", "due"))]
    rows = [[task.text, ", ".join(task.owners), plan.due(task.due), ""] for task in tasks]
    return [grid([[*head, plan.say("Observations", "Comments")], *rows])]


def _until(plan: Plan, task: Task) -> str:
    if isinstance(task.due, str):
        return task.due.lower()
    return f"{plan.say('avant le', 'by')} {plan.due(task.due).removeprefix('le ')}"


TASKS: dict[str, TaskLayout] = {
    "": _table,
    "two columns": _two_columns,
    "numbered table": _numbered_table,
    "status, owner first": _status_table,
    "table with a title": _titled_table,
    "merged owners": _merged_owner,
    "lines in cells": _lines_in_cells,
    "owners on lines": _owners_in_lines,
    "bullets with parentheses": _parentheses,
    "owner : action": _owner_first,
    "ACTION :": _action_lines,
    "labelled sentence": _labelled,
    "labelled lines": _labelled_lines,
    "arrows": _arrows,
    "AP1": _coded,
    "bars": _bars,
    "owner, action, due": _by_owner,
    "due first": _due_first,
    "brackets": _brackets,
    "two lines": _two_lines,
    "boxes": _boxes,
    "comments": _with_comments,
}


def _decision_bullets(plan: Plan, decisions: Sequence[str]) -> list[Node]:
    return [plan.title("decisions"), *listed(decisions)]


def _decision_lines(plan: Plan, decisions: Sequence[str]) -> list[Node]:
    word = plan.say("Décision", "Decision")
    return [Line((Piece(f"{word}{plan.colon} ", bold=True), Piece(each))) for each in decisions]


def _decision_numbers(plan: Plan, decisions: Sequence[str]) -> list[Node]:
    word = plan.say("Décision n° {n} :", "Decision {n}:")
    return [text(f"{word.format(n=n)} {each}") for n, each in enumerate(decisions, 1)]


def _decision_capitals(plan: Plan, decisions: Sequence[str]) -> list[Node]:
    word = plan.say("DÉCISION", "DECISION")
    return [text(f"{word} – {each}", bold=True) for each in decisions]


def _decision_arrows(plan: Plan, decisions: Sequence[str]) -> list[Node]:
    return [text(f"=> {plan.say('Décision', 'Decision')}{plan.colon} {each}") for each in decisions]


def _decision_table(plan: Plan, decisions: Sequence[str]) -> list[Node]:
    rows = ([str(n), each] for n, each in enumerate(decisions, 1))
    return [grid([[plan.say("N°", "No."), plan.label("decisions")], *rows])]


def _decision_ticks(plan: Plan, decisions: Sequence[str]) -> list[Node]:
    return [plan.title("decisions"), *typed(decisions, "✓ {words}")]


def _decision_codes(plan: Plan, decisions: Sequence[str]) -> list[Node]:
    return [
        Line((Piece(f"D{n}{plan.colon} ", bold=True), Piece(each)))
        for n, each in enumerate(decisions, 1)
    ]


DECISIONS: dict[str, Callable[[Plan, Sequence[str]], list[Node]]] = {
    "": _decision_bullets,
    "labelled": _decision_lines,
    "numbered": _decision_numbers,
    "capitals": _decision_capitals,
    "arrows": _decision_arrows,
    "table": _decision_table,
    "ticks": _decision_ticks,
    "D1": _decision_codes,
}
