"""Where the program's own files lie: styles, translations, samples."""

from __future__ import annotations

from pathlib import Path

RESOURCES = Path(__file__).resolve().parents[2] / "resources"
"""The folder that travels beside `desktop`, in the checkout as in an installed copy."""
