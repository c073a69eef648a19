"""Places where a figure may be: any stops of its controls, with picks that its frames offer."""

from random import Random

from widgets.kit import Moves, Widget


def anywhere(widget: Widget, random: Random) -> tuple[int, ...]:
    """Stops of the widget, each as likely as another; of moves some that can be made one by one."""
    stops = widget.canonical(
        [0 if isinstance(c, Moves) else random.randrange(c.count) for c in widget.controls]
    )
    for place, control in widget.moves():
        for _ in range(random.randint(0, control.most)):
            offers = widget.offers(stops, widget.frame_at(stops))
            open_ = offers.get("open", [True] * len(offers.get("pick", [])))
            picks = [p for p, may in zip(offers.get("pick", []), open_, strict=True) if may]
            if not picks:
                break
            pick = picks[random.randrange(len(picks))]
            assert isinstance(pick, int)
            stops = widget.moved(stops, place, control.after(stops[place], pick))
    return stops
