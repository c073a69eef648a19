# Two commands are all that most people need: `make serve` and `make test`.

PYTHON := .venv/bin/python
READY := .venv/.ready node_modules/.ready
MADE := .venv .press .cache node_modules site docs/_generated build dist *.egg-info \
	.hypothesis .mypy_cache .pytest_cache .ruff_cache

# Material's notice about its successor says nothing to whoever builds this book.
export NO_MKDOCS_2_WARNING := 1

.PHONY: help ready prepare serve new-book new-chapter new-widget widget build package wheel check unit builders another parity apart printed site browser engines night stock bench test clean
# Cheap checks come first, one after the other, even where MAKEFLAGS says -j.
.NOTPARALLEL:

help: ## say what there is to make
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/make \1|\2/p' Makefile | awk -F '|' '{ printf "%-18s%s\n", $$1, $$2 }'

ready: $(READY) ## install what requirements.lock and package-lock.json list, into this folder

prepare: ready ## draw the pictures and frames that pages include
	$(PYTHON) -m build_hooks prepare

serve: ready ## show the book on this machine, and again after every save; at another port: PORT=8080
	@$(PYTHON) -m build_hooks serve --port "$(PORT)"

new-book: ready ## begin another book, with the press: FOLDER=../waves TITLE="Waves", and AUTHOR if you like
	@$(PYTHON) -m build_hooks new-book "$(FOLDER)" --title "$(TITLE)" --author "$(AUTHOR)"

new-chapter: ready ## begin a chapter: NAME=spread, and TITLE="How it spreads" if you like
	@$(PYTHON) -m build_hooks new-chapter "$(NAME)" --title "$(TITLE)"

new-widget: ready ## begin a widget: NAME=sir LIKE=play, or LIKE=curve, game, rating or scene
	@$(PYTHON) -m build_hooks new-widget "$(NAME)" --like "$(or $(LIKE),curve)" --title "$(TITLE)"

widget: ready ## show one figure alone, and again after every save: NAME=sir
	@$(PYTHON) -m build_hooks widget "$(NAME)" --port "$(PORT)"

build: ready ## print the book into site/
	$(PYTHON) -m mkdocs build --strict

package: build ## the same; course packages are then in site/packages/

wheel: prepare ## make the package that others import, in dist/
	$(PYTHON) -m build_hooks wheel

check: ready ## lint, formatting and types
	$(PYTHON) -m ruff check .
	$(PYTHON) -m ruff format --check .
	$(PYTHON) -m mypy
	node_modules/.bin/tsc --project .

unit: ready ## tests that need only Python and Node
	$(PYTHON) -m pytest tests/unit -n 2
	node --test --test-reporter=spec tests/unit/page/*.test.js

builders: prepare ## tests that both site builders print the same book
	$(PYTHON) -m pytest tests/builders

# Of `builders` the part that needs nothing of this book, which is taken away for it.
another: ready ## tests that the press prints another book, and begins one
	$(PYTHON) -m pytest tests/builders/test_another_book.py tests/builders/test_new_book.py

parity: prepare ## tests that the browser's Python makes the same frames
	$(PYTHON) -m pytest tests/parity -n 2 --dist worksteal

# The builders share two books, which take long to print: one of two cores has all of them.
apart: prepare ## builders and parity beside each other
	$(PYTHON) -m pytest tests/builders tests/parity -n 2 --dist loadgroup

bench: build browser ## measure what is promised of speed; the table goes into tests/bench/README.md
	$(PYTHON) -m tests.bench

printed: build ## tests of the printed book that need no browser
	$(PYTHON) -m pytest tests/printed -n 2

# They wait more than they work, so three at a time keep two cores busy. What measures time runs alone.
site: build browser ## tests of the printed book in a browser; of a part: ONLY=test_share.py, ONLY="-k boat"
ifdef ONLY
	$(PYTHON) -m pytest $(if $(filter test_%,$(ONLY)),,tests/site) $(patsubst test_%,tests/site/test_%,$(ONLY))
else
	$(PYTHON) -m pytest tests/site -m "not alone" -n 3 --dist worksteal
	$(PYTHON) -m pytest tests/site -m alone
endif

browser: ready ## find a Chromium for the site tests, or install one
	@$(PYTHON) build_hooks/setup/setup.py browser

# They take as long as all others together, so GitHub runs them beside those: ONLY="-k firefox", or ONLY=test_embed.py.
engines: build ## tests of the printed book in Firefox and WebKit
	@$(PYTHON) build_hooks/setup/setup.py engines
	$(PYTHON) -m pytest $(if $(filter test_%,$(ONLY)),,tests/engines) $(patsubst test_%,tests/engines/test_%,$(ONLY))

night: build browser ## tests with thousands of links, messages and fences that nobody meant; again: SEED=20261130
	MANY=$(or $(MANY),10000) $(PYTHON) -m pytest tests/site/night -n 2

# Should the cut fail with a new Pyodide, this is what readers get. The next build cuts it again.
stock: export STOCK_PYTHON := true
stock: build browser ## tests that figures live with Pyodide as it comes, which `stock_python` in mkdocs.yml serves
	$(PYTHON) -m pytest tests/site/test_live.py tests/site/test_inside.py tests/site/test_runaway.py tests/site/test_offline.py -n 2

test: check unit apart printed site ## all of that, the cheap things first

clean: ## undo everything: a folder as fresh as a clone
	rm -rf $(MADE)
	find build_hooks widgets tests -name __pycache__ -prune -exec rm -r {} +

# It is a link to the machine's Python, which an upgrade may take away.
$(shell test -x $(PYTHON) || rm -f .venv/.ready)
$(PYTHON):
	@python=$$(build_hooks/setup/find-python) && $$python build_hooks/setup/setup.py venv

.venv/.ready: $(PYTHON) requirements.lock pyproject.toml
	@$(PYTHON) build_hooks/setup/setup.py python

node_modules/.ready: package-lock.json .npmrc | .venv/.ready
	@$(PYTHON) build_hooks/setup/setup.py node
