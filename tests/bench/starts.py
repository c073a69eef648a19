"""How long Python takes to be there again after a runaway."""

from .setting import Setting, request, settled

RUNAWAY = "from widgets.kit import *\nwhile True: pass\n"

RESTART = """async (request) => {
  const runaway = { ...request, kind: "run", source: SOURCE };
  const stopped = await kernel.ask(runaway, { seconds: 0.3 }).then(() => null, () => performance.now());
  await kernel.ask(request);
  return performance.now() - stopped;
}""".replace("SOURCE", repr(RUNAWAY))


def restart(setting: Setting) -> float:
    """Milliseconds from the end of a model that never ends to the next frame."""
    with setting.reader() as context:
        page = context.new_page()
        page.goto(ours(setting))
        settled(page)
        taken: float = page.evaluate(f"({RESTART})({request()})")
        return taken


def ours(setting: Setting) -> str:
    """The page that starts our kernel and nothing else."""
    return setting.bench("ours.html", kernel=setting.part("kernel.js"), request=request())
