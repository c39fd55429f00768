"""A document in Markdown becomes a meeting file line for line, but for personal data."""

from datetime import date, time

import pytest

from archive.importer.import_document import import_bytes
from archive.importer.markdown_file import read_markdown
from archive.importer.writing.writer import Draft
from archive.parsing.meeting_file import read_meeting
from archive.problems import Problems
from raw_documents import docx, paragraph

PAD = """# Compte rendu

**Date :** 22 janvier 2026, 9h-11h
**Participants :** OIM, HCR

## Ordre du jour

1. Carte
2. Radio

## 1. Carte

### Constat

- **Fiches** : relues, voir [la carte](https://exemple.org/carte).

## 2. Radio

| Action | Responsable | Échéance |
|---|---|---|
| Relire | OIM | 5 février 2026 |
"""
PERSONS = """# Compte rendu du 5 mars 2026

**Présents :** Mme Awa Tando (OIM), Moussa Garbi, HCR, awa@exemple.org

- Tél. : 90 12 34 56

| Nom | Organisation |
|---|---|
| Salif Kessé | UNICEF |

## 1. Carte (Mme Awa Tando, OIM)

Awa Tando montre la carte ; Salif Kessé doute.
"""
NAMES = ("Awa", "Tando", "Moussa", "Garbi", "Salif", "Kessé")


def _read(text: str, *, keep_names: bool = False, day: date | None = None) -> tuple[str, Draft]:
    found = read_markdown(text, "notes.md", lambda _: False, keep_names=keep_names, day=day)
    assert found
    return found


def test_text_as_it_is() -> None:
    """Headings, bold, lists, tables and links stay; the file says that it is a draft."""
    text, _ = _read(PAD)

    assert text == f"---\nstatut: projet\n---\n\n{PAD}"


def test_what_the_report_tells() -> None:
    """Date, hours, attendance, points and actions are those that the archive reads."""
    result = import_bytes(PAD.encode(), "notes.md")
    meeting = result.meeting

    assert (meeting.day, meeting.start) == (date(2026, 1, 22), time(9))
    assert [body.name for body in meeting.attendance] == ["OIM", "HCR"]
    assert [item.title for item in meeting.items] == ["Carte", "Radio"]
    assert [owner.name for owner in meeting.items[1].actions[0].responsible] == ["OIM"]
    assert result.doubts == ()


def test_keys_of_its_own() -> None:
    """The keys that a file has stay; one that says whether it is a draft is left alone."""
    text, _ = _read("---\ndate: 2026-01-22\n---\n## Carte\nRelue.\n")
    same, _ = _read("---\ndate: 2026-01-22\nstatut: validé\n---\n## Carte\nRelue.\n")

    assert text == "---\nstatut: projet\ndate: 2026-01-22\n---\n## Carte\nRelue.\n"
    assert same.count("statut") == 1


def test_day_from_outside() -> None:
    """The day of the file to write is the one of a text that tells none."""
    result = import_bytes(b"## Carte\nRelue.\n", "notes.md", day=date(2026, 3, 5))

    assert result.meeting.day == date(2026, 3, 5)


def test_who_signs_is_left_out() -> None:
    """The name below an office at the end goes, though no first name tells it."""
    text, draft = _read(f"{PAD}\nFait à Tagda\n\nLa secrétaire générale\n\nZandou Bari\n")

    assert "Bari" not in text
    assert draft.left_out.names == 1


def test_persons_are_left_out() -> None:
    """Persons, mailboxes and telephones are nowhere in the file and counted; bodies stay."""
    text, draft = _read(PERSONS)

    meeting = read_meeting(text, "meetings/2026-03-05.md", Problems())
    assert meeting
    assert [mention.name for mention in meeting.attendance] == ["OIM", "HCR", "UNICEF"]
    assert [mention.name for mention in meeting.items[0].presenters] == ["OIM"]
    assert not [name for name in (*NAMES, "exemple.org", "90 12") if name in text]
    assert (draft.left_out.email_addresses, draft.left_out.phone_numbers) == (1, 1)
    assert draft.left_out.names >= 3
    assert not [name for name in NAMES if name in " ".join(draft.doubts)]


def test_persons_are_kept_when_asked() -> None:
    """Names stay when asked for; mailboxes and telephones go."""
    text, _ = _read(PERSONS, keep_names=True)

    assert "Mme Awa Tando (OIM)" in text
    assert "exemple.org" not in text


@pytest.mark.parametrize("text", ["", "Une phrase.", "---\ndate: [\n"])
def test_no_meeting(text: str) -> None:
    """What tells no meeting is none, and is read as any text."""
    assert read_markdown(text, "a.md", lambda _: False, keep_names=False, day=None) is None


def test_whole_road() -> None:
    """The name of a text tells that it is Markdown; what it holds comes first."""
    assert import_bytes(PAD.encode(), "notes.MD").text.endswith(PAD)
    assert import_bytes(docx(paragraph("Date : 12 mai 2025")), "notes.md").meeting.is_dated
    assert "\\#" not in import_bytes(b"Date : 12 mai 2025\n", "notes.md").text
