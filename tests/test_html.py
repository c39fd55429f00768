"""Every page is valid HTML5, as the Nu HTML Checker sees it: even those with hostile texts."""

import json
import re
import subprocess
from typing import Any

from building import ROOT, Built

pytest_plugins = ["sites"]

CHECKER = ROOT / "tests/validator/node_modules/vnu-jar/build/dist/vnu.jar"

OPTIONS = ("--skip-non-html", "--no-langdetect")
"""HTML alone, and no guess at the language: hostile texts are in none."""

ACCEPTED = (
    # The theme's switches: without it, Firefox remembers an open drawer from page to page.
    re.compile(r"Attribute “autocomplete” is only allowed when the input type is"),
)
"""What the checker says of the theme's own markup and we leave as it is."""


def test_pages_are_valid(real_site: Built, demo_site: Built, hostile_site: Built) -> None:
    """The checker finds neither an error nor a warning in any page."""
    sites = (real_site, demo_site, hostile_site)
    assert [site.status for site in sites] == [0, 0, 0]
    assert CHECKER.is_file(), "run tests/provision, which installs the checker"
    folders = [str(site.folder) for site in sites]
    command = ["java", "-Xss4m", "-jar", str(CHECKER), "--format", "json", *OPTIONS]

    done = subprocess.run([*command, *folders], capture_output=True, encoding="utf-8", check=False)

    messages: list[dict[str, Any]] = json.loads(done.stderr)["messages"]
    assert [_told(each) for each in messages if not _is_accepted(each)] == []
    assert len(messages) > 0, "the checker looked at nothing"


def _is_accepted(message: dict[str, Any]) -> bool:
    return any(pattern.match(message["message"]) for pattern in ACCEPTED)


def _told(message: dict[str, Any]) -> str:
    line = message.get("lastLine", 0)
    return f"{message.get('url')}:{line}: {message['type']}: {message['message']}"
