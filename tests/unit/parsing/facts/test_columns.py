"""What the columns of a table hold, told by the words of its header."""

import pytest

from archive.parsing.facts.columns import (
    LONGEST_HEADER,
    Column,
    column_of,
    columns_of,
)

N, TITLE, SAID, DECIDED = Column.NUMBER, Column.TITLE, Column.DISCUSSION, Column.DECISIONS
TEXT, WHO, HELP, WHEN = Column.TEXT, Column.RESPONSIBLE, Column.SUPPORT, Column.DEADLINE
OWNER, STATUS, HOUR = Column.OWNER, Column.STATUS, Column.HOUR

HEADERS = [
    ("Horaire | Activités | Responsables", (HOUR, None, WHO)),
    ("TIME | ACTIVITY | RESPONSIBLE", (HOUR, None, WHO)),
    ("Sujets | Points saillants et suivi", (TITLE, SAID)),
    ("Points | Points clés", (TITLE, SAID)),
    ("Points d’action | Personnes/agences responsables | Date limite", (TEXT, WHO, WHEN)),
    ("N° | Action | Responsable | Échéance | Statut", (N, TEXT, WHO, WHEN, STATUS)),
    ("# | Engagements | Chargé de l’exécution | Délai", (N, TEXT, WHO, WHEN)),
    ("Quoi ? | Qui ? | Pour quand ?", (TEXT, WHO, WHEN)),
    ("What | Who | When", (TEXT, WHO, WHEN)),
    ("Action point | Lead | Support | By", (TEXT, WHO, HELP, WHEN)),
    ("Tâches convenues | En charge | À réaliser avant", (TEXT, WHO, WHEN)),
    ("Actions de suivi | Responsable/ Deadline", (TEXT, OWNER)),
    ("Mesure | Point focal/agence | Calendrier | État d’avancement", (TEXT, WHO, WHEN, STATUS)),
    ("Recommandation | Suite donnée", (TEXT, STATUS)),
    ("Point | Action à prendre | Organisation | Délai", (TITLE, TEXT, WHO, WHEN)),
    ("Sujet | Discussions et décisions | Actions", (TITLE, SAID, TEXT)),
    ("Actions", (TEXT,)),
    ("Demande | Par | Pour le", (TEXT, WHO, WHEN)),
    ("Sujet | Suite à donner | Porteur | Date butoir", (TITLE, TEXT, WHO, WHEN)),
    ("Accord | Who | When", (TEXT, WHO, WHEN)),
    ("Qui | Fait quoi | Pour quand", (WHO, TEXT, WHEN)),
    ("Item | Notes | Action | Owner | Deadline", (TITLE, SAID, TEXT, WHO, WHEN)),
    ("N° | Sujets | Ce qui s’est dit | Suites | Quand ?", (N, TITLE, SAID, TEXT, WHEN)),
    ("Point | Remarques", (TITLE, SAID)),
    ("Sujet | Notes et actions à mener | Statut / Délai", (TITLE, SAID, WHEN)),
    ("Point/details | Details/Action points | Deadline", (None, SAID, WHEN)),
    ("Point | Actions / Remarques | Qui | Délai", (TITLE, TEXT, WHO, WHEN)),
    ("Description de l’action | Qui | Délai", (TEXT, WHO, WHEN)),
    ("Point | Action | Qui | Délai | Remarques", (TITLE, TEXT, WHO, WHEN, None)),
    ("Thème | Ce qui était prévu | Resp. | Délai", (TITLE, TEXT, WHO, WHEN)),
    ("Ordre | Exécutant | Terme", (TEXT, WHO, WHEN)),
    ("N° d’ordre | À entreprendre | Pilote(s) | Pour le", (N, TEXT, WHO, WHEN)),
]


@pytest.mark.parametrize(("headers", "columns"), HEADERS, ids=[each[0] for each in HEADERS])
def test_each_header_says_what_its_column_holds(
    headers: str, columns: tuple[Column | None, ...]
) -> None:
    """Stems are enough, in French and English, and the first word that says it counts."""
    assert columns_of(headers.split(" | ")) == columns


@pytest.mark.parametrize(
    "headers",
    [
        "Activité | Lieu | Date",
        "Organisation | Activités | Zone",
        "Qui | Quoi | Où",
        "Demande | Montant | Date",
        "Accord | Signataire | Date",
    ],
)
def test_what_takes_place_is_nothing_to_do(headers: str) -> None:
    """Words that any table may have make none of actions."""
    assert Column.TEXT not in columns_of(headers.split(" | "))


def test_a_label_above_weighs_as_much_as_a_weak_word() -> None:
    """Under "Actions", two weak columns are enough."""
    assert columns_of(["Activités", "Date"], is_labelled=True) == (TEXT, WHEN)


def test_a_decision_that_someone_carries_out_is_an_action() -> None:
    """With someone and a day beside it; else it is decided and no more."""
    assert columns_of(["Décision", "Responsable", "Délai"]) == (TEXT, WHO, WHEN)
    assert columns_of(["N°", "Décision"]) == (N, DECIDED)


def test_of_two_columns_alike_the_first_counts() -> None:
    """The other says more of it."""
    assert columns_of(["Action", "Tâches", "Responsable"]) == (TEXT, None, WHO)


def test_a_long_cell_heads_nothing() -> None:
    """A row of sentences is no header, whatever words they hold."""
    assert columns_of(["Action " + "x" * LONGEST_HEADER, "Responsable"]) == (None, None)


def test_a_header_alone() -> None:
    """A word at a time; a sign stands for a number."""
    assert column_of("Heure") == HOUR
    assert column_of("#") == N
    assert column_of("Zone") is None
    assert column_of("") is None
