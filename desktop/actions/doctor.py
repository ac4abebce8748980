"""Look at what Cardfile needs and has: what is missing, and how to get it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing looked at: `remedy` says how to get it where `ok` is false; `needed` whether it must be."""

    subject: str
    ok: bool
    detail: str
    remedy: str = ""
    needed: bool = True


def findings(data_folder: Path) -> list[Finding]:
    """Look at Python, text readers, data folder and window libraries; changes nothing."""
    raise NotImplementedError


def healthy(found: Iterable[Finding]) -> bool:
    """Say whether everything needed is there."""
    return all(finding.ok or not finding.needed for finding in found)
