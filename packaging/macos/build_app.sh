#!/bin/sh
# Make dist/Cardfile.app. Not run by us yet: it needs a Mac, and a signature before others can open it.
set -eu
cd "$(dirname "$0")/../.."
python3 packaging/set_up.py run
.venv/bin/python -m pip install --quiet --requirement packaging/requirements-package.txt
.venv/bin/python -m PyInstaller --noconfirm packaging/cardfile.spec
