"""Every page is valid HTML5, as the Nu HTML Checker sees it: even those with hostile texts."""

import json
import subprocess
from pathlib import Path
from typing import Any

from building import ROOT, Built

pytest_plugins = ["sites"]

CHECKER = ROOT / "tests/validator/node_modules/vnu-jar/build/dist/vnu.jar"

FROM_DISK = "Resource violates Content Security Policy"
"""Read from the disk, a page has no host: its own files seem to come from elsewhere.

Whether the policy holds is tried in a browser.
"""

OPTIONS = ("--skip-non-html", "--no-langdetect", "--filterpattern", f".*{FROM_DISK}.*")
"""HTML alone, and no guess at the language: hostile texts are in none."""

DATA = '<script type="application/ld+json">'
"""A script that runs nothing, which no policy of a browser stops: the checker thinks it does.

Source: https://html.spec.whatwg.org/multipage/scripting.html#prepare-the-script-element, where a
script without a type that runs is left before the policy is asked.
"""

WRONG = '<!doctype html><html lang="fr"><title>Faux</title><p id="a"><p id="a">'


def test_pages_are_valid(
    real_site: Built, demo_site: Built, hostile_site: Built, tmp_path: Path
) -> None:
    """The checker finds nothing to say of any page, but of one that is wrong on purpose."""
    sites = (real_site, demo_site, hostile_site)
    assert [site.status for site in sites] == [0, 0, 0]
    assert CHECKER.is_file(), "run tests/provision, which installs the checker"
    (tmp_path / "faux.html").write_text(WRONG, encoding="utf-8")
    folders = [str(folder) for folder in (*(site.folder for site in sites), tmp_path)]
    java = ["java", "-Xss4m", "-XX:TieredStopAtLevel=1"]  # it ends before it is worth compiling
    command = [*java, "-jar", str(CHECKER), "--format", "json", *OPTIONS]

    done = subprocess.run([*command, *folders], capture_output=True, encoding="utf-8", check=False)

    messages = json.loads(done.stderr)["messages"]
    told = [_told(message) for message in messages if DATA not in message.get("extract", "")]
    assert [line for line in told if "/faux.html:" not in line] == []
    assert told != [], "the checker looked at nothing"


def _told(message: dict[str, Any]) -> str:
    line = message.get("lastLine", 0)
    return f"{message.get('url')}:{line}: {message['type']}: {message['message']}"
