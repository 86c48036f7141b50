# make           virtual environment, installation, every lesson into build/ and the catalogue into build/site/
# make test      the test extras and the whole suite
# make bench     speed and memory beside a plain script, and how fast packs are filled in, for one school and for many
# make plaatjes  each drawing of assets/ once as PNG, into assets/gerenderd/
# make personages  the characters, from tools/characters/cast.json (needs Node 18); then make plaatjes
# make kijk      every page of every document on one picture a document: build/kijk/index.html
#                (make kijk OPTIONS=--grey: also as a copying machine prints them)
# make ijken    the text fitter beside LibreOffice, on some hundreds of boxes
# make readme-plaatjes  the pictures of real pages in docs/plaatjes/
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check

.PHONY: all test lint bench plaatjes personages kijk ijken readme-plaatjes clean

all: $(VENV)/installed
	$(BIN)/lesmateriaal bouw
	$(BIN)/lesmateriaal site

$(VENV)/installed: pyproject.toml constraints.txt
	$(PYTHON) -m venv $(VENV)
	$(PIP) --constraint constraints.txt --editable .
	touch $@

$(VENV)/tested: $(VENV)/installed
	$(PIP) --constraint constraints.txt --editable '.[test]'
	touch $@

test: $(VENV)/tested
	$(BIN)/python -m pytest -n auto

lint: $(VENV)/tested
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

bench: $(VENV)/tested
	$(BIN)/python benchmarks/run.py
	$(BIN)/python benchmarks/fill.py
	$(BIN)/python benchmarks/schools.py

plaatjes: $(VENV)/installed
	$(BIN)/python tools/draw_pictures.py

personages: $(VENV)/installed
	npm ci --prefix tools/characters --ignore-scripts --no-audit --no-fund
	node tools/characters/draw.mjs
	$(BIN)/python tools/younger.py assets/personages/po/*.svg

kijk: $(VENV)/installed
	$(BIN)/lesmateriaal bouw
	$(BIN)/python tools/contact_sheets.py $(OPTIONS)

ijken: $(VENV)/installed
	$(BIN)/python tools/calibrate.py

readme-plaatjes: $(VENV)/installed
	$(BIN)/lesmateriaal bouw
	$(BIN)/python tools/readme_pictures.py
	$(BIN)/python tools/guide_pictures.py

clean:
	rm -rf $(VENV) build/materiaal build/pakketten build/site build/kijk
