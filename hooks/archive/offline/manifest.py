"""The web manifest: what a phone needs to put the archive on its home screen."""

import json

from archive.collection import urls

_COLOUR = "#14594a"


def manifest(site_name: str) -> str:
    """The manifest of a site; every address in it is relative to the root."""
    described = {
        "name": site_name,
        "lang": "fr",
        "start_url": "./",
        "scope": "./",
        "display": "minimal-ui",  # keeps the way back and the address, which members share
        "background_color": "#ffffff",
        "theme_color": _COLOUR,
        "icons": [{"src": urls.ICON, "sizes": "any", "type": "image/svg+xml"}],
    }
    return json.dumps(described, ensure_ascii=False)
