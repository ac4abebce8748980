"""Write the versions installed in `.venv` into the pinned files: `make lock`, after a change of the dependencies.

Whatever `pyproject.toml` asks for, and what that asks for in turn, goes into `requirements.txt`; the tools for tests
into `requirements-dev.txt`. No registry's address is written, so that every machine uses its own.
"""

from __future__ import annotations

import tomllib
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

HERE = Path(__file__).resolve().parent
HEAD = "# {what} Written by `make lock`; change pyproject.toml instead.\n"
PLATFORMS = (
    {"sys_platform": "linux", "platform_system": "Linux", "os_name": "posix", "platform_machine": "x86_64"},
    {"sys_platform": "darwin", "platform_system": "Darwin", "os_name": "posix", "platform_machine": "arm64"},
    {"sys_platform": "win32", "platform_system": "Windows", "os_name": "nt", "platform_machine": "AMD64"},
)
MAC, WINDOWS = 'sys_platform == "darwin"', 'sys_platform == "win32"'
ONLY_ELSEWHERE = {
    "bidict": ("0.23.1", f"{MAC} or {WINDOWS}"),
    "colorama": ("0.4.6", WINDOWS),
    "desktop-notifier": ("6.2.0", f"{MAC} or {WINDOWS}"),
    "rubicon-objc": ("0.5.3", MAC),
    "winrt-runtime": ("3.2.1", WINDOWS),
    "winrt-windows-applicationmodel-core": ("3.2.1", WINDOWS),
    "winrt-windows-data-xml-dom": ("3.2.1", WINDOWS),
    "winrt-windows-foundation": ("3.2.1", WINDOWS),
    "winrt-windows-foundation-collections": ("3.2.1", WINDOWS),
    "winrt-windows-ui-notifications": ("3.2.1", WINDOWS),
}
"""What only another system asks for, and so cannot be looked up in this `.venv`."""

NEEDED_ELSEWHERE = {
    "desktop-notifier": [
        *("bidict", "packaging", "typing-extensions", "rubicon-objc", "winrt-runtime"),
        *("winrt-windows.applicationmodel.core", "winrt-windows.data.xml.dom", "winrt-windows.foundation"),
        *("winrt-windows.foundation.collections", "winrt-windows.ui.notifications"),
    ],
}
"""What those ask for in turn."""


def main() -> None:
    """Write both pinned files."""
    project = tomllib.loads((HERE.parent / "pyproject.toml").read_text(encoding="utf-8"))
    for_use = closure([*project["build-system"]["requires"], *project["project"]["dependencies"]])
    for_tests = closure(project["project"]["optional-dependencies"]["test"])
    write("requirements.txt", "What Cardfile runs with.", for_use)
    only_tests = {name: line for name, line in for_tests.items() if name not in for_use}
    write("requirements-dev.txt", "What its tests and checks need besides requirements.txt.", only_tests)


def closure(requirements: list[str]) -> dict[str, str]:
    """Follow requirements to everything they need; give one pinned line for each name."""
    lines: dict[str, str] = {}
    waiting = [(Requirement(text), True) for text in requirements]
    while waiting:
        requirement, direct = waiting.pop()
        name = canonicalize_name(requirement.name)
        if name in lines:
            continue
        lines[name] = pinned(name, requirement if direct else None)
        waiting += [(needed, False) for needed in needs_of(name, requirement.extras)]
    return lines


def pinned(name: str, asked: Requirement | None) -> str:
    """Give the line of one package; a condition stands only where the project itself, or another system, sets it."""
    if name in ONLY_ELSEWHERE:
        version, condition = ONLY_ELSEWHERE[name]
        return f"{name}=={version} ; {condition}"
    condition = f" ; {asked.marker}" if asked and asked.marker else ""
    return f"{name}=={distribution(name).version}{condition}"


def needs_of(name: str, extras: set[str]) -> list[Requirement]:
    """Give what an installed package asks for on any of the platforms."""
    try:
        texts = distribution(name).requires or []
    except PackageNotFoundError:
        return [Requirement(needed) for needed in NEEDED_ELSEWHERE.get(name, [])]
    wishes = [Requirement(text) for text in texts]
    return [wish for wish in wishes if any(applies(wish, extra) for extra in ("", *extras))]


def applies(wish: Requirement, extra: str) -> bool:
    if wish.marker is None:
        return True
    return any(wish.marker.evaluate({**platform, "extra": extra}) for platform in PLATFORMS)


def write(file: str, what: str, lines: dict[str, str]) -> None:
    (HERE / file).write_text(HEAD.format(what=what) + "\n".join(sorted(lines.values())) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
