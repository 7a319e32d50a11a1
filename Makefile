PYTHON ?= python3.11
BIN := .venv/bin

.PHONY: setup test check demo bench bench-peers bench-fit golden clean

setup: .venv/.ready

.venv/.ready: pyproject.toml
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -e '.[dev]'
	touch $@

check: setup
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

test: check
	$(BIN)/pytest -n 2 --dist loadfile --no-loadscope-reorder

golden: setup
	$(BIN)/pytest --update-golden -k golden

bench: setup
	$(BIN)/python -m benchmarks
	$(BIN)/python -m benchmarks persons --people 100000 --mix crowded

bench-peers: setup
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -e '.[peers]'
	$(BIN)/python -m benchmarks linking --peers

bench-fit: setup
	$(BIN)/python -m benchmarks.linking.fit --firms 50000
	$(BIN)/python -m benchmarks.linking.fit --firms 50000 --sweep

demo: setup
	@$(BIN)/xinsuo demo

clean:
	rm -rf .venv demo build dist
