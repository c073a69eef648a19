# Two commands are all that most people need: `make serve` and `make test`.

PYTHON := .venv/bin/python
READY := .venv/.ready node_modules/.ready
MADE := .venv .press .cache node_modules site docs/_generated build dist colorful_imitation.egg-info \
	.hypothesis .mypy_cache .pytest_cache .ruff_cache

# Material's notice about its successor says nothing to whoever builds this book.
export NO_MKDOCS_2_WARNING := 1

.PHONY: help ready prepare serve build check unit builders parity site browser bench test clean
# Cheap checks come first, one after the other, even where MAKEFLAGS says -j.
.NOTPARALLEL:

help: ## say what there is to make
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/make \1|\2/p' Makefile | awk -F '|' '{ printf "%-14s%s\n", $$1, $$2 }'

ready: $(READY) ## install what requirements.lock and package-lock.json list, into this folder

prepare: ready ## draw the pictures and frames that pages include
	$(PYTHON) -m build_hooks prepare

serve: ready ## show the book on this machine, and again after every change
	$(PYTHON) -m mkdocs serve

build: ready ## print the book into site/
	$(PYTHON) -m mkdocs build --strict

check: ready ## lint, formatting and types
	$(PYTHON) -m ruff check .
	$(PYTHON) -m ruff format --check .
	$(PYTHON) -m mypy
	node_modules/.bin/tsc --project .

unit: ready ## tests that need only Python and Node
	$(PYTHON) -m pytest tests/unit
	node --test --test-reporter=spec tests/unit/*.test.js

builders: prepare ## tests that both site builders print the same book
	$(PYTHON) -m pytest tests/builders

parity: prepare ## tests that the browser's Python makes the same frames
	$(PYTHON) -m pytest tests/parity

bench: build browser ## measure what is promised of speed; the table goes into BENCHMARKS.md
	$(PYTHON) -m bench

site: build browser ## tests of the printed book in a real browser
	$(PYTHON) -m pytest tests/site

browser: ready ## find a Chromium for the site tests, or install one
	@$(PYTHON) tools/setup.py browser

test: check unit builders parity site ## all of that, the cheap things first

clean: ## undo everything: a folder as fresh as a clone
	rm -rf $(MADE)
	find build_hooks widgets tests tools -name __pycache__ -prune -exec rm -r {} +

# It is a link to the machine's Python, which an upgrade may take away.
$(shell test -x $(PYTHON) || rm -f .venv/.ready)
$(PYTHON):
	@python=$$(tools/find-python) && $$python tools/setup.py venv

.venv/.ready: $(PYTHON) requirements.lock pyproject.toml
	@$(PYTHON) tools/setup.py python

node_modules/.ready: package-lock.json .npmrc | .venv/.ready
	@$(PYTHON) tools/setup.py node
