"""What a search costs on a weak link and a slow phone: round trips, time, the longest task."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from playwright.sync_api import Browser, CDPSession, Page

from weighing import PHONE, Scales

LINK = {"offline": False, "latency": 400, "downloadThroughput": 50_000, "uploadThroughput": 50_000}
"""400 kb/s, 400 ms."""
SLOWER = 4
"""How many times slower the processor is than that of this machine."""
PROMISED = "promis : dialogue 100 ms, première réponse 3000 ms, suivante 1000 ms, 3 allers-retours"

_WATCH = """() => {
  window.tasks = [];
  new PerformanceObserver((list) => {
    for (const {duration} of list.getEntries()) window.tasks.push(duration);
  }).observe({entryTypes: ["longtask"]});
}"""
_SHOWN = """async (words) => {
  const start = performance.now();
  document.querySelector("a[data-search]").click();
  const opened = performance.now() - start;
  const field = document.querySelector("dialog input[type=search]");
  delete document.querySelector(".gtm-search")?.dataset.question;
  field.value = words;
  field.form.dispatchEvent(new Event("submit", {cancelable: true}));
  while (document.querySelector(".gtm-search")?.dataset.question !== words) {
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  return {opened, shown: performance.now() - start};
}"""


@dataclass
class Times:
    """What one search took."""

    opened: float
    """Milliseconds from the tap to the dialog."""
    shown: float
    """Milliseconds from the tap to the first results."""
    rounds: int
    """Requests one after the other."""
    task: float
    """Milliseconds of the longest task."""


@dataclass
class Requests:
    """The requests of a page with their moments, as the browser tells them."""

    spans: dict[str, list[float]] = field(default_factory=dict)

    def watch(self, session: CDPSession) -> None:
        """Note each request from now on."""
        session.on("Network.requestWillBeSent", self._begin)
        session.on("Network.loadingFinished", self._end)

    def _begin(self, event: dict[str, Any]) -> None:
        self.spans[event["requestId"]] = [event["timestamp"]]

    def _end(self, event: dict[str, Any]) -> None:
        self.spans.get(event["requestId"], []).append(event["timestamp"])

    def rounds(self) -> int:
        """The longest row of requests of which each began when the one before had ended."""
        spans = sorted(span for span in self.spans.values() if len(span) > 1)
        depths: list[int] = []
        for start, _ in spans:
            before = [depth for depth, (_, end) in zip(depths, spans, strict=False) if end <= start]
            depths.append(1 + max(before, default=0))
        return max(depths, default=0)


def times(browser: Browser, scales: Scales, url: str, questions: Sequence[str]) -> list[Times]:
    """What a first search takes in a new browser, and another one in the same dialog."""
    with browser.new_context(viewport=PHONE) as context:
        page = context.new_page()
        page.goto(f"{scales.address}{url}", wait_until="load")
        session = context.new_cdp_session(page)
        session.send("Network.enable")
        session.send("Network.emulateNetworkConditions", LINK)
        session.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
        page.evaluate(_WATCH)
        return [_searched(page, session, words) for words in questions]


def _searched(page: Page, session: CDPSession, words: str) -> Times:
    requests = Requests()
    requests.watch(session)
    page.evaluate("window.tasks.length = 0")
    found = page.evaluate(_SHOWN, words)
    task = page.evaluate("Math.max(0, ...window.tasks)")
    return Times(found["opened"], found["shown"], requests.rounds(), task)
