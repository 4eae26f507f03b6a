"""Who says: verbs and phrases of saying and thinking, and whose they are.

`lines` lays a sentence out as tokens with its mentions, quotations and brackets as single ones; `lexicon` has the
words of saying as data; `subjects` finds whose verb it is; `cues` gives every word of saying with its speaker.
"""
