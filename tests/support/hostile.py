"""An archive whose texts try to become markup. Everything in it is invented.

`INERT` breaks no rule: it must be published as it is typed. `UNSAFE` adds links that must not be.
Each text sets `window.__pwned` where it gets to run.
"""

import json
from collections.abc import Mapping

SCRIPT = "<script>window.__pwned=1</script>"
UGLY = (
    f"{SCRIPT} </title></textarea></style></script>{SCRIPT} <img src=x onerror=window.__pwned=1>"
    " \"'><svg onload=window.__pwned=1> --> {{ 7*7 }} {% raw %} {# x #} &lt;b&gt; &quot; ]]>"
)
"""Markup, ends of elements that hold text, ends of attributes, templates, character references."""

NAME = UGLY.partition(" &lt;")[0]
"""The same for names of organisations, which a semicolon would part."""
UNKNOWN = "Inconnue \"'><img src=x onerror=window.__pwned=1>"
"""A name that no register holds."""

SHORT, SHORTER = "DF<img src=x onerror=window.__pwned=1>", "EF<svg onload=window.__pwned=1>"
"""Two acronyms that a slash can join."""

FOLDER = "\"'><svg onload=window.__pwned=1> {{ 7*7 }}"
FILE = "\"'><img src=x onerror=window.__pwned=1> {{ 7*7 }} #1?.txt"
ADDRESS = "https://example.org/a b?q=\"'><img src=x onerror=window.__pwned=1>&lt;{{ 7*7 }}#<b>"

ADDRESSES = (
    "javascript:window.__pwned=1",
    "JaVaScRiPt:window.__pwned=1",
    "  javascript:window.__pwned=1",
    "\x01javascript:window.__pwned=1",
    "java\tscript:window.__pwned=1",
    "java\nscript:window.__pwned=1",
    "javascript\t:window.__pwned=1",
    "javascript://example.org/%0Awindow.__pwned=1",
    "data:text/html,<script>window.__pwned=1</script>",
    "data:text/html;base64,PHNjcmlwdD53aW5kb3cuX19wd25lZD0xPC9zY3JpcHQ+",
    "vbscript:window.__pwned=1",
    "file:///etc/passwd",
    "https:javascript:window.__pwned=1",
    "//example.org/",
    "\\\\example.org\\",
    "/\\example.org/",
    "///example.org/",
)
"""Addresses that no field may publish."""

LINKS = (
    *(f"[lien](<{each}>)" for each in ADDRESSES if not set(each) & set("\n<\x01\\")),
    "[lien](javascript:window.__pwned=1)",
    "[lien](blob:https://example.org/1)",
    "[lien](&#106;avascript:window.__pwned=1)",
    "[lien](&#x6A;ava&Tab;script&colon;window.__pwned=1)",
    "[lien](&#1;javascript:window.__pwned=1)",
    "[lien](java&NewLine;script:window.__pwned=1)",
    "[lien](\\javascript:window.__pwned=1)",
    '[lien](javascript:window.__pwned=1 "titre")',
    "<javascript:window.__pwned=1>",
    "<JAVASCRIPT:window.__pwned=1>",
    "[![lien](javascript:window.__pwned=1)](javascript:window.__pwned=1)",
    "![lien](javascript:window.__pwned=1)",
    "![](data:image/svg+xml,<svg/onload=window.__pwned=1>)",
    "[^lien]: [lien](javascript:window.__pwned=1)\n\nNote[^lien]",
    "> [!NOTE]\n> [lien](javascript:window.__pwned=1)",
    "[lien][renvoi]\n\n[renvoi]: javascript:window.__pwned=1",
)
"""Links that no free text may publish."""


def record(fields: Mapping[str, object], text: str = "") -> str:
    """A Markdown file with these fields as its front matter (JSON is YAML)."""
    return f"---\n{_json(fields)}\n---\n\n{text}\n"


def _json(fields: Mapping[str, object]) -> str:
    return json.dumps(fields, ensure_ascii=False, indent=2)


def _meeting(day: str, previous: str | None) -> dict[str, object]:
    """The fields that both forms of a meeting file share."""
    return {
        "date": day,
        "titre": f"Réunion {UGLY}",
        "lieu": f"Salle {UGLY}",
        "présence": [f"Bureau fictif {NAME}", f"{UNKNOWN} (3)"],
        "excusés": [f"Service fictif {NAME}", f"Bureau {NAME}", f"{SHORT}/{SHORTER}"],
        "prochaine réunion": f"12 juillet 2030 à 9h30, {UGLY}",
        "thèmes": [UGLY],
        "documents": [
            {"titre": f"Note {UGLY}", "adresse": ADDRESS},
            {"titre": f"Copie {UGLY}", "adresse": f"ressources/{_quoted(FILE)}"},
        ],
        "source": ADDRESS,
        "décisions": [UGLY],
        "anciens identifiants": [previous] if previous else [],
    }


def _quoted(name: str) -> str:
    """A file's name as a link writes it: what would cut the address short as %XX."""
    return name.replace("%", "%25").replace("#", "%23").replace("?", "%3F")


BODY = f"""\
Introduction {UGLY}

## 1. Point {UGLY} (Bureau fictif {NAME})

{UGLY}

### {UGLY}

- {UGLY}

> {UGLY}

`{UGLY}` **{UGLY}** [lien {UGLY}](<https://example.org/"onclick=window.__pwned=1> "{SCRIPT}")

- [ ] {UGLY}
- [x] ~~{UGLY}~~ =={UGLY}==

> [!NOTE]
> {UGLY}

> [!danger] {UGLY}

Une note[^"'><i>] et une autre[^2].

[^"'><i>]: {UGLY}

[^2]: {UGLY}

#### {UGLY} {{#x"'onclick=window.__pwned=1 .y style=a onclick=b}}

![{UGLY.replace("]", "")}](/ressources/carte.png) ![](/ressources/carte.png)

• {UGLY}
<!-- {SCRIPT} -->

```{UGLY.replace("`", "")}
{SCRIPT}
```

| A {SCRIPT} | B |
|---|---|
| <img src=x onerror=window.__pwned=1> | {{{{ 7*7 }}}} |

### Décisions

- {UGLY}

| Points d’action | Responsables | Date limite | Statut |
|---|---|---|---|
| Agir {UGLY} | Bureau fictif {NAME}, {UNKNOWN} | bientôt {UGLY} | |
| Finir {UGLY} | | prochaine réunion {UGLY} | fait |
"""

ITEMS = [
    {
        "titre": f"Point {UGLY}",
        "présenté par": [f"Bureau fictif {NAME}", f"Service fictif {NAME}"],
        "discussion": f"{UGLY}\n\n<div onclick=window.__pwned=1>\n\n    {UGLY}",
        "décisions": [UGLY],
        "thèmes": [f"Thème {UGLY}", UGLY],
        "actions": [
            {
                "action": f"Agir {UGLY}",
                "responsables": [f"Service fictif {NAME}"],
                "date limite": f"bientôt {UGLY}",
                "suite de": "2030-05-08#action-1-1",
            }
        ],
    },
    {"titre": f"Autre {UGLY}", "discussion": f"[Carte](/ressources/carte/) {UGLY}"},
    {"titre": f"Rien {UGLY}"},
]

INERT = {
    "docs/index.md": f"Accueil fictif {UGLY}\n",
    "docs/reunions/index.md": f"Réunions fictives {UGLY}\n",
    "docs/organisations/bureau.md": record(
        {
            "nom": f"Bureau fictif {NAME}",
            "sigle": f"BF {NAME}",
            "alias": [f"Bureau {NAME}"],
            "anciens noms": [f"Ancien bureau {NAME}"],
            "type": "autre",
            "site": ADDRESS,
            "source": ADDRESS,
        },
        UGLY,
    ),
    "docs/organisations/service.md": record(
        {"nom": f"Service fictif {NAME}", "rattachée à": "bureau"}, UGLY
    ),
    "docs/organisations/delegation.md": record({"nom": "Délégation fictive", "sigle": SHORT}),
    "docs/organisations/equipe.md": record({"nom": "Équipe fictive", "sigle": SHORTER}),
    "docs/ressources/carte.md": record(
        {
            "titre": f"Carte {UGLY}",
            "adresse": ADDRESS,
            "autres adresses": [f"{ADDRESS}2", {"titre": UGLY, "adresse": f"{ADDRESS}&3"}],
            "type": "carte",
            "tenue par": [f"Service fictif {NAME}"],
            "produite par": [UNKNOWN],
            "sources": [UGLY],
            "mise à jour": f"1 mois {UGLY}",
            "dernière mise à jour": f"mai 2030 {UGLY}",
            "transfert prévu à": f"[le bureau](/organisations/bureau/) {UGLY}",
            "langue": UGLY,
            "fichiers": [_quoted(FILE)],
            "source des renseignements": ADDRESS,
        },
        UGLY,
    ),
    "docs/ressources/plan.md": record(
        {"titre": "Plan fictif", "adresse": "https://example.org/", "mise à jour": f"unique {UGLY}"}
    ),
    "docs/sigles/index.md": f"Sigles fictifs {UGLY}\n\n## {UGLY}\n\n{UGLY}\n",
    "docs/themes/theme.md": record(
        {"nom": f"Thème {UGLY}", "mots": [UGLY, "point"], "anglais": [UGLY]}, UGLY
    ),
    f"docs/ressources/{FILE}": "Fichier fictif.\n",
    "docs/ressources/carte.png": "Image fictive.\n",
    f"meetings/{FOLDER}/2030-05-08.md": record(_meeting("2030-05-08", "2030-05-09"), BODY),
    "meetings/2030-06-12.yml": _json({**_meeting("2030-06-12", None), "points": ITEMS}),
}
"""Files whose texts are ugly and break no rule."""

UNSAFE = {
    **INERT,
    "docs/organisations/piege.md": record(
        {"nom": "Piège fictif", "site": ADDRESSES[0], "source": ADDRESSES[1]},
        "\n\n".join(LINKS),
    ),
    "docs/ressources/piege.md": record(
        {
            "titre": "Piège fictif",
            "adresse": f"data:text/html,{SCRIPT}",
            "autres adresses": list(ADDRESSES),
            "fichiers": list(ADDRESSES),
            "source des renseignements": ADDRESSES[0],
            "transfert prévu à": LINKS[0],
        },
        "\n\n".join(LINKS),
    ),
    "meetings/2030-04-10.yml": _json(
        {
            "date": "2030-04-10",
            "documents": [*ADDRESSES, *({"titre": UGLY, "adresse": each} for each in ADDRESSES)],
            "source": ADDRESSES[0],
            "décisions": [each for each in LINKS if "\n" not in each],
            "points": [
                {
                    "titre": f"Piège {LINKS[0]}",
                    "discussion": "\n\n".join((f"<!-- {UGLY}", *LINKS)),
                    "actions": [{"action": each} for each in LINKS if "\n" not in each],
                }
            ],
        }
    ),
}
"""The same with links that would run something or lead astray, and a comment left open."""
