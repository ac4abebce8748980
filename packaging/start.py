"""Start Cardfile for `make run`: the window, or the terminal where there is no display.

The photographs are named in the environment variable PHOTOS, as a shell would read them; without any, the sample
cards are shown. `PHOTOS` may hold one name with spaces as it is, several names with quotes or backslashes
around their spaces, and patterns such as `cards/*.jpg`.
"""

from __future__ import annotations

import glob
import os
import shlex
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
CARDFILE = Path(sys.executable).parent / ("cardfile.exe" if os.name == "nt" else "cardfile")
SAMPLES = ROOT / "resources" / "samples"


def main() -> int:
    """Open the window with the photographs, or read them in the terminal; give Cardfile's own exit status."""
    photos = photos_named(os.environ.get("PHOTOS", "")) or sample_photos()
    what = "window"
    if not has_display(os.environ, sys.platform):
        print("There is no display here, so the cards are read in the terminal instead.", file=sys.stderr, flush=True)
        what = "scan"
    try:
        return subprocess.run([str(CARDFILE), what, "--", *photos], check=False).returncode
    except KeyboardInterrupt:
        return 130


def photos_named(text: str) -> list[str]:
    """Give the file names in a PHOTOS text; patterns that match nothing stay, so that Cardfile names them."""
    if not text.strip():
        return []
    if Path(text).exists():
        return [text]
    try:
        names = shlex.split(text)
    except ValueError:  # an apostrophe in a file name is not an open quote
        names = text.split()
    return [match for name in names for match in (sorted(glob.glob(name)) if not Path(name).exists() else []) or [name]]  # noqa: PTH207


def sample_photos() -> list[str]:
    return sorted(str(photo) for photo in SAMPLES.glob("*.jpg"))


def has_display(environment: Mapping[str, str], platform: str) -> bool:
    """Say whether a window can be shown: always on Windows and macOS, on Linux where X11 or Wayland is."""
    if platform in ("win32", "darwin"):
        return True
    return bool(environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY"))


if __name__ == "__main__":
    sys.exit(main())
