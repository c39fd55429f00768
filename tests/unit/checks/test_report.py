"""The forms of a report."""

import json

import pytest

from archive.checks.report import (
    FORMATS,
    format_github,
    format_gitlab,
    format_json,
    format_text,
    summary,
)
from archive.problems import Mark, Problem

ERROR = Problem(Mark("meetings/a, b:c.md", 3, 5), "date-absente", "À l'envers à 100 % :\nla date.")
WARNING = Problem(Mark("docs/x.md"), "ressource-sans-adresse", "Pas d'adresse.")


def test_text() -> None:
    """Text gives one line a problem, then the count."""
    assert format_text([ERROR, WARNING]).splitlines() == [
        "meetings/a, b:c.md:3:5: erreur [date-absente]: À l’envers à 100\u202f%\u202f: la date.",
        "docs/x.md:1:1: avertissement [ressource-sans-adresse]: Pas d’adresse.",
        "1 erreur, 1 avertissement.",
    ]


def test_json() -> None:
    """JSON gives one object a problem."""
    assert json.loads(format_json([ERROR])) == [
        {
            "path": "meetings/a, b:c.md",
            "line": 3,
            "column": 5,
            "rule": "date-absente",
            "severity": "erreur",
            "message": "À l’envers à 100\u202f%\u202f: la date.",
        }
    ]


def test_github() -> None:
    """Annotations escape what would end them."""
    place = "file=meetings/a%2C b%3Ac.md,line=3,col=5"

    assert format_github([ERROR, WARNING]).splitlines() == [
        f"::error {place},title=date-absente::À l’envers à 100\u202f%25\u202f: la date.",
        "::warning file=docs/x.md,line=1,col=1,title=ressource-sans-adresse::Pas d’adresse.",
    ]


def test_gitlab() -> None:
    """A Code Quality report names each problem, its line and its weight."""
    first, second = json.loads(format_gitlab([ERROR, WARNING]))

    assert first["check_name"] == "date-absente"
    assert first["location"] == {"path": ERROR.mark.path, "lines": {"begin": ERROR.mark.line}}
    assert (first["severity"], second["severity"]) == ("major", "minor")
    assert first["fingerprint"] != second["fingerprint"]


@pytest.mark.parametrize(
    ("form", "text"),
    [("text", "Aucun problème."), ("json", "[]"), ("github", ""), ("gitlab", "[]")],
)
def test_no_problem(form: str, text: str) -> None:
    """Each form says in its way that all is well."""
    assert FORMATS[form]([]) == text


@pytest.mark.parametrize(
    ("errors", "warnings", "text"),
    [
        (0, 1, "0 erreur, 1 avertissement."),
        (2, 0, "2 erreurs, 0 avertissement."),
        (1, 3, "1 erreur, 3 avertissements."),
    ],
)
def test_summary(errors: int, warnings: int, text: str) -> None:
    """The count agrees with its number."""
    assert summary([ERROR] * errors + [WARNING] * warnings) == text
