"""What the sentence of an action says: who is to do it, and until when."""

import pytest

from reading import told_action


@pytest.mark.parametrize(
    ("line", "names", "due"),
    [
        ("CPE et la DGV reliront avant le 4 juin la carte", ["CPE", "DGV"], "avant le 4 juin"),
        ("Le CPE s’engage à relire la carte sous 15 jours, avec l’UTB", ["CPE"], "sous 15 jours"),
        ("CPE partager la carte avant le 4 juin avec l’UTB", ["CPE"], "avant le 4 juin"),
        ("AJIR relit la carte avant le 4 juin avec l’UTB", ["AJIR"], "avant le 4 juin"),
        ("la direction relira avant le 4 juin la carte", ["la direction"], "avant le 4 juin"),
    ],
)
def test_within_the_sentence(line: str, names: list[str], due: str) -> None:
    """Names before a verb, and a deadline that a word announces, stay in the text."""
    only = told_action(line)

    assert only.text.words == line
    assert [mention.name for mention in only.responsible] == names
    assert only.deadline
    assert only.deadline.text == due


@pytest.mark.parametrize("line", ["CPE relit la carte", "Conseil des passages relit la carte"])
def test_subject_of_the_sentence(line: str) -> None:
    """A known name that begins a sentence answers for the action, and stays in the text."""
    only = told_action(line)

    assert only.text.words == line
    assert len(only.responsible) == 1
