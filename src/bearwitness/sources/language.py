"""Which language a text is in, by its commonest words."""

import re
from collections import Counter

_REACH = 20_000
_WORD = re.compile(r"[^\W\d_]+")
_ENOUGH = 0.08
_FEW = 50
_COMMON: dict[str, frozenset[str]] = {
    language: frozenset(words.split())
    for language, words in {
        "en": "the of and to in a is was that for it with as his her on be at by had he she not from were which but",
        "fr": "le la les de des du et à un une en que qui dans pour pas est au ce il elle se sur par ne son sa avec",
        "de": "der die das und in den von zu mit sich des auf für ist im dem nicht ein eine als auch es an er sie war",
        "es": "el la los las de del y que en un una a por con no se su para es al lo como más pero sus le fue era",
        "it": "il la i le di del della e che in un una a per con non si è da al lo gli nel sono dei suo più era come",
        "pt": "o a os as de do da dos das e que em um uma para com não se no na por mais como mas foi ao seu sua era",
        "nl": "de het een en van in is dat op te zijn met voor niet aan hij er zij die was ook als om werd bij",
        "sv": "och i att det som en på är av för med den till inte han hon de var ett om sig från men hade så",
        "da": "og i at det som en på er af for med den til ikke han hun de var et om sig fra men havde så der",
        "pl": "i w na z się nie do że to jest o jak po był od za co przez jego ale dla oraz który jej tym",
        "cs": "a v na se je že do s z o by jako byl pro ale od za po který jeho jsem také už ve ze",
        "ru": "и в не на я быть он с что а по это она этот к но они мы весь который из у то за свой от его был",
        "uk": "і в не на я він з що а до це вона та як але вони за який від його був у про для або",
        "el": "και το να του η της με που για την από τον είναι σε οι στην τα δεν στο ο θα ήταν τους",
        "la": "et in est non ut ad cum qui quae quod sed ex ab esse si de per hoc enim atque sunt eius autem",
    }.items()
}


def language_of(text: str, declared: str = "") -> str:
    """The language of `text` as a BCP 47 tag, "und" where nothing tells.

    What the page declares is believed where its words agree or are too few to tell: templates declare what they like.
    """
    words = Counter(_WORD.findall(text[:_REACH].lower()))
    shares = {language: sum(words[word] for word in common) for language, common in _COMMON.items()}
    best = max(shares, key=lambda language: shares[language])
    heard = best if shares[best] > _ENOUGH * words.total() else "und"
    doubtful = heard == "und" or words.total() < _FEW or declared.split("-", maxsplit=1)[0] == heard
    return declared if declared and doubtful else heard
