"""Specification of the recogniser as a whole: what holds for any document."""

from dataclasses import replace
from datetime import date, time

from hypothesis import given, settings
from hypothesis import strategies as st

from archive.importer.formats import Document
from archive.importer.import_document import ImportResult, import_document
from archive.importer.recognise.recogniser import recognise
from archive.parsing.meeting_file import read_meeting
from archive.parsing.outline.document import Block, Paragraph, lines_in
from archive.problems import Problems
from documents import document, line, table
from importing import words

LINES = (
    "Date : 12 mai 2025",
    "Date",
    "lundi 31 février 2025",
    "Heure : 25h90",
    "Lieu",
    "Présents :",
    "OIM (3), Puits Neufs et Lanterne",
    "Excusés : néant",
    "Ordre du jour",
    "Carte des puits (OIM)",
    "CARTE DES PUITS",
    "Divers : la mairie prête une salle.",
    "Points d’action",
    "Points d’action Responsables Date limite",
    "Publier la carte OIM 3 juin 2025",
    "Action : publier (échéance : 31/02/2026)",
    "Deadline: next week",
    "Décision :",
    "À l’endroit de l’OIM :",
    "Suivi des actions",
    "Prochaine réunion : 3 mars 2024",
    "Prochaine réunion",
    "Fait à Tagda, le 14 mai 2025",
    "N° Nom Structure Contact",
    "1 Awa Tando Puits Neufs 00 00 00 01",
    "À reclasser",
    "Statut",
    "| a | b |",
    "```",
    "<!-- x",
    "[a]: https://exemple.org",
    "https://exemple.org/a_(b)*c",
    "# x",
    "---",
    "awa@exemple.org",
    *("|", "/", "(", ")", ":", "–", ".", "1", "►", "| |", "( / )", "N/A", "« »"),
)
TABLES = (
    table(("Date", "12 mai 2025"), ("Lieu", "Salle Aïr")),
    table(("Action", "Responsable", "Statut"), ("Publier", "OIM", "Fait"), ("", "", "En cours")),
    table(("Sujet", "Discussion", "Actions"), ("Carte", "Un texte.", "OIM : agir"), ("", "a", "b")),
    table(("Nom", "Structure"), ("Awa Tando", "Puits Neufs")),
    table(("Zone", "Puits"), ("Nord", "12")),
    table(("", ""), ("x", "")),
)  # fmt: skip


def paragraphs() -> st.SearchStrategy[Paragraph]:
    """A line of some minutes, maybe an item or a heading."""
    markers = st.sampled_from(["", "", "•", "1.", "2.", "I.", "A.", "a)", "-"])
    return st.builds(
        lambda text, marker, level, bold, depth: replace(
            line(text, marker, level=level, bold=bold), depth=depth
        ),
        st.sampled_from(LINES),
        markers,
        st.sampled_from([0, 0, 0, 1, 2]),
        st.booleans(),
        st.integers(0, 2),
    )


def documents() -> st.SearchStrategy[Document]:
    """Lines and tables of minutes in any order."""
    blocks: st.SearchStrategy[Block] = st.one_of(paragraphs(), st.sampled_from(TABLES))
    return st.lists(blocks, max_size=15).map(lambda found: document(*found))


@settings(max_examples=100)
@given(documents())
def test_any_document(minutes: Document) -> None:
    """Any document gives a file that reads without an error and holds every word.

    What a document leaves out, says wrongly or in two ways stays as it is.
    """
    result = import_document(minutes)
    problems = Problems()
    read_meeting(result.text, "meetings/seance.md", problems)

    own = {"cle-en-double", "date-absente", "date-impossible", "prochaine-reunion"}
    errors = [problem for problem in problems.sorted() if problem.is_error]
    assert [str(problem) for problem in errors if problem.rule not in own] == []
    assert untold(result) == []
    assert "awa@exemple.org" not in result.text


def test_empty_document() -> None:
    """A document without anything gives a file without anything, a draft."""
    assert import_document(document()).text == "---\nstatut: projet\n---\n"


def test_day_that_only_the_footer_tells() -> None:
    """It is taken, with a doubt; the document's own or the given day comes first."""
    read = document("Présents : OIM", line("Carte", "1.", bold=True), "Vu.")
    read = replace(read, furniture=("Groupe de Tagda – 13 mars 2025", "Page 1"))

    found = recognise(read)

    assert found.held.day == date(2025, 3, 13)
    assert "13 mars 2025" in found.doubts[0]
    assert recognise(read, day=date(2025, 3, 12)).held.day == date(2025, 3, 12)


def untold(result: ImportResult) -> list[str]:
    """The words of a document that are neither in its file, nor cited, nor left out."""
    draft = result.draft
    cited = [text for texts in draft.evidence.values() for text in texts]
    told = " ".join([result.text, *cited, *draft.left_out.words, *draft.left_out.persons])
    known = set(words(told))
    lines = lines_in(draft.source)
    return [word for each in lines for word in words(each.text) if word not in known]


def test_hours_on_a_line_of_their_own() -> None:
    """They are the meeting's when one line alone tells them: several are a programme."""
    title = "Minutes of the working group\n15 April 2025"
    points = line("Carte", "1.", bold=True)
    found = recognise(document(title, "10.00 to 11.20", "Présents : OIM", points))
    programme = recognise(document(title, "9.00 – 9.30\n9.30 – 10.00", "Présents : OIM", points))

    assert (found.held.start, found.held.end) == (time(10), time(11, 20))
    assert (programme.held.start, programme.held.end) == (None, None)


def test_list_that_is_told_elsewhere() -> None:
    """What follows a label that only points to an annex is not its list."""
    minutes = ("Date : 12 mai 2025", "Présents : (voir liste en annexe)")
    found = recognise(document(*minutes, line("Carte", "1.", bold=True), "Vue."))

    assert found.attendance == []
    assert [item.title for item in found.items] == ["Carte"]
