"""What the meeting was to speak of, in the ways that secretaries tell it."""

from shapes.page import Node, grid, listed, text, typed
from shapes.plan import Layout, Plan
from shapes.spelling import sentence_list


def _numbered(plan: Plan) -> list[Node]:
    return [plan.title("agenda"), *listed(_lines(plan), "decimal")]


def _typed_numbers(plan: Plan) -> list[Node]:
    return [plan.title("agenda"), *typed(_lines(plan), "{n}. {words}")]


def _typed_dashes(plan: Plan) -> list[Node]:
    return [plan.title("agenda"), *typed(_lines(plan), "{n}- {words} ;")]


def _points(plan: Plan) -> list[Node]:
    marker = plan.say("Point {n} : {words}", "Item {n}: {words}")
    return [plan.title("agenda"), *typed(_lines(plan), marker)]


def _bullets(plan: Plan) -> list[Node]:
    return [plan.title("agenda"), *listed(_lines(plan))]


def _letters(plan: Plan) -> list[Node]:
    return [plan.title("agenda"), *typed(_lines(plan), "{letter}) {words}")]


def _romans(plan: Plan) -> list[Node]:
    return [plan.title("agenda"), *listed(_lines(plan), "roman")]


def _plain_lines(plan: Plan) -> list[Node]:
    return [plan.title("agenda"), *map(text, _lines(plan))]


def _hours(plan: Plan) -> list[Node]:
    rows = [plan.say("Heure\tSujet\tIntervenant", "Time\tSubject\tSpeaker").split("\t")]
    for rank, point in enumerate(plan.facts.points):
        hour = f"{10 + rank}h15" if plan.is_french else f"{10 + rank}:15"
        rows.append([hour, point.title, ", ".join(point.presenters)])
    return [plan.title("agenda"), grid(rows)]


def _clock(plan: Plan) -> list[Node]:
    sign = plan.say("h", ":")
    told = (
        f"{9 + n}{sign}15 – {9 + n}{sign}45{plan.colon} {line}"
        for n, line in enumerate(_lines(plan))
    )
    return [plan.title("agenda"), *map(text, told)]


def _degrees(plan: Plan) -> list[Node]:
    return [plan.title("agenda"), *typed(_lines(plan), "{n}°) {words}")]


def _numbered_table(plan: Plan) -> list[Node]:
    head = plan.say("N°\tPoint\tPrésenté par", "No.\tItem\tPresented by").split("\t")
    rows = [
        [str(n), point.title, ", ".join(point.presenters)]
        for n, point in enumerate(plan.facts.points, 1)
    ]
    return [plan.title("agenda"), grid([head, *rows])]


def _cell(plan: Plan) -> list[Node]:
    lines = (f"{n}. {line}" for n, line in enumerate(_lines(plan), 1))
    return [grid([(plan.label("agenda"), "\n".join(lines))], bold_head=False)]


def _adopted(plan: Plan) -> list[Node]:
    said = plan.say(
        "Après l’ouverture, l’ordre du jour suivant a été adopté :",
        "After the opening, the following agenda was adopted:",
    )
    return [text(said), *listed(_lines(plan))]


def _in_line(plan: Plan) -> list[Node]:
    titles = (f"({n}) {point.title}" for n, point in enumerate(plan.facts.points, 1))
    return plan.labelled("agenda", " ; ".join(titles))


def _sentence(plan: Plan) -> list[Node]:
    said = plan.say(
        "La réunion a porté sur les points suivants : {titles}.",
        "The meeting dealt with the following items: {titles}.",
    )
    titles = [point.title for point in plan.facts.points]
    return [text(said.format(titles=sentence_list(titles, plan.facts.language)))]


def _absent(_: Plan) -> list[Node]:
    return []


def _lines(plan: Plan) -> list[str]:
    return [with_presenters(plan, point.title, point.presenters) for point in plan.facts.points]


def with_presenters(plan: Plan, title: str, presenters: tuple[str, ...]) -> str:
    """A title and who presented it, as these minutes write it."""
    if not presenters:
        return title
    match plan.choice("presenters"):
        case "dash":
            return f"{title} – {' / '.join(presenters)}"
        case "by":
            return f"{title}, {plan.say('par', 'by')} {presenters[0]}"
        case "absent":
            return title
    return f"{title} ({', '.join(presenters)})"


AGENDAS: dict[str, Layout] = {
    "": _numbered,
    "typed numbers": _typed_numbers,
    "typed number and dash": _typed_dashes,
    "Point 1": _points,
    "bullets": _bullets,
    "letters": _letters,
    "romans": _romans,
    "plain lines": _plain_lines,
    "hour, subject, speaker": _hours,
    "clock lines": _clock,
    "degrees": _degrees,
    "numbered table": _numbered_table,
    "cell": _cell,
    "adopted": _adopted,
    "in a line": _in_line,
    "sentence": _sentence,
    "absent": _absent,
}
