"""Verb groups: "was arrested", "had never been to see", "Freed", found in a row of items by their forms."""

from bearwitness.reading.assertions.frames import is_intransitive
from bearwitness.reading.assertions.items import Group, Item
from bearwitness.reading.assertions.lexicon import BE, DO, HAVE, Form, Verb, readings, words_of
from bearwitness.record import Span

_NEGATIONS = frozenset(["not", "never", "neither", "nor", "cannot"])
_CONTRACTED = ("n't", "n’t")
_OPENERS = frozenset("a an the no this these those some many every each his its their my our your".split())
_PLURAL_PRONOUNS = frozenset("i we you they who".split())
_EXPECTED: dict[str, tuple[Form, ...]] = {
    "be": ("pp", "ing"),
    "have": ("pp",),
    "do": ("base",),
    "modal": ("base",),
    "to": ("base",),
}


def grouped(items: list[Item]) -> tuple[Item, ...]:
    """The items with each verb group made one item of kind "verb"."""
    found: list[Item] = []
    at = 0
    while at < len(items):
        end, group = _group(items, at, found)
        if group is None:
            found.append(items[at])
            at += 1
        else:
            span = Span(items[at].span.start, items[end - 1].span.end)
            found.append(Item("verb", span, group.verb.lemma, (), group))
            at = end
    return tuple(found)


def _group(items: list[Item], start: int, before: list[Item]) -> tuple[int, Group | None]:
    """The end of the verb group that starts at `start`, and the group; None where none starts there."""
    helpers, at = _helpers(items, start)
    if not helpers:
        return start + 1, _bare(items, start, before)
    return _completed(items, helpers, at)


def _helpers(items: list[Item], start: int) -> tuple[list[int], int]:
    """Where auxiliaries stand from `start` on, and the place after the last and its adverbs."""
    helpers: list[int] = []
    at = start
    while at < len(items) and items[at].kind == "word":
        if _helper(items[at].text) and (_helper(items[at].text) != "to" or _to_verb(items, at)):
            helpers.append(at)
        elif not helpers or not (items[at].is_adverb or items[at].text in _NEGATIONS):
            break
        at += 1
    return helpers, at


def _to_verb(items: list[Item], at: int) -> bool:
    """Whether the "to" at `at` belongs to an infinitive."""
    for item in items[at + 1 : at + 3]:
        if item.kind == "word" and any(v.form == "base" for v in _all_readings(item.text)):
            return True
        if not item.is_adverb:
            return False
    return False


def _helper(word: str) -> str:
    plain = word.removesuffix("n't").removesuffix("n’t")
    for name, table in (("be", BE), ("have", HAVE), ("do", DO)):
        if plain in table:
            return name
    return "modal" if word in words_of("modal") else "to" if word == "to" else ""


def _all_readings(word: str) -> tuple[Verb, ...]:
    tables = (("be", BE), ("have", HAVE), ("do", DO))
    found = [Verb(lemma, _form(table[word])) for lemma, table in tables if word in table]
    return (*found, *readings(word))


def _form(name: str) -> Form:
    forms: dict[str, Form] = {"base": "base", "s": "s", "past": "past", "pp": "pp", "ing": "ing"}
    return forms[name]


def _completed(items: list[Item], helpers: list[int], at: int) -> tuple[int, Group | None]:
    """The group of auxiliaries with the verb that the last of them expects, or with itself as the verb."""
    last = _helper(items[helpers[-1]].text)
    head = _head(items, at, _EXPECTED[last])
    if head is None and last in ("be", "have", "do"):
        at, chain = helpers[-1] + 1, helpers[:-1]
        plain = items[helpers[-1]].text.removesuffix("n't").removesuffix("n’t")
        verb = next(v for v in _all_readings(plain) if v.lemma == last)
        return at, _described(items, chain, Group(verb, items[helpers[-1]].span), slice(helpers[0], at))
    if head is None:
        return at, None
    passive = last == "be" and head.form == "pp"
    group = Group(head, items[at].span, passive=passive)
    return at + 1, _described(items, helpers, group, slice(helpers[0], at + 1))


def _head(items: list[Item], at: int, expected: tuple[Form, ...]) -> Verb | None:
    if at >= len(items) or items[at].kind != "word":
        return None
    return next((v for form in expected for v in readings(items[at].text) if v.form == form), None)


def _described(items: list[Item], helpers: list[int], group: Group, reach: slice) -> Group:
    """The group with what its auxiliaries and adverbs say."""
    words = [item.text for item in items[reach]]
    names = [_helper(items[at].text) for at in helpers]
    modal = next((items[at].text for at in helpers if _helper(items[at].text) == "modal"), "")
    first = items[helpers[0]].text if helpers else group.verb.form
    return Group(
        group.verb,
        group.head,
        passive=group.passive,
        finite=first not in ("being", "having", "been", "to", "ing", "pp", "base", "be", "have"),
        negated=any(w in _NEGATIONS or w.endswith(_CONTRACTED) for w in words),
        infinitive="to" in names,
        modal=modal,
    )


def _bare(items: list[Item], at: int, before: list[Item]) -> Group | None:
    """The group of a verb without auxiliaries, where its neighbours allow one."""
    item = items[at]
    if item.kind != "word":
        return None
    forms = {v.form: v for v in readings(item.text)}
    if not forms or _is_nominal(before) or ("ing" in forms and _is_verbal_noun(items, at)):
        return None
    left = _neighbour(before)
    order: tuple[Form, ...] = ("past", "pp", "ing", "s", "base")
    for form in order:
        if form in forms and _allowed(form, left):
            return _of_form(forms, form, item.span, opens=left is None)
    return None


def _of_form(forms: dict[Form, Verb], form: Form, head: Span, *, opens: bool) -> Group:
    """The group of a lone verb; a form that is both past and participle opens a sentence as a participle only."""
    both = form == "past" and "pp" in forms
    passive = None if (form == "pp" or both) and not is_intransitive(forms[form].lemma) else False
    finite = form in ("past", "s", "base") and not (opens and both)
    return Group(forms["pp"] if opens and both else forms[form], head, passive=passive, finite=finite)


def _is_verbal_noun(items: list[Item], at: int) -> bool:
    """Whether an -ing form is a noun, as in "lived in hiding at Zwolle"."""
    left = items[at - 1] if at else None
    right = items[at + 1] if at + 1 < len(items) else None
    bare = right is None or right.kind == "mark" or right.is_one_of("preposition")
    return (
        bare and left is not None and (left.text == "in" or (left.is_noun and right is not None and right.text == "in"))
    )


def _neighbour(before: list[Item]) -> Item | None:
    """The last item before, adverbs skipped."""
    return next((item for item in reversed(before) if not (item.is_adverb and item.text not in _NEGATIONS)), None)


def _is_nominal(before: list[Item]) -> bool:
    """Whether what comes before makes the next word a noun or an adjective: "the meeting", "his left hand"."""
    left = before[-1] if before else None
    if left is None:
        return False
    return left.kind == "owner" or left.text in _OPENERS


def _allowed(form: str, left: Item | None) -> bool:
    if form == "past":
        return left is None or not (
            left.is_one_of("preposition") and left.text not in ("before", "after", "since", "until")
        )
    if form in ("pp", "ing"):
        return True
    if left is None:
        return False
    if form == "s":
        return left.kind == "unit" or left.text in ("who", "which", "that", "and", "but", ",")
    return left.kind == "unit" and (left.text in _PLURAL_PRONOUNS or len(left.mentions) > 1)
