"""The verb of a line: the source's own where the table knows it, in the present tense that chronologies are kept in.

What somebody does stands as "flees", what is done to him as "arrested" ("is arrested" where another than the person
of the chronology is meant).  The first verb of a type is its plainest, taken where the trigger is none of its words.
"""

import re
from itertools import pairwise

import msgspec

from bearwitness.record import AssertionType

_IRREGULAR = {"go": "goes", "is": "is", "have": "has"}
_WORD = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")


class Verb(msgspec.Struct, frozen=True):
    """A verb with the words that go with it: `base` is "resign from", or the participle where `passive`."""

    base: str
    passive: bool = False

    @property
    def own(self) -> str:
        """As it begins a line about the person of the chronology: "resigns from", "arrested"."""
        return self.base if self.passive else _third(self.base)

    def of(self, many: bool) -> str:  # noqa: FBT001 - whether one does it or many
        """As it follows its subject: "resigns from", "is arrested", "are arrested"."""
        if self.passive:
            return f"{'are' if many else 'is'} {self.base}"
        return self.base if many else _third(self.base)


_TABLE: dict[str, dict[str, str]] = {
    "killing": {
        "is killed": "killed kill killing fell",
        "is murdered": "murdered murder murdering",
        "is assassinated": "assassinated assassination",
        "is executed": "executed execution",
        "is shot": "shot shooting",
        "is hanged": "hanged hanging hung",
        "is beheaded": "beheaded guillotined",
        "is poisoned": "poisoned",
    },
    "naming": {
        "is known as": "known",
        "is called": "called nicknamed nickname dubbed styled",
        "sign as": "signed signing signature",
        "take the name": "took adopted adopt takes assumed changed changing name names calling_himself calling_herself",
        "is given the name": "given gave baptised baptized christened named",
        "is born": "née born",
        "write as": "wrote writing pseudonym pen-name",
    },
    "education": {
        "study": "studied study studying student read reads lessons pupil school college university",
        "graduate": "graduated graduating degree",
        "is apprenticed": "apprenticed apprentice apprenticeship",
        "is taught": "taught tutored tutor",
        "learn": "learned learnt learning learns",
        "train": "trained training",
        "enrol": "enrolled enrols enrolment",
        "enter": "entered enters entry",
        "is sent": "sent",
        "is educated": "educated education schooled schooling",
    },
    "occupation": {
        "work": "worked works working work",
        "edit": "edited editor editing edits",
        "lead": "led leads leading leader",
        "serve": "served serving serves service",
        "teach": "taught teaching teaches teacher",
        "run": "ran running runs",
        "produce": "produced produces producing produce",
        "direct": "directed directs director",
        "write for": "contributed contributor correspondent",
    },
    "joining": {
        "join": "joined joins joining member",
        "become involved with": "involved involvement",
        "enlist in": "enlisted enlists enlistment",
        "enter": "entered enters entry",
        "is elected to": "elected election",
        "is admitted to": "admitted admission",
        "is called to": "called",
        "go over to": "converted conversion",
    },
    "leaving": {
        "leave": "left leave leaves leaving walked withdrew broke quit",
        "resign from": "resigned resigns resignation",
        "retire from": "retired retires retirement",
        "is dismissed from": "dismissed dismissal sacked removed struck",
        "is expelled from": "expelled expulsion expels excluded",
        "is thrown out of": "thrown_out",
        "walk out of": "walked_out walks_out",
        "is put out of": "him_out her_out them_out",
    },
    "founding": {
        "found": "founded found founds founding founder co-founder co-founded",
        "set up": "set established establish",
        "help to found": "helped_to helped_found helping_to",
        "start": "started starts launched launch",
        "form": "formed forms",
        "build": "built builds",
        "open": "opened opens",
    },
    "dissolution": {
        "is dissolved": "dissolved dissolution",
        "is closed": "closed closes closing shut",
        "is abolished": "abolished abolishing abolition",
        "is banned": "banned ban suppressed",
        "break up": "broke broken",
        "collapse": "collapsed collapsing collapses",
    },
    "move": {
        "go": "went goes go gone",
        "come home": "came_home coming_home",
        "come": "came comes coming",
        "flee": "fled flee flees fleeing flight",
        "return": "returned return returns returning back",
        "escape": "escaped escape escapes escaping",
        "emigrate": "emigrated emigrates emigration emigrating emigrate emigrant",
        "arrive": "arrived arrives arrival arriving reached landed",
        "leave": "left leaves leaving departed quit",
        "travel": "travelled traveled travels travelling journey journeyed toured",
        "move": "moved moves moving",
        "sail": "sailed sails sailing embarked",
        "cross": "crossed crosses crossing",
        "is sent": "sent posted dispatched despatched",
        "is shipped": "shipped",
        "walk": "walked walks walking",
        "get away": "got_away gets_away",
        "is taken": "taken brought",
        "is called": "recalled summoned",
        "visit": "visited visits visiting visit",
        "settle": "settled settles settling",
    },
    "expulsion": {
        "is expelled": "expelled expelling expels expulsion ordered driven",
        "is deported": "deported deportation deports shipped",
        "is exiled": "exiled exile",
        "is banished": "banished banishment",
        "is extradited": "extradited",
        "is transported": "transported transportation",
    },
    "residence": {
        "live": "lived lives living residence resided dwelt home",
        "settle": "settled settles settling",
        "stay": "stayed stays staying stay lodged",
    },
    "arrest": {
        "is arrested": "arrested arrest arrests",
        "is rearrested": "rearrested re-arrested",
        "is detained": "detained detention",
        "is captured": "captured capture prisoner",
        "is seized": "seized seizure",
    },
    "trial": {
        "is tried": "tried trial trials",
        "is convicted": "convicted conviction guilty",
        "is charged": "charged charge charges indicted",
        "is court-martialled": "court-martialled court-martial",
    },
    "imprisonment": {
        "is imprisoned": "imprisoned imprisonment prison gaol jail jailed gaoled incarcerated incarceration",
        "is held": "held kept hold captivity captive shut",
        "is interned": "interned internment",
        "is detained": "detained detention",
        "is confined": "confined confinement",
    },
    "release": {
        "is released": "released release releases free out go",
        "is freed": "freed freeing freedom manumitted bought",
        "is exchanged": "exchanged exchange",
        "is pardoned": "pardoned pardon amnestied amnesty",
        "is acquitted": "acquitted acquittal",
    },
    "meeting": {
        "meet": "met meet meets meeting encountered visited introduced",
        "correspond with": "corresponded correspondence corresponding letters",
        "write to": "wrote writes writing written letter",
        "speak with": "spoke talks talked conversation",
    },
    "collaboration": {
        "work with": "worked works working together collaborated collaboration",
        "help": "helped helps aided aiding assisted",
        "campaign for": "campaigned campaign campaigning",
        "support": "supported supports",
        "write with": "co-wrote co-author co-authored",
    },
    "break": {
        "break with": "broke break breaks broken split",
        "fall out with": "fell",
        "quarrel with": "quarrelled quarreled quarrel quarrels",
        "part from": "separated parted separation",
        "is divorced from": "divorced divorce",
        "sue": "sued sues",
        "oppose": "opposed opposes opposing against",
        "attack": "attacked attacks",
    },
    "creation": {
        "write": "wrote writes written writing author book letter",
        "compose": "composed composes composer",
        "paint": "painted paints painting painter",
        "edit": "edited edits editor editing",
        "dictate": "dictated dictates",
        "draft": "drafted drafts draft",
        "draw": "drew draws drawn drawing",
        "build": "built builds",
        "direct": "directed directs",
        "keep": "kept keeps",
        "begin": "began begun begins",
        "finish": "finished finishes completed completes",
    },
    "loss": {
        "is lost": "lost loses losing missing gone mislaid",
        "is taken": "took taken takes carried removed",
        "is seized": "seized seizure",
        "is confiscated": "confiscated confiscation",
        "is destroyed": "destroyed destruction",
        "is burned": "burned burnt burns burning",
        "is stolen": "stolen stole theft robbed",
    },
    "illness": {
        "fall ill": "",
        "recover": "recovered recovers recovery convalesced",
        "collapse": "collapsed collapses collapse",
        "suffer a mental collapse": "breakdown",
    },
}

_PLAINEST = {name: next(iter(verbs)) for name, verbs in _TABLE.items()}
_FORMS = {
    name: {word: verb for verb, words in verbs.items() for word in words.split()} for name, verbs in _TABLE.items()
}


def verb_of(kind: AssertionType, trigger: str) -> Verb:
    """The verb for a type of assertion whose trigger reads so; the plainest of the type where no word is known."""
    return known_verb(kind, trigger) or _verb(_PLAINEST[kind])


def known_verb(kind: AssertionType, trigger: str) -> Verb | None:
    """The verb that the words of the trigger give, the first that the table knows; None where it knows none."""
    forms = _FORMS[kind]
    words = _WORD.findall(trigger.casefold())
    pairs = (f"{one}_{other}" for one, other in pairwise(words))
    return next((_verb(forms[word]) for word in (*pairs, *words) if word in forms), None)


def _verb(entry: str) -> Verb:
    if entry.startswith("is "):
        return Verb(entry.removeprefix("is "), passive=True)
    return Verb(entry)


def _third(base: str) -> str:
    head, space, rest = base.partition(" ")
    return _IRREGULAR.get(head, _with_s(head)) + space + rest


def _with_s(verb: str) -> str:
    if verb.endswith(("s", "sh", "ch", "x", "z")):
        return f"{verb}es"
    if verb.endswith("y") and verb[-2:-1] not in "aeiou":
        return f"{verb[:-1]}ies"
    return f"{verb}s"
