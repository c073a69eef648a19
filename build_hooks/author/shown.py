"""The page that shows one figure alone, and what its author wants to know of it."""

from collections.abc import Iterable
from html import escape
from typing import Any

STYLE = """
body { max-width: 64rem; margin: 1rem auto; padding: 0 1rem; font: 1rem/1.5 system-ui, sans-serif;
  background: var(--paper, Canvas); color: var(--ink, CanvasText); color-scheme: light dark; }
main { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 24rem), 1fr)); gap: 0 2rem; }
section, .fault { min-width: 0; }
h1 { font-size: 1.4rem; } h2 { font-size: 1rem; margin: 1rem 0 0.25rem; }
svg { width: 100%; height: auto; --figure-font: system-ui, sans-serif; }
label { display: grid; grid-template-columns: 1fr auto; gap: 0 1rem; margin: 0.5rem 0; }
input[type="range"] { grid-column: 1 / 3; width: 100%; min-height: 1.5rem; }
button { font: inherit; min-height: 2.75rem; padding: 0 1rem; margin: 0 0.5rem 0.5rem 0; }
table { border-collapse: collapse; font-size: 0.85rem; font-variant-numeric: tabular-nums; }
td, th { padding: 0.1rem 0.75rem 0.1rem 0; text-align: left; vertical-align: top; }
.wide { overflow-x: auto; }
.fault { white-space: pre-wrap; font-family: ui-monospace, monospace; border-left: 0.3rem solid #c62828; padding: 0.5rem 1rem; }
.wrong { font-weight: bold; }
"""

SOON = "<p>…</p>"
"""What stands for what is still being found out."""

SCRIPT = """
let version = -1;
const dark = matchMedia("(prefers-color-scheme: dark)");
function colour() { document.body.dataset.mdColorScheme = dark.matches ? "slate" : "default"; }
dark.addEventListener("change", colour);
colour();
const place = document.getElementById("figure");
async function listen() {
  for (;;) {
    try {
      const answer = await (await fetch(`after?version=${version}`)).json();
      if (answer.version !== version) {
        version = answer.version;
        const held = document.activeElement?.id;
        place.innerHTML = answer.page;
        if (held) document.getElementById(held)?.focus();
      }
    } catch {
      place.innerHTML = '<p class="fault">The server has ended. Start it again, and this page goes on.</p>';
      version = -1;
      await new Promise((done) => setTimeout(done, 1000));
    }
  }
}
function at(stops) { fetch(`at?stops=${encodeURIComponent(stops)}`); }
place.addEventListener("change", ({ target }) => {
  const stops = place.querySelector("[data-stops]").dataset.stops.split(" ");
  stops[target.dataset.place] = target.value;
  at(stops.join(" "));
});
place.addEventListener("click", ({ target }) => {
  if (target.dataset.preset) at(target.dataset.preset);
});
listen();
"""


def page(name: str, colours: str) -> str:
    """The page itself, which asks for the figure and for every change of it."""
    return (
        f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{escape(name)}</title>'
        '<meta name="viewport" content="width=device-width"><link rel="icon" href="data:,">'
        f'<style>{colours}{STYLE}</style></head><body><div id="figure"><p>Drawing …</p></div>'
        f'<script type="module">{SCRIPT}</script></body></html>'
    )


def fault(said: str) -> str:
    """What is wrong, in place of the figure."""
    return f'<p class="fault" role="alert">{escape(said)}</p>'


def figure(found: dict[str, Any]) -> str:
    """The figure with its numbers, as `look.py` found them."""
    return (
        f'<h1>{escape(found["title"])}</h1><main data-stops="{" ".join(map(str, found["stops"]))}">'
        f"<section>{found['picture']}<p>{escape(found['summary'])}</p>{presets(found['presets'])}"
        f"{''.join(map(moves, found['moves']))}{''.join(map(control, found['controls']))}</section>"
        f"<section>{''.join(map(remark, found['hints']))}"
        f"{titled('Read-outs', table(('', ''), found['readouts']))}"
        f"{titled('Oracles', oracles(found['oracles']) if 'oracles' in found else SOON)}"
        f"{titled('Challenges', challenges(found['challenges']))}"
        f"{titled('What a phone pays', f'<p>{cost(found["cost"])}</p>' if 'cost' in found else SOON)}"
        "</section></main>"
        f"{''.join(map(rows, found['tables']))}"
    )


def titled(title: str, inside: str) -> str:
    """Something below its heading; nothing of nothing."""
    return f"<h2>{title}</h2>{inside}" if inside else ""


def remark(said: str) -> str:
    """What an author may have forgotten."""
    return f"<p>{escape(said)}</p>"


def presets(found: list[Any]) -> str:
    """A button for each preset."""
    return "".join(
        f'<button type="button" data-preset="{" ".join(map(str, stops))}">{escape(title)}</button>'
        for title, stops in found
    )


def moves(found: dict[str, Any]) -> str:
    """A button for each thing that may be picked."""
    return f"<p>{escape(found['label'])}</p>{presets(found['picks'])}"


def control(found: dict[str, Any]) -> str:
    """A slider for each control, whatever it is in the book."""
    return (
        f"<label>{escape(found['label'])}<output>{escape(found['text'])}</output>"
        f'<input type="range" id="c{found["place"]}" data-place="{found["place"]}" min="0" '
        f'max="{found["last"]}" value="{found["stop"]}"></label>'
    )


def oracles(found: list[dict[str, Any]]) -> str:
    """Whether each oracle holds, with what it must be and what it is."""
    return table(
        ("", "must be", "is", ""),
        [
            [
                each["quantity"],
                each["must"],
                each["is"],
                "holds" if each["holds"] else "does not hold",
            ]
            for each in found
        ],
    )


def challenges(found: list[Any]) -> str:
    """Whether each challenge is met here."""
    return table(("", ""), [[task, "met here" if met else "not here"] for task, met in found])


def cost(found: dict[str, Any]) -> str:
    """What a phone pays, in a sentence."""
    of = f", by {found['sampled']} of them" if found["sampled"] < found["frames"] - 1 else ""
    plays = f", {found['moments']} moments to play" if found["moments"] > 1 else ""
    return (
        f"A flipbook of {found['frames']} frames{plays}: about {found['kB']:.0f} kB{of}. "
        f"A frame takes the model {found['ms']:.1f} ms here; Python in a browser is slower, and on a phone slower still."
    )


def rows(found: dict[str, Any]) -> str:
    """One table of the frame."""
    cells = [[cell(each) for each in row] for row in found["rows"]]
    more = found["many"] - len(cells)
    rest = f"<p>and {more} more</p>" if more else ""
    return f"<h2>Table {escape(found['name'])}</h2>{table(found['columns'], cells)}{rest}"


def cell(value: object) -> str:
    """A cell of a table, numbers no longer than anybody reads."""
    return f"{value:.6g}" if isinstance(value, float) else "" if value is None else str(value)


def table(heads: Iterable[str], found: Iterable[Iterable[object]]) -> str:
    """Rows as a table; nothing where there are none."""
    body = "".join(
        "<tr>" + "".join(f"<td>{escape(str(each))}</td>" for each in row) + "</tr>" for row in found
    )
    if not body:
        return ""
    head = "".join(f'<th scope="col">{escape(each)}</th>' for each in heads)
    return f'<div class="wide"><table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></div>'
