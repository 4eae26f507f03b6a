"""Whether a run of capitals goes on over small words and signs: "Duke of Alba", "St Thomas’s Hospital", "Peter I"."""

from collections.abc import Sequence

from bearwitness.reading import nouns
from bearwitness.reading.lexicon import given_name, is_common, is_place
from bearwitness.reading.words import Word, Words

_NOBLE = nouns.word_set(
    "king queen emperor empress tsar czar prince princess duke duchess count countess earl baron baroness"
    " marquis marquess marchioness viscount lord lady bishop archbishop abbot abbess"
)
_OF_HEADS = nouns.GROUP_HEADS | nouns.EVENT_HEADS | nouns.WORK_HEADS | nouns.PLACE_HEADS | _NOBLE | {"isle", "isles"}
_OWNED_HEADS = nouns.GROUP_HEADS | nouns.EVENT_HEADS
_EPITHETS = nouns.word_set(
    "great terrible elder younger first second third conqueror confessor wise bald fat good bold pious"
    " baptist evangelist magnificent fair lame old short tall one-handed sanctified"
)
_AFTER_NUMERAL = frozenset([",", ".", ";", ")", "’s", "'s", "of", "who", "had", "was", "and", "in", "(", "from"])
FUNCTION = nouns.word_set(
    "the a an this that these those it its he she they we you his her their our my your in on at to of for"
    " from by with when while where if as and but or nor so yet then there here who whom whose which what why"
    " how not no all both each every some any many most much more few after before during since until till"
    " although though because unless about above under over between among against through into upon within"
    " without only even just still also once never always now today later meanwhile however moreover thus"
    " hence indeed perhaps one two three four five six seven eight nine ten had has have was were is are be"
    " been being do did does may might will would shall should can could must let see mine yours hers ours"
)

_GIVEN_NAMES = 4
_TITLE_MARKS = frozenset("*_“‘«\"'")


def joins(words: Words, first: int, end: int, at: int) -> bool:
    """Whether the run `first` to `end` goes on with the capital word at number `at`, over what stands between."""
    run, joint, following = words.all[first:end], words.all[end:at], words.all[at]
    if following.text == "I":
        return not joint and _is_numeral(words, end - 1, at)
    if following.lower in FUNCTION or not joint:
        return not joint and following.lower not in FUNCTION and not following.first
    lowered = [w.lower for w in joint]
    if lowered[0] in ("’s", "'s", "’", "'"):
        return len(joint) == 1 and not following.first and _owns(run, joint[0], following)
    if lowered == [","]:
        return _is_turned_round(words, first, end, at)
    if lowered == ["and"]:
        return _lists(run) and not is_place(following.text)
    return _over_small_words(run, lowered, following)


def _over_small_words(run: Sequence[Word], lowered: Sequence[str], following: Word) -> bool:
    if all(w in nouns.NAME_PARTICLES for w in lowered):
        return not is_common(run[-1].text) or given_name(run[-1].text) is not None or lowered[0] not in ("e", "i", "y")
    if lowered == ["the"]:
        return len(run) < 3 and following.lower in _EPITHETS
    if lowered[0] in ("of", "for", "on"):
        return _takes_of(run, lowered, following)
    if lowered[0] == "at":
        return run[0].lower == "university" or run[-1].lower in ("university", "school", "college")
    return list(lowered) == ["&"]


def _is_numeral(words: Words, last: int, at: int) -> bool:
    """Whether "I" after a name is a ruler's number."""
    after = words.all[at + 1] if at + 1 < len(words.all) else None
    return given_name(words.all[last].text) is not None and after is not None and after.lower in _AFTER_NUMERAL


def _is_turned_round(words: Words, first: int, end: int, at: int) -> bool:
    """Whether a surname stands before the given name: "SERGE, Victor", "Radin, Jelena (2004)", "Malia, Martin, *…*"."""
    run, following = words.all[first:end], words.all[at]
    if given_name(following.text.capitalize()) is None and not following.text.endswith("."):
        return False
    capitals = all(w.text.isupper() and len(w.text) > 2 for w in run)
    if capitals:
        return run[0].first
    if len(run) != 1:
        return False
    after = words.all[at + 1 : at + 3]
    dated = len(after) == 2 and after[0].text == "(" and after[1].text[0].isdigit()
    return dated or (run[0].first and _title_follows(words, at))


def _title_follows(words: Words, at: int) -> bool:
    """Whether a bibliography's name that ends at `at` or with further given names stands before a title in marks."""
    end = at + 1
    while end < min(len(words.all), at + _GIVEN_NAMES) and words.all[end].is_capital:
        end += 1
    after = words.all[end : end + 2]
    end += bool(after) and after[0].text in ",.:"
    return end < len(words.all) and words.all[end].text in _TITLE_MARKS


def _lists(run: Sequence[Word]) -> bool:
    """Whether the name of a group may go on with "and": "Ministry of Agriculture and Fisheries"."""
    before = [w.lower for w in run]
    cut = next((i for i, w in enumerate(before) if w in ("of", "for")), None)
    return cut is not None and before[cut - 1] in nouns.GROUP_HEADS and not is_place(run[-1].text)


def _takes_of(run: Sequence[Word], joint: Sequence[str], following: Word) -> bool:
    lowered = [w.lower for w in run]
    cut = next((i for i, w in enumerate(lowered) if i and w in ("of", "for")), len(run))
    head = lowered[cut - 1]
    if cut < len(run) and lowered[cut] == "for":
        return joint[0] == "of" and not is_place(run[-1].text)
    if cut < len(run):
        return head in ("court", "university", "academy", "ministry") and is_place(following.text)
    if joint[0] != "of":
        return head in nouns.GROUP_HEADS
    if len(run) == 1 and len(joint) == 1 and given_name(run[0].text) is not None and not is_common(head):
        return True
    return head in _OF_HEADS or (head.endswith("s") and head[:-1] in _OF_HEADS) or head in ("bank", "house")


def _owns(run: Sequence[Word], sign: Word, following: Word) -> bool:
    """Whether a possessive is part of a name: "Workers’ Party", "St Thomas’s Hospital", "the Lightermen’s Society"."""
    owner = run[-1].lower
    if sign.text in "’'":
        return owner.endswith("s") and owner not in nouns.PEOPLES and given_name(run[-1].text) is None
    if len(run) > 1 and run[-2].lower in ("st", "st.", "saint"):
        return True
    plain = is_common(owner) or owner.endswith(("men", "women"))
    return plain and given_name(run[-1].text) is None and (not run[-1].first or following.lower in _OWNED_HEADS)
