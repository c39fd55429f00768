"""Inputs of any size, each a worst case for some way to read it; all invented."""

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from functools import partial

Files = Mapping[str, str]
_MEETING = "meetings/2024-04-18.md"
_ACTIONS = "| Points d’action | Responsables | Statut |\n|---|---|---|\n"


def _repeated(before: str, piece: str, count: int) -> str:
    """A piece many times, each with its number in the place of {}, after what stands once."""
    return before + "".join(piece.replace("{}", str(rank)) for rank in range(count))


def _body(before: str, piece: str, count: int) -> Files:
    text = _repeated(before, piece, count)
    return {_MEETING: f"---\ndate: 2024-04-18\n---\n\n## 1. Point\n\n{text}b\n"}


def _front(before: str, piece: str, count: int) -> Files:
    lines = _repeated(before, piece, count)
    return {_MEETING: f"---\ndate: 2024-04-18\n{lines}\n---\n\n## 1. Point\n\nTexte.\n"}


def _file(path: str, before: str, piece: str, count: int) -> Files:
    return {path: _repeated(before, piece, count)}


def _files(path: str, text: str, count: int) -> Files:
    """Many files, each with its number in the place of {}."""
    ranks = map(str, range(count))
    return {path.replace("{}", rank): text.replace("{}", rank) for rank in ranks}


def _nested(count: int) -> Files:
    return _body("\n".join("  " * depth + "- a" for depth in range(count)), "", 0)


def _followed(count: int) -> Files:
    """As many actions as the next meeting follows in other words."""
    rows = _repeated(_ACTIONS, "| Relire la note {} du groupe | CPE | |\n", count)
    told = _repeated(_ACTIONS, "| Note {} relue par le groupe | CPE | fait |\n", count)
    return {
        "meetings/2024-03-21.md": f"---\ndate: 2024-03-21\n---\n\n## 1. Point\n\n{rows}",
        _MEETING: f"---\ndate: 2024-04-18\n---\n\n## Suivi des actions\n\n{told}",
    }


def _meetings(count: int) -> Files:
    days = (date(2010, 1, 1) + timedelta(rank) for rank in range(count))
    text = (
        "---\ndate: {}\nprésence: [CPE, DGV]\n---\n\n## 1. Carte {} (CPE)\n\n"
        f"{_ACTIONS}| Envoyer la note {{}} | CPE | en cours |\n"
    )
    return {f"meetings/{day}.md": text.replace("{}", str(day)) for day in days}


def _organisations(count: int) -> Files:
    register = "---\nnom: Bureau fictif {}\nsigle: BF{}\n---\n"
    named = _front("présence:\n", "  - Bureau fictif {}\n", count)
    return {**_files("docs/organisations/b{}.md", register, count), **named}


def _map(count: int) -> Files:
    rows = _repeated("acteur;services;lat;lon\n", "Bureau {};Soins;13.{};7.{}\n", count)
    resource = (
        "---\ntitre: Carte\nadresse: https://a.exemple/\ncopies datées:\n  - {jour: 2024-03-05, "
        "fichier: copies/c.csv, accord: Forum Exils, licence: CC BY 4.0}\n---\n"
    )
    return {"docs/ressources/carte.md": resource, "docs/ressources/copies/c.csv": rows}


def _figures(count: int) -> Files:
    return {
        "docs/p.md": "graphique: lignes ; fichier: /ressources/f.csv ; unité: personnes\n",
        "docs/ressources/f.csv": _repeated("mois;entrées\n", "m{};{}\n", count),
    }


_BODIES = {
    "address and brackets": ("http://a.b/", ")", 10_000),
    "address and stops": ("http://a.b/", ".,", 5_000),
    "addresses": ("", "https://a.exemple/b ", 500),
    "links": ("", "[lien](https://a.exemple/b) ", 300),
    "open links": ("", "[a](", 2_000),
    "brackets": ("", "[", 5_000),
    "parentheses": ("", "(", 5_000),
    "stars": ("", "*a ", 3_000),
    "ticks": ("", "` `` ``` ```` a", 500),
    "quotations": ("", "> ", 500),
    "list": ("", "- Un point {} vu par CPE\n", 200),
    "table": ("| a | b |\n|---|---|\n", "| mot {} | 12 |\n", 200),
    "wide table": ("| a | b |\n|---|---|\n", "a|", 2_000),
    "actions": (_ACTIONS, "| Faire {} | CPE | |\n", 100),
    "same actions": (_ACTIONS, "| Relire la note | CPE | |\n", 100),
    "action bullets": ("### Actions\n\n", "- CPE : envoyer la note {} (15 août)\n", 60),
    "items": ("", "\n## Point {} (CPE)\n\nTexte.\n", 60),
    "headings": ("", "\n### Titre\n\nTexte.\n", 100),
    "paragraphs": ("", "\nMot {} du groupe, avec CPE et DGV.\n", 200),
    "one paragraph": ("", "mot de ", 3_000),
    "one word": ("", "a", 20_000),
    "hyphens": ("", "m-", 10_000),
    "blanks": ("a", " ", 10_000),
    "blanks of an action": ("### Actions\n\n- CPE :", " ", 3_000),
    "blanks of a body": ("## Présence\n\n- CPE (", " ", 5_000),
    "dashes of a body": ("## Présence\n\n- CPE", "--", 5_000),
    "semicolons of a list": ("Présents : CPE", ";", 5_000),
    "footnotes": ("", "Mot[^{}]\n\n[^{}]: note\n\n", 100),
    "definitions": ("", "[a{}]: https://a.exemple/{}\n\n[a{}]\n\n", 100),
    "comments": ("", "<!-- ", 5_000),
    "tags": ("", "<b>", 3_000),
    "phones": ("", "+227 90 12 34 56 ", 400),
    "figures": ("", "90 12 ", 3_000),
    "mailboxes": ("", "a@b.ne ", 600),
    "spoken mailboxes": ("", "a arobase b ", 500),
    "persons": ("", "Mme Awa Tando (OIM), ", 200),
    "capitals": ("", "Awa Tando ", 1_000),
    "labels": ("", "**Lieu :** Salle {}\n\n", 100),
    "dates": ("", "12 mars 2024, ", 1_000),
}
_FRONTS = {
    "attendance": ("présence:\n", "  - Bureau inconnu {}\n", 80),
    "attendance in a line": ("présence: a", ", Bureau {}", 80),
    "attendance in brackets": ("présence: Ministère ", "(Direction ", 300),
    "attendance slashes": ("présence: a", "/CPE{}", 100),
    "attendance blanks": ("présence: a", " ", 5_000),
    "place": ("lieu: ", "salle de ", 1_000),
    "unknown keys": ("", "presense{}: a\n", 80),
    "flow": ("présence: ", "[", 5_000),
    "documents": ("documents:\n", "  - titre: A {}\n    adresse: https://a.exemple/{}\n", 100),
    "former ids": ("anciens identifiants:\n", "  - ancien-{}\n", 200),
}
_RESOURCE = "---\ntitre: Carte {}\nadresse: https://a.exemple/{}\ntenue par: CPE\n---\n"
_THEME = "---\nnom: Thème {}\nmots: [mot {}, carte {}]\n---\n"
PROJECTS: dict[str, tuple[Callable[[int], Files], int]] = {
    **{name: (partial(_body, *row[:2]), row[2]) for name, row in _BODIES.items()},
    **{name: (partial(_front, *row[:2]), row[2]) for name, row in _FRONTS.items()},
    "nested lists": (_nested, 40),
    "follow-ups": (_followed, 100),
    "meetings": (_meetings, 30),
    "organisations": (_organisations, 40),
    "resources": (partial(_files, "docs/ressources/r{}.md", _RESOURCE), 40),
    "themes": (partial(_files, "docs/themes/t{}.md", _THEME), 40),
    "pages": (partial(_files, "docs/p{}.md", "# Page {}\n\n[a](p{}.md)\n"), 60),
    "page headings": (partial(_file, "docs/p.md", "", "## Titre\n\nTexte.\n\n"), 300),
    "retirements": (
        partial(_file, "retraits.yml", "", "reunions/ancien-{}: reunions/2024-03-14\n"),
        300,
    ),
    "map": (_map, 60),
    "figures file": (_figures, 300),
}
"""How to make the files of a project, and a size."""

_HEAD = (
    "Compte rendu\nDate : 12 mai 2025\nPrésents : OIM\n\n"
    "Ordre du jour\n1. Carte (OIM)\n2. Divers\n\n"
)
_DOCUMENTS = {
    "lines": ("", "La carte {} est vue par le groupe.\n", 100),
    "short lines": ("", "mot {}\n", 200),
    "points": ("", "{}. Carte {} (OIM)\nVue.\n\n", 60),
    "bullets": ("", "- OIM : envoyer la note {} avant le 15 juin\n", 60),
    "document labels": ("", "Lieu : Salle {}\n", 100),
    "columns": ("", "Action {}    | OIM      | 15 juin\n", 80),
    "names": ("Présents : ", "Awa Tando (OIM), ", 150),
    "persons told": ("", "Mme Awa Tando explique. ", 150),
    "numbers": ("", "+227 90 12 34 56 ", 300),
    "mailboxes told": ("", "a@b.ne ", 800),
    "capitals of a body": ("Présents :\n- CPE", "A", 5_000),
    "blanks between bodies": ("Présents :\n- CPE", " - ", 3_000),
    "open brackets": ("", "[", 10_000),
    "open parentheses": ("Présents : ", "(", 10_000),
    "cut words": ("", "m-", 8_000),
    "wide blanks": ("a", " ", 20_000),
    "words": ("Présents : ", "mot de ", 3_000),
    "long word": ("", "a", 30_000),
    "figures told": ("", "90 12 ", 5_000),
    "days": ("", "le 12 mars 2024, ", 300),
    "long address": ("http://a.b/", ")", 10_000),
}
DOCUMENTS: dict[str, tuple[Callable[[int], str], int]] = {
    name: (partial(_repeated, _HEAD + row[0], row[1]), row[2]) for name, row in _DOCUMENTS.items()
}
"""How to make the text of a document, and a size."""
