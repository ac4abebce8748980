"""A session bus for each test that asks for one; the user's own is out of reach."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from desktop.notify.freedesktop import FreedesktopNotifier
from desktop.notify.notifier import ICON
from tests.notify.bus import PATIENCE, Bus, FakeService

StartService = Callable[..., FakeService]
MakeNotifier = Callable[..., FreedesktopNotifier]


@pytest.fixture(autouse=True)
def _no_session_of_the_user(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    monkeypatch.delenv("XDG_RUNTIME_DIR", raising=False)


@pytest.fixture
def bus() -> Iterator[Bus]:
    if shutil.which("dbus-daemon") is None:
        pytest.skip("needs dbus-daemon")
    # A socket's name may have 107 letters, which a test's own folder easily uses up.
    with tempfile.TemporaryDirectory(prefix="cardfile-") as folder:
        made = Bus(Path(folder), os.environ)
        yield made
        made.end()


@pytest.fixture
def start_service(bus: Bus) -> Iterator[StartService]:
    """Start a fake notification service on the bus."""
    started: list[FakeService] = []

    def start(**manner: Any) -> FakeService:
        started.append(FakeService(bus.address, **manner))
        return started[-1]

    yield start
    for service in started:
        service.end()


@pytest.fixture
def make_notifier() -> Iterator[MakeNotifier]:
    """Make a notifier for an environment, as patient as the tests are."""
    made: list[FreedesktopNotifier] = []

    def make(environment: dict[str, str], seconds: float = PATIENCE, stays: bool = False) -> FreedesktopNotifier:
        made.append(FreedesktopNotifier(environment, ICON, seconds, stays))
        return made[-1]

    yield make
    for notifier in made:
        notifier.close()
