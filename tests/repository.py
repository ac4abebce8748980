"""What must hold for the files of the repository themselves, as functions over a tree; see `test_repository.py`."""

from __future__ import annotations

import re
import subprocess
import tomllib
from collections.abc import Iterator
from pathlib import Path

from packaging.requirements import InvalidRequirement, Requirement
from packaging.utils import canonicalize_name

SKIPPED_FOLDERS = {".git", ".venv", "build", "dist", ".mypy_cache", ".ruff_cache", ".pytest_cache", ".hypothesis"}
TEXT_SUFFIXES = {
    "", ".cfg", ".csv", ".desktop", ".ini", ".iss", ".json", ".md", ".plist", ".py", ".qss", ".sh", ".spec", ".svg",
    ".toml", ".ts", ".txt", ".vcf", ".xml", ".yaml", ".yml",
}  # fmt: skip

REGISTRY = re.compile(
    r"[p]ypi\.org/simple|files\.[p]ythonhosted|[i]ndex-url|[f]ind-links|[a]rtifactory|[-.][p]kg\.dev", re.IGNORECASE
)
MACHINE_PATH = re.compile(r"(?<![\w.}/-])/(?:work|root|home/\w+)/\w|[A-Z]:\\Users\\\w")
MERGE_MARKER = re.compile(r"^(?:<{7}|>{7})(?: |$)|^={7}$", re.MULTILINE)
MAKE_COMMAND = re.compile(r"(?:`|^\s*(?:\$ )?)make ([a-z][\w-]*)", re.MULTILINE)
LINK = re.compile(r"\]\(([^)\s]+)\)|(?:src|srcset|href)=\"([^\"]+)\"")
OTHER_OPENCV = {"opencv-python", "opencv-contrib-python", "opencv-contrib-python-headless"}


def files_of(root: Path) -> list[Path]:
    """Give the files that belong to the repository: what git knows or would add, without git all but the leavings."""
    listed = subprocess.run(
        ["git", "-c", "safe.directory=*", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=root, capture_output=True, text=True, check=False,
    )  # fmt: skip
    if listed.returncode == 0 and (root / ".git").exists():
        return [root / name for name in listed.stdout.split("\0") if name and (root / name).is_file()]
    return [
        path
        for path in sorted(root.rglob("*"))
        if path.is_file() and not SKIPPED_FOLDERS.intersection(path.relative_to(root).parts)
    ]


def texts_of(root: Path) -> Iterator[tuple[str, str]]:
    """Give the name and the text of every text file of the repository."""
    for path in files_of(root):
        if path.suffix.lower() in TEXT_SUFFIXES:
            yield path.relative_to(root).as_posix(), path.read_text(encoding="utf-8", errors="replace")


def forbidden_text(root: Path) -> list[str]:
    """Find registry addresses, paths of one machine, and what a broken merge leaves."""
    kinds = {"a registry's address": REGISTRY, "a path of one machine": MACHINE_PATH, "a merge marker": MERGE_MARKER}
    return [
        f"{name}:{text.count(chr(10), 0, match.start()) + 1} has {kind}: {match.group().strip()}"
        for name, text in texts_of(root)
        for kind, pattern in kinds.items()
        for match in pattern.finditer(text)
    ]


def unpinned(root: Path) -> list[str]:
    """Find lines of the pinned files that are not exactly `name==version`, with or without a condition."""
    found = []
    for file in sorted((root / "packaging").glob("requirements*.txt")):
        for line in file.read_text(encoding="utf-8").splitlines():
            if not line or line.startswith("#"):
                continue
            try:
                versions = list(Requirement(line).specifier)
            except InvalidRequirement:
                versions = []
            if [version.operator for version in versions] != ["=="] or "*" in versions[0].version:
                found.append(f"{file.name}: {line}")
    return found


def pins(root: Path) -> dict[str, Requirement]:
    """Give the pinned requirement of each name, from all pinned files together."""
    lines = (
        line
        for file in (root / "packaging").glob("requirements*.txt")
        for line in file.read_text(encoding="utf-8").splitlines()
    )
    pinned = [Requirement(line) for line in lines if line and not line.startswith("#")]
    return {canonicalize_name(requirement.name): requirement for requirement in pinned}


def unmet(root: Path) -> list[str]:
    """Find what pyproject.toml asks for and the pinned files do not give."""
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    asked = [*project["dependencies"], *project.get("optional-dependencies", {}).get("test", [])]
    pinned, found = pins(root), []
    for text in asked:
        wish = Requirement(text)
        pin = pinned.get(canonicalize_name(wish.name))
        if pin is None or not wish.specifier.contains(next(iter(pin.specifier)).version):
            found.append(text)
    return found


def undocumented(root: Path) -> list[str]:
    """Find what pyproject.toml asks for and docs/dependencies.md does not tell of."""
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    told = (root / "docs" / "dependencies.md").read_text(encoding="utf-8").lower()
    asked = [*project["dependencies"], *project.get("optional-dependencies", {}).get("test", [])]
    names = [Requirement(text).name for text in asked]
    return [name for name in names if re.search(rf"(?<![\w-]){re.escape(name.lower())}(?![\w-])", told) is None]


def rival_opencvs(names: set[str]) -> set[str]:
    """Give the builds of OpenCV that would own the same folder as the headless one."""
    return OTHER_OPENCV.intersection(canonicalize_name(name) for name in names)


def unknown_make_commands(root: Path) -> list[str]:
    """Find `make` commands of the documents that the Makefile does not have."""
    makefile = (root / "Makefile").read_text(encoding="utf-8")
    targets = set(re.findall(r"^([a-z][\w-]*):", makefile, re.MULTILINE))
    return [
        f"{name}: make {command}"
        for name, text in texts_of(root)
        if name.endswith(".md")
        for command in MAKE_COMMAND.findall(text)
        if command not in targets
    ]


def dead_links(root: Path) -> list[str]:
    """Find relative links and pictures of the documents that lead nowhere."""
    found = []
    for name, text in texts_of(root):
        if not name.endswith(".md"):
            continue
        for link in (first or second for first, second in LINK.findall(text)):
            target = link.split("#")[0]
            outside = re.match(r"[a-z]+:", link) is not None
            if target and not outside and not (root / name).parent.joinpath(target).exists():
                found.append(f"{name}: {link}")
    return found
