"""The file by which a browser can search the archive from its own bar."""

from xml.etree import ElementTree as ET

from archive.collection import urls

_NAMESPACE = "http://a9.com/-/spec/opensearch/1.1/"
_LONGEST_NAME = 16
"""As the format asks; browsers show the host beside it."""


def description(site: str, name: str, about: str, icon: str) -> str:
    """The description of the search of a site, in XML.

    `site` is the whole address of the site, with its final slash: the format knows no other
    addresses. `icon` is the path of its icon there.
    """
    root = ET.Element("OpenSearchDescription", xmlns=_NAMESPACE)
    texts = {
        "ShortName": name[:_LONGEST_NAME].strip(),
        "LongName": name[:48],
        "Description": about[:1024],
        "InputEncoding": "UTF-8",
        "Image": f"{site}{icon}",
    }
    for tag, text in texts.items():
        ET.SubElement(root, tag).text = text
    template = f"{site}{urls.SEARCH}?q={{searchTerms}}"
    ET.SubElement(root, "Url", type="text/html", template=template)
    return ET.tostring(root, encoding="unicode", xml_declaration=True)
