"""How much memory a page takes, by the operating system's account of its process."""

from pathlib import Path

from playwright.sync_api import Browser

from .setting import Setting

LIVE = """async (figure) => {
  // Two controls away from where it opened, so that Python and Vega are at work in every figure.
  const place = (name) => figure.about.controls.findIndex((control) => control.name === name);
  const [ore, habitat] = [place("ore"), place("habitat")];
  const { stops } = figure;
  await figure.go(stops.with(ore, stops[ore] - 3).with(habitat, stops[habitat] - 3));
  if (!figure.shown.frame) throw new Error("a picture was drawn before");
}"""


def memory(setting: Setting, count: int) -> float:
    """Bytes of the process of a page with so many live figures, its worker's among them."""
    before = renderers(setting.browser)
    with setting.reader() as context:
        page = context.new_page()
        page.goto(f"{setting.host.url}chapters/plain/{count}.html")
        page.locator("widget-figure[data-ready]").nth(count - 1).wait_for(state="attached")
        for figure in page.locator("widget-figure").all():
            figure.evaluate(LIVE)
        page.request_gc()
        return float(sum(map(proportional, renderers(setting.browser) - before)))


def renderers(browser: Browser) -> set[int]:
    """The processes that show pages."""
    session = browser.new_browser_cdp_session()
    known = session.send("SystemInfo.getProcessInfo")["processInfo"]
    session.detach()
    return {process["id"] for process in known if process["type"] == "renderer"}


def proportional(process: int) -> int:
    """Bytes that a process holds, those it shares divided by who shares them; Linux says so."""
    lines = Path(f"/proc/{process}/smaps_rollup").read_text(encoding="utf-8").splitlines()
    kilobytes = next(line.split()[1] for line in lines if line.startswith("Pss:"))
    return int(kilobytes) * 1024
