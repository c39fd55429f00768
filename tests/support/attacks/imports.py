"""Documents given to the import: placed as a meeting file that the archive reads, or refused."""

import traceback
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from archive.importer.formats import RefusedDocumentError
from archive.importer.import_document import import_here
from archive.importer.report import report
from archive.language.contact_details import email_addresses, phone_numbers
from attacks.projects import Place

_OURS = str(Path(__file__).parents[3] / "hooks")
_IN_PROJECT = Place("meetings/2024-04-18.md")


@dataclass(frozen=True)
class Import:
    """A document of this name; what is made of it is tried in a project."""

    name: str

    def __call__(self, data: bytes, folder: Path) -> Iterator[str]:
        """What does not hold of the file that is made."""
        try:
            made = import_here(data, self.name, None, keep_names=False, day=None)
        except RefusedDocumentError as refusal:
            if not str(refusal).endswith("."):
                yield f"refused without a sentence: {refusal}"
            return
        except Exception as error:
            if _is_of_library(error):
                return  # the process apart refuses the document for it
            raise
        report(made, Path("meetings/2024-04-18.md"), None)
        contacts = [each for _, each in (*email_addresses(made.text), *phone_numbers(made.text))]
        if contacts:
            yield f"the file tells {contacts}"
        yield from _IN_PROJECT(made.text.encode(), folder)


def _is_of_library(error: Exception) -> bool:
    """Whether what failed is not our own code."""
    return not traceback.extract_tb(error.__traceback__)[-1].filename.startswith(_OURS)
