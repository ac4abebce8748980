"""A program that keeps contacts until it is killed, and says after each that it is kept (for test_store_crash)."""

from __future__ import annotations

import itertools
import sys
from pathlib import Path

from desktop.contacts.store import Store
from desktop.contacts.vcard import fields_to_vcard
from tests.contacts.invented import DORA


def keep_on(folder: Path, name: str) -> None:
    """Keep one contact after the other, each with a picture of its own."""
    store = Store(folder)
    for number in itertools.count():
        uid = f"{name}-{number}"
        picture = store.save_picture(uid.encode() * 1000)
        with store.step("keep"):
            store.add(fields_to_vcard(DORA, uid), [picture])
        print(uid, flush=True)


if __name__ == "__main__":
    keep_on(Path(sys.argv[1]), sys.argv[2])
