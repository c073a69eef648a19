"""A plan in words, moment by moment, as the figure tells it."""

from ..kit import Frame
from .world import BUILD, CLEAR, DISABLE, STOPPED, WAIT, Outcome, World

VERBS = {
    WAIT: ("wait", "waits"),
    BUILD: ("build", "builds a factory"),
    CLEAR: ("clear", "clears a habitat cell"),
    DISABLE: ("disable", "disables the switch"),
    STOPPED: ("stopped", "everything has stopped"),
}


def story(world: World, outcome: Outcome) -> Frame:
    """The tables with a `time`: what there is, what the machine does, and how the switch is."""
    moments = list(range(len(outcome.path)))
    amounts = [
        (time, kind, amount)
        for time, (factories, ore, habitat) in enumerate(outcome.path)
        for kind, amount in (
            ("factory", factories),
            ("clip", world.clips((factories, ore, habitat))),
            ("ore", ore),
            ("habitat", habitat),
        )
    ]
    verbs = [VERBS[letter] for letter in outcome.actions]
    switches = [switch(outcome.actions[:time]) for time in moments]
    chances = [
        world.chance_of_press(letter) if switches[time] == "works" else 0.0
        for time, letter in enumerate(outcome.actions, start=1)
    ]
    return {
        "series": {
            "time": [time for time, _, _ in amounts],
            "kind": [kind for _, kind, _ in amounts],
            "amount": [amount for _, _, amount in amounts],
        },
        "plan": {
            "time": list(moments),
            "letter": ["", *outcome.actions],
            "action": ["start", *(verb for verb, _ in verbs)],
            "words": [
                "Before the first step",
                *(f"Step {time}: {words}" for time, (_, words) in enumerate(verbs, start=1)),
            ],
        },
        "operator": {
            "time": list(moments),
            "switch": list(switches),
            # The chance that this step ended with a press, had the world come this far.
            "press": [0.0, *chances],
        },
    }


def switch(done: str) -> str:
    """What has become of the switch after these actions."""
    return "disabled" if DISABLE in done else "pressed" if STOPPED in done else "works"


def first(action: str, actions: str) -> int | None:
    """The step at which a plan first does this, counted from 1."""
    return actions.find(action) + 1 or None
