# One command for each job; every one does its own set-up and is quick the second time.
SHELL := /bin/bash
.DEFAULT_GOAL := help
PY := .venv/bin/python
ONLY ?=
# Tests at a time: half of them wait for real devices, so three keep two cores at work.
AT_ONCE ?= 3

# System libraries: Qt's xcb platform, sound, the interface font; and what the tests play with.
RUN_LIBS := libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxcb-image0 libxcb-render-util0 \
	libxcb-xkb1 libxkbcommon-x11-0 libegl1 libgl1 libfontconfig1 libdbus-1-3 libpulse0 fonts-inter
TEST_LIBS := xvfb xdotool x11-xkb-utils xauth dbus at-spi2-core \
	python3-gi gir1.2-atspi-2.0 gir1.2-freedesktop

.PHONY: help install run test retest check prove bench fuzz screenshots long translations clean

help: ## list the jobs
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | awk -F':.*## ' '{printf "make %-12s %s\n", $$1, $$2}'

# The first that fits: Debian 12 has 3.11, Ubuntu 24.04 3.12, Debian 13 3.13.
PYTHON = $(shell for p in python3 python3.13 python3.12 python3.11; do \
	$$p -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))' 2>/dev/null \
	&& echo $$p && break; done)

# Install what is missing, and only then ask for rights.
define system_libraries
missing=$$(for p in $(1); do dpkg -s $$p >/dev/null 2>&1 || echo $$p; done); \
	if [ -n "$$missing" ] && command -v apt-get >/dev/null; then \
	  echo "Installing system libraries:" $$missing; \
	  if [ $$(id -u) = 0 ]; then s=; else s=sudo; fi; \
	  $$s apt-get update -qq && DEBIAN_FRONTEND=noninteractive $$s apt-get install -y -qq --no-install-recommends $$missing >/dev/null \
	    || { echo "Could not install:" $$missing "- install them by hand and run again."; exit 1; }; \
	elif [ -n "$$missing" ]; then \
	  echo "This is no Debian or Ubuntu: what corresponds to these must be there:" $$missing; \
	fi
endef

# Each stamp is as old as what it was made for: after a pull that changes a list, it is made anew.
.venv/.made:
	@[ -n "$(PYTHON)" ] || { echo "Python 3.11 to 3.13 is needed (Debian: apt install python3 python3-venv); python3 is $$(python3 --version 2>&1)."; exit 1; }
	@$(PYTHON) -c 'import ensurepip' 2>/dev/null || { $(call system_libraries,$(PYTHON)-venv); }
	@# One that was left half-made is made anew.
	@$(PY) -m pip --version >/dev/null 2>&1 || $(PYTHON) -m venv --clear .venv
	@touch $@

.venv/.run-libs: Makefile | .venv/.made
	@$(call system_libraries,$(RUN_LIBS))
	@touch $@

.venv/.test-libs: Makefile | .venv/.made
	@$(call system_libraries,$(TEST_LIBS))
	@touch $@

.venv/.run-ready: pyproject.toml constraints.txt .venv/.run-libs
	$(PY) -m pip install --quiet --disable-pip-version-check -c constraints.txt -e .
	@touch $@

.venv/.test-ready: .venv/.run-ready .venv/.test-libs
	$(PY) -m pip install --quiet --disable-pip-version-check -c constraints.txt -e '.[dev]'
	@touch $@

.venv/.fuzz-ready: .venv/.test-ready
	$(PY) -m pip install --quiet --disable-pip-version-check -c constraints.txt -e '.[fuzz]'
	@touch $@

translations: .venv/.run-ready
	@$(PY) -m ui.translations

install: .venv/.run-ready translations ## set up all that the commands in .venv/bin need, and no more
	@echo "Ready: .venv/bin/reception, .venv/bin/reception-bridge, .venv/bin/reception-building"

run: .venv/.run-ready translations ## open the demo office: fake building, bridge and console
	.venv/bin/reception demo

check: .venv/.test-ready ## format, lint, types, import rules, size budget
	.venv/bin/ruff format --check .
	.venv/bin/ruff check .
	.venv/bin/mypy
	.venv/bin/lint-imports
	$(PY) -m pytest -q tests/architecture

test: check translations ## check, then every test that fits ten minutes
	$(PY) -m pytest -q -n $(AT_ONCE) -m "not long" --ignore tests/architecture

retest: .venv/.test-ready ## once more, one by one, what failed in the last run (docs/decisions/040)
	$(PY) -m tests.again

long: check translations ## every test, also those that do not fit ten minutes, and then prove
	$(PY) -m pytest -q -n $(AT_ONCE) --ignore tests/architecture
	$(PY) -m tests.prove

prove: .venv/.test-ready ## search airlock, gate and barrier, then with every guard removed
	$(PY) -m tests.prove

bench: .venv/.test-ready translations ## print each figure beside its limit; ONLY=name for one group
	$(PY) -m tests.benchmarks $(ONLY)

fuzz: .venv/.fuzz-ready ## throw 10 million inputs at all that reads bytes of others; ONLY=name for one
	$(PY) -m tests.fuzz $(ONLY)

screenshots: .venv/.test-ready translations ## take pictures of every screen into build/screenshots
	$(PY) -m tests.ui.screenshots

clean: ## remove what the jobs made
	rm -rf .venv build *.egg-info .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache
	rm -f resources/translations/*.qm
