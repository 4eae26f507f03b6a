"""The words of saying, thinking and doubting, as data.

A verb stands with its forms and with what follows from it: how the speaker stands to what is said, how sure, and in
which patterns it is a verb of saying at all.
"""

from typing import Literal

import msgspec

from bearwitness.reading.nouns import word_set
from bearwitness.record.assertion import Modality, Stance


def word_list(words: str) -> tuple[str, ...]:
    """The words of a string, parted by white space, in order."""
    return tuple(words.split())


Pattern = Literal["speech", "clause", "quote", "call", "as", "charge", "date", "document", "topic"]
"""speech: takes quoted words and can stand in the midst of them ("he said"); clause: takes a that-clause or a bare
clause; quote: takes quoted words beside it alone; call: says what somebody is ("called him a fool"); as: the same with
"as" ("dismisses her as"); charge: says what somebody did ("accused him of"); date: says when something was ("dates the
arrest to 1933"); document: what a record does ("the register gives"), taken only with a work for its subject; topic:
takes a noun for what is said ("denied the charge")."""


_PATTERNS: tuple[Pattern, ...] = ("speech", "clause", "quote", "call", "as", "charge", "date", "document", "topic")


class Verb(msgspec.Struct, frozen=True):
    """A verb of saying or thinking: its patterns, and how who says it stands to what is said, and how sure."""

    lemma: str
    patterns: frozenset[Pattern]
    stance: Stance = "asserts"
    modality: Modality = "certain"


_IRREGULAR = {
    "say": "says said saying",
    "write": "writes wrote written writing",
    "tell": "tells told telling",
    "think": "thinks thought thinking",
    "hold": "holds held holding",
    "swear": "swears swore sworn swearing",
    "find": "finds found finding",
    "feel": "feels felt feeling",
    "show": "shows showed shown showing",
    "know": "knows knew known knowing",
    "hear": "hears heard hearing",
    "see": "sees saw seen seeing",
    "give": "gives gave given giving",
    "have": "has have had having",
    "put": "puts put putting",
    "take": "takes took taken taking",
    "speak": "speaks spoke spoken speaking",
    "cry": "cries cried crying",
    "reply": "replies replied replying",
    "deny": "denies denied denying",
    "imply": "implies implied implying",
    "testify": "testifies testified testifying",
    "prophesy": "prophesies prophesied prophesying",
    "identify": "identifies identified identifying",
    "read": "reads read reading",
    "understand": "understands understood understanding",
    "foresee": "foresees foresaw foreseen foreseeing",
    "go": "goes went gone going",
    "set": "sets set setting",
    "make": "makes made making",
    "forbid": "forbids forbade forbidden forbidding",
    "mean": "means meant meaning",
    "begin": "begins began begun beginning",
    "run": "runs ran running",
    "admit": "admits admitted admitting",
    "confer": "confers conferred conferring",
    "infer": "infers inferred inferring",
    "refer": "refers referred referring",
    "dub": "dubs dubbed dubbing",
    "label": "labels labelled labeled labelling labeling",
    "quip": "quips quipped quipping",
    "rebut": "rebuts rebutted rebutting",
    "credit": "credits credited crediting",
    "retort": "retorts retorted retorting",
    "lay": "lays laid laying",
}


def _forms(lemma: str) -> list[str]:
    if lemma in _IRREGULAR:
        return [lemma, *_IRREGULAR[lemma].split()]
    if lemma.endswith("e"):
        return [lemma, f"{lemma}s", f"{lemma}d", f"{lemma[:-1]}ing"]
    if lemma.endswith(("s", "sh", "ch", "x")):
        return [lemma, f"{lemma}es", f"{lemma}ed", f"{lemma}ing"]
    return [lemma, f"{lemma}s", f"{lemma}ed", f"{lemma}ing"]


def _verbs(patterns: str, lemmas: str, stance: Stance = "asserts", modality: Modality = "certain") -> list[Verb]:
    kinds = frozenset(kind for kind in _PATTERNS if kind in patterns.split())
    return [Verb(lemma, kinds, stance, modality) for lemma in lemmas.split()]


_VERBS = (
    *_verbs(
        "speech clause",
        "say write tell state note remark observe add reply answer retort explain declare announce report record "
        "recall remember comment complain insist maintain argue claim contend assert affirm aver avow swear testify "
        "confess admit concede acknowledge grant conclude reason recount relate recollect reflect muse assure inform "
        "warn predict prophesy boast joke quip emphasise emphasize stress underline repeat reiterate confirm "
        "counter object protest rejoin proclaim pronounce volunteer lament grumble",
    ),
    *_verbs("speech", "murmur whisper mutter cry exclaim shout snap sigh interject urge"),
    *_verbs(
        "speech",
        "plead gasp falter stammer stutter growl snarl bawl roar scream shriek yell bellow drawl sob moan groan hiss "
        "soliloquise soliloquize ejaculate implore croak wail blurt",
    ),
    *_verbs("quote", "print read quote cite begin end run continue hear advise ask counsel"),
    *_verbs(
        "clause",
        "think believe hold find feel know show prove demonstrate establish reveal discover notice realise realize "
        "understand infer agree accept allow imply intimate indicate fear regret foresee estimate gather",
    ),
    *_verbs(
        "clause",
        "suggest suppose assume suspect surmise guess fancy imagine reckon presume propose",
        "asserts",
        "probable",
    ),
    *_verbs("clause", "speculate conjecture hint", "asserts", "possible"),
    *_verbs("call", "call style dub term brand label consider deem judge pronounce think find declare rate rank"),
    *_verbs(
        "as",
        "describe characterise characterize dismiss praise hail denounce condemn regard portray depict present treat "
        "remember recommend view see speak write refer label brand consider report identify class read attack cite",
    ),
    *_verbs("charge", "accuse blame credit suspect attribute ascribe assign"),
    *_verbs("date", "date place put assign"),
    *_verbs("document", "have give list enter show mention say call put record state describe read spell note claim"),
    *_verbs("clause topic", "deny reject refute repudiate contradict disclaim rebut", "denies"),
    *_verbs("clause topic", "doubt question dispute contest challenge query", "questions"),
    *_verbs("speech clause", "ask wonder inquire enquire", "questions"),
    *_verbs("topic", "oppose criticise criticize advocate favour favor denounce condemn"),
    *_verbs("topic", "suggest believe acknowledge concede stress emphasise emphasize underline highlight"),
    *_verbs("", "point make set go"),
    *_verbs("topic", "report record mention"),
)
"""Verbs with their patterns; those without any say something only with a particle (`PARTICLES`)."""


def _by_form() -> dict[str, Verb]:
    found: dict[str, Verb] = {}
    for verb in _VERBS:
        for form in _forms(verb.lemma):
            known = found.get(form)
            merged = verb.patterns | known.patterns if known else verb.patterns
            first = known or verb
            found[form] = msgspec.structs.replace(first, patterns=merged)
    return found


VERBS = _by_form()
"""Every form of every verb of saying, with the union of its patterns."""

BEHIND = word_set(
    "pursued returned resumed demanded called laughed smiled chuckled sneered persisted ventured interrupted continued "
    "began finished nodded thought entreated begged panted"
)
"""What says something only right behind quoted words: "“Never,” laughed Rivas"."""

PARTICLES = {
    (form, particle): lemma
    for verb, particle, lemma in (
        ("point", "out", "observe"),
        ("make", "out", "claim"),
        ("set", "down", "record"),
        ("set", "out", "explain"),
        ("put", "down", "record"),
        ("put", "it", "say"),
        ("have", "it", "maintain"),
        ("go", "on", "add"),
    )
    for form in _forms(verb)
}
"""Verbs that say only together with a particle, by the verb of saying that they stand for."""

NOUNS = word_set(
    "view opinion words word phrase account evidence judgement judgment belief argument claim theory version "
    "verdict conclusion reckoning estimation estimate eyes telling description statement testimony showing "
    "admission recollection memory interpretation reading"
)
"""Nouns that lay what is said in somebody's mouth: "in Weissman's view", "in his own words", "by her own account"."""

SAID_NOUNS = NOUNS | word_set(
    "comment reply answer remark objection complaint response retort motto advice question message note telegram "
    "diary letter entry line question protest explanation excuse warning boast contention assertion suggestion "
    "conviction hunch guess candidate suspicion thesis hypothesis point"
)
"""Nouns that with "is" or a colon bring what somebody says: "Her Majesty's comment was", "his answer:"."""

AUTHORED = word_set(
    "diary diaries memoir memoirs letter letters autobiography reminiscences recollections book books biography "
    "life novel novels poem poems essay essays article articles pamphlet journal journals deposition speech "
    "lecture preface introduction review notes note report reports account study history recollection writings "
    "works paper thesis testimony evidence confession postcard telegram will pages chapter dispatch despatch "
    "statement interview notebook notebooks entries entry circular pen manifesto bulletin"
)
"""What a person writes: words that stand in it are that person's own."""

RECORDS = word_set(
    "register card certificate file record records minutes ledger ledgers book stone gravestone tombstone inscription "
    "plaque list lists index cover log chronicle obituary edition catalogue census passport sheet account accounts "
    "text roll archive memorandum indictment warrant deed"
)
"""What states something without anybody speaking."""

AUXILIARIES = word_set(
    "has have had is was are were be been being do does did will would can could may might must shall should 's "
    "'d 'll 've 're 'm not never cannot can't couldn't won't wouldn't don't doesn't didn't hasn't haven't hadn't "
    "isn't wasn't"
)
NEGATIONS = word_set(
    "not never no nor neither cannot can't couldn't won't wouldn't don't doesn't didn't hasn't haven't hadn't "
    "isn't wasn't nobody none"
)
ADVERBS = word_set(
    "also always once later still even however then now only just often again already soon ever much nevertheless "
    "nonetheless therefore thus moreover instead rather too first himself herself themselves themself indeed "
    "elsewhere afterwards sometimes alone here there so both all each further once herself simply"
)
CONTROLS = word_set(
    "used come like likes liked love loved seem seems seemed appear appears appeared continue continues continued "
    "begin began begins went goes came comes tend tended tends hasten hastened try tries tried claim claims "
    "claimed prefer prefers preferred wish wished want wanted have has had loves need needs ought going right "
    "able inclined supposed said believed reported known thought alleged rumoured"
)
PREPOSITIONS = word_set(
    "of in on at by for from with to into about against between among through during after before under over as "
    "than like without within upon towards toward behind beside besides beyond via per since until despite except"
)
OBJECTS = word_set("me him her us them whom my his their our its your whose himself herself")
"""Pronouns that are never a subject ("her" and "his" as a mention of their own are possessive or objective)."""
