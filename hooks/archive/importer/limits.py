"""How much a document may hold: far more than minutes do, far less than a machine bears."""

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
