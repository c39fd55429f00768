"""Draw the picture of the README: the page that its ten lines make.

python tests/picture.py
"""

import re
import shutil
import tempfile
from pathlib import Path

from browser import chromium, served
from building import DEMO, DEMO_EPOCH, ROOT, build, write

README = ROOT / "README.md"
PICTURE = ROOT / "tests" / "readme" / "page.png"
WIDTH, HEIGHT = 800, 1280
"""In CSS pixels."""


def example() -> str:
    """The meeting file that the README shows."""
    fence = re.search(
        r"^```markdown\n(.*?)^```$", README.read_text("utf-8"), re.DOTALL | re.MULTILINE
    )
    assert fence, "the README shows no meeting file"
    return fence[1]


def example_project(folder: Path) -> Path:
    """The fictional archive with the README's meeting in it; returns its folder."""
    copy = folder / "tests" / "site"
    shutil.copytree(DEMO, copy, ignore=shutil.ignore_patterns("site", "expected"))
    shutil.copytree(ROOT / "hooks", folder / "hooks")
    shutil.copy(ROOT / "mkdocs.yml", folder)
    return write(copy, {"meetings/2026-01-22.md": example()})


def main() -> None:
    """Build the example and photograph its page."""
    with tempfile.TemporaryDirectory() as name:
        folder = example_project(Path(name))
        built = build(folder, folder / "site", "--strict", SOURCE_DATE_EPOCH=DEMO_EPOCH)
        assert built.status == 0, built.output
        with served(folder / "site") as address, chromium() as browser:
            page = browser.new_page(viewport={"width": WIDTH, "height": HEIGHT})
            page.goto(f"{address}reunions/2026-01-22/")
            page.screenshot(path=PICTURE)


if __name__ == "__main__":
    main()
