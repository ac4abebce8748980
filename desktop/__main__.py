"""The program: a window, or a command typed in a terminal."""

from __future__ import annotations

import sys


def main() -> int:
    """Run what the command line asks for and give the exit status."""
    from desktop.ending import AskedToEnd

    try:
        if getattr(sys, "frozen", False):
            # In a bundle, a worker process is this very program, started once more.
            import multiprocessing

            multiprocessing.freeze_support()
        from desktop.cli import run

        return run(sys.argv[1:])
    except AskedToEnd:
        return 143
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main())
