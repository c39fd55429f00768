"""Why a document is not imported, in plain French: its limits, what was found, what to do."""

from archive.problems import ExplainedError

MAX_FILE = 20_000_000
"""Bytes of a file."""
MAX_TEXT = 1_000_000
"""Bytes of a plain text: some four hundred pages."""
MAX_LINES = 10_000
"""Lines and page ends of a plain text."""
MAX_PARTS = 2_000
"""Files inside a Word or OpenDocument text."""
MAX_PART = 16_000_000
"""Bytes of one text part of such a document, unzipped; pictures are never unzipped."""
MAX_UNZIPPED = 40_000_000
"""Bytes of all the text parts together."""
MAX_PAGES = 40
"""Pages of a PDF."""
MAX_BLOCKS = 5_000
"""Paragraphs and tables of any document."""
MAX_SECONDS = 8
"""Seconds of a processor to import a document, starting the process included."""
MAX_WAIT = 120
"""Seconds by the clock until a process that does nothing is given up, on however busy a machine."""
MAX_MEMORY = 400_000_000
"""Bytes that this process may ask for."""


_SAVE = "Enregistrez-le en « Document Word (*.docx) », puis recommencez."
_ORIGINAL = "Donnez le document d’origine (.docx ou .pdf), ou tapez le texte."
_ALONE = "Gardez le compte rendu seul dans un nouveau document, ou donnez son texte (.txt)."
_FORMATS = "Donnez le compte rendu en .docx, en .odt, en .pdf ou en texte simple (.txt)."
_RIGHT_ONE = "Vérifiez que c’est le bon, puis recommencez."

EMPTY = f"Ce fichier est vide. {_RIGHT_ONE}"
TOO_HEAVY = (
    f"Ce fichier est trop lourd : plus de {MAX_FILE / 1e6:.0f} Mo. "
    "Enlevez ses images, puis recommencez."
)
TOO_LONG = (
    "Ce document est bien plus long qu’un compte rendu. "
    "Importez chaque compte rendu à part, chacun dans son fichier."
)
TOO_SLOW = (
    f"Ce document demande plus de {MAX_SECONDS} secondes : il est trop grand ou mal formé. {_ALONE}"
)
TOO_GREEDY = f"Ce document demande trop de mémoire : il est trop grand ou mal formé. {_ALONE}"
UNREADABLE = (
    "Ce document est endommagé : il ne se laisse pas lire jusqu’au bout. "
    "Ouvrez-le, enregistrez-le de nouveau, puis recommencez, ou donnez son texte (.txt)."
)
OTHER_FORMAT = f"Ce format n’est pas de ceux qui s’importent. {_FORMATS}"

OLD_WORD = f"Ce document est dans l’ancien format de Word (.doc). Ouvrez-le dans Word. {_SAVE}"
OLD_OFFICE = (
    "Ce fichier vient d’un ancien programme de bureau et n’est pas un document Word. "
    "Copiez le compte rendu dans un document .docx, puis recommencez."
)
PICTURE = (
    "Ce fichier est une image, sans doute un compte rendu numérisé : "
    f"il n’y a pas de texte à lire. {_ORIGINAL}"
)
WEB_PAGE = (
    "Ce fichier est une page web. "
    "Copiez son texte dans un document .docx ou un fichier .txt, puis recommencez."
)
XML = f"Ce fichier est du XML, pas un texte. Ouvrez-le dans Word. {_SAVE}"

WORD_DAMAGED = (
    "Ce document Word est endommagé ou incomplet : il ne s’ouvre pas. "
    "Ouvrez-le dans Word, enregistrez-le de nouveau en .docx, puis recommencez."
)
WORD_PROTECTED = (
    "Ce document Word est protégé par un mot de passe. "
    "Enlevez la protection dans Word (Fichier, Informations), puis recommencez."
)
WORD_TOO_LARGE = f"Ce document Word est trop grand une fois ouvert. {_ALONE}"
WORD_MACROS = (
    "Ce document Word contient des macros. "
    "Enregistrez-le dans Word en « Document Word (*.docx) », sans macro, puis recommencez."
)
WORD_UNSAFE = (
    "Ce document Word contient des déclarations que Word n’écrit jamais : il n’est pas sûr. "
    "Copiez son texte dans un nouveau document, puis recommencez."
)
WORD_EMPTY = f"Ce document Word ne contient aucun texte. {_RIGHT_ONE}"
WORD_PICTURES = (
    "Ce document Word ne contient que des images, sans doute un compte rendu numérisé : "
    f"il n’y a pas de texte à lire. {_ORIGINAL}"
)
NOT_WORD = f"Ce fichier n’est pas un document Word. {_FORMATS}"

PDF_DAMAGED = (
    "Ce PDF est endommagé ou incomplet : il ne s’ouvre pas. "
    "Enregistrez-le de nouveau depuis son programme d’origine, ou donnez le document Word."
)
PDF_PROTECTED = (
    "Ce PDF est protégé par un mot de passe. "
    "Enregistrez-le sans protection, ou donnez le document Word, puis recommencez."
)
PDF_SCAN = (
    "Ce PDF ne contient que des images de pages, sans doute un compte rendu numérisé : "
    f"il n’y a pas de texte à lire. {_ORIGINAL}"
)
PDF_EMPTY = f"Ce PDF ne contient aucun texte. {_RIGHT_ONE}"
PDF_UNKNOWN_LETTERS = (
    "Ce PDF ne dit pas quelles lettres il montre : son texte est illisible. "
    "Donnez le document d’origine (.docx), ou tapez le texte."
)
PDF_TOO_LONG = (
    f"Ce PDF a plus de {MAX_PAGES} pages : c’est bien plus qu’un compte rendu. "
    "Gardez les pages du compte rendu, puis recommencez."
)

TEXT_TOO_LONG = (
    f"Ce texte est trop long : plus de {MAX_TEXT / 1e6:.0f} Mo ou de {MAX_LINES} lignes. "
    "Importez chaque compte rendu à part."
)
TEXT_BINARY = f"Ce fichier n’est pas un texte : il contient des données binaires. {_FORMATS}"


class RefusedDocumentError(ExplainedError):
    """A document that cannot be read: its text says what was found and what to do, in French."""
