"""What somebody worked as, as the sources put it: nouns ("editor") and verbs ("drove a tram")."""

import re
from collections.abc import Iterable

_VERBAL = re.compile(
    r"(?:\w+ed|\w+ing|taught|led|wrote|ran|drove|sat|spoke|made|took|gave|held|kept|went|came|did|got|built|sold"
    r"|hid|fell|broke|lost|shut|sang|fought|stood|won|had|grew|drew|flew|threw|wore|bore|rode|dug|bred|fed|bought"
    r"|caught|brought|sought|dealt|swept|wove|spun)\b",
    re.IGNORECASE,
)
_NOUN_LIKE = re.compile(r"(?:being|king|spring|wedding|meeting|rising|uprising|opening|hearing)\b", re.IGNORECASE)
_ARTICLE = re.compile(r"(?:an?|the) ", re.IGNORECASE)


def is_verbal(words: str) -> bool:
    """Whether the words begin with a form of a verb ("drove a flagpole"), so that no preposition can lead them."""
    return _VERBAL.match(words) is not None and _NOUN_LIKE.match(words) is None


def callings(functions: Iterable[str]) -> list[str]:
    """The functions without their articles, each once, the nouns alone where there are nouns."""
    bare = list(
        dict.fromkeys(_ARTICLE.sub("", words, count=1) if _ARTICLE.match(words) else words for words in functions)
    )
    nouns = [words for words in bare if not is_verbal(words)]
    return nouns or bare
