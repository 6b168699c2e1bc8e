# `make demo` and `make test` each set up what they need in .venv; besides, the data are unpacked into the cache folder.
PYTHON ?= python3
VENV ?= .venv

demo: $(VENV)/staff
	$(VENV)/bin/autograder demo

test: $(VENV)/test
	$(VENV)/bin/python -m pytest -m ""

$(VENV)/staff $(VENV)/test: $(VENV)/%: setup.cfg
	$(PYTHON) -m venv $(VENV)
	$(VENV)/bin/pip install --quiet --editable '.[$*]'
	touch $@

.PHONY: demo test
