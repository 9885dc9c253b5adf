# Everything a designer or a developer runs; the two that matter first are `make page` and `make test`.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
ifeq ($(OS),Windows_NT)
BIN := $(VENV)/Scripts
endif
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check

.PHONY: page test browser editor explore check layouts bench docs lock compat clean

page: $(VENV)/installed  ## the reference page as PDF and PNG in output/
	$(BIN)/paginate render layouts/jiaocheng/page.yaml -o output/jiaocheng.pdf --png

test: $(VENV)/installed-dev  ## the tests, with their coverage
	$(BIN)/python -m pytest -q -n 2 -W error --cov --cov-report=term

browser: $(VENV)/installed-dev  ## the preview in Chromium: apt-get install chromium
	$(PIP) --require-hashes -r tests/browser/requirements.lock
	$(BIN)/python -m pytest -q -W error -m browser tests/browser

editor: $(VENV)/installed-dev  ## the schema of layouts in an editor's language server: apt-get install nodejs npm
	mkdir -p $(VENV)/editor && cp tests/editor/package.json tests/editor/package-lock.json $(VENV)/editor
	npm ci --prefix $(VENV)/editor --ignore-scripts --no-audit --no-fund --silent
	$(BIN)/python -m pytest -q -W error -m editor tests/editor

explore: $(VENV)/installed-dev  ## the properties with examples that were not tried before
	$(BIN)/python -m pytest -q -n 2 -W error -m "not slow" --hypothesis-profile explore tests/properties tests/fuzz tests/unit

check: $(VENV)/installed-dev  ## what else every change must pass
	$(BIN)/ruff check .
	$(BIN)/ruff format --check src tests bench
	$(BIN)/mypy
	$(BIN)/mypy --platform win32 --cache-dir .mypy_cache/win32
	$(BIN)/lint-imports --no-cache

layouts: $(VENV)/installed  ## every layout in layouts/, each judged as the printer would judge it
	for layout in layouts/*/page.yaml; do \
	  name=$$(basename $$(dirname $$layout)); \
	  $(BIN)/paginate render $$layout -o output/$$name.pdf || exit 1; \
	  $(BIN)/paginate preflight output/$$name.pdf --strict || exit 1; \
	done

bench: $(VENV)/installed-dev  ## times, ours and those of other systems that are installed
	$(BIN)/python bench/run.py
	$(BIN)/python bench/warm.py
	$(BIN)/python bench/grammar.py

docs: $(VENV)/installed-dev  ## the generated pages of docs/, and the figures of the README
	$(BIN)/python docs/build_layout_language.py
	$(BIN)/python docs/build_press_profiles.py
	$(BIN)/python docs/build_commands.py
	$(BIN)/python docs/build_diagnostics.py
	$(BIN)/python docs/build_preflight.py
	$(BIN)/python docs/build_readme.py
	$(BIN)/python docs/build_invisible_characters.py
	$(BIN)/python docs/conformance/count.py
	$(BIN)/python docs/conformance/line_breaking.py
	$(BIN)/python docs/conformance/pdfx.py

lock: $(VENV)/installed-dev  ## the lock files: the newest versions that pyproject.toml allows, with the hashes of their wheels
	$(BIN)/python tools/dependencies.py lock

compat: $(VENV)/installed-dev  ## the tests with the least and the newest versions that pyproject.toml allows
	$(BIN)/python tools/dependencies.py try least
	$(BIN)/python tools/dependencies.py try newest

$(VENV)/installed: pyproject.toml requirements.lock
	$(PYTHON) -m venv --clear $(VENV)
	$(PIP) --require-hashes -r requirements.lock
	$(PIP) --no-deps --no-build-isolation -e .
	@touch $@

$(VENV)/installed-dev: $(VENV)/installed requirements-dev.lock
	$(PIP) --require-hashes -r requirements-dev.lock
	@touch $@

clean:
	rm -rf $(VENV) .compat .coverage* .pytest_cache .mypy_cache .ruff_cache .hypothesis output/*.pdf output/*.png
