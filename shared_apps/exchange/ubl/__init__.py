"""Our documents as UBL 2.1 XML, for partners whose books are kept elsewhere.

    to_xml(document, sender, receiver)   what we write; schema-valid UBL 2.1
    from_xml(xml, link_id)               the same document again
    read(xml, link_id)                   the document, and what a stranger's form leaves open

What we read may be anybody's UBL 2.0 or 2.1, Peppol's among it: unknown elements are passed
over. What our documents need and a stranger's lacks, identities above all, is derived from the
link and the numbers it has, so that the same paper read twice is the same document.

Source: OASIS UBL 2.1 (ISO/IEC 19845:2015), https://docs.oasis-open.org/ubl/UBL-2.1.html.
"""

from shared_apps.exchange.ubl.forms import from_xml, has_form, read, to_xml
from shared_apps.exchange.ubl.keys import known_keys
from shared_apps.exchange.ubl.parties import PartyFact
from shared_apps.exchange.ubl.reading import Reading

__all__ = ["PartyFact", "Reading", "from_xml", "has_form", "known_keys", "read", "to_xml"]
