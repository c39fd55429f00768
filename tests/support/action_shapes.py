"""Sections of minutes that tell the same few facts in many shapes, and what is to be read in them.

    python tests/support/action_shapes.py [--verbose]

What is expected and not read is missed; what is read and not expected is wrong, which is worse.
Names and facts are invented.
"""

import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from archive.importer.document import Block, Cell, Paragraph, Span, Table
from archive.importer.draft import DraftAction, DraftItem
from archive.importer.recognise.items import read_section
from archive.importer.recognise.reading import Reading
from archive.language.text import key
from documents import bullets, cell, line, table

DAY = date(2025, 4, 15)
KNOWN = frozenset(
    map(
        key,
        (
            "OIM", "HCR", "DRMH", "Croix-Rouge Nigérienne", "FRS", "IOM", "DRC", "SRF",
            "Ministère de la Santé", "IGN", "Mairie de Koubia", "SP/CM",
        ),
    )
)  # fmt: skip

Told = tuple[str, tuple[str, ...], str]
"""An action: what, who, until when."""

NOTE: Told = ("Envoyer la note de cadrage aux membres", ("OIM",), "15 mai 2025")
GUIDE: Told = ("Relire le guide des services", ("HCR", "DRMH"), "fin mai")
ROOM: Told = ("Réserver la salle du conseil", ("Croix-Rouge Nigérienne",), "")
FRENCH = (NOTE, GUIDE, ROOM)
DRAWINGS: Told = ("Share the final drawings of option B", ("IOM",), "22 May 2025")
QUESTION: Told = ("Rewrite question 17", ("DRC", "SRF"), "before the next meeting")
ENGLISH = (DRAWINGS, QUESTION)
DECISION = "Le sous-groupe abris se réunit chaque mardi"
OTHER = "Le bulletin paraît le premier lundi du mois"
TALK = "L’OIM a présenté les chiffres du mois de mars."


@dataclass(frozen=True)
class Shape:
    """One section and what is to be read in it."""

    name: str
    blocks: Sequence[Block]
    actions: Sequence[Told] = ()
    decisions: Sequence[str] = ()
    follow_ups: Sequence[tuple[str, tuple[str, ...], str, str]] = ()
    discussion: Sequence[str] = ()
    title: str = "Suivi des flux"
    may_doubt: bool = False
    """Whether a doubt is expected."""


SHAPES: dict[str, Callable[[], Shape]] = {}


def shape(build: Callable[[], Shape]) -> Callable[[], Shape]:
    """Keep a shape under the name of its function."""
    SHAPES[build.__name__] = build
    return build


def rows(facts: Iterable[Told], joint: str = ", ", empty: str = "") -> list[tuple[str, str, str]]:
    """The cells of a table of three columns."""
    return [(text, joint.join(names), due or empty) for text, names, due in facts]


def _table_shape(name: str, *header: str, **options: str) -> None:
    facts = ENGLISH if options.get("language") == "en" else FRENCH

    def build() -> Shape:
        order = options.get("order", "tod")
        told = [
            tuple({"t": t, "o": o, "d": d, "n": str(n), "s": "à faire"}[c] for c in order)
            for n, (t, o, d) in enumerate(
                rows(facts, options.get("joint", ", "), options.get("empty", "")), 1
            )
        ]
        return Shape(name, [line(TALK), table(header, *told)], facts, discussion=[TALK])

    SHAPES[name] = build


_table_shape("three_fr", "Action", "Responsable", "Échéance")
_table_shape("three_fr_sample", "Points d’action", "Personnes/agences responsables", "Date limite")
_table_shape("three_mesure", "Mesures à prendre", "Point focal/agence", "Calendrier", empty="-")
_table_shape("three_tache", "Tâche", "Pilote", "Délai", joint=" / ")
_table_shape("three_quoi", "Quoi ?", "Qui ?", "Pour quand ?", joint=" et ")
_table_shape("three_reco", "Recommandations", "Structures responsables", "Délais d’exécution")
_table_shape("three_who", "What", "Who", "When", language="en", joint=" and ")
_table_shape("three_en", "Action Items", "Owner", "Due date", language="en")
_table_shape(
    "three_en_long", "Agreed actions", "Responsible organisation", "Timeline", language="en"
)
_table_shape("order_who_first", "Responsables", "Actions à mener", "Date butoir", order="otd")
_table_shape("order_day_first", "Échéances", "Porteurs", "Activités", order="dot", empty="N/A")
_table_shape("four_number", "N°", "Actions retenues", "Resp.", "Échéance", order="ntod")
_table_shape("four_number_sign", "#", "Engagements", "Chargé de l’exécution", "Délai", order="ntod")
_table_shape("five_all", "N°", "Action", "Responsable", "Échéance", "Statut", order="ntods")
_table_shape("capitals", "ACTIONS", "RESPONSABLES", "ÉCHÉANCES", joint="\n")
_table_shape("commit", "Tâches convenues", "En charge", "À réaliser avant")
_table_shape("lead_by", "Action point", "Lead", "By", language="en")


@shape
def two_columns() -> Shape:
    """Who and when in one cell."""
    told = [
        (NOTE[0], "OIM : 15 mai 2025"),
        (GUIDE[0], "HCR et DRMH : fin mai"),
        (ROOM[0], "Croix-Rouge Nigérienne"),
    ]
    return Shape("", [table(("Actions de suivi", "Responsable/ Deadline"), *told)], FRENCH)


@shape
def two_columns_lines() -> Shape:
    """Who and when in one cell, one under the other."""
    told = [(NOTE[0], "OIM\n15 mai 2025"), (GUIDE[0], "HCR, DRMH\nfin mai")]
    return Shape("", [table(("Action", "Qui et quand"), *told)], (NOTE, GUIDE))


@shape
def two_columns_owner() -> Shape:
    """A table without deadlines."""
    told = [(text, ", ".join(names)) for text, names, _ in FRENCH]
    facts = [(text, names, "") for text, names, _ in FRENCH]
    return Shape("", [table(("Recommandation", "Destinataire / responsable"), *told)], facts)


@shape
def one_column() -> Shape:
    """A table of one column, the rest in parentheses."""
    told = [(f"{NOTE[0]} (OIM, 15 mai 2025)",), (f"{GUIDE[0]} (HCR et DRMH, fin mai)",)]
    return Shape("", [table(("Actions",), *told)], (NOTE, GUIDE))


@shape
def no_header() -> Shape:
    """A table whose header is missing, under a label."""
    return Shape("", [line("Actions :"), table(*rows(FRENCH))], FRENCH)


@shape
def no_header_no_label() -> Shape:
    """A table whose header is missing and that nothing announces."""
    return Shape(
        "",
        [line(TALK), table(*rows((NOTE, GUIDE)))],
        (NOTE, GUIDE),
        discussion=[TALK],
        may_doubt=True,
    )


@shape
def repeated_header() -> Shape:
    """A header that each page repeats."""
    header = ("Action", "Responsable", "Échéance")
    first, *others = rows(FRENCH)
    return Shape("", [table(header, first, header, *others)], FRENCH)


@shape
def titled_table() -> Shape:
    """A title in a merged first row."""
    title = cell("Plan d’action")
    body = table(("Action", "Responsable", "Échéance"), *rows(FRENCH))
    return Shape("", [Table(((title, title, title), *body.rows), 1)], FRENCH)


@shape
def support_column() -> Shape:
    """Who leads and who helps."""
    told = [(NOTE[0], "OIM", "HCR, FRS", "15 mai 2025"), (GUIDE[0], "HCR, DRMH", "", "fin mai")]
    expected = [(f"{NOTE[0]} (Appui : HCR, FRS)", ("OIM",), "15 mai 2025"), GUIDE]
    return Shape("", [table(("Action", "Responsable", "Appui", "Échéance"), *told)], expected)


@shape
def support_in_cell() -> Shape:
    """Who leads and who helps in one cell."""
    told = [(NOTE[0], "OIM (appui : HCR)", "15 mai 2025")]
    expected = [(f"{NOTE[0]} (appui : HCR)", ("OIM",), "15 mai 2025")]
    return Shape("", [table(("Action", "Responsable", "Échéance"), *told)], expected)


@shape
def support_english() -> Shape:
    """Lead and support in English."""
    told = [(DRAWINGS[0], "IOM", "SRF", "22 May 2025")]
    expected = [(f"{DRAWINGS[0]} (Support: SRF)", ("IOM",), "22 May 2025")]
    return Shape("", [table(("Task", "Lead", "Support", "Deadline"), *told)], expected)


@shape
def merged_owner() -> Shape:
    """One owner for two rows."""
    owner, due = cell("OIM"), cell("15 mai 2025")
    head = table(("Action", "Responsable", "Échéance")).rows[0]
    body = ((cell(NOTE[0]), owner, due), (cell(GUIDE[0]), owner, due))
    expected = [NOTE, (GUIDE[0], ("OIM",), "15 mai 2025")]
    return Shape("", [Table((head, *body), 1)], expected)


@shape
def merged_text() -> Shape:
    """One action on two rows, an owner on each."""
    text = cell(NOTE[0])
    head = table(("Action", "Responsable", "Échéance")).rows[0]
    body = ((text, cell("OIM"), cell("15 mai 2025")), (text, cell("HCR"), cell("fin mai")))
    expected = [NOTE, (NOTE[0], ("HCR",), "fin mai")]
    return Shape("", [Table((head, *body), 1)], expected)


@shape
def lines_pair_up() -> Shape:
    """As many actions as owners and deadlines in the cells of one row."""
    told = (f"{NOTE[0]}\n{GUIDE[0]}", "OIM\nHCR, DRMH", "15 mai 2025\nfin mai")
    return Shape("", [table(("Action", "Responsable", "Échéance"), told)], (NOTE, GUIDE))


@shape
def bullets_pair_up() -> Shape:
    """The same as lists."""
    owners, dues = bullets("OIM", "HCR, DRMH"), bullets("15 mai 2025", "fin mai")
    head = table(("Action", "Responsable", "Échéance")).rows[0]
    return Shape("", [Table((head, (bullets(NOTE[0], GUIDE[0]), owners, dues)), 1)], (NOTE, GUIDE))


@shape
def bullets_share_owner() -> Shape:
    """A list of actions beside one owner and one day."""
    head = table(("Action", "Responsable", "Échéance")).rows[0]
    row = (bullets(NOTE[0], GUIDE[0]), cell("OIM"), cell("15 mai 2025"))
    expected = [NOTE, (GUIDE[0], ("OIM",), "15 mai 2025")]
    return Shape("", [Table((head, row), 1)], expected)


@shape
def bullets_do_not_pair() -> Shape:
    """Three actions beside two owners: who answers for which is not told."""
    head = table(("Action", "Responsable", "Échéance")).rows[0]
    row = (bullets(NOTE[0], GUIDE[0], ROOM[0]), cell("OIM\nHCR"), cell("15 mai 2025"))
    text = f"{NOTE[0]} ; {GUIDE[0]} ; {ROOM[0]}"
    return Shape(
        "", [Table((head, row), 1)], [(text, ("OIM", "HCR"), "15 mai 2025")], may_doubt=True
    )


@shape
def wrapped_text() -> Shape:
    """One action that goes over two paragraphs of its cell."""
    told = ("Envoyer la note de cadrage\naux membres", "OIM", "15 mai 2025")
    return Shape("", [table(("Action", "Responsable", "Échéance"), told)], (NOTE,))


@shape
def struck_row() -> Shape:
    """A row that the author struck through."""
    body = table(("Action", "Responsable", "Échéance"), *rows(FRENCH))
    struck = tuple(tuple(_struck(p) for p in each) for each in body.rows[2])
    blocks = [Table((*body.rows[:2], struck, *body.rows[3:]), 1)]
    return Shape("", blocks, (NOTE, ROOM), discussion=[GUIDE[0]], may_doubt=True)


@shape
def struck_owner() -> Shape:
    """An owner struck through and replaced."""
    owner = Paragraph((Span("HCR", None, is_struck=True), Span(" OIM")), 1)
    head = table(("Action", "Responsable", "Échéance")).rows[0]
    return Shape(
        "",
        [Table((head, (cell(NOTE[0]), (owner,), cell("15 mai 2025"))), 1)],
        (NOTE,),
        may_doubt=True,
    )


@shape
def struck_bullet() -> Shape:
    """A struck item of a list of actions."""
    first, second = bullets(f"{NOTE[0]} (OIM, 15 mai 2025)", f"{GUIDE[0]} (HCR)")
    return Shape(
        "",
        [line("Actions :"), first, _struck(second)],
        (NOTE,),
        discussion=[GUIDE[0]],
        may_doubt=True,
    )


@shape
def follow_up_table() -> Shape:
    """Where the actions of the last meeting stand."""
    told = [(NOTE[0], "OIM", "15 mars 2025", "Réalisé"), (GUIDE[0], "HCR", "", "En cours")]
    blocks = [
        table(("Recommandations", "Responsables", "Échéances", "Niveau de mise en œuvre"), *told)
    ]
    expected = [
        (NOTE[0], ("OIM",), "15 mars 2025", "Réalisé"),
        (GUIDE[0], ("HCR",), "", "En cours"),
    ]
    return Shape(
        "", blocks, follow_ups=expected, title="Suivi des recommandations de la réunion précédente"
    )


@shape
def follow_up_other_title() -> Shape:
    """The same under a title that does not say so."""
    told = [(NOTE[0], "OIM", "15 mars 2025", "Fait"), (GUIDE[0], "HCR", "31 mars", "Non réalisé")]
    blocks = [table(("Action", "Responsable", "Échéance", "État"), *told)]
    expected = [
        (NOTE[0], ("OIM",), "15 mars 2025", "Fait"),
        (GUIDE[0], ("HCR",), "31 mars", "Non réalisé"),
    ]
    return Shape("", blocks, follow_ups=expected, title="Adoption du compte rendu précédent")


@shape
def follow_up_two_columns() -> Shape:
    """Action and status alone."""
    told = [(NOTE[0], "Fait"), (GUIDE[0], "En attente de fonds")]
    blocks = [table(("Action", "Suite donnée"), *told)]
    expected = [(NOTE[0], (), "", "Fait"), (GUIDE[0], (), "", "En attente de fonds")]
    return Shape("", blocks, follow_ups=expected, title="Point sur les actions")


@shape
def follow_up_english() -> Shape:
    """The same in English."""
    told = [(DRAWINGS[0], "IOM", "Done"), (QUESTION[0], "DRC", "Ongoing")]
    blocks = [table(("Action point", "Responsible", "Status"), *told)]
    expected = [(DRAWINGS[0], ("IOM",), "", "Done"), (QUESTION[0], ("DRC",), "", "Ongoing")]
    return Shape("", blocks, follow_ups=expected, title="Matters arising")


@shape
def new_actions_with_status() -> Shape:
    """New actions whose column of the status says "à faire" everywhere."""
    told = [(*row, "À faire") for row in rows(FRENCH)]
    return Shape("", [table(("Action", "Responsable", "Échéance", "Statut"), *told)], FRENCH)


@shape
def follow_up_then_new() -> Shape:
    """Earlier actions, then the new ones under a label of their own."""
    old = table(("Action", "Responsable", "Statut"), (ROOM[0], "FRS", "Fait"))
    new = table(("Action", "Responsable", "Échéance"), *rows((NOTE, GUIDE)))
    blocks: list[Block] = [old, line("Nouvelles actions", bold=True), new]
    title = "Suivi des actions de la dernière réunion"
    return Shape(
        "", blocks, (NOTE, GUIDE), follow_ups=[(ROOM[0], ("FRS",), "", "Fait")], title=title
    )


@shape
def filler_table() -> Shape:
    """Nothing to do."""
    blocks: list[Block] = [
        line(TALK),
        table(("Points d’action", "Responsables", "Date limite"), ("N/A", "/", "/")),
    ]
    return Shape("", blocks, discussion=[TALK])


@shape
def filler_lines() -> Shape:
    """Nothing to do, in lines."""
    return Shape(
        "",
        [line(TALK), line("Actions :"), line("RAS"), line("Décisions : néant")],
        discussion=[TALK],
    )


@shape
def data_table() -> Shape:
    """A table of figures stays one."""
    return Shape(
        "",
        [table(("Poste", "Entrées", "Sorties"), ("Assamaka", "12", "40"))],
        discussion=["Assamaka"],
    )


@shape
def programme_table() -> Shape:
    """What takes place when is nothing to do."""
    told = [("Activité", "Lieu", "Date"), ("Formation des relais", "Agadez", "12 mai")]
    return Shape("", [table(*told)], discussion=["Formation des relais"])


@shape
def contact_table() -> Shape:
    """Who does what where is nothing to do."""
    told = [
        ("Organisation", "Activités", "Zone"),
        ("OIM", "Abris", "Koubia"),
        ("HCR", "Protection", "Diffa"),
    ]
    return Shape("", [table(*told)], discussion=["Abris"])


@shape
def discussion_row() -> Shape:
    """The row of a table of points: what was said, what is to be done, by whom."""
    header = ("Discussions et décisions", "Actions de suivi", "Responsable/ Deadline")
    body = table(header, (TALK, NOTE[0], "OIM : 15 mai 2025"))
    return Shape("", [body], (NOTE,), discussion=[TALK])


@shape
def discussion_decision_columns() -> Shape:
    """What was said and what was decided, side by side."""
    body = table(
        ("Discussion", "Décision", "Action", "Responsable"), (TALK, DECISION, ROOM[0], ROOM[1][0])
    )
    return Shape("", [body], (ROOM,), [DECISION], discussion=[TALK])


@shape
def discussion_sentence_actions() -> Shape:
    """Actions in sentences beside the discussion."""
    body = table(
        ("Discussion", "Action points"),
        (
            TALK,
            (
                "IOM to share the final drawings of option B by 22 May 2025.\n"
                "DRC and SRF to rewrite question 17. Deadline: before the next meeting."
            ),
        ),
    )
    expected = [
        ("IOM to share the final drawings of option B", ("IOM",), "by 22 May 2025"),
        ("DRC and SRF to rewrite question 17", ("DRC", "SRF"), "before the next meeting"),
    ]
    return Shape("", [body], expected, discussion=[TALK])


@shape
def decision_table() -> Shape:
    """A table of decisions with someone to carry them out is one of actions."""
    body = table(("Décisions", "Responsables", "Délais"), *rows(FRENCH))
    return Shape("", [body], FRENCH)


@shape
def decision_table_alone() -> Shape:
    """A table of decisions and nothing else."""
    return Shape(
        "",
        [table(("N°", "Décisions prises"), ("1", DECISION), ("2", OTHER))],
        decisions=[DECISION, OTHER],
    )


@shape
def decisions_listed() -> Shape:
    """Decisions under a label."""
    return Shape(
        "",
        [line(TALK), line("Décisions :", bold=True), *bullets(DECISION, OTHER)],
        decisions=[DECISION, OTHER],
        discussion=[TALK],
    )


@shape
def decisions_heading() -> Shape:
    """Decisions under a heading."""
    return Shape(
        "",
        [line("Décisions prises", level=3), line(DECISION, "1."), line(OTHER, "2.")],
        decisions=[DECISION, OTHER],
    )


@shape
def decision_run_in() -> Shape:
    """A decision on the line of its label."""
    return Shape(
        "",
        [line(TALK), line(f"Décision : {DECISION}."), line(f"Décision n° 2 – {OTHER}")],
        decisions=[DECISION, OTHER],
        discussion=[TALK],
    )


@shape
def decision_with_owner() -> Shape:
    """A numbered decision that somebody carries out."""
    text = f"Décision n° 1 : {NOTE[0]}. Responsable : OIM. Délai : 15 mai 2025."
    return Shape("", [line(text)], (NOTE,))


@shape
def decision_lines() -> Shape:
    """The same on three lines."""
    blocks = [
        line(f"Décision 1 : {NOTE[0]}"),
        line("Responsable : OIM"),
        line("Délai : 15 mai 2025"),
    ]
    return Shape("", [*blocks, line(TALK)], (NOTE,), discussion=[TALK])


@shape
def decided_in_sentence() -> Shape:
    """What a sentence of the discussion decides stays there, with a doubt."""
    text = "Il a été décidé que la Mairie de Koubia dégage les caniveaux avant l’hivernage."
    return Shape("", [line(TALK), line(text)], discussion=[TALK, text], may_doubt=True)


@shape
def decisions_then_talk() -> Shape:
    """What follows the list of decisions is discussion again."""
    talk = "Le HCR rappelle que la carte sera mise à jour."
    return Shape(
        "",
        [line("Décisions"), *bullets(DECISION, OTHER), line(talk)],
        decisions=[DECISION, OTHER],
        discussion=[talk],
    )


@shape
def bullets_parentheses() -> Shape:
    """Bullets (qui, pour quand)."""
    told = [
        f"{NOTE[0]} (OIM, 15 mai 2025)",
        f"{GUIDE[0]} (HCR et DRMH, fin mai) ;",
        f"{ROOM[0]} (Croix-Rouge Nigérienne).",
    ]
    return Shape("", [line("Actions à mener :"), *bullets(*told)], FRENCH)


@shape
def bullets_owner_first() -> Shape:
    """Who comes first, before a colon."""
    told = [
        "OIM : envoyer la note de cadrage aux membres (15 mai 2025)",
        "HCR, DRMH : relire le guide des services d’ici fin mai",
    ]
    expected = [NOTE, (GUIDE[0], GUIDE[1], "d’ici fin mai")]
    return Shape("", [line("Points d’action"), *bullets(*told)], expected)


@shape
def bullets_unknown_owner() -> Shape:
    """An owner that no list of the document names."""
    told = ["Réseau Alhéri : relire le guide des services", "ANPE : envoyer la liste (12 mai)"]
    expected = [
        ("relire le guide des services", ("Réseau Alhéri",), ""),
        ("envoyer la liste", ("ANPE",), "12 mai"),
    ]
    return Shape("", [line("Actions :"), *bullets(*told)], expected)


@shape
def bullets_dashes() -> Shape:
    """Dashes part who and when."""
    told = [f"{NOTE[0]} – OIM – 15 mai 2025", f"{GUIDE[0]} – HCR/DRMH – fin mai"]
    expected = [NOTE, (GUIDE[0], ("HCR/DRMH",), "fin mai")]
    return Shape("", [line("Prochaines étapes :"), *bullets(*told)], expected)


@shape
def arrows() -> Shape:
    """Arrows lead to who and when."""
    told = [
        f"{NOTE[0]} → OIM, 15 mai 2025",
        f"{GUIDE[0]} → HCR et DRMH, fin mai",
        f"{ROOM[0]} -> Croix-Rouge Nigérienne",
    ]
    return Shape("", [line("À faire :"), *bullets(*told)], FRENCH)


@shape
def arrow_as_marker() -> Shape:
    """An arrow marks what is to be done."""
    blocks = [
        line(TALK),
        line("OIM : envoyer la note de cadrage aux membres avant le 15 mai 2025", "→"),
    ]
    return Shape("", blocks, [(NOTE[0], ("OIM",), "avant le 15 mai 2025")], discussion=[TALK])


@shape
def numbered_points() -> Shape:
    """AP1 … – Lead – By."""
    told = [
        "AP1: Share the final drawings of option B – Lead: IOM – By: 22 May 2025",
        "AP2: Rewrite question 17 – Lead: DRC, SRF – By: before the next meeting",
    ]
    return Shape("", [line(TALK), *map(line, told)], ENGLISH, discussion=[TALK])


@shape
def owner_in_label() -> Shape:
    """Who stands in the label."""
    blocks = [
        line("Action IGN : envoyer la note de cadrage aux membres pour le 15 mai 2025"),
        line("Actions OIM : relire le guide des services"),
    ]
    expected = [(NOTE[0], ("IGN",), "pour le 15 mai 2025"), (GUIDE[0], ("OIM",), "")]
    return Shape("", [line(TALK), *blocks], expected, discussion=[TALK])


@shape
def owner_in_label_list() -> Shape:
    """Actions OIM : and a list."""
    blocks = [
        line("Actions OIM :"),
        *bullets(NOTE[0], GUIDE[0]),
        line("Actions HCR :"),
        *bullets(ROOM[0]),
    ]
    expected = [(NOTE[0], ("OIM",), ""), (GUIDE[0], ("OIM",), ""), (ROOM[0], ("HCR",), "")]
    return Shape("", blocks, expected)


@shape
def action_run_in() -> Shape:
    """A label before a sentence."""
    blocks = [
        line("ACTION : OIM enverra la note de cadrage aux membres avant le 15 mai 2025."),
        line(TALK),
    ]
    expected = [("OIM enverra la note de cadrage aux membres", ("OIM",), "avant le 15 mai 2025")]
    return Shape("", blocks, expected, discussion=[TALK])


@shape
def action_dashes_labels() -> Shape:
    """Labels in a line, parted by dashes."""
    told = [
        f"Action : {t} — Responsables : {' et '.join(o)} — Échéance : {d}"
        for t, o, d in (NOTE, GUIDE)
    ]
    return Shape("", list(map(line, told)), (NOTE, GUIDE))


@shape
def action_parenthesis_labels() -> Shape:
    """Action : … (Resp. : … ; échéance : …)."""
    told = [f"Action : {t} (Resp. : {', '.join(o)} ; échéance : {d})." for t, o, d in (NOTE, GUIDE)]
    return Shape("", list(map(line, told)), (NOTE, GUIDE))


@shape
def action_aside() -> Shape:
    """Who and when in the parentheses of the label."""
    return Shape("", [line(f"Action (OIM, 15 mai 2025) : {NOTE[0]}")], (NOTE,))


@shape
def sentences_future() -> Shape:
    """Sentences under a label."""
    told = [
        "L’OIM transmettra la note aux membres avant le 12 mai 2025.",
        "Le HCR et la DRMH reliront le guide d’ici fin mai.",
    ]
    expected = [
        ("L’OIM transmettra la note aux membres", ("OIM",), "avant le 12 mai 2025"),
        ("Le HCR et la DRMH reliront le guide", ("HCR", "DRMH"), "d’ici fin mai"),
    ]
    return Shape("", [line("Actions :"), *bullets(*told)], expected)


@shape
def sentences_must() -> Shape:
    """Other verbs."""
    told = [
        "Le Ministère de la Santé doit relire le guide",
        "La Croix-Rouge Nigérienne est chargée de réserver la salle pour le 3 juin",
        "L’OIM s’engage à envoyer la note",
    ]
    expected = [
        (told[0], ("Ministère de la Santé",), ""),
        (
            "La Croix-Rouge Nigérienne est chargée de réserver la salle",
            ("Croix-Rouge Nigérienne",),
            "pour le 3 juin",
        ),
        (told[2], ("OIM",), ""),
    ]
    return Shape("", [line("Recommandations"), *bullets(*told)], expected)


@shape
def sentences_outside() -> Shape:
    """The same sentences where nothing calls them actions."""
    told = [
        "L’OIM transmettra la note aux membres avant le 12 mai 2025.",
        "Le HCR doit relire le guide.",
    ]
    return Shape("", list(map(line, told)), discussion=told)


@shape
def addressees() -> Shape:
    """À l’endroit de … : and a list."""
    blocks = [
        line("À l’endroit de la DRMH :"),
        *bullets(f"{NOTE[0]} avant fin mai ;"),
        line("À l’endroit de l’OIM et du HCR :"),
        *bullets(GUIDE[0]),
    ]
    expected = [(NOTE[0], ("DRMH",), "avant fin mai"), (GUIDE[0], ("OIM", "HCR"), "")]
    return Shape("", blocks, expected, title="Recommandations")


@shape
def addressees_plain() -> Shape:
    """OIM : and a list."""
    blocks = [
        line("Actions", bold=True),
        line("OIM :"),
        *bullets(NOTE[0]),
        line("HCR et DRMH :"),
        *bullets(GUIDE[0]),
    ]
    return Shape("", blocks, [(NOTE[0], ("OIM",), ""), (GUIDE[0], ("HCR", "DRMH"), "")])


@shape
def all_members() -> Shape:
    """Everybody."""
    body = table(
        ("Action", "Qui", "Quand"), ("Renvoyer la fiche remplie", "Tous les membres", "05/05/2025")
    )
    return Shape("", [body], [("Renvoyer la fiche remplie", ("Tous les membres",), "05/05/2025")])


@shape
def action_section() -> Shape:
    """A section that is a list of actions."""
    told = [f"{NOTE[0]} (OIM, 15 mai 2025)", f"{GUIDE[0]} (HCR et DRMH, fin mai)"]
    return Shape("", bullets(*told), (NOTE, GUIDE), title="Récapitulatif des actions à mener")


@shape
def acronym_is_no_owner() -> Shape:
    """A word in capitals at the end of an action is not who answers for it."""
    told = ["Mettre en ligne la carte des mobilités (DTM)", "Partager la base avec le HCR"]
    return Shape("", [line("Actions :"), *bullets(*told)], [(told[0], (), ""), (told[1], (), "")])


@shape
def day_is_no_deadline() -> Shape:
    """A day of the past, an event, is not until when."""
    told = ["Corriger le compte rendu du 12 mars 2025", "Préparer la réunion du 3 juin 2025"]
    return Shape("", [line("Actions :"), *bullets(*told)], [(told[0], (), ""), (told[1], (), "")])


@shape
def lost_cells_lines() -> Shape:
    """A table that a text gives cell by cell."""
    blocks = [
        "Points d’action",
        "Responsables",
        "Date limite",
        NOTE[0],
        "OIM",
        "15 mai 2025",
        GUIDE[0],
        "HCR, DRMH",
        "fin mai",
    ]
    return Shape("", [line(TALK), *map(line, blocks)], (NOTE, GUIDE), discussion=[TALK])


@shape
def lost_cells_row() -> Shape:
    """A table that a text gives row by row."""
    blocks = [
        "Points d’action Personnes/agences responsables Date limite",
        f"{NOTE[0]} OIM 15 mai 2025",
        f"{GUIDE[0]} HCR, DRMH fin mai",
    ]
    return Shape("", [line(TALK), *map(line, blocks)], (NOTE, GUIDE), discussion=[TALK])


@shape
def lost_cells_filler() -> Shape:
    """A table without actions that lost its cells."""
    return Shape(
        "",
        [
            line(TALK),
            line("Points d’action Personnes/agences responsables Date limite"),
            line("N/A / /"),
        ],
        discussion=[TALK],
    )


@shape
def lost_cells_column_word() -> Shape:
    """An action whose first line holds the word of a column."""
    blocks = [
        "Points d’action",
        "Responsables",
        "Date limite",
        "Partager le calendrier des actions",
        "OIM",
        "Prochaine réunion",
    ]
    expected = [("Partager le calendrier des actions", ("OIM",), "Prochaine réunion")]
    return Shape("", list(map(line, blocks)), expected)


@shape
def lost_cells_wrapped() -> Shape:
    """Its cells broken over lines."""
    blocks = [
        "Action Responsable Échéance",
        "Envoyer la note de cadrage aux",
        "membres OIM 15 mai 2025",
        "Réserver la salle Croix-Rouge Nigérienne Prochaine réunion",
    ]
    expected = [NOTE, ("Réserver la salle", ("Croix-Rouge Nigérienne",), "Prochaine réunion")]
    return Shape("", list(map(line, blocks)), expected)


@shape
def lost_cells_tabs() -> Shape:
    """Cells parted by bars or wide gaps, as text copied from a table has them."""
    blocks = [
        "Action | Responsable | Échéance",
        f"{NOTE[0]} | OIM | 15 mai 2025",
        f"{ROOM[0]} | Croix-Rouge Nigérienne | -",
    ]
    return Shape("", list(map(line, blocks)), (NOTE, ROOM))


@shape
def labelled_triplets() -> Shape:
    """Each action on three labelled lines."""
    blocks = [
        f"Action : {NOTE[0]}",
        "Responsable : OIM",
        "Échéance : 15 mai 2025",
        f"Action : {GUIDE[0]}",
        "Responsables : HCR, DRMH",
        "Échéance : fin mai",
    ]
    return Shape("", list(map(line, blocks)), (NOTE, GUIDE))


@shape
def nested_details() -> Shape:
    """An action whose details stand below it in the list."""
    first, detail = bullets(f"{NOTE[0]} (OIM, 15 mai 2025) :", "en français et en haoussa")
    detail = replace(detail, depth=1)
    expected = [(f"{NOTE[0]} : en français et en haoussa", ("OIM",), "15 mai 2025")]
    return Shape("", [line("Actions :"), first, detail], expected)


@shape
def bold_owner() -> Shape:
    """The owner in bold before a colon."""
    text = Paragraph(
        (
            Span("OIM", None, is_bold=True),
            Span(" : envoyer la note de cadrage aux membres – 15 mai 2025"),
        ),
        1,
        marker="•",
    )
    return Shape("", [line("Suites à donner"), text], (NOTE,))


@shape
def boxes() -> Shape:
    """Boxes to tick."""
    told = [
        "☐ Envoyer la note de cadrage aux membres – OIM – 15 mai 2025",
        "[ ] Relire le guide des services (HCR et DRMH, fin mai)",
    ]
    return Shape("", [line("To do"), *map(line, told)], (NOTE, GUIDE))


@shape
def next_steps_english() -> Shape:
    """Next steps in English sentences."""
    told = [
        "IOM will share the final drawings of option B by 22 May 2025.",
        "DRC and SRF to rewrite question 17 before the next meeting",
    ]
    expected = [
        ("IOM will share the final drawings of option B", ("IOM",), "by 22 May 2025"),
        ("DRC and SRF to rewrite question 17", ("DRC", "SRF"), "before the next meeting"),
    ]
    return Shape("", [line("Next steps:"), *bullets(*told)], expected)


def _struck(paragraph: Paragraph) -> Paragraph:
    return replace(paragraph, spans=tuple(replace(s, is_struck=True) for s in paragraph.spans))


class _Counter:
    """Gives each paragraph its number; a merged cell keeps one."""

    def __init__(self) -> None:
        self._numbers: dict[int, int] = {}

    def block(self, block: Block) -> Block:
        if isinstance(block, Paragraph):
            return self._line(block)
        return replace(block, rows=tuple(tuple(map(self._cell, row)) for row in block.rows))

    def _cell(self, each: Cell) -> Cell:
        return tuple(map(self._line, each))

    def _line(self, each: Paragraph) -> Paragraph:
        return replace(each, number=self._numbers.setdefault(id(each), len(self._numbers) + 2))


@dataclass
class Result:
    """How much of one shape was read."""

    right: int = 0
    missed: list[str] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)
    doubts: list[str] = field(default_factory=list)


def read(told: Shape) -> tuple[DraftItem, Reading]:
    """The item that a shape is read as."""
    blocks = list(told.blocks)
    counter = _Counter()
    numbered = [counter.block(block) for block in blocks]
    reading = Reading(lambda name: key(name) in KNOWN)
    heading = replace(line(told.title, bold=True), number=1)
    return read_section(heading, numbered, reading), reading


def judge(told: Shape) -> Result:
    """What is right, missed and wrong in the reading of a shape."""
    item, reading = read(told)
    result = Result(doubts=[doubt.sentence for doubt in reading.doubts])
    _compare(result, [_told(a) for a in item.actions], [(*a, "") for a in told.actions], "action")
    _compare(
        result, [_told(a, with_status=True) for a in item.follow_ups], told.follow_ups, "suivi"
    )
    decisions = [(p.text, (), "", "") for p in item.decisions]
    _compare(result, decisions, [(text, (), "", "") for text in told.decisions], "décision")
    words = key(" ".join(_texts(item.discussion)))
    for text in told.discussion:
        if key(text) in words:
            result.right += 1
        else:
            result.missed.append(f"discussion {text!r}")
    if told.may_doubt and not result.doubts:
        result.missed.append("doubt")
    for text in _texts(told.blocks):
        for word in text.split():
            said = key(word.rpartition("’")[2])  # names are taken without their articles
            if said and said not in key(_whole(item, reading)):
                result.missed.append(f"word {word!r}")
    return result


def _whole(item: DraftItem, reading: Reading) -> str:
    actions = (*item.actions, *item.follow_ups)
    told = [" ".join((a.text.text, *a.responsible, a.deadline, a.status)) for a in actions]
    sentences = [doubt.sentence for doubt in reading.doubts]
    texts = [*_texts(item.discussion), *_texts(item.decisions), *told, *sentences]
    return " ".join((*texts, GLUE))


GLUE = (
    "Action Actions à mener faire réaliser avant prendre agreed Points d’action Responsable "
    "Responsables Personnes/agences responsables Échéance Échéances Échéances Date limite Délai "
    "Délais Mesures Point focal/agence Calendrier Tâche Tâches Pilote Quoi Qui Pour quand Quand "
    "Recommandation Recommandations Structures d’exécution What Who When Items Owner Due date "
    "Responsible organisation Timeline butoir Porteurs Activités N° retenues Resp. # Engagements "
    "Chargé de l’exécution Statut convenues En charge point Lead By Deadline de suivi et "
    "Destinataire Plan Appui Support Task Niveau mise en œuvre État Suite donnée Status Nouvelles "
    "N/A RAS néant Décisions Décision prises n° 1 2 3 and Discussions décisions Discussion points "
    "Prochaines étapes AP1 AP2 IGN: À l’endroit DRMH OIM HCR du Next steps To do Suites donner "
    "☐ [ ] - Actions : Action : la le les l’ /"
)


def _told(
    action: DraftAction, *, with_status: bool = False
) -> tuple[str, tuple[str, ...], str, str]:
    return (
        action.text.text,
        action.responsible,
        action.deadline,
        action.status if with_status else "",
    )


def _compare(
    result: Result,
    found: Sequence[tuple[str, tuple[str, ...], str, str]],
    wanted: Sequence[tuple[str, tuple[str, ...], str, str]],
    kind: str,
) -> None:
    rest = list(found)
    for text, names, due, status in wanted:
        same = next((each for each in rest if key(each[0]) == key(text)), None)
        if same is None:
            result.missed.append(f"{kind} {text!r}")
            continue
        rest.remove(same)
        result.right += 1
        pairs = (
            ("who", list(map(key, names)), list(map(key, same[1]))),
            ("when", key(due), key(same[2])),
            ("status", key(status), key(same[3])),
        )
        for what, expected, told in pairs:
            if expected == told:
                result.right += bool(expected)
            elif told:
                result.wrong.append(f"{kind} {text[:30]!r} {what}: {told} for {expected}")
            else:
                result.missed.append(f"{kind} {text[:30]!r} {what}: {expected}")
    result.wrong += [f"{kind} {each}" for each in rest]


def _texts(blocks: Iterable[Block]) -> Iterator[str]:
    for block in blocks:
        if isinstance(block, Paragraph):
            yield block.text
        else:
            yield from (each.text for row in block.rows for c in row for each in c)


def main() -> None:
    """Print what was missed and what is wrong, shape by shape, and the sums."""
    right = missed = wrong = clear = doubted = 0
    for name, build in SHAPES.items():
        told = build()
        result = judge(told)
        right += result.right
        missed += len(result.missed)
        wrong += len(result.wrong)
        clear += not (result.missed or result.wrong)
        doubted += bool(result.doubts) and not told.may_doubt
        if result.missed or result.wrong or "--verbose" in sys.argv:
            sys.stdout.write(f"{name}\n")
            sys.stdout.writelines(f"   missed {each}\n" for each in result.missed)
            sys.stdout.writelines(f"   WRONG  {each}\n" for each in result.wrong)
            sys.stdout.writelines(f"   doubt  {each}\n" for each in result.doubts)
    sys.stdout.write(
        f"{clear}/{len(SHAPES)} shapes, {right} right, {missed} missed, {wrong} wrong, "
        f"{doubted} doubted without need\n"
    )


if __name__ == "__main__":
    main()
