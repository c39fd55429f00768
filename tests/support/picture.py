"""Draw the pictures of the README and of the guide, and those that stand for the site elsewhere.

python tests/support/picture.py
"""

import re
import shutil
import tempfile
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from playwright.sync_api import Browser, ViewportSize

from archive.collection import urls
from browser import chromium, served
from building import DEMO, ROOT, build, epoch, write

URL = "reunions/2026-01-22/"
"""The page that both examples make."""
DAY_AFTER = date(2026, 1, 23)
"""The day that they are drawn as of: before the meeting, the page would be an invitation."""


@dataclass(frozen=True)
class Example:
    """A text that shows a meeting file, and the picture of its page."""

    text: Path
    picture: Path
    width: int
    """In CSS pixels, as the height."""
    height: int

    @property
    def file(self) -> str:
        """The meeting file shown."""
        fence = re.search(
            r"^```markdown\n(.*?)^```$", self.text.read_text("utf-8"), re.DOTALL | re.MULTILINE
        )
        assert fence, f"{self.text} shows no meeting file"
        return fence[1]


README = Example(ROOT / "README.md", ROOT / "tests" / "readme" / "page.png", 800, 1060)
GUIDE = Example(ROOT / "docs" / "guide.md", ROOT / "docs" / "guide" / "exemple.png", 640, 1700)


def example_project(folder: Path, example: Example) -> Path:
    """The fictional archive with the example's meeting in it; returns its folder."""
    copy = folder / "tests" / "site"
    shutil.copytree(DEMO, copy, ignore=shutil.ignore_patterns("site", "expected"))
    shutil.copytree(ROOT / "hooks", folder / "hooks")
    shutil.copy(ROOT / "mkdocs.yml", folder)
    return write(copy, {"meetings/2026-01-22.md": example.file})


def draw(browser: Browser, example: Example) -> None:
    """Build an example and photograph its page."""
    with tempfile.TemporaryDirectory() as name:
        folder = example_project(Path(name), example)
        built = build(folder, folder / "site", "--strict", SOURCE_DATE_EPOCH=epoch(DAY_AFTER))
        assert built.status == 0, built.output
        size: ViewportSize = {"width": example.width, "height": example.height}
        with served(folder / "site") as address, browser.new_page(viewport=size) as page:
            page.goto(f"{address}{URL}")
            page.screenshot(path=example.picture)


def draw_signs(browser: Browser) -> None:
    """Draw what stands beside a shared link, and the icon on the home screen of a phone."""
    overrides = ROOT / "hooks" / "overrides"
    icon = (overrides / "assets" / "favicon.svg").read_text("utf-8")
    body = "margin: 0; background: #14594a; color: #fff; font: 600 52px sans-serif; "
    centred = "height: 100%; display: flex; align-items: center; justify-content: center; gap: 48px"
    words = "Comptes rendus, décisions,<br>actions, ressources"
    signs = (
        (
            urls.SHARED_PICTURE,
            1200,
            630,
            f'<div style="{centred}"><i>{icon}</i><p>{words}</p></div>',
        ),
        (urls.TOUCH_ICON, 180, 180, icon),
    )
    for name, width, height, html in signs:
        with browser.new_page(viewport={"width": width, "height": height}) as page:
            page.set_content(f"""<style>html, body {{ height: 100% }} i svg {{ width: 260px }}
                body > svg {{ width: 100% }}</style><body style="{body}">{html}""")
            page.screenshot(path=overrides / name)


def main() -> None:
    """Draw all."""
    with chromium() as browser:
        draw_signs(browser)
        for example in (README, GUIDE):
            draw(browser, example)


if __name__ == "__main__":
    main()
