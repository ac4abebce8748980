"""What every screen of the window is handed."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.ui.icons import Icons
from desktop.ui.jobs import Jobs
from desktop.ui.messages import Messages
from desktop.ui.theme import Theme
from desktop.ui.undo import UndoPile


@dataclass(frozen=True, slots=True)
class WindowParts:
    """The window's own parts, built once and handed on."""

    theme: Theme
    icons: Icons
    jobs: Jobs
    messages: Messages
    undo: UndoPile
