# Every target sets up what it needs: .venv/ is made once, and again when a requirements file changes.
# tasks.py does the same, and the secretary’s tasks, where there is no make.

PYTHON = python3
PORT = 8000
ARGS =
COUNT = 1000
# What is typed reaches the command as it is: a "$$" in the name of a document is none of make's.
override DATE := $(value DATE)
override FILE := $(value FILE)
override ID := $(value ID)
override OUTPUT := $(value OUTPUT)
export DATE FILE ID OUTPUT
REPORTS = rapports
EDITION = archives-gtm.zip
# Tests wait for browsers much of the time: one more of them than processors.
SHARED = -n $$(($$(getconf _NPROCESSORS_ONLN) + 1)) --dist worksteal

BIN = .venv/bin
NODE = tests/validator
NODE_BIN = $(NODE)/node_modules/.bin
# The theme warns of a version of MkDocs that is not the one pinned here.
export NO_MKDOCS_2_WARNING = 1
READERS = echo 'Installation de ce qui lit les documents (60 Mo à recevoir)…' >&2 && \
	$(PIP) install --require-hashes -r requirements-import.txt
PIP = $(BIN)/python -m pip --disable-pip-version-check --no-input -qq

.DEFAULT_GOAL = help
.PHONY: help build serve check new import readers word propose preview demo test test-long bench lint bless requirements upgrade audit stemmer clean

help: ## Affiche cette aide
	@echo 'Usage : make CIBLE'
	@awk 'BEGIN {FS = ":.*## "} /^[a-z-]+:.*## / {printf "  %-14s%s\n", $$1, $$2}' $(MAKEFILE_LIST)

build: .venv/.runtime ## Construit le site dans site/
	@$(BIN)/archive build $(ARGS)
	@echo "Le site est construit : $$(find site -name index.html | wc -l | tr -d ' ') pages dans site/. \
	Pour le lire : « make serve », puis http://127.0.0.1:$(PORT)/ dans un navigateur."

serve: .venv/.runtime ## Montre le site en direct sur 127.0.0.1:8000 (ou PORT=…)
	@$(BIN)/mkdocs serve --dev-addr 127.0.0.1:$(PORT)

check: .venv/.runtime ## Vérifie les comptes rendus et les registres
	@$(BIN)/archive check $(ARGS)

new: .venv/.runtime ## Prépare le fichier de la prochaine réunion, ou du jour DATE=…
	@$(BIN)/archive new $(if $(DATE),"$$DATE")

import: .venv/.runtime ## Importe un document (FILE="…"), ou ceux de meetings/a-importer/
	@$(if $(FILE),$(BIN)/archive import "$$FILE" $(if $(OUTPUT),--output "$$OUTPUT"),\
	$(READERS) && .ci/import "$(REPORTS)")

readers: .venv/.runtime ## Installe d’avance ce qui lit les documents à importer
	@$(READERS)

word: .venv/.runtime ## Fait d’une réunion un document Word (ID=2026-01-22)
	@$(BIN)/archive word "$$ID" $(if $(OUTPUT),--output "$$OUTPUT")

propose: ## Propose sur la forge ce qui vient d’être importé
	@.ci/propose "$(REPORTS)"

preview: build ## Construit le site qui s’ouvre sans serveur, dans preview/
	@rm -rf preview $(EDITION:.zip=)
	@$(PYTHON) -m zipfile --extract site/$(EDITION) . && mv $(EDITION:.zip=) preview
	@echo "Pour le relire, ouvrez preview/index.html dans un navigateur."

demo: .venv/.runtime ## Montre en direct le site fictif des tests
	@$(BIN)/mkdocs serve --config-file tests/site/mkdocs.yml --dev-addr 127.0.0.1:$(PORT)

test: .venv/.tests ## Lance tout ce que lance l’intégration continue
	@echo 'Durée : environ quatre minutes sur deux processeurs libres.'
	@tests/provision
	@$(MAKE) --no-print-directory lint
	$(BIN)/pytest $(SHARED) $(ARGS)

test-long: .venv/.tests ## Essaie COUNT=1000 fichiers abîmés à chaque entrée, et de très longs
	$(BIN)/pytest $(SHARED) -m 'long or attack' --count $(COUNT) $(ARGS)

bench: .venv/.tests ## Mesure l’archive à côté d’autres générateurs (dix minutes)
	@PYTHONPATH=tests/bench:tests/support $(BIN)/python tests/bench/bench.py $(ARGS)

lint: .venv/.tests ## Contrôle le style, les types et les couches du code
	@tests/provision lint
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo
	$(NODE_BIN)/eslint --config $(NODE)/eslint.config.mjs --max-warnings 0 hooks
	$(NODE_BIN)/tsc --project $(NODE)
	$(NODE_BIN)/tsc --project $(NODE)/tsconfig.worker.json
	$(NODE_BIN)/stylelint --config $(NODE)/stylelint.config.mjs 'hooks/**/*.css'

bless: .venv/.tests ## Accepte les résultats actuels comme résultats attendus des tests
	$(BIN)/pytest $(SHARED) --bless $(ARGS)

requirements: ## Recalcule les versions épinglées (ARGS=--upgrade pour les relever)
	@scratch=$$(mktemp -d) && trap 'rm -rf "$$scratch"' EXIT && \
	$(PYTHON) -m venv "$$scratch" && "$$scratch/bin/pip" install -qq pip-tools==7.6.2 && \
	export CUSTOM_COMPILE_COMMAND='make requirements' && \
	"$$scratch/bin/pip-compile" --quiet $(ARGS) --output-file=requirements.txt requirements.in && \
	"$$scratch/bin/pip-compile" --quiet $(ARGS) --output-file=requirements-import.txt requirements-import.in && \
	"$$scratch/bin/pip-compile" --quiet $(ARGS) --output-file=tests/requirements.txt tests/requirements.in && \
	"$$scratch/bin/pip-compile" --quiet $(ARGS) --output-file=tests/bench/requirements.txt tests/bench/requirements.in

upgrade: ## Relève toutes les versions épinglées, celles des outils de test aussi
	@$(MAKE) --no-print-directory requirements ARGS=--upgrade
	npm --prefix $(NODE) update --package-lock-only --ignore-scripts --no-audit --no-fund

audit: ## Cherche les failles connues des versions épinglées
	@scratch=$$(mktemp -d) && trap 'rm -rf "$$scratch"' EXIT && \
	$(PYTHON) -m venv "$$scratch" && "$$scratch/bin/pip" install -qq --only-binary :all: pip-audit==2.10.1 && \
	"$$scratch/bin/pip-audit" --strict --disable-pip --require-hashes --progress-spinner off \
	-r requirements.txt -r requirements-import.txt -r tests/requirements.txt

# What the browser makes of French words, as the compiler of Snowball wrote it.
stemmer:
	@scratch=$$(mktemp -d) && trap 'rm -rf "$$scratch"' EXIT && \
	echo 'sphinx==9.0.4 --hash=sha256:5bebc595a5e943ea248b99c13814c1c5e10b3ece718976824ffa7959ff95fffb' > "$$scratch/requirements.txt" && \
	$(PIP) download --no-deps --require-hashes --dest "$$scratch" -r "$$scratch/requirements.txt" && \
	$(PYTHON) tests/support/stemmer.py "$$scratch"/sphinx-*.whl

clean: ## Supprime le site construit et l’environnement
	rm -rf .attacks site .site-build preview tests/site/site tests/validator/node_modules .venv .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache

# What must hold of an environment stands in tasks.py, which leaves one that is right as it is.
.PHONY: FORCE
.venv/.runtime: FORCE
	@command -v $(PYTHON) >/dev/null || { \
	echo 'Python est introuvable : installez Python 3.11 ou plus récent, puis relancez make.' >&2; exit 1; }
	@$(PYTHON) tasks.py setup

.venv/.tests: tests/requirements.txt requirements-import.txt .venv/.runtime
	@echo 'Préparation des outils de test…' >&2
	@$(PIP) install --require-hashes -r requirements-import.txt -r tests/requirements.txt
	@touch $@
