"""What an author asks for by name: `python -m build_hooks new-widget tides --like play`."""

import argparse
import os
from collections.abc import Callable

from . import alone, book, new, serve


def new_chapter(words: list[str]) -> None:
    """Begin a chapter."""
    asked = parser("new-chapter", "begin a chapter", "of the file: small-worlds")
    asked.add_argument("--title", default="", help="what readers see of it")
    said = asked.parse_args(words)
    print(*new.chapter(said.name, said.title), sep="\n")


def new_widget(words: list[str]) -> None:
    """Begin a widget."""
    asked = parser("new-widget", "begin a widget", "of its folder: small_worlds")
    asked.add_argument("--like", default="curve", help=", ".join(new.KINDS))
    asked.add_argument("--title", default="", help="what readers see of it")
    said = asked.parse_args(words)
    print(*new.widget(said.name, said.like, said.title), sep="\n")


def new_book(words: list[str]) -> None:
    """Begin another book."""
    asked = argparse.ArgumentParser(
        "build_hooks new-book", description="begin another book, with the press beside it"
    )
    asked.add_argument("folder", nargs="?", default="", help="empty, or not yet there: ../waves")
    asked.add_argument("--title", default="", help="what readers see of it")
    asked.add_argument("--author", default="", help="whom readers are to cite")
    said = asked.parse_args(words)
    print(*book.book(said.folder, said.title, said.author), sep="\n")


def serve_book(words: list[str]) -> None:
    """Show the book, and again after every save."""
    asked = argparse.ArgumentParser(
        "build_hooks serve", description="show the book as it is written"
    )
    port_of(asked)
    serve.book(asked.parse_args(words).port)


def show_widget(words: list[str]) -> None:
    """Show one widget alone, and again after every save."""
    asked = parser(
        "widget", "show one figure alone as it is written", "of its folder: small_worlds"
    )
    port_of(asked)
    said = asked.parse_args(words)
    alone.serve(said.name, said.port)


def parser(command: str, does: str, name: str) -> argparse.ArgumentParser:
    """What reads the words of a command that is about one thing by name."""
    made = argparse.ArgumentParser(f"build_hooks {command}", description=does)
    made.add_argument("name", nargs="?", default="", help=name)
    return made


def port_of(asked: argparse.ArgumentParser) -> None:
    """Have a command take a port, as an option or from the environment."""
    given = os.environ.get("PORT", "")
    asked.add_argument("--port", default=given, help="8000, or the next that is free; 0 for any")


COMMANDS: dict[str, Callable[[list[str]], None]] = {
    "new-book": new_book,
    "new-chapter": new_chapter,
    "new-widget": new_widget,
    "serve": serve_book,
    "widget": show_widget,
}
