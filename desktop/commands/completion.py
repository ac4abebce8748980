"""`cardfile completion`: commands, options and the names of contacts, completed by the shell."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.terminal import say

if TYPE_CHECKING:
    from desktop.app import App

_SWITCH_ON = {
    "bash": 'For every new shell, add to ~/.bashrc: eval "$(cardfile completion bash)"',
    "zsh": 'For every new shell, add to ~/.zshrc: eval "$(cardfile completion zsh)"',
    "fish": "For every new shell: cardfile completion fish > ~/.config/fish/completions/cardfile.fish",
}
_MOST = 100
_NAMES = ("name", "others", "who", "restore", "add", "remove")
"""The parts of commands that are a contact's name; NAME stands for a circle or company elsewhere."""
_CIRCLE = "circle"


def completion_command(app: App, given: argparse.Namespace) -> int:
    """Print what the shell needs to know."""
    from argcomplete.shell_integration import shellcode

    print(shellcode(["cardfile"], shell=given.shell))
    say(_SWITCH_ON[given.shell])
    return 0


def complete(parser: argparse.ArgumentParser) -> None:
    """Answer a shell that asks what could be typed here, and end the program."""
    import argcomplete

    for action in _actions(parser):
        if action.metavar == "NAME" and action.dest in _NAMES:
            action.completer = contact_names  # type: ignore[attr-defined]
        elif action.dest == _CIRCLE:
            action.completer = circle_names  # type: ignore[attr-defined]
    nothing = argcomplete.completers.SuppressCompleter()
    argcomplete.autocomplete(parser, validator=lambda found, typed: True, default_completer=nothing)


def contact_names(prefix: str, parsed_args: argparse.Namespace, **rest: object) -> list[str]:
    """Give the names of contacts that begin as typed; silent whatever goes wrong, for nobody reads it."""
    before = getattr(parsed_args, "name", None)
    words = [word for word in before if isinstance(word, str)] if isinstance(before, list) else []

    def names(app: App) -> list[str]:
        from desktop.actions.people import names_beginning

        found = names_beginning(app.store, " ".join([*words, prefix]), _MOST)
        return [name.split(" ", len(words))[-1] for name in found if name.count(" ") >= len(words)]

    return _asked(parsed_args, names)


def circle_names(prefix: str, parsed_args: argparse.Namespace, **rest: object) -> list[str]:
    """Give the circles that begin as typed; silent, too."""

    def names(app: App) -> list[str]:
        from desktop.actions.circles import names_beginning

        return names_beginning(app.store, prefix, _MOST)

    return _asked(parsed_args, names)


def _asked(parsed_args: argparse.Namespace, names: Callable[[App], list[str]]) -> list[str]:
    """What the store says; nothing where there is none, or it cannot be asked."""
    from desktop.app import build_app

    folder = getattr(parsed_args, "data", None)
    app = build_app(Path(folder) if folder else None)
    try:
        # Only a store that is there: a question must not make one.
        return names(app) if app.has_store() else []
    except Exception:
        return []
    finally:
        app.close()


def _actions(parser: argparse.ArgumentParser) -> Iterator[argparse.Action]:
    """Everything that can be typed, in every command."""
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            for command in set(action.choices.values()):
                yield from _actions(command)
        else:
            yield action
