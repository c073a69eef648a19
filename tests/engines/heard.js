// Stands at the head of every page under test: what the page says to developers, and Python to the page.
{
  window.heard = [];
  window.said = [];
  window.Worker = class extends Worker {
    constructor(...given) {
      super(...given);
      this.addEventListener("message", ({ data }) => window.heard.push(...Object.keys(data)));
    }
  };
  // Not every driver tells what a console says, so the host is told.
  const fetched = window.fetch.bind(window);
  const tell = (...said) => {
    const line = said.map(String).join(" ").slice(0, 500);
    window.said.push(line);
    fetched(`/heard/${encodeURIComponent(line)}`, { keepalive: true }).catch(() => {});
  };
  for (const kind of ["error", "warn"]) {
    const say = console[kind].bind(console);
    console[kind] = (...said) => {
      say(...said);
      tell(kind, ...said);
    };
  }
  addEventListener("unhandledrejection", ({ reason }) => tell("unhandled", reason));
  addEventListener("securitypolicyviolation", (event) => tell("refused", event.violatedDirective, event.blockedURI));
  addEventListener(
    "error",
    ({ message, target }) => {
      // What changes its own size as it is told of it is told again a frame later; no console says so.
      if (message?.startsWith("ResizeObserver loop")) return;
      // Firefox says so of a module that a script has begun to fetch; one that is missing, the host knows.
      if (target.rel !== "modulepreload") tell("uncaught", message ?? `${target.localName} ${target.src ?? target.href}`);
    },
    true,
  );
}
