"""Set this checkout up, once: system packages, `.venv`, the pinned Python packages and Cardfile itself.

`python3 packaging/set_up.py run` prepares for using Cardfile, `... test` for working on it. A second call only checks.
Only the standard library is used, since nothing else is there yet. `SYSTEM=no` leaves the system packages alone.
"""

from __future__ import annotations

import hashlib
import importlib.util
import os
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
SCRIPTS = VENV / ("Scripts" if os.name == "nt" else "bin")
VENV_PYTHON = SCRIPTS / ("python.exe" if os.name == "nt" else "python")
BEGUN = VENV / "set-up-begun"
OLDEST = (3, 11)
PURPOSES = ("run", "test")
"""Each includes the ones before it."""


class SetUpStopped(Exception):
    """Set-up cannot go on; `str()` of it says why and what to type."""


def main(arguments: list[str]) -> int:
    """Set up for the named purpose, or list a group of system packages; give the exit status."""
    if len(arguments) == 2 and arguments[0] == "list":
        print("\n".join(read_package_list(arguments[1])))
        return 0
    if len(arguments) != 1 or arguments[0] not in PURPOSES:
        say("Say what for: python3 packaging/set_up.py run|test")
        return 2
    try:
        set_up(arguments[0])
    except SetUpStopped as stopped:
        say(str(stopped))
        return 1
    except KeyboardInterrupt:
        say("Stopped. Type the same command again to go on.")
        return 130
    return 0


def set_up(purpose: str) -> None:
    """Bring the machine and the checkout to the state the purpose needs; quick where they are there already."""
    check_python()
    fresh = not is_done(purpose)
    if os.environ.get("SYSTEM", "") != "no":
        install_system_packages(purpose, ask_for_all=fresh)
    if fresh:
        make_venv()
        install_python_packages(purpose)
        for done in PURPOSES[: PURPOSES.index(purpose) + 1]:
            stamp(done).write_text(fingerprint(done))


def check_python() -> None:
    if sys.version_info[:2] < OLDEST:
        here = ".".join(str(number) for number in sys.version_info[:2])
        raise SetUpStopped(f"Cardfile needs Python 3.11 or newer; this is {here}. Name one: make run PYTHON=python3.12")


# ---- the stamp: what the environment was made from --------------------------------------------------------------


def is_done(purpose: str) -> bool:
    """Say whether `.venv` was made whole from the files that stand here now."""
    made = stamp(purpose)
    if BEGUN.exists() or not VENV_PYTHON.exists() or not made.exists():
        return False
    return made.read_text() == fingerprint(purpose)


def stamp(purpose: str) -> Path:
    return VENV / f"set-up-{purpose}"


def requirement_files(purpose: str) -> list[Path]:
    """Give the pinned files that the purpose installs."""
    names = ["requirements.txt"] if purpose == "run" else ["requirements.txt", "requirements-dev.txt"]
    return [ROOT / "packaging" / name for name in names]


def fingerprint(purpose: str) -> str:
    """Give a digest of everything the environment depends on, the place of the checkout included."""
    digest = hashlib.sha256(repr((str(ROOT), sys.version_info[:3])).encode())
    for file in [ROOT / "pyproject.toml", Path(__file__), *requirement_files(purpose)]:
        digest.update(file.read_bytes())
    return digest.hexdigest()


# ---- system packages --------------------------------------------------------------------------------------------


def install_system_packages(purpose: str, ask_for_all: bool) -> None:
    """Install what is missing through apt; where that is not possible, say what to type."""
    if not shutil.which("apt-get") or not shutil.which("dpkg-query"):
        if ask_for_all:
            advise_without_apt()
        return
    needed, wanted = read_package_list("needed"), read_package_list("wanted")
    wanted += read_package_list("test") if purpose == "test" else []
    if importlib.util.find_spec("ensurepip") is None:
        needed = [*needed, "python3-venv"]
    there = installed_packages()
    missing = [package for package in needed + wanted if not is_installed(package, there)]
    if not missing or (not ask_for_all and not set(missing) & set(needed)):
        return
    apt = apt_command()
    if apt is not None:
        apt_install(apt, missing)
        there = installed_packages()
        missing = [package for package in missing if not is_installed(package, there)]
    if set(missing) & set(needed):
        raise SetUpStopped(
            "These system packages are missing; type this, then the same make command again:\n\n"
            f"    {typed_command(missing)}\n\n(or add SYSTEM=no to go on without them)"
        )
    if missing:
        say(f"Going on without some system packages. To have them later, type:\n\n    {typed_command(missing)}\n")


def read_package_list(wanted: str) -> list[str]:
    """Give the packages of one group of system_packages.txt: needed, wanted or test."""
    text = (ROOT / "packaging" / "system_packages.txt").read_text(encoding="utf-8")
    entries = [line.split("#")[0].strip() for line in text.splitlines()]
    group, packages = "", []
    for entry in filter(None, entries):
        if entry.startswith("["):
            group = entry.strip("[]")
        elif group == wanted:
            packages.append(entry)
    return packages


def installed_packages() -> set[str]:
    """Give the name of every installed Debian package and of what each provides."""
    shape = "${db:Status-Status}\t${Package}\t${Provides}\n"
    listing = subprocess.run(["dpkg-query", "-W", "-f", shape], stdout=subprocess.PIPE, text=True, check=False)
    names: set[str] = set()
    for row in listing.stdout.splitlines():
        status, package, provides = row.split("\t")
        if status == "installed":
            names.add(package)
            names.update(name.split()[0] for name in provides.split(",") if name.strip())
    return names


def is_installed(package: str, there: set[str]) -> bool:
    return any(name in there for name in package.split("|"))


def apt_command() -> list[str] | None:
    """Give how apt is called with the right to install, or None where that would need a person."""
    if os.name != "nt" and os.geteuid() == 0:
        return ["env", "DEBIAN_FRONTEND=noninteractive", "apt-get"]
    if not shutil.which("sudo"):
        return None
    asks_nothing = subprocess.run(["sudo", "-n", "true"], stderr=subprocess.DEVNULL, check=False).returncode == 0
    if asks_nothing:
        return ["sudo", "-n", "env", "DEBIAN_FRONTEND=noninteractive", "apt-get"]
    if sys.stdin.isatty():
        say("Tesseract and the Qt libraries are installed through apt; sudo may ask for your password.")
        return ["sudo", "env", "DEBIAN_FRONTEND=noninteractive", "apt-get"]
    return None


def apt_install(apt: list[str], packages: list[str]) -> None:
    """Install the packages together or, where one of them cannot be had, each by itself."""
    install = [*apt, "install", "-y", "-q", "--no-install-recommends", "-o", "DPkg::Lock::Timeout=300"]
    say(f"Installing {len(packages)} system packages through apt, once …")
    subprocess.run([*apt, "update", "-q"], check=False)
    names = [known_name(package) for package in packages]
    if subprocess.run([*install, *names], check=False).returncode != 0 and len(names) > 1:
        for name in names:
            subprocess.run([*install, name], check=False)


def known_name(package: str) -> str:
    """Give the first of a package's names that this release of Debian or Ubuntu has."""
    names = package.split("|")
    for name in names[:-1]:
        if subprocess.run(["apt-cache", "show", name], capture_output=True, check=False).returncode == 0:
            return name
    return names[-1]


def typed_command(packages: list[str]) -> str:
    names = shlex.join(known_name(package) for package in packages)
    return f"sudo apt-get update && sudo apt-get install --no-install-recommends {names}"


def advise_without_apt() -> None:
    """Say how to get Tesseract where there is no apt; Cardfile runs without it, on its second reader."""
    if shutil.which("tesseract"):
        return
    ways = {
        "darwin": "Install it with: brew install tesseract tesseract-lang",
        "win32": "Install it with: winget install --id UB-Mannheim.TesseractOCR",
    }
    way = ways.get(sys.platform, "Install tesseract and its language data from your distribution.")
    say(f"Tesseract is not installed. {way} (docs/install.md has more)")


# ---- the Python environment -------------------------------------------------------------------------------------


def make_venv() -> None:
    """Make `.venv`, anew where an earlier try broke off or its Python no longer starts."""
    interrupted = BEGUN.exists()
    if interrupted or not venv_works():
        importlib.invalidate_caches()
        if importlib.util.find_spec("ensurepip") is None:
            raise SetUpStopped("Python's venv is missing here. Type: sudo apt-get install python3-venv")
        say("Making .venv …")
        run([sys.executable, "-m", "venv", "--clear", str(VENV)], "The Python environment .venv could not be made.")
    BEGUN.touch()


def venv_works() -> bool:
    if not VENV_PYTHON.exists():
        return False
    of_this_version = f"import sys, pip; sys.exit(sys.version_info[:2] != {tuple(sys.version_info[:2])})"
    return subprocess.run([str(VENV_PYTHON), "-c", of_this_version], capture_output=True, check=False).returncode == 0


def install_python_packages(purpose: str) -> None:
    """Install exactly the pinned packages and Cardfile itself into `.venv`."""
    say("Installing the Python packages, once (about 300 MB to fetch) …")
    pip = [str(VENV_PYTHON), "-m", "pip", "install", "--disable-pip-version-check", "--no-input"]
    pip += ["--root-user-action=ignore"] + ([] if sys.stdout.isatty() else ["--quiet"])
    pinned = [part for file in requirement_files(purpose) for part in ("-r", str(file))]
    run([*pip, *pinned], "The Python packages could not be installed; is the network there?")
    # In place and by a plain path entry, so that the start costs nothing and new folders are seen at once.
    in_place = ["--no-deps", "--no-build-isolation", "--config-settings", "editable_mode=compat"]
    run([*pip, *in_place, "--editable", str(ROOT)], "Cardfile itself could not be installed into .venv.")
    BEGUN.unlink()


def run(command: list[str], complaint: str) -> None:
    """Run a command; where it fails, stop with the complaint."""
    if subprocess.run(command, cwd=ROOT, stdin=subprocess.DEVNULL, check=False).returncode != 0:
        raise SetUpStopped(f"{complaint} See above, then type the same command again.")


def say(sentence: str) -> None:
    print(sentence, file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
