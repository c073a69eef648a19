"""What a reader feels: the first touch, each step after it, and an episode that plays."""

import json

from playwright.sync_api import Page

from widgets.registry import widget

from .setting import CHAPTER, FIGURE, Setting, request

TOUCH = """
const touch = () => {
  const figure = document.querySelector("#FIGURE widget-figure");
  const slider = figure?.querySelector(".widget-control:not([hidden]) input[type=range]");
  if (!slider || slider.disabled) return requestAnimationFrame(touch);
  const changed = new MutationObserver(() => {
    changed.disconnect();
    requestAnimationFrame(() => (window.done = performance.now()));
  });
  changed.observe(figure.querySelector(".widget-picture"), {
    subtree: true, childList: true, attributes: true, characterData: true,
  });
  slider.dispatchEvent(new Event("pointerdown", { bubbles: true }));
  slider.value = String(Number(slider.value) + 1);
  slider.dispatchEvent(new Event("input", { bubbles: true }));
};
requestAnimationFrame(touch);
""".replace("FIGURE", FIGURE)

RATE, PRESSURE = (
    [control.name for control in widget("goodhart").controls].index(name) for name in ("beta", "kl")
)
"""The places of two controls of the figure that is timed."""

STEPS = """async (root) => {
  // The pressure, which has the most stops; on the bare page there is only one slider.
  const slider = root.querySelector('[data-place="PRESSURE"] input') ?? root.querySelector("input");
  const drawing = root.querySelector(".widget-picture") ?? document.querySelector("svg");
  const taken = [];
  for (let step = 0; step < 60; step++) {
    const changed = new Promise((done) => {
      const observer = new MutationObserver(() => { observer.disconnect(); done(performance.now()); });
      observer.observe(drawing, { subtree: true, childList: true, attributes: true, characterData: true });
    });
    const start = performance.now();
    slider.value = String(30 + ((step * 7) % 60)); // never a stop that the flipbook has
    slider.dispatchEvent(new Event("input", { bubbles: true }));
    taken.push(await changed - start);
    await new Promise(requestAnimationFrame);
  }
  return taken.slice(10);
}""".replace("PRESSURE", str(PRESSURE))

PLAY = """async (figure) => {
  const slider = figure.querySelector(".widget-time");
  const drawing = figure.querySelector(".widget-picture");
  let changes = 0;
  const observer = new MutationObserver(() => changes++);
  observer.observe(drawing, { subtree: true, childList: true, attributes: true, characterData: true });
  const last = Number(slider.max);
  const start = await new Promise(requestAnimationFrame);
  let now = start;
  for (let frame = 0; now - start < 3000; frame++) {
    slider.value = String(frame % (last + 1));
    slider.dispatchEvent(new Event("input", { bubbles: true }));
    now = await new Promise(requestAnimationFrame);
  }
  return changes / ((now - start) / 1000);
}"""


def signed(page: Page) -> None:
    """Move the pointer, as readers do before anything else, and wait for the script that this brings."""
    page.mouse.move(200, 200)
    page.wait_for_function("document.documentElement.classList.contains('js')")


def slowed(page: Page, times: float) -> None:
    """Make the page's processor so many times slower."""
    if times > 1:
        client = page.context.new_cdp_session(page)
        client.send("Emulation.setCPUThrottlingRate", {"rate": times})


def steps(setting: Setting) -> list[float]:
    """Milliseconds from each move of a slider to the changed picture, Python at work."""
    with setting.reader() as context:
        page = context.new_page()
        page.goto(f"{setting.host.url}{CHAPTER}#{FIGURE}")
        signed(page)
        figure = page.locator(f"#{FIGURE} widget-figure[data-ready]")
        # Away from the flipbook, which has what is one move from the opening.
        for place in (RATE, PRESSURE):
            figure.evaluate(
                "async (figure, at) => figure.go(figure.stops.with(at, figure.stops[at] + 3))",
                place,
            )
        taken: list[float] = figure.evaluate(STEPS)
        assert figure.evaluate("figure => Boolean(figure.shown.frame)"), (
            "a picture was drawn before"
        )
        return taken


def bare_steps(setting: Setting) -> list[float]:
    """The same with stock Pyodide and two paths drawn by hand."""
    stops = json.loads(request())["stops"]
    with setting.reader() as context:
        page = context.new_page()
        where = {"widget": "goodhart", "place": str(PRESSURE), "stops": ",".join(map(str, stops))}
        page.goto(setting.bench("step.html", **where))
        page.wait_for_function("window.ready")
        taken: list[float] = page.locator("body").evaluate(STEPS)
        return taken


def playing(setting: Setting) -> float:
    """Changed pictures a second while an episode runs, on a processor four times slower."""
    with setting.reader() as context:
        page = context.new_page()
        page.goto(f"{setting.host.url}{CHAPTER}#paperclip")
        signed(page)
        figure = page.locator("#paperclip widget-figure[data-ready]")
        figure.evaluate("async (figure) => { await figure.go(figure.stops); await figure.made(); }")
        figure.evaluate(PLAY)  # so that Vega is there
        slowed(page, 4)
        pictures: float = figure.evaluate(PLAY)
        return pictures
