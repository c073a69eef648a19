"""A slow line: what a page asks for comes when a test lets it."""

from playwright.sync_api import Route


class Held:
    """Files that a page has asked for and does not get before it has shown itself."""

    def __init__(self) -> None:
        self.waiting: list[Route] | None = []

    def asked(self, route: Route) -> None:
        """Hold it, or send it at once when none is held any more."""
        if self.waiting is None:
            route.continue_()
        else:
            self.waiting.append(route)

    def let_go(self) -> None:
        """Send what is held."""
        waiting, self.waiting = self.waiting or [], None
        for route in waiting:
            route.continue_()
