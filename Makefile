# Everything a designer or a developer runs; the two that matter first are `make page` and `make test`.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
ifeq ($(OS),Windows_NT)
BIN := $(VENV)/Scripts
endif

.PHONY: page test check bench layouts docs clean

page: $(VENV)/installed  ## the reference page as PDF and PNG in output/
	$(BIN)/paginate render layouts/jiaocheng/page.yaml -o output/jiaocheng.pdf --png

test: $(VENV)/installed-dev  ## the tests
	$(BIN)/python -m pytest -q -n 2

check: $(VENV)/installed-dev  ## what every change must pass
	$(BIN)/ruff check .
	$(BIN)/ruff format --check src tests bench
	$(BIN)/mypy
	$(BIN)/lint-imports --no-cache
	$(BIN)/python -m pytest -q -n 2 --cov --cov-report=term -W error

layouts: $(VENV)/installed  ## every layout in layouts/, each judged as the printer would judge it
	for layout in layouts/*/page.yaml; do \
	  name=$$(basename $$(dirname $$layout)); \
	  $(BIN)/paginate render $$layout -o output/$$name.pdf || exit 1; \
	  $(BIN)/paginate preflight output/$$name.pdf --strict || exit 1; \
	done

bench: $(VENV)/installed-dev  ## times, ours and those of other systems that are installed
	$(BIN)/python bench/run.py

docs: $(VENV)/installed-dev  ## the generated pages of docs/
	$(BIN)/python docs/build_layout_language.py
	$(BIN)/python docs/build_press_profiles.py
	$(BIN)/python docs/build_diagnostics.py
	$(BIN)/python docs/build_preflight.py
	$(BIN)/python docs/build_invisible_characters.py
	$(BIN)/python docs/conformance/count.py
	$(BIN)/python docs/conformance/line_breaking.py
	$(BIN)/python docs/conformance/pdfx.py

$(VENV)/installed: pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -e .
	@touch $@

$(VENV)/installed-dev: $(VENV)/installed
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -e ".[dev]"
	@touch $@

clean:
	rm -rf $(VENV) .coverage* .pytest_cache .mypy_cache .ruff_cache .hypothesis output/*.pdf output/*.png
