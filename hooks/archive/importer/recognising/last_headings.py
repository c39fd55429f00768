"""The headings of what follows the points of the agenda: summary, recommendations, annexes."""

import re

from archive.importer.document import Paragraph
from archive.language.text import fold

_SHORT = 90
_LAST = re.compile(
    r"(?:recapitulati(?:f|on)|recommandations?|resolutions?|annexes?\b|conclusions?|cloture"
    r"|plan d'action|tableau (?:des|de suivi|recapitulatif)"
    r"|synthese des (?:actions|decisions|recommandations)|liens? utiles?"
    r"|summary of (?:the )?(?:key |main |agreed )?(?:actions?|decisions?|recommendations?)"
    r"|annex\b|appendix|next steps|mesures a prendre"
    r"|mot de (?:fin|cloture)|fin de la (?:reunion|seance)|liste de presence|closing)"
)
"""How the headings that follow the points of the agenda begin, folded."""


def begins_last(text: str) -> bool:
    """Whether a text begins as such a heading does; more after a colon is an annex's name."""
    folded = fold(text)
    _, colon, after = folded.partition(":")
    is_named = not (colon and after.strip()) or folded.startswith("annex")
    return is_named and bool(_LAST.match(folded))


def is_last_heading(line: Paragraph) -> bool:
    """Whether a line is the heading of what follows the points of the agenda."""
    text = line.text.strip()
    return (
        not line.marker and len(text) <= _SHORT and text[-1:] not in ".,;?:" and begins_last(text)
    )
