"""Whole visits to a chapter, beside a bare page: how long until Python answers, what comes with it, and coming back."""

from contextlib import ExitStack, nullcontext

from playwright.sync_api import BrowserContext, Page

from .host import SLOW_4G, Line
from .setting import CHAPTER, FIGURE, Setting, request, settled
from .slowing import slower
from .touches import PRESSURE, RATE, TOUCH

BARE = "bench/bare.html"
SLOWER = 4

LIVE = (
    """
const answered = async () => {
  const figure = document.querySelector("#FIGURE widget-figure[data-ready]");
  if (!figure) return requestAnimationFrame(answered);
  figure.dispatchEvent(new Event("pointerdown", { bubbles: true }));
  // Where no flipbook leads: two controls away from the opening.
  const { stops } = figure;
  await figure.go(stops.with(RATE, stops[RATE] + 3).with(PRESSURE, stops[PRESSURE] + 3));
  while (!figure.shown?.frame) await new Promise(requestAnimationFrame); // a picture alone has none
  window.done = performance.now();
};
requestAnimationFrame(answered);
""".replace("FIGURE", FIGURE)
    .replace("RATE", str(RATE))
    .replace("PRESSURE", str(PRESSURE))
)
"""A reader who takes the figure at once to where only Python has the answer."""

KEPT = """async () => {
  for (const name of await caches.keys()) {
    if (name.includes("snapshot") && (await (await caches.open(name)).keys()).length) return true;
  }
  return false;
}"""

PATIENCE = 120
"""Half seconds to wait for a snapshot: it is made when nothing else is to be done."""

QUIET = 4
"""Seconds without a byte after which nothing more will come by itself."""

LEVER = """async (figure) => {
  const slider = figure.querySelector(".widget-lever input, .widget-control:not([hidden]) input");
  const drawing = figure.querySelector(".widget-picture");
  const taken = [];
  for (const stop of [...Array(Number(slider.max) + 1).keys(), ...Array(Number(slider.max)).keys()]) {
    if (String(stop) === slider.value) continue;
    const changed = new Promise((done) => drawing.addEventListener("drawn", done, { once: true }));
    const start = performance.now();
    slider.value = String(stop);
    slider.dispatchEvent(new Event("input", { bubbles: true }));
    await changed;
    taken.push(performance.now() - start);
  }
  return taken;
}"""


def touch(setting: Setting, path: str, line: Line | None = None, *, phone: bool = False) -> float:
    """Milliseconds from navigation to the first change of a figure that is touched at once."""
    address = f"{setting.host.url}{path}#{FIGURE}"
    return timed(setting, address, TOUCH, SLOW_4G if phone else line, slow=phone)


def live(setting: Setting, *, phone: bool) -> float:
    """Seconds until a figure of the chapter shows what only Python can make, for a reader who was never here."""
    address = f"{setting.host.url}{CHAPTER}#{FIGURE}"
    return timed(setting, address, LIVE, SLOW_4G if phone else None, slow=phone) / 1000


def live_stock(setting: Setting, *, phone: bool) -> float:
    """The same with stock Pyodide on a bare page."""
    return timed(setting, stock(setting), "", SLOW_4G if phone else None, slow=phone) / 1000


def timed(setting: Setting, address: str, script: str, line: Line | None, *, slow: bool) -> float:
    """Milliseconds until the page says that it is done, in a new profile."""
    with setting.reader() as context:
        if script:
            context.add_init_script(script)
        return opened(setting, context.new_page(), address, line, slow=slow)


def opened(setting: Setting, page: Page, address: str, line: Line | None, *, slow: bool) -> float:
    """The same in a page at hand."""
    setting.host.reset(line)
    with slower(setting.browser, SLOWER) if slow else nullcontext():
        page.goto(address, wait_until="commit")
        taken = settled(page)
    setting.host.reset()
    return taken


class Comers:
    """Two readers who come again: one to our chapter, which by then keeps a snapshot, and one to stock Pyodide."""

    def __init__(self, setting: Setting, stack: ExitStack) -> None:
        self.setting = setting
        self.ours = stack.enter_context(setting.reader(service_workers="allow"))
        self.ours.add_init_script(LIVE)
        self.stock = stack.enter_context(setting.reader())
        for context, address in ((self.ours, self.chapter), (self.stock, stock(setting))):
            page = context.new_page()
            page.goto(address)
            settled(page)
            if context is self.ours:
                kept(page)
            page.close()

    @property
    def chapter(self) -> str:
        """Where our figure is."""
        return f"{self.setting.host.url}{CHAPTER}#{FIGURE}"

    def again(self, *, phone: bool) -> tuple[float, float]:
        """Seconds to the live answer of this visit, ours and theirs."""
        return (
            self.come(self.ours, self.chapter, phone=phone),
            self.come(self.stock, stock(self.setting), phone=phone),
        )

    def come(self, context: BrowserContext, address: str, *, phone: bool) -> float:
        """A visit by one of them."""
        page = context.new_page()
        taken = opened(self.setting, page, address, SLOW_4G if phone else None, slow=phone)
        page.close()
        return taken / 1000


def kept(page: Page) -> None:
    """Wait until the page has put a snapshot of Python away, or nothing is to be hoped for."""
    for _ in range(PATIENCE):
        if page.evaluate(KEPT):
            return
        page.wait_for_timeout(500)


def all_bytes(setting: Setting) -> float:
    """Bytes of a first visit with a live answer, and of all that comes afterwards by itself."""
    setting.host.reset()
    total = 0
    with setting.reader(service_workers="allow") as context:
        context.add_init_script(LIVE)
        page = context.new_page()
        page.goto(f"{setting.host.url}{CHAPTER}#{FIGURE}")
        settled(page)
        kept(page)
        while True:
            came = sum(setting.host.reset().values())
            if not came:
                return float(total)
            total += came
            page.wait_for_timeout(QUIET * 1000)


def stock_bytes(setting: Setting) -> float:
    """Bytes of the bare page with stock Pyodide until it has its frame; nothing comes after that."""
    setting.host.reset()
    with setting.reader() as context:
        page = context.new_page()
        page.goto(stock(setting))
        settled(page)
    return float(sum(setting.host.reset().values()))


def lever(setting: Setting) -> list[float]:
    """Milliseconds of each step of superposition's lever, there and back, on its own page."""
    with setting.reader() as context:
        page = context.new_page()
        page.goto(f"{setting.host.url}widgets/superposition/")
        page.mouse.move(200, 200)
        figure = page.locator("widget-figure[data-ready]").first
        taken: list[float] = figure.evaluate(LEVER)
        return taken


def stock(setting: Setting) -> str:
    """The page that starts Pyodide as it comes and nothing else."""
    return setting.bench("stock.html", request=request())
