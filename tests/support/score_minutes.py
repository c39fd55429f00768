"""Scores the importer: every document of tests/minutes/ is imported, read back and compared.

    python tests/support/score_minutes.py [--verbose]

Each document goes the secretary's way: `archive import`, `archive check`, `archive show`. The table
is the one of tests/minutes/score.py; below it stand the errors of the check and what was refused.
"""

import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

HERE = Path(__file__).parents[1]
MINUTES = HERE / "minutes"
KINDS = ("docx", "pdf", "tika.txt", "txt")
_ARCHIVE = Path(sys.executable).with_name("archive")


def main() -> None:
    """Print a table for each kind of document."""
    for kind in KINDS:
        with tempfile.TemporaryDirectory() as folder:
            _say(f"== {kind}")
            for problem in _import_all(kind, Path(folder)):
                _say(problem)
            _score(kind, Path(folder))


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def _import_all(kind: str, folder: Path) -> Iterator[str]:
    """Import each document of a kind to a folder, as NN.md and NN.json; what went wrong is told."""
    (folder / "expected").mkdir()
    for document in sorted(MINUTES.glob(f"*.{kind}")):
        name = document.name.partition(".")[0]
        if document.name != f"{name}.{kind}":
            continue
        expected = MINUTES / f"{name}.expected.json"
        (folder / "expected" / expected.name).write_bytes(expected.read_bytes())
        meeting = folder / f"seance-{name}.md"
        imported = _archive("import", document, "--output", meeting)
        if imported.returncode:
            yield f"{document.name}: {imported.stderr.strip()}"
            continue
        shown = _archive("show", meeting)
        yield from (line for line in shown.stderr.splitlines() if "erreur" in line)
        if shown.returncode == 0:
            (folder / f"{name}.json").write_text(_scored(shown.stdout))


def _scored(shown: str) -> str:
    """What `archive show` prints, as the scorer wants it: who stayed away counts as excused."""
    meeting = json.loads(shown)
    meeting["excused"] += meeting["absent"]
    return json.dumps(meeting, ensure_ascii=False)


def _archive(*arguments: object) -> subprocess.CompletedProcess[str]:
    command = [str(_ARCHIVE), *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, check=False, cwd=HERE)


def _score(kind: str, folder: Path) -> None:
    command = [sys.executable, str(MINUTES / "score.py"), str(folder / "expected"), str(folder)]
    options = ["--txt"] if kind.endswith("txt") else []
    options += ["--source", str(MINUTES)] if kind == "tika.txt" else []
    options += sys.argv[1:]
    subprocess.run([*command, *options], check=False)


if __name__ == "__main__":
    main()
