"""Bring the translations up to date: collect the window's words, then make what the program loads.

Run it after changing a text of the window, translate what is new in `resources/translations/*.ts`,
and run it once more. English has a file of its own for the plurals only.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "resources" / "translations"
LANGUAGES = {"de": [], "en": ["-pluralonly"]}


def main() -> int:
    """Update every .ts file, release every .qm file, and say how many texts have no translation."""
    missing = 0
    for language, options in LANGUAGES.items():
        source = FOLDER / f"cardfile_{language}.ts"
        collect(source, options)
        release(source, source.with_suffix(".qm"))
        missing += source.read_text("utf-8").count('type="unfinished"')
    print(f"{missing} texts to translate")
    return 1 if missing else 0


def collect(source: Path, options: list[str]) -> None:
    """Write the texts that stand in the window's code into a .ts file; keep what is translated."""
    code = sorted(str(file.relative_to(ROOT)) for file in (ROOT / "desktop" / "ui").rglob("*.py"))
    common = ["-no-obsolete", "-locations", "none", "-source-language", "en", "-silent"]
    _run("pyside6-lupdate", *code, *common, *options, "-ts", str(source))


def release(source: Path, target: Path) -> None:
    """Make the .qm file that the program loads from a .ts file."""
    # A program that runs has the file mapped into its memory, and would break off if it were written anew in its place.
    made = target.with_suffix(".new")
    _run("pyside6-lrelease", str(source), "-qm", str(made), "-silent")
    made.replace(target)


def _run(tool: str, *arguments: str) -> None:
    # In a virtual environment that is not activated the tools lie beside its Python.
    found = shutil.which(tool, path=str(Path(sys.executable).parent)) or shutil.which(tool)
    if found is None:
        raise SystemExit(f"{tool} is missing; install PySide6-Essentials")
    subprocess.run([found, *arguments], cwd=ROOT, check=True)


if __name__ == "__main__":
    sys.exit(main())
