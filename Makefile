# One definition of each command; CONTRIBUTING.md has the same commands for systems without make.
# .ci/run and the workflow call these targets.

ifeq ($(OS),Windows_NT)
PYTHON ?= python
BIN := .venv/Scripts
else
PYTHON ?= python3
BIN := .venv/bin
endif

# Measure coverage and hold its floor. `make test COV=` leaves it out where tests are skipped, as on Windows.
COV ?= --cov

.PHONY: help setup hooks check test run bench pages bundle bundle-check

help:
	@echo "make setup   install the program and the development tools into .venv"
	@echo "make hooks   run the linters at every git commit"
	@echo "make check   linters, formatting, types, spelling"
	@echo "make test    all tests, with the coverage floor"
	@echo "make run     the console on a scratch copy of the sample workshop"
	@echo "make bench   the benchmarks, a quarter of an hour"
	@echo "make pages   the manual page and the completions of shells, after a change to a command"
	@echo "make bundle  folders for Linux and Windows without a network, into dist/, a few minutes"
	@echo "make bundle-check   install and run them as they will be, without a network"

setup:
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e '.[dev]'

hooks:
	$(BIN)/pre-commit install

check:
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/codespell

test:
	$(BIN)/pytest -q -n 4 $(COV)

run:
	$(BIN)/plenary --sample

bench:
	$(BIN)/python -m benchmarks

pages:
	$(BIN)/python -m tui.cli.machine.pages

bundle:
	$(BIN)/python -m bundle

bundle-check:
	$(BIN)/pytest -q -rs tests/bundle/on_linux.py tests/bundle/under_wine.py
