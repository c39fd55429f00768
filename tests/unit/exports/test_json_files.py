"""The JSON files hold the whole records, and every one is as its schema says."""

import json

import pytest
from jsonschema import Draft202012Validator

from archive.collection import urls
from archive.collection.archive import load
from archive.exports.data_set import DataSet, data_set
from archive.exports.json_files import DATA_KINDS, INDEX_KIND, MEETING_KIND, DataKind, json_files
from building import DEMO, DEMO_DAY

Files = dict[str, object]


@pytest.fixture(scope="module")
def data() -> DataSet:
    """The records of the fictional archive."""
    return data_set(load(DEMO, DEMO_DAY)[0])


@pytest.fixture(scope="module")
def files(data: DataSet) -> Files:
    """What each file holds, by its path."""
    return {path: json.loads(text) for path, text in json_files(data)}


def test_files_hold_the_records(files: Files, data: DataSet) -> None:
    """Read back, each file is the objects that it is made of, whole."""
    for meeting in data.meetings:
        assert files[f"api/reunions/{meeting['id']}.json"] == meeting
    assert files["api/organisations.json"] == list(data.organisations)
    assert files["api/ressources.json"] == list(data.resources)
    assert files["api/themes.json"] == list(data.themes)
    assert files["api/actions.json"] == list(data.actions)
    assert files["api/decisions.json"] == list(data.decisions)


@pytest.mark.parametrize("kind", DATA_KINDS, ids=lambda kind: kind.name)
def test_files_are_as_their_schema_says(kind: DataKind, files: Files) -> None:
    """Every file is valid by the schema that stands beside it."""
    schema = files[urls.data_schema_file(kind.name)]
    of_meetings = kind == MEETING_KIND
    paths = [path for path in files if path.startswith("api/reunions/")]
    validator = Draft202012Validator(schema)  # type: ignore[arg-type] # read from JSON

    for path in paths if of_meetings else [urls.data_file(kind.name)]:
        assert [error.message for error in validator.iter_errors(files[path])] == []


def test_index_names_every_file(files: Files) -> None:
    """From the index a program finds all the others."""
    index = files[urls.data_file(INDEX_KIND.name)]
    assert isinstance(index, dict)

    named = {
        *index["files"],
        *index["schemas"],
        *(meeting["data"] for meeting in index["meetings"]),
    }

    assert named | {urls.data_file(INDEX_KIND.name)} == set(files)
