"""The next visit starts from a snapshot of Python's memory, and as before if there is no good one."""

import pytest
from playwright.sync_api import Page, expect

from tests.site.figures import CHAPTER, expect_words
from tests.site.test_faults import ask_python

BOOT = 60_000

LISTENING = """
window.heard = [];
window.Worker = class extends Worker {
  constructor(...given) {
    super(...given);
    this.addEventListener("message", ({ data }) => heard.push(...Object.keys(data)));
  }
};
"""

KEPT = """async () => {
  const bytes = [];
  for (const name of (await caches.keys()).filter((name) => name.startsWith("snapshot of "))) {
    const cache = await caches.open(name);
    for (const url of await cache.keys()) bytes.push((await (await cache.match(url)).blob()).size);
  }
  return bytes;
}"""

RESTING = f"""async () => {{
  while (!(await ({KEPT})()).some((bytes) => bytes > 1e6)) {{
    if (performance.now() > {BOOT}) throw new Error("there is no snapshot");
    await new Promise(requestAnimationFrame);
  }}
}}"""
"""Ends when there is a snapshot."""

CHANGE = """async (change) => {
  const cache = await caches.open((await caches.keys()).find((name) => name.startsWith("snapshot of ")));
  const [url] = await cache.keys();
  const words = new Uint32Array(await (await cache.match(url)).arrayBuffer());
  // Behind the length and the list come the blocks, and at the head of the first what Pyodide checks.
  const blocks = 2 + words[1];
  if (change === "the head") words.fill(0, blocks, blocks + 12);
  else words.fill(0, blocks + 1024 * Math.ceil(words[1] / 4));
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", words));
  const sum = [...digest].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  await cache.put(url, new Response(words, { headers: { "x-sha-256": sum } }));
}"""


def asking(page: Page) -> list[str]:
    """Have Python answer, and say what was heard of its worker until then."""
    found = ask_python(page)
    page.wait_for_function("heard.includes('text')", timeout=BOOT)
    expect_words(found)
    expect(found.locator(".widget-status")).to_be_hidden()
    return page.evaluate("heard")


@pytest.fixture
def reader(visit):
    """A reader whose first visit has left a snapshot."""
    asked: list[str] = []
    visit.context.on("request", lambda request: asked.append(request.url))
    visit.context.add_init_script(LISTENING)
    page = visit.open(CHAPTER)
    assert "restoring" not in asking(page)
    page.evaluate(RESTING)
    page.close()
    assert not any(url.endswith("pyodide.rest.wasm") for url in asked)
    return visit


def test_the_next_visits_start_from_it(reader):
    """Two tabs at once too."""
    pages = [reader.open(CHAPTER), reader.open(CHAPTER)]
    for page in pages:
        heard = asking(page)
        assert "restoring" in heard
        assert "spoiled" not in heard
    assert len(pages[0].evaluate(KEPT)) == 1


def test_two_tabs_that_rest_at_the_same_time_leave_one_that_works(visit):
    """One of them makes it; the other must not write into the half of it that is there."""
    visit.context.add_init_script(LISTENING)
    pages = [visit.open(CHAPTER), visit.open(CHAPTER)]
    for page in pages:
        assert "restoring" not in asking(page)
    for page in pages:
        page.wait_for_function("heard.includes('done')", timeout=BOOT)
    (size,) = pages[0].evaluate(KEPT)
    assert size > 1e6
    heard = asking(visit.open(CHAPTER))
    assert "restoring" in heard
    assert "spoiled" not in heard


@pytest.mark.parametrize("change", ["the head", "most of it"])
def test_one_that_does_not_work_is_passed_over_and_never_tried_again(reader, change):
    """Its checksum is right, so only Python itself can find out: it says so, breaks or hangs."""
    page = reader.open()
    page.evaluate(CHANGE, change)
    page.close()
    page = reader.open(CHAPTER)
    heard = asking(page)
    assert heard.index("restoring") < heard.index("ready")
    assert page.evaluate(KEPT) == [0]
    page.close()
    assert "restoring" not in asking(reader.open(CHAPTER))
