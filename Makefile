# Cardfile's commands. Each does the set-up it needs, once; see packaging/set_up.py.
#
#   make run                              the window, with the sample cards
#   make run PHOTOS="a.jpg b.heic"        the window, with those (PHOTOS='"my card.jpg" b.heic' where a name has spaces)
#   make test                             the tests (make test ARGS="tests/ocr -k phone" for some of them, ARGS="-n 0 -s"
#                                         for one after the other, with what they print)
#   make test-crash                       kill the program two hundred times in the midst of its work (KILLS=40 for fewer)
#   make test-year                        three years of reminders, every quarter of an hour: half an hour (YEARS=10 for more)
#   make lint                             ruff and mypy
#   make score FOLDER=path/to/cards       how well the cards of a folder are read
#   make benchmark                        how long reading takes (make benchmark ARGS="--photos path/to/photos")
#   make test-vcards                      ten thousand generated vCards: nothing of them may be lost (VCARDS=20000 for more)
#   make score-duplicates                 how well doubles in an address book are found (ARGS="--seed 7 --size 3000")
#   make benchmark-store                  how quick the store is with 1,000 to 100,000 contacts (ARGS="1000 --rounds 1")
#   make benchmark-day                    how quick a day's list is put together with 100,000 contacts (ARGS="10000" for fewer)
#   make screenshots                      the pictures of the window in docs/images
#   make package                          a .deb for this machine (packaging/linux)
#   make clean                            remove what was built, .venv too

PYTHON ?= python3
VENV_PYTHON := .venv/bin/python
PHOTOS ?=
FOLDER ?=
ARGS ?=
VCARDS ?= 10000
export PHOTOS SYSTEM

.DEFAULT_GOAL := run
.PHONY: run test test-crash test-year lint score benchmark benchmark-store benchmark-day screenshots package lock setup set-up-run set-up-test clean

run: set-up-run
	@$(VENV_PYTHON) packaging/start.py

test: set-up-test
	@$(VENV_PYTHON) -m pytest -n auto --maxprocesses 4 --dist worksteal $(ARGS)

# The machine is asked for as long as it takes: some ten minutes.
test-crash: set-up-test
	@KILLS=$${KILLS:-200} SEED=$${SEED:-$$$$} $(VENV_PYTHON) -m pytest -s tests/crash $(ARGS)

test-year: set-up-test
	@CARDFILE_YEARS=$${YEARS:-3} $(VENV_PYTHON) -m pytest --timeout 0 tests/network/test_simulated_year.py $(ARGS)

test-vcards: set-up-test
	@CARDFILE_VCARDS=$(VCARDS) $(VENV_PYTHON) -m pytest --timeout 0 tests/contacts/test_vcard_whole.py $(ARGS)

lint: set-up-test
	@$(VENV_PYTHON) -m ruff check .
	@$(VENV_PYTHON) -m mypy

score: set-up-test
	@$(VENV_PYTHON) -m tests.score $(FOLDER) $(ARGS)

score-duplicates: set-up-test
	@$(VENV_PYTHON) -m tests.score_duplicates $(ARGS)

benchmark: set-up-test
	@$(VENV_PYTHON) -m tests.benchmarks $(ARGS)

benchmark-store: set-up-test
	@$(VENV_PYTHON) -m tests.benchmarks.store $(ARGS)

benchmark-day: set-up-test
	@$(VENV_PYTHON) -m tests.benchmarks.day $(ARGS)

screenshots: set-up-test
	@$(VENV_PYTHON) packaging/screenshots.py

package: set-up-test
	@PYTHON=$(VENV_PYTHON) packaging/linux/build_deb.sh

# After a change of the dependencies in pyproject.toml: write the versions installed in .venv into the pinned files.
lock:
	@$(VENV_PYTHON) packaging/lock.py

setup: set-up-test

set-up-run:
	@$(PYTHON) packaging/set_up.py run

set-up-test:
	@$(PYTHON) packaging/set_up.py test

clean:
	rm -rf .venv build dist *.egg-info .mypy_cache .ruff_cache .pytest_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
