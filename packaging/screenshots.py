"""Take the pictures of the README from the real program: invented cards, read by the real readers.

`make screenshots` writes docs/images/scan-light.png, scan-dark.png, people-light.png, today-light.png and
today-dark.png; with a folder as argument it writes there, and with `--all` every state of the window that is worth
looking at.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from time import monotonic

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["LC_ALL"] = os.environ["LANG"] = "C.UTF-8"

from PySide6.QtCore import QEventLoop, QTimer  # noqa: E402
from PySide6.QtWidgets import QApplication  # noqa: E402

from desktop.actions.circles import set_circle, tag  # noqa: E402
from desktop.actions.met import add_event, log, met_at  # noqa: E402
from desktop.actions.people import search  # noqa: E402
from desktop.actions.remind import remind  # noqa: E402
from desktop.app import App, build_app  # noqa: E402
from desktop.contacts.model import Direction, InteractionKind, ReminderKind  # noqa: E402
from desktop.ui import program  # noqa: E402
from desktop.ui.language import speak  # noqa: E402
from desktop.ui.main_window import PEOPLE, SCAN, SETTINGS, TODAY, MainWindow  # noqa: E402
from ocr.model import FieldKind  # noqa: E402
from tests.cards.__main__ import make_set  # noqa: E402

SAMPLE = ROOT / "resources" / "samples" / "sample-card.jpg"
SEED = 5
SMALLEST_FILE = 0
"""Qt's "quality" of a PNG: the least means the most compression."""
SET_ASIDE = ("GB", "US", "AU", "FR", "DE")
"""Countries that set telephone numbers aside for fiction: nobody's own number stands in a picture of ours."""
PATIENCE = 120.0
"""Seconds until a picture that does not come is given up."""


class Photographer:
    """Works the window as a person would, and takes its picture now and then."""

    def __init__(self, app: App, folder: Path, size: tuple[int, int]) -> None:
        self.app = app
        self.application = program.make_application()
        speak(self.application, app.settings.language or "en")
        self.parts = program.make_parts(app, self.application)
        self.window = MainWindow(app, self.parts)
        self.folder = folder
        self.window.resize(*size)
        self.window.show()
        self.window.activateWindow()

    def wait_for(self, there: Callable[[], bool]) -> None:
        """Let the program run until something is there."""
        loop, end = QEventLoop(), monotonic() + PATIENCE
        timer = QTimer()
        timer.timeout.connect(lambda: loop.quit() if there() or monotonic() > end else None)
        timer.start(50)
        loop.exec()
        if not there():
            raise SystemExit(f"the window did not come to where its picture was to be taken: {self.states()}")

    def settle(self) -> None:
        """Let thumbnails and pictures arrive."""
        end = monotonic() + 1.0
        self.wait_for(lambda: self.parts.jobs.is_idle and monotonic() > end)

    def take(self, name: str, theme: str = "light") -> None:
        """Write the picture of the window as it stands."""
        self.parts.theme.choose(theme)
        self.settle()
        self.folder.mkdir(parents=True, exist_ok=True)
        self.window.grab().toImage().save(str(self.folder / f"{name}.png"), "PNG", SMALLEST_FILE)  # type: ignore[call-overload]

    def keep_all(self) -> None:
        """Keep every card that is to be reviewed."""
        scan = self.window.scan
        while "review" in self.states():
            before = self.states()
            scan.keep()
            self.wait_for(lambda before=before: self.states() != before)  # type: ignore[misc]
            self.settle()

    def show_doubts(self) -> None:
        """Go to a card that has something to check, as most piles of cards have one."""
        for row in [row for row, state in enumerate(self.states()) if state == "review"]:
            self.window.scan.stack.go_to(row)
            self.settle()
            if self.window.scan.review.form.doubtful_boxes():
                return

    def states(self) -> list[str]:
        return [entry.state.value for entry in self.window.scan.model.entries]


def photographs(folder: Path) -> list[Path]:
    """Draw and photograph a handful of cards of invented people."""
    made = make_set(folder, 5, SEED, ("easy",), countries=SET_ASIDE)
    named = [file.rename(folder / f"IMG_04{12 + number}.jpg") for number, file in enumerate(made)]
    damaged = folder / "IMG_0417.jpg"
    damaged.write_bytes(named[0].read_bytes()[:4000])
    return [named[0], SAMPLE, *named[1:3], damaged, *named[3:]]


def live_for_a_while(app: App) -> None:
    """Write down what one would after some months with these people, so that a day asks for something."""
    store, now = app.store, app.clock()
    people = [row.uid for row in search(store)]
    set_circle(store, "Customers", 30)
    tag(store, people[:3], "Customers")
    for days, uid in zip((75, 44, 38, 20), people, strict=False):
        log(store, [uid], InteractionKind.CALL, "Talked about the offer", now - timedelta(days=days), Direction.OUT)
    begins = now - timedelta(days=352)
    fair = add_event(store, "PyCon", "Berlin", f"{begins:%Y-%m-%d}", f"{begins + timedelta(2):%Y-%m-%d}", yearly=True)
    met_at(store, fair.id, people[:4])
    today = f"{now.astimezone():%Y-%m-%d}"
    for uid in people[3:5]:
        remind(store, ReminderKind.FOLLOW_UP, [uid], today, event=fair.id)
    remind(store, ReminderKind.CALL, people[1:2], today, "about the invoice")
    remind(store, ReminderKind.OWN, people[4:5], today, "ask how the launch went")


def take_all(photographer: Photographer, photos: list[Path], everything: bool) -> None:
    """Walk through the window, picture by picture."""
    window, scan = photographer.window, photographer.window.scan
    window.begin([])
    if everything:
        photographer.take("empty-light")
        window.go(PEOPLE)
        photographer.take("nobody-light")
        window.go(SCAN)
    scan.add(photos[:2])
    photographer.wait_for(lambda: photographer.states() == ["review", "review"] and scan.review.isVisible())
    scan.stack.go_to(0)
    photographer.settle()
    scan.keep()
    photographer.wait_for(lambda: photographer.states() == ["kept", "review"])
    scan.add(photos[2:])
    photographer.wait_for(lambda: photographer.states()[1:4] == ["review"] * 3)
    photographer.show_doubts()
    window.slip.put_away()
    box = next(iter(scan.review.form.doubtful_boxes()), scan.review.form.box_for(FieldKind.TITLE))
    box.setFocus()
    photographer.take("scan-light")
    photographer.take("scan-dark", "dark")
    photographer.wait_for(lambda: not scan.runner.is_busy)
    if everything:
        take_states(photographer)
    photographer.keep_all()
    window.slip.put_away()
    window.go(PEOPLE)
    photographer.settle()
    photographer.take("people-light")
    live_for_a_while(photographer.app)
    window.go(TODAY)
    window.today.refresh()
    photographer.settle()
    photographer.take("today-light")
    photographer.take("today-dark", "dark")
    window.go(PEOPLE)
    if everything:
        photographer.take("people-dark", "dark")
        window.people.edit()
        photographer.take("edit-light")
        window.go(SETTINGS)
        photographer.take("settings-light")


def take_states(photographer: Photographer) -> None:
    """Take the states of the Scan screen that no README needs but everybody should have looked at."""
    scan = photographer.window.scan
    scan.stack.go_to(photographer.states().index("failed"))
    photographer.take("failed-light")
    scan.stack.go_to(photographer.states().index("review"))
    photographer.settle()
    scan.mark_corners()
    photographer.wait_for(lambda: scan.card_pane.marks_corners)
    photographer.take("corners-light")
    scan.card_pane.back_button.click()
    photographer.settle()


def main() -> int:
    """Take the pictures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, nargs="?", default=ROOT / "docs" / "images")
    parser.add_argument("--all", action="store_true", dest="everything")
    parser.add_argument("--size", default="1280x800")
    parser.add_argument("--language", default="")
    wanted = parser.parse_args()
    width, height = (int(side) for side in wanted.size.split("x"))
    with tempfile.TemporaryDirectory() as temporary:
        photos = photographs(Path(temporary) / "photos")
        app = build_app(Path(temporary) / "cardfile")
        if wanted.language:
            app.settings_file.change(language=wanted.language)
        photographer = Photographer(app, wanted.folder, (width, height))
        try:
            take_all(photographer, photos, wanted.everything)
        finally:
            photographer.window.close()
            app.close()
            QApplication.processEvents()
    return 0


if __name__ == "__main__":
    sys.exit(main())
