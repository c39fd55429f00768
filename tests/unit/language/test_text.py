"""Words are compared without what readers leave out."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive.language.text import (
    are_alike,
    fold,
    key,
    nearest,
    one_line,
    quoted,
    same_length_fold,
    slug,
    term,
    unix_line_ends,
)


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Échéance", "echeance"),
        ("E\u0301che\u0301ance", "echeance"),
        ("CŒUR, Æ", "coeur, ae"),
        ("l’été", "l'ete"),
        ("1ᵉʳ\u00a0mai", "1er mai"),
        ("Straße", "strasse"),
        ("ＯＭＸ", "omx"),
    ],
)
def test_fold(text: str, folded: str) -> None:
    """Case, accents, ligatures and typographic signs do not matter."""
    assert fold(text) == folded


@given(st.text())
def test_fold_twice(text: str) -> None:
    """What is folded stays as it is once more folded."""
    assert fold(fold(text)) == fold(text)


@given(st.text())
def test_same_length(text: str) -> None:
    """Every character keeps its place where places count."""
    assert len(same_length_fold(text)) == len(text)


@pytest.mark.parametrize("text", ["1ᵉʳ Août", "FÉVRIER", "à\u202f9h", "２０ Juin"])
def test_same_length_folds(text: str) -> None:
    """The letters, figures and spaces of dates are folded like any other."""
    assert same_length_fold(text) == fold(text)


def test_key() -> None:
    """Punctuation and spaces make no other name."""
    assert {key(name) for name in ("SP-CV", "SP/CV", "sp cv", "S.P.C.V.", "SPCV")} == {"spcv"}


@pytest.mark.parametrize(
    ("written", "like"),
    [
        ("Points d’action", "point d'action"),
        ("date_limite", "Date limite"),
        ("Responsable(s)", "responsables"),
        ("excusé(e)s", "Excusés"),
        ("présent·e·s", "présents"),
        ("présent.e.s", "présent"),
        ("Décisions :", "décision"),
        ("PRÉSENCE", "presence"),
    ],
)
def test_term(written: str, like: str) -> None:
    """A word of the vocabulary is known in every spelling."""
    assert term(written) == term(like)


def test_term_of_short_words() -> None:
    """A short word keeps its last letter: "pays" is a plural, "bus" is not."""
    assert term("gaz") == "gaz"
    assert term("bus") == "bus"


@given(st.text())
def test_slug(text: str) -> None:
    """A slug is made of letters, digits and single hyphens, and is its own slug."""
    made = slug(text)

    assert all(c.isascii() and (c.islower() or c.isdigit() or c == "-") for c in made)
    assert "--" not in made
    assert made == made.strip("-")
    assert slug(made) == made


def test_nearest() -> None:
    """A slip finds its word, another word finds none."""
    known = ["présence", "décisions", "date limite"]

    assert nearest("presense", known) == "présence"
    assert nearest("Datte limite", known) == "date limite"
    assert nearest("météo", known) is None
    assert nearest("", known) is None


@pytest.mark.parametrize(
    ("name", "other"),
    [("Conseil des exilés", "Conseils pour les exilé"), ("Réseau Tinzara", "Resau de Tinzara")],
)
def test_slips_leave_names_alike(name: str, other: str) -> None:
    """Names are alike when each word that counts is like one of the other's."""
    assert are_alike(name, other)
    assert are_alike(other, name)


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("Bureau du Nord", "Bureau du Sud"),
        ("Direction des routes", "Direction générale des routes"),
        ("Croix-Rouge Zamboise", "Croix-Rouge danoise"),
    ],
)
def test_another_word_tells_names_apart(name: str, other: str) -> None:
    """A word that is like none of the other's makes another name, whichever has it."""
    assert not are_alike(name, other)
    assert not are_alike(other, name)


def test_one_line() -> None:
    """White space of any kind is one space."""
    assert one_line(" a\n\n b\u00a0\tc ") == "a b c"


def test_line_ends() -> None:
    """A line may end as those of any system do."""
    assert unix_line_ends("a\r\nb\rc\n") == "a\nb\nc\n"


def test_quoted() -> None:
    """A long text is cut in messages, a short one is whole and on one line."""
    assert quoted("deux\nlignes") == "« deux lignes »"
    assert quoted("mot " * 100) == f"« {('mot ' * 15).strip()}… »"
