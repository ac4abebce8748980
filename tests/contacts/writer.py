"""Programs that write to a store beside others (for test_two_programs): told what to do, they say when it is done."""

from __future__ import annotations

import sys
from pathlib import Path

from desktop.contacts.store import Store
from desktop.contacts.vcard import fields_to_vcard
from tests.contacts.invented import DORA


def say(word: str) -> None:
    print(word, flush=True)


def hold(folder: Path, name: str) -> None:
    """Import one contact in a step that is open until a line comes in."""
    store = Store(folder)
    with store.step("import"):
        store.add(fields_to_vcard(DORA, name))
        say("writing")
        sys.stdin.readline()
    say("done")
    store.close()


def note(folder: Path, name: str, count: int = 15) -> None:
    """Add a line to one contact's card, again and again, each in a step that reads it first."""
    store = Store(folder)
    for number in range(count):
        with store.step("edit"):
            text = store.get("uid-1").vcard
            store.change("uid-1", text.replace("END:VCARD", f"NOTE:{name}-{number}\r\nEND:VCARD"))
    store.close()
    say("done")


def visit(folder: Path, name: str, count: int = 8) -> None:
    """Open the store, add one contact and close it, again and again."""
    for number in range(count):
        store = Store(folder)
        store.add(fields_to_vcard(DORA, f"{name}-{number}"))
        store.close()
    say("done")


if __name__ == "__main__":
    {"hold": hold, "note": note, "visit": visit}[sys.argv[1]](Path(sys.argv[2]), sys.argv[3])
