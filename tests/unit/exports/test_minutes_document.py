"""Specification of a meeting as minutes to be printed: the group's template, in Markdown."""

from archive.exports.minutes_document import minutes_text
from reading import TABLE, markdown, meeting_of

WHOLE = markdown(
    """La séance est ouverte.

## 1. Carte (ANUI, JER)

Elle est **montrée**.

### Décisions

- Garder la carte.

### Points d’action

| Points d’action | Responsables | Date limite |
|---|---|---|
| Relire les 5 * 3 fiches | ANUI | 5 juin |

## 2. Divers
""",
    "heure: 9h30-11h",
    "lieu: Salle n° 1 *étage*",
    "présence: [ANUI, JER (2)]",
    "excusés: [CDP]",
    "prochaine réunion: 20 juin 2030 à 9h",
)
PRINTED = """| Date | 14 mai 2030 |
|---|---|
| Heure | 9h30-11h00 |
| Lieu | Salle n° 1 \\*étage\\* |

**Présence**

- ANUI
- JER (2)

**Excusés**

- CDP

**Points inscrits à l’ordre du jour**

1\\. Carte (ANUI, JER)

2\\. Divers

La séance est ouverte.

# 1\\. Carte (ANUI, JER)

**Points de discussion clés**

Elle est **montrée**.

**Décisions**

- Garder la carte.

| Points d’action | Personnes/agences responsables | Date limite |
|---|---|---|
| Relire les 5 * 3 fiches | ANUI | 5 juin |

# 2\\. Divers

| Points d’action | Personnes/agences responsables | Date limite |
|---|---|---|
| N/A | N/A | N/A |

**Prochaine réunion :** 20 juin 2030 à 9h

Le rapporteur

Le président
"""


def test_whole_minutes() -> None:
    """Facts, lists, agenda, points with their tables, the next meeting and who signs."""
    assert minutes_text(meeting_of(WHOLE)) == PRINTED


def test_what_is_not_told() -> None:
    """Nothing stands for what a meeting does not tell."""
    text = minutes_text(meeting_of(markdown("## Carte\n\nRelue.\n")))

    assert text.startswith("| Date | 14 mai 2030 |\n|---|---|\n\n**Points inscrits")
    assert not [word for word in ("Heure", "Lieu", "Présence", "Prochaine") if word in text]


def test_earlier_actions() -> None:
    """Earlier actions have a table of their own, with what became of them."""
    body = f"## Carte\n\n### Suivi\n\n{TABLE.replace('limite |', 'limite | Statut |')}"
    body = body.replace("---|\n", "---|---|\n") + "| Relire | ANUI | 5 mai | fait |\n"

    text = minutes_text(meeting_of(markdown(body)))

    assert "| Relire | ANUI | 5 mai | fait |" in text
    assert "Niveau d’exécution" in text
