"""Where a package starts: a worker process takes its own way, everything else is Cardfile's command line."""

import multiprocessing
import sys

if __name__ == "__main__":
    multiprocessing.freeze_support()

    from desktop.__main__ import main

    sys.exit(main())
