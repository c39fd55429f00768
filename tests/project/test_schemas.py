"""The JSON Schemas of the files: what editors complete and check with."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator

from archive.language.text import fold
from building import ROOT
from schemas import NAMES, RECORDS, build_schema, schema_text

TESTS = ROOT / "tests"
COMMITTED = (ROOT / "meetings/.schema", ROOT / "hooks/overrides/api/schema")
FOLDERS = {"organisations": "organisation", "ressources": "ressource", "themes": "theme"}


class Loader(yaml.SafeLoader):
    """YAML as editors read it: a day is a text, and so is 9:30."""


Loader.yaml_implicit_resolvers = {
    sign: [(tag, form) for tag, form in resolvers if tag.endswith(("null", "float"))]
    for sign, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def errors(name: str, keys: object) -> list[str]:
    """What a schema finds wrong with some keys, each with what would have been right."""
    mistakes = Draft202012Validator(build_schema(name)).iter_errors(keys)
    return ["\n".join([m.message, *(cause.message for cause in m.context or ())]) for m in mistakes]


def keys_of(file: Path) -> Any:  # noqa: ANN401 - any YAML
    """The keys of a file: its front matter, or all of it."""
    text = file.read_text(encoding="utf-8")
    if file.suffix == ".md":
        text = re.split(r"^---[ \t]*$", text, maxsplit=2, flags=re.MULTILINE)[1]
    return yaml.load(text, Loader) or {}  # noqa: S506 - a safe loader


def good_files() -> Iterator[Path]:
    """Every file of a record that the reader takes without a problem."""
    for root in (
        ROOT,
        TESTS / "site",
        TESTS / "cases/base",
        *(TESTS / "cases/good").iterdir(),
    ):
        yield from root.glob("meetings/**/[!_.R]*.*")
        yield from root.glob("docs/organisations/*.md")
        yield from root.glob("docs/ressources/*.md")
        yield from root.glob("docs/themes/*.md")


def is_record(file: Path) -> bool:
    """Whether a file has keys at all, and an editor can read them as YAML."""
    is_read = file.suffix in {".yml", ".yaml", ".md"} and file.name != "index.md"
    if not is_read or (file.suffix == ".md" and not file.read_text("utf-8").startswith("---")):
        return False
    try:
        keys_of(file)
    except yaml.YAMLError:
        return False
    return True


def test_good_files() -> None:
    """What the reader takes, the schema takes, whatever the spelling of its words."""
    found = {
        file: errors(FOLDERS.get(file.parent.name, "reunion"), keys_of(file))
        for file in filter(is_record, good_files())
    }

    assert len(found) > 150
    assert {file: mistakes for file, mistakes in found.items() if mistakes} == {}


@pytest.mark.parametrize("name", NAMES)
def test_valid_itself(name: str) -> None:
    """A schema is one of the draft that it names."""
    Draft202012Validator.check_schema(build_schema(name))


@pytest.mark.parametrize(
    ("keys", "message"),
    [
        ({}, "date"),
        ({"lieu": "Tinzara"}, "date"),
        ({"date": "2024-03-14", "adresse": "Tinzara"}, "adresse"),
        ({"date": ["2024-03-14"]}, "2024-03-14"),
        ({"date": "2024-03-14", "statut": "perdu"}, "perdu"),
        ({"date": "2024-03-14", "couverture": "moitié"}, "moitié"),
        ({"date": "2024-03-14", "présence": {"DGV": "3", "CPE": "2"}}, "DGV"),
        ({"date": "2024-03-14", "points": [{"discussion": "x", "numéro": 1}]}, "discussion"),
        ({"date": "2024-03-14", "points": [{"titre": "A", "auteur": "B"}]}, "auteur"),
        (
            {"date": "2024-03-14", "points": [{"titre": "A", "actions": [{"statut": "fait"}]}]},
            "fait",
        ),
        (
            {
                "date": "2024-03-14",
                "points": [{"titre": "A", "suivi": [{"action": "B", "état final": "fait"}]}],
            },
            "état final",
        ),
        ({"date": "2024-03-14", "prochaine réunion": {"jour": "demain", "salle": "A"}}, "salle"),
        ({"date": "2024-03-14", "documents": [{"titre": "A", "auteur": "B"}]}, "auteur"),
    ],
)
def test_bad_meeting(keys: dict[str, object], message: str) -> None:
    """A key that no reader knows, a missing one and a value of another kind are seen."""
    mistakes = errors("reunion", keys)

    assert len(mistakes) == 1
    assert message in mistakes[0]


@pytest.mark.parametrize(
    ("name", "keys"),
    [
        ("organisation", {"sigle": "CPE"}),
        ("organisation", {"nom": "CPE", "type": "club"}),
        ("organisation", {"nom": "CPE", "adresse": "https://cpe.example/"}),
        ("organisation", {"nom": ["CPE"]}),
        ("ressource", {"adresse": "https://a.example/"}),
        ("ressource", {"titre": "Carte", "type": "affiche"}),
        ("ressource", {"titre": "Carte", "tenue": "CPE"}),
        ("ressource", {"titre": "Carte", "fichiers": {"a": "1", "b": "2"}}),
        ("theme", {"mots": ["eau"]}),
    ],
)
def test_bad_fiche(name: str, keys: dict[str, object]) -> None:
    """The same for the files of the registers."""
    assert len(errors(name, keys)) == 1


@pytest.mark.parametrize("record", RECORDS)
def test_every_word(record: str) -> None:
    """A schema takes each word of the vocabulary as the reader does, whatever its spelling."""
    vocabulary, definition = RECORDS[record], definitions()[record]
    offered, patterns = definition["properties"], definition["patternProperties"]
    words = {w for field in vocabulary.fields.values() for w in (*field.words, field.name)}
    spellings = {s for w in words for s in (w, w.upper(), fold(w), w.replace(" ", "-"), f" {w} ")}
    spellings |= {f"{word}s" for word in words if word[-1] not in "sx"}

    for spelling in spellings:
        field = vocabulary.match(spelling)
        references = {ref["$ref"] for form, ref in patterns.items() if re.search(form, spelling)}
        references |= {offered[spelling]["$ref"]} if spelling in offered else set()
        assert references == ({f"#/$defs/{record}.{field.name}"} if field else set()), spelling


def definitions() -> dict[str, Any]:
    """The definitions of all schemas."""
    return {key: value for name in NAMES for key, value in build_schema(name)["$defs"].items()}


def test_every_definition_is_described() -> None:
    """An editor has a French sentence to show for each record and each field."""
    texts = {name: value["description"] for name, value in definitions().items()}

    fields = {f"{r}.{name}" for r, vocabulary in RECORDS.items() for name in vocabulary.fields}
    assert set(texts) == fields | set(RECORDS)
    assert [name for name, text in texts.items() if not re.search(r"\w{2,}.*[.…]$", text)] == []


def test_offered_words() -> None:
    """An editor offers the word to write and the English one, no other."""
    offered = definitions()["organisation"]["properties"]

    assert list(offered)[:6] == ["nom", "name", "sigle", "acronym", "alias", "aliases"]


def test_offered_values() -> None:
    """An editor offers the words to write."""
    coverage = definitions()["reunion.coverage"]["anyOf"]

    assert {"enum": ["complète", "partielle"]} in coverage


@pytest.mark.parametrize("folder", COMMITTED, ids=["editors", "site"])
@pytest.mark.parametrize("name", NAMES)
def test_committed(name: str, folder: Path, bless: bool) -> None:  # noqa: FBT001 - a fixture
    """What editors read and what the site publishes is made from the vocabulary."""
    file = folder / f"{name}.json"

    if bless:
        file.write_text(schema_text(name), encoding="utf-8")
    assert file.read_text(encoding="utf-8") == schema_text(name), "make bless accepts this"
