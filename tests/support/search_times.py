"""What a search costs on a weak link and a slow phone: round trips, time, the longest task."""

import json
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from playwright.sync_api import Browser, CDPSession, Page

from weighing import PHONE, Scales

LINK = {"offline": False, "latency": 400, "downloadThroughput": 50_000, "uploadThroughput": 50_000}
"""400 kb/s, 400 ms."""
SLOWER = 4
"""How many times slower the processor is than that of this machine."""
PROMISED = (
    "promis : accueil 3000 ms, ouverture et tâches 100 ms, première réponse 3000 ms, "
    "suivante 1000 ms, "
    "3 allers-retours"
)

_SHOWN = """async ([words, pace]) => {
  const rest = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
  let start = performance.now();
  document.querySelector("a[data-search]").click();
  const field = document.querySelector("dialog input[type=search]");
  delete document.querySelector(".gtm-search")?.dataset.question;
  for (let i = 1; pace && i < words.length; i += 1) {
    field.value = words.slice(0, i);
    field.dispatchEvent(new Event("input", {bubbles: true}));
    await rest(pace);
  }
  if (pace) start = performance.now();
  field.value = words;
  field.form.dispatchEvent(new Event("submit", {cancelable: true}));
  while (document.querySelector(".gtm-search")?.dataset.question !== words) await rest(10);
  const shown = performance.now() - start;
  while (document.querySelector(".gtm-search [aria-busy=true]")) await rest(10);
  return [shown, performance.now() - start];
}"""
"""Milliseconds to the results, then to their texts: from the tap that opens for words pasted at
once, from Enter for those that are typed."""

_PAINTED = """() => new Promise((resolve) => {
  new PerformanceObserver((list, observer) => {
    const [found] = list.getEntriesByName("first-contentful-paint");
    if (!found) return;
    observer.disconnect();
    resolve(found.startTime);
  }).observe({type: "paint", buffered: true});
})"""
"""Milliseconds until the text of a page could be read."""


@dataclass
class Times:
    """What one search took."""

    shown: float
    """Milliseconds to the results with their kinds and days, see `_SHOWN`."""
    full: float
    """Milliseconds to their titles and texts."""
    rounds: int
    """Requests one after the other."""
    opened: float
    """Milliseconds of the slow processor that the tap took, 0 for a dialog that was open."""
    task: float
    """Milliseconds of the slow processor that the longest task took."""


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


def readable(browser: Browser, scales: Scales) -> float:
    """Milliseconds until the home page can be read on a slow phone that knows nothing of it."""
    with browser.new_context(viewport=PHONE) as context:
        page = context.new_page()
        session = context.new_cdp_session(page)
        session.send("Network.enable")
        session.send("Network.emulateNetworkConditions", LINK)
        session.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
        page.goto(scales.address)
        painted: float = page.evaluate(_PAINTED)
        return painted


def times(
    browser: Browser, scales: Scales, url: str, questions: Sequence[str], pace: int
) -> list[Times]:
    """What a first search takes in a new browser, and others in the same dialog, typed so fast.

    The clock is that of a slow processor. Tasks are counted in the time that this one worked, as
    the browser traces it, whatever else keeps it busy.
    """
    with _opened(browser, scales, url) as (page, session):
        session.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
        shown: list[tuple[float, float, int]] = []
        for words in questions:
            requests = Requests()
            requests.watch(session)
            taken = page.evaluate(_SHOWN, [words, pace if shown else 0])
            shown.append((*taken, requests.rounds()))
    with _opened(browser, scales, url) as (page, _):
        tasks: list[tuple[float, float]] = []
        for words in questions:
            browser.start_tracing(page=page, categories=["toplevel", "devtools.timeline"])
            page.evaluate(_SHOWN, [words, pace if tasks else 0])
            tasks.append(_worked(json.loads(browser.stop_tracing())["traceEvents"]))
    return [Times(*clock, *work) for clock, work in zip(shown, tasks, strict=True)]


@contextmanager
def _opened(browser: Browser, scales: Scales, url: str) -> Iterator[tuple[Page, CDPSession]]:
    """A page on a phone whose link is weak from now on."""
    with browser.new_context(viewport=PHONE) as context:
        page = context.new_page()
        page.goto(f"{scales.address}{url}", wait_until="load")
        session = context.new_cdp_session(page)
        session.send("Network.enable")
        session.send("Network.emulateNetworkConditions", LINK)
        yield page, session


def _worked(events: Sequence[dict[str, Any]]) -> tuple[float, float]:
    """The tap and the longest task of a page, in milliseconds of a slow processor."""
    named = (event for event in events if event["name"] == "thread_name")
    pages = {_thread(event) for event in named if event["args"]["name"] == "CrRendererMain"}
    done = [event for event in events if "tdur" in event and _thread(event) in pages]
    # The first tap is what opens, or finds open.
    taps = [event["tdur"] for event in done if _is_tap(event)]
    tasks = [event["tdur"] for event in done if event["name"].endswith("RunTask")]
    return taps[0] * SLOWER / 1000, max(tasks) * SLOWER / 1000


def _thread(event: dict[str, Any]) -> tuple[int, int]:
    return event["pid"], event["tid"]


def _is_tap(event: dict[str, Any]) -> bool:
    kind: object = event.get("args", {}).get("data", {}).get("type")
    return event["name"] == "EventDispatch" and kind == "click"
