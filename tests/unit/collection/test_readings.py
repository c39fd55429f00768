"""Readings upon earlier ones: only what changed is read again, and nothing is stale."""

from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from archive.collection.archive import Archive, load
from archive.collection.records import Readings
from archive.exports.publication import Publication
from archive.problems import Mark, Problem, Problems
from archive.site.page import Page
from archive.site.pages import side_files
from building import rendered
from small import TODAY, write

LINES = "### Actions\n\n- lumen : envoyer la note (15 août)\n- **Bureau** : relire la carte\n"
TEXTS = {
    "meetings": (
        f"## Carte (Bureau)\n\nTexte du HCR.\n\n{LINES}",
        "---\nprésence: [Lumen, 'M. Issa Tondi (BN)']\n---\n\n## A\n\n[a](/ressources/carte/)\n",
        "---\ndate: 2024-02-30\nlieux: ici\n---\n",
        "**Présents :** Lumen, Bureau nord\n\n## Divers\n\nappeler le 90 12 34 56\n",
    ),
    "docs/organisations": (
        "---\nnom: Lumen\n---\n",
        "---\nnom: Bureau\nsigle: BN\nalias: [Lumen]\n---\n\nTexte.\n",
        "---\nnom: Bureau\nrattachée à: Lumen\n---\n\nAutre texte.\n",
        "---\nnom: [\n---\n",
    ),
    "docs/ressources": (
        "---\ntitre: Carte\nadresse: https://carte.example/\ntenue par: Bureau\n---\n",
        "---\ntitre: Atlas\n---\n\nFait par Lumen.\n",
    ),
    "docs/themes": ("---\nnom: Carte\n---\n", "---\nnom: Santé\nmots: [note]\n---\n"),
    "docs": ("# Accueil\n\nTexte.\n", "Autre accueil.\n"),
}
"""Texts of files by their folder; what some mean hangs on what others register."""
NAMES = {
    "meetings": ("2024-03-14.md", "2024-04-11.md", "2023/2023-05-14.md"),
    "docs/organisations": ("a.md", "b.md"),
    "docs/ressources": ("carte.md", "b.md"),
    "docs/themes": ("carte.md",),
    "docs": ("index.md", "a-propos.md"),
}
RETIRED = (
    "reunions/2024-03-14: 2024-05-01\n",
    "organisations/a: 2024-05-01\n",
    "ressources/b: oui",
)
SETTINGS = (
    "extra: {history: false}\n",
    "extra: {history: false, public_contacts: ['90 12 34 56']}\n",
)
EDITS = st.one_of(
    *(
        st.tuples(
            st.sampled_from([f"{folder}/{name}" for name in NAMES[folder]]),
            st.sampled_from([*texts, None]),
        )
        for folder, texts in TEXTS.items()
    ),
    st.tuples(st.just("retraits.yml"), st.sampled_from([*RETIRED, None])),
    st.tuples(st.just("mkdocs.yml"), st.sampled_from(SETTINGS)),
)
"""A file and its new text, None for one that is deleted; several at once are a renaming."""
Edit = tuple[str, str | None]
FILES = {
    f"{folder}/{name}": TEXTS[folder][-at % len(TEXTS[folder])]
    for folder, names in NAMES.items()
    for at, name in enumerate(names)
}
"""What there is at first: of each folder a good file, and one that has problems."""
FEW = settings.get_profile(settings.get_current_profile_name()).max_examples // 4
"""Each example is a dozen readings."""


@settings(max_examples=FEW)
@given(st.lists(st.lists(EDITS, min_size=1, max_size=4), min_size=2, max_size=5))
def test_a_reading_upon_earlier_ones_is_a_fresh_one(rounds: list[list[Edit]]) -> None:
    """Whatever is edited, renamed and deleted, what is read is the same."""
    readings = Readings()
    with TemporaryDirectory() as folder:
        root = write(Path(folder), FILES)
        read(root, readings)
        for edits in rounds:
            for path, text in edits:
                change(root, path, text)

            assert read(root, readings) == read(root, Readings())


def test_a_build_upon_earlier_readings_is_a_fresh_build(tmp_path: Path) -> None:
    """What pages and files are made of is left as it was read: they are the same, byte by byte."""
    readings = Readings()
    root = write(tmp_path, FILES)
    built(load(root, TODAY, readings)[0])
    change(root, "meetings/2024-04-11.md", TEXTS["meetings"][1])

    assert built(load(root, TODAY, readings)[0]) == built(load(root, TODAY)[0])


def test_only_what_changed_is_read_again() -> None:
    """A reader is not asked twice about one text, unless what it is given changed."""
    asked: list[str] = []

    def reader(text: str, path: str, problems: Problems) -> str:
        asked.append(text)
        problems.add("yaml-refuse", Mark(path), "Texte.")
        return text

    readings = Readings()
    for text, register in (("a", 1), ("a", 1), ("b", 1), ("b", 2), ("b", 2)):
        problems = Problems()
        assert readings.record(reader, text, "x.md", register, problems) == text
        assert len(problems.sorted()) == 1

    assert asked == ["a", "b", "b"]


def change(root: Path, path: str, text: str | None) -> None:
    """Write a file, or delete it."""
    if text is None:
        (root / path).unlink(missing_ok=True)
    else:
        write(root, {"mkdocs.yml": SETTINGS[0], path: text})


def read(root: Path, readings: Readings) -> tuple[str, tuple[Problem, ...]]:
    """What a folder holds, with the places where it stands, which records do not compare."""
    archive, problems = load(root, TODAY, readings)
    return repr(archive.records), problems.sorted()


def built(archive: Archive) -> tuple[dict[str, Page], dict[str, bytes]]:
    """Every page and every file beside them."""
    return rendered(archive), dict(side_files(archive, Publication()))
