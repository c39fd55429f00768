"""Whatever words a meeting's file is made of, none is lost."""

import re

from hypothesis import given
from hypothesis import strategies as st

from reading import YAML, markdown, read, yaml

WORD = re.compile(r"Mot\d+")
STRUCTURE = st.lists(
    st.sampled_from(
        [
            "Mot", " Mot", "\n", "\n\n", "# Mot", "\n## Mot\n\n", "\n## 1. Mot (Mot, Mot)\n\n",
            "\n### Décisions\n\n", "\n### Points d’action\n\n", "\n### Mot\n\n", "- Mot\n",
            "  - Mot\n", "1. Mot\n", "> Mot\n", "    Mot\n", "[Mot]: Mot", "[Mot](Mot)", "`Mot`",
            "\n\n| Actions | Responsables |\n|---|---|\n| Mot | Mot, Mot |\n", "| Mot | Mot |\n",
            "| Mot | Mot | Mot |\n", "\n\n| a | b |\n|---|---|\n| Mot | Mot |\n",
            "\n## Présence\n\n", "\n## Ordre du jour\n\n", "\n## Décisions\n\n",
            "\n## Documents\n\n", "\n---\n", "\n", "\n## Prochaine réunion\n\n", "**Mot**",
            "<b>Mot</b>", "<!-- Mot -->", "```Mot\n", "N/A", "\n## Thèmes\n\n",
            "Mot, Mot et Mot", "Mot (Mot, Mot", ")", "4 juin 2030",
        ]
    ),
    max_size=30,
).map("".join)  # fmt: skip
KEYS = st.lists(
    st.sampled_from(
        [
            "lieu: Mot Mot", "titre: Mot", "présence: Mot, Mot (Mot, Mot) et Mot",
            "présence:\n  - Mot, Mot\n  - Mot (3)", "excusés: |\n  Mot\n  - Mot",
            "thèmes: [Mot, Mot]",
            "ordre du jour:\n  - 1. Mot (Mot)\n  - Mot : Mot\n  - {titre: Mot, présenté par: Mot}",
            "ordre du jour: >\n  Mot\n  Mot", "introduction: >\n  Mot\n\n  - Mot",
            "décisions:\n  - Mot\n  - Mot : Mot\n  - [Mot]", "décisions: |\n  - Mot\n  Mot",
            "prochaine réunion: 4 juin 2030, Mot", "heure: 9h Mot",
            "documents:\n  - Mot\n  - Mot : Mot", "documents: {titre: Mot, adresse: Mot}",
            "Mot: Mot", "source: Mot",
            "points:\n  - Mot\n  - titre: Mot (Mot)\n    discussion: Mot\n    décisions: Mot",
            "points:\n  - titre: Mot\n    actions: [Mot, {action: Mot, porteurs: Mot, délai: Mot}]",
            "points:\n  - titre: Mot\n    actions:\n      - Mot : Mot",
        ]
    ),
    max_size=8,
).map("\n".join)  # fmt: skip


def numbered(text: str) -> str:
    """A text in which every word "Mot" is another word."""
    pieces = text.split("Mot")
    return pieces[0] + "".join(f"Mot{n:03}{piece}" for n, piece in enumerate(pieces[1:]))


@given(STRUCTURE.map(numbered))
def test_no_word_of_markdown_is_lost(body: str) -> None:
    """Every word of a body is in the meeting, or a problem is noted."""
    meeting, problems = read(markdown(body))

    record = repr(meeting)
    assert problems or all(word in record for word in WORD.findall(body))


@given(KEYS.map(numbered))
def test_no_word_of_yaml_is_lost(lines: str) -> None:
    """Every word of a YAML file is in the meeting, or a problem is noted."""
    meeting, problems = read(yaml(lines), YAML)

    record = repr(meeting)
    assert problems or all(word in record for word in WORD.findall(lines))
