"""Share links by the thousand: nothing is executed, no figure is left blank, nothing of markup comes through."""

from urllib.parse import quote

import pytest

from tests.site.figures import figure
from tests.site.hands import link
from tests.site.night.texts import EVIL, altered, text
from widgets.registry import WIDGETS, widget

BATCH = 50

OPENED = """async ([anchor, queries]) => {
  const address = location.pathname;
  const wrong = [];
  const tags = () => document.querySelectorAll("article :is(img, script, iframe, object, embed, base, [onerror], [onload])").length;
  window.pristine ??= await (async () => {
    const page = new DOMParser().parseFromString(await (await fetch(address)).text(), "text/html");
    return page.getElementById(anchor);
  })();
  for (const query of queries) {
    history.replaceState(null, "", `${address}?${query}`);
    const fresh = document.importNode(window.pristine, true);
    document.getElementById(anchor).replaceWith(fresh);
    const before = tags();
    const figure = fresh.querySelector("widget-figure");
    while (!("ready" in figure.dataset)) await new Promise(requestAnimationFrame);
    await figure.complete(); // it has read the address by then
    const said = figure.querySelector(".widget-status")?.textContent ?? "";
    const held = figure.about.controls.every(({ count }, place) =>
      Number.isInteger(figure.stops[place]) && figure.stops[place] >= 0 && figure.stops[place] < count);
    const faults = [
      window.executed !== undefined && "something was executed",
      (!held || figure.stops.length !== figure.about.controls.length) && `it stands at ${figure.stops}`,
      !figure.querySelector(".widget-picture svg")?.querySelectorAll("path, text").length && "its picture is blank",
      tags() > before && "markup came through",
      /\\b(undefined|NaN|null|TypeError|is not a function)\\b/.test(said) && `it says: ${said}`,
    ].filter(Boolean);
    for (const fault of faults) wrong.push([query, fault]);
  }
  return wrong;
}"""


@pytest.mark.parametrize("name", ["goodhart", "paperclip", "aggregation"])
def test_no_link_does_more_than_set_stops(visit, random, many, name):
    """Of a figure with many controls, of one with an episode and an earlier edition, and of one with picks."""
    page = visit.open(f"widgets/{name}/")
    found = figure(page, name)
    good = link(found).partition("=")[2].partition("#")[0]
    presets = [preset.name for preset in widget(name).presets]
    wrong: list[list[str]] = []
    for _ in range(0, many, BATCH):
        queries = [query(random, name, good, presets) for _ in range(BATCH)]
        wrong += page.evaluate(OPENED, [name, queries])
    assert wrong == []


def query(random, name: str, good: str, presets: list[str]) -> str:
    """The query of one address; half of them name the figure."""
    names = (name, *WIDGETS, "preset", "__proto__", "constructor", *EVIL)
    parts = []
    for _ in range(random.choice((1, 1, 1, 2, 5))):
        key = name if random.random() < 0.7 else random.choice(names)
        said = altered(random, good) if random.random() < 0.6 else text(random, good, *presets)
        # As browsers write it, or by hand; the hash would end the query.
        parts.append(
            f"{quote(key)}={said.replace('#', '%23') if random.random() < 0.3 else quote(said)}"
        )
    return "&".join(parts)
