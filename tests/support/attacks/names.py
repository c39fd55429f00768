"""Files whose names are tried, and addresses, wherever a file may hold one."""

import json
import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

from attacks.projects import CASES, Place
from hostile import record

_MEETING = "meetings/2024-04-18.yml"


def attach(data: bytes, folder: Path) -> Iterator[str]:
    """What does not hold where a file lies beside a resource: its name is the first line."""
    name, _, content = data.partition(b"\n")
    name = name.translate(bytes.maketrans(b"/\0", b"__"))[:255] or b"_"
    path = b"docs/ressources/" + name
    documents = [{"titre": "Note", "adresse": quote(path[5:])}, name.decode(errors="replace")]
    meeting = json.dumps({"date": "2024-04-18", "documents": documents})
    place = Place(_MEETING, {os.fsdecode(path): content})
    try:
        yield from place(meeting.encode(), folder)
    finally:
        shutil.rmtree(folder / "docs")
        shutil.copytree(CASES / "base/docs", folder / "docs")


def lead(data: bytes, folder: Path) -> Iterator[str]:
    """What does not hold of an address in every field and text that may have one."""
    address = data.decode(errors="replace")
    links = [f"[lien](<{address}>)", f"[lien]({address})", f"<{address}>", f"![image]({address})"]
    texts = "\n\n".join([*links, address])
    former: dict[str, object] = {"anciens identifiants": [address]}
    titled = {"titre": address, "adresse": address}
    resource: dict[str, object] = {
        "titre": "Carte",
        "adresse": address,
        "autres adresses": [address, titled],
        "fichiers": [address],
        "source des renseignements": address,
    }
    action = {"action": links[1], "suite de": address}
    meeting: dict[str, object] = {
        "date": "2024-04-18",
        "source": address,
        "documents": [address, titled],
        "décisions": [links[0]],
        "points": [{"titre": f"Point {address}", "discussion": texts, "actions": [action]}],
    }
    body: dict[str, object] = {"nom": "Canari", "site": address, "source": address}
    decided = {address: "reunions/2024-03-14", "reunions/2024-03-15": address}
    files = {
        "docs/ressources/canari.md": record(resource | former, texts),
        "docs/organisations/canari.md": record(body | former, links[0]),
        "retraits.yml": json.dumps(decided),
    }
    yield from Place(_MEETING, files)(json.dumps(meeting | former).encode(), folder)
