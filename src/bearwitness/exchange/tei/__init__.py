"""TEI P5: everybody in lists, every text marked up, every statement an event that points to its words.

The file is a `teiCorpus`.  Its `standOff` lists people, groups, places, works and events, with the disputes and the
contradictions.  Each source is a `TEI`: its own `standOff` has an `event` for every assertion, its `text` has who is
spoken of (`persName`, `orgName`, `placeName`, `title`, `rs`), the dates (`date`), and who is quoted (`said`, `quote`).

- An `event` has its date twice, as TEI reads dates (`@when`, `@from`, `@notBefore` …) and in EDTF (`@when-custom`).
- Who says so is a nest of `said` in `note[@type="voice"]`, the outermost voice outside; `@cert` there is the voice's.
- The words it rests on are in `note[@type="evidence"]`, whose `@target` and `@targetEnd` are `anchor`s in the text.
- `@cert` and `certainty/@degree` on the event are the reader's, who is named by `@resp`; what a person made of it is
  in `@ana`, as is what is denied or questioned.

The `body` of a source has its reading text to the letter, white space and all, so that offsets can be counted in it.
What crosses is cut into elements joined by `@next` and `@prev`.
"""

from bearwitness.exchange.tei.write import CARRIES, write

__all__ = ["CARRIES", "write"]
