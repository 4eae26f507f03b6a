"""Words that are written with a full stop and stand before a name, so that neither a word nor a sentence ends there.

Who parts a text into words and who parts it into sentences must agree on them.
"""

from typing import Final

TITLES: Final = tuple(
    "Mr Mrs Ms Messrs Dr Prof Rev Revd Hon St Ste Mme Mlle Gen Col Capt Cmdr Cdr Lt Lieut Sgt Maj Adm Gov Sen Fr".split()
)
GIVEN: Final = tuple("Wm Thos Th Jas Geo Chas Jno Robt Saml Danl Edw Hy Jos Benj".split())
PATRONYMICS: Final = r"(?:Jan|Pieter|Corneli|Clae|Dirck|Hendrick|Willem|Gerrit|Jacob)s(?:z|dr)"
"""Dutch names after the father, as a regular expression: "Jansz." for Janszoon, "Jacobsdr." for Jacobsdochter."""
