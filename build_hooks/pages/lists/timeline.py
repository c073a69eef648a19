"""The timeline in docs/data/timeline.toml: what is wrong with it, and how a page prints it."""

from itertools import groupby
from pathlib import Path
from xml.etree.ElementTree import Element

from ...text import records
from ...text.elements import make, put
from ...text.messages import shown
from ...text.records import Form, Record, Row
from . import records as records_page
from .listing import List, declared

MARKS = ("ring", "dot", "box", "block", "diamond")
"""How an event can be marked on the line, by its kind; a ring where nothing is said."""


def marks(value: object) -> str:
    """Kinds, and the mark of each."""
    if fault := records.named(value):
        return fault
    assert isinstance(value, dict)
    return next(filter(None, map(records.one_of(*MARKS), value.values())), "")


FORM = Form(
    stem="timeline",
    table="event",
    head={"kinds": records.named, "marks": marks},
    fields={
        "id": records.slug,
        "date": records.date,
        "kind": records.text,
        "words": records.text,
        "sources": records.texts,
        "checked": records.truth,
        "scheduled": records.truth,
        "claims": records.texts,
    },
    optional=frozenset({"marks", "scheduled", "claims"}),
    together=declared(kind="kinds"),
)


def faults(docs: Path) -> list[str]:
    """Events out of order, and plans that later events have overtaken."""
    found = []
    file, before = shown(FORM.path(docs), docs), ""
    events = records.load(FORM, docs)
    happened = [event["date"] for event in events if not event["scheduled"]]
    for event in events:
        if event["date"] < before:
            found.append(
                f"{file}:{event.line}: {event['date']} comes after {before}; "
                "move this event up, the file is in the order of dates"
            )
        if event["scheduled"] and happened and event["date"] < max(happened):
            found.append(
                f"{file}:{event.line}: this event is scheduled for {event['date']}, but the list has "
                f"one that happened later, in {max(happened)}; say what came of it and remove scheduled"
            )
        before = event["date"]
    return found


def whole(docs: Path) -> Element:
    """Every event on one line from the first year to the last, by decade and year."""
    head = records.head(FORM, docs)
    picks = {"kind": ("Kind", "All kinds"), "decade": ("Decade", "All decades")}
    rows = [
        make(
            "section",
            {"class": "timeline__decade"},
            make("h2", {"id": f"the-{decade}"}, decade),
            *(
                make(
                    "section",
                    {"class": "timeline__year"},
                    make("h3", {"id": f"year-{year}"}, year),
                    make("ol", {}, *(item(event, head) for event in in_year)),
                )
                for year, in_year in groupby(in_decade, lambda event: str(event["date"])[:4])
            ),
        )
        for decade, in_decade in groupby(records.load(FORM, docs), decade_of)
    ]
    return records_page.searched(
        "event", "events", picks, make("div", {"class": "timeline"}, *rows)
    )


def decade_of(event: Record) -> str:
    """The ten years that an event belongs to: 1990s."""
    return f"{event['date'][:3]}0s"


def item(event: Record, head: Row) -> Element:
    """One event; its date is the link to it."""
    kind = head["kinds"][event["kind"]]
    mark = "plan" if event["scheduled"] else head.get("marks", {}).get(event["kind"], MARKS[0])
    anchor = f"event-{event['id']}"
    date = make("time", {"datetime": event["date"]}, records.when(event["date"]))
    facts = make("p", {"class": "record__facts"}, make("a", {"href": f"#{anchor}"}, date), " ")
    put(facts, make("span", {"class": "record__kind"}, kind))
    if event["scheduled"]:
        put(facts, " ", make("span", {"class": "record__kind"}, "Scheduled"))
    if not event["checked"]:
        put(facts, " ", make("span", {"class": "record__note"}, "date not checked"))
    return make(
        "li",
        {
            "id": anchor,
            "class": f"timeline__{mark}",
            "data-kind": kind,
            "data-decade": decade_of(event),
        },
        facts,
        make(
            "p", {}, *records_page.words(event["words"]), " ", records_page.cited(event["sources"])
        ),
    )


def says(event: Record) -> list[tuple[str, list[str]]]:
    """What an event says happened, and when; a plan has not."""
    words = f"{records.when(event['date'])}: {event['words']}"
    return [] if event["scheduled"] else [(words, event["sources"])]


LIST = List("timeline", lambda docs: [whole(docs)], form=FORM, faults=faults, says=says)
