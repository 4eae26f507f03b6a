"""The words of page furniture, as data: a pattern a line, matched without regard to case.

`ITEMS` are whole items of menus, share lines, counters and forms.  `OPENINGS` begin a line that is furniture as a
whole.  `PHRASES` make a line furniture wherever they stand in it.  `SUPPORT` are words that appeals share with
ordinary prose, and count only in number.
"""

import re

_ITEMS = r"""
(?:\[?menu\]? )?home(?:page)?|menu|search|start here|visit|calendar|this (?:week|month|issue)
about|about (?:us|me|the \w+)|contacts?|contact us|staff|masthead|careers|jobs|press|imprint|impressum
archives?|(?:back |current |past )?issues?|collections?|exhibitions|galler(?:y|ies)|photos?|videos?|podcasts?
subscribe|subscriptions?|donate(?: now)?|support(?: us| our work)?|membership|members|join(?: us)?|patrons[’'] corner
log ?in|log ?out|sign (?:in|up|out)|register|my account|shop|store|cart|merch(?:andise)?
newsletters?|rss|feed|atom|links|blog|news|events?|help|faqs?|site ?map|accessibility|community|forums?
privacy(?: policy)?|cookies?(?: policy| settings)?|terms(?: of (?:use|service))?|terms & conditions|legal notice
advertise(?: with us)?|write for us|submissions?|review policy
books?|reviews?|book reviews|biography|features|fixtures|culture|politics|opinion|essays?|interviews?|obituaries
sports?|arts|films?|music|festivals|letters|history|society|world|business|travel|lifestyle|editorials?|columns?
facebook|twitter|x|f|t|instagram|youtube|pinterest|reddit|whats ?app|telegram|linked ?in|tumblr|pocket|bluesky|mastodon
e-?mail(?: this)?|print|share(?: this)?(?: on [\w ]+)?|tweet(?: this)?|copy link|pin(?: it)?|bookmark|save|permalink
like(?: \(\d+\))?|reply|report|flag|follow(?: us)?(?: (?:on )?@?\w+)?
accept(?: all)?(?: cookies)?|reject(?: all)?|settings|preferences|manage (?:options|preferences|cookies)|got it
(?:more |fewer )?options|more|ok(?:, \w+)?|no,? thanks|close(?: and accept)?
download|embed|play|listen|back to top|top|next|previous|prev|skip to (?:main )?content
(?:no|one|\d+) (?:comments?|responses?|repl(?:y|ies)|likes?|shares?|views|thoughts?)|[♥❤] ?\d*|★+
\d+[- ]min(?:ute)?s?(?: read)?|(?:leave|post|add) a (?:comment|reply)
name \(required\)|website|mail \(will not be published\)|email \(required\)
en|fr|de|es|it|pt|nl|ru|english|français|deutsch|español
"""

_OPENINGS = r"""
(?:share|tweet|print|e-?mail|donate|subscribe|menu|search|reply|report|navigation|breadcrumbs?|next|previous)\W*$
(?:advertisements?|sponsored(?: content)?|load more|show more|read more|view all|see all|continue reading)\W*$
(?:share|like) this\b|share:|(?:follow|find|like) (?:us|me|@\w+)\b
(?:no|one|\d+) (?:comments?|responses?|repl(?:y|ies)|thoughts?(?: on\b.*)?)\W*$
(?:no|one|\d+) (?:comments?|responses?)\b.{0,5}\b(?:log|sign|leave|post|add)\b
comments? ?(?:\(\d+\)|are (?:now )?closed|closed|off)|send (?:us )?(?:your )?comments to
(?:leave|post|add|write) (?:us )?a (?:reply|comment|tip)\b|be the first to (?:comment|like|share|reply)
enter your (?:e-?mail|name|comment)|your (?:e-?mail|name|website|comment|rating)\s?(?:\*|:|\(|$)
(?:tags?|tagged(?: as| with)?|categor(?:y|ies)|labels|keywords|topics)\s?:|(?:filed under|posted in)\b
(?:related|recommended)(?: (?:posts?|articles?|stories|reading|content|links|topics))?\s?(?::|$)
(?:you (?:may|might) also (?:like|enjoy|be interested in)|(?:most|recently) (?:read|popular|viewed|shared))\b
more (?:from|by|in|on) (?:this|the) (?:author|site|section|series|issue|archive)|from (?:the|our) archives?\s?(?::|$)
trending(?: now)?\W*$|popular posts|recent (?:posts|comments|articles)|latest (?:posts|news|articles|issue)
(?:read|up|what to read) next\b|(?:next|previous|older|newer) (?:posts?|articles?|story|page|entry|entries)\b|next week:
[«‹←].*[»›→]$
you are here\b|skip to (?:main )?content
back to (?:the )?top|top of (?:the )?page|(?:page )?last (?:updated|modified|changed)\b
(?:copyright|©|\(c\))\s?(?:©|\(c\)|\d{4}|by |the )|©|powered by|theme:|(?:site|website|design(?:ed)?|hosted) by\b
sign (?:up|in) (?:to|for|now|here|with)\b|log ?(?:in|out) (?:to|or|now|here|with)\b|logged (?:in|out)\b
subscribe (?:to|now|today|here|by|from|for|via|and)\b|(?:click|tap|press) (?:here|to|on)\b
(?:donate|give|contribute) (?:now|today|here|via|by|with|online|to (?:us|our|this|the (?:site|blog|magazine|fund)))\b
listen to (?:this|the) (?:article|story|episode|podcast)
(?:print|download|view|save) (?:this|as|in) (?:page|article|post|pdf)
this (?:site|website|page|blog) uses\b|published under a creative commons|explore further\W*$|sorted by\b
teilen\W*$|weiterlesen\W*$
das könnte (?:sie|dich) auch interessieren|ähnliche (?:artikel|beiträge)|weitere (?:themen|artikel)
schlagw[oö]rte?r?:|kommentar(?:e|ieren)?(?: \(\d+\))?\W*$|schreibe? einen kommentar|zurück zur übersicht
partager\W*$|lire (?:aussi|la suite)|à lire aussi|mots[- ]clés|laisser un commentaire|articles (?:similaires|liés)
compartir\W*$|leer más|etiquetas:|deja un comentario|condividi\W*$|leggi anche|lascia un commento|articoli correlati
"""

_PHRASES = r"""
(?:uses?|use of|accept|our|their|these|manage|all) cookies|cookies? (?:policy|settings|preferences|consent|notice)
value your privacy|privacy policy|store and/or access information|accept all|reject all|GDPR
e-?mail address will not be published|will not be published\)|required fields are marked|notify me of|save my name
(?:log|sign|logged)[ -]?(?:in|out) (?:or (?:register|sign up|join)|to (?:comment|post|reply|leave|continue|read))
(?:register|sign up) to (?:comment|post|reply|continue|read)|comments are (?:moderated|closed)
skip to (?:main )?content|all rights reserved|affiliate (?:links?|commission)
(?:in|to) your inbox|(?:our|weekly|monthly|free|daily|e-?mail) newsletter|sign up (?:for|to) (?:our|the|get|receive)
(?:please|consider|by) (?:making|make) a (?:[\w-]+ )?(?:donation|contribution|gift)
(?:please|kindly) (?:consider )?(?:donat|support|subscrib|contribut|becom|giv|join)\w*
consider (?:a donation|donating|supporting (?:us|our|this)|subscribing|contributing|becoming a)
become an? (?:\w+ )?(?:patron|member|sustainer|supporter|subscriber|friend|donor)(?=\W*(?:$|at|on|for|from|now|and|to))
(?:support|help|assist|fund) (?:us|our (?:work|journalism|site|website|blog|magazine|campaigns?|fight))
(?:support|help|fund) this (?:site|blog|magazine|work|project|website|podcast)
(?:need|without|for|appreciate) your (?:support|help|donations?|contributions?)
appeal (?:to|for|from) (?:all |our )*(?:readers|supporters|friends)|(?:financial|fundraising|funding) (?:appeal|drive)
(?:funded|supported|financed|sustained|paid for) (?:entirely )?by (?:its|our|\d+) (?:readers|members|patrons|donors)
depends? (?:entirely |solely )?on (?:its|our|your) (?:readers|donations|support|members|generosity)
(?:carries|has|takes|accepts|have|run) no (?:advertising|advertisements|advertisers|ads|paywall)
chip in|tip jar|leave (?:us )?a tip|buy (?:me|us) a coffee|via pay ?pal|on patreon|patreon\.com|pay ?pal\.me|ko-fi
[£$€]\s?\d+(?:\.\d\d)? (?:a|per) month|from (?:as little as )?[£$€]\s?\d+(?:\.\d\d)? (?:a|per) year
we have raised|keep .{1,40} free for (?:everybody|everyone|all)
share (?:this (?:article|post|page|story)|on (?:facebook|twitter|x|whatsapp|email|social))
follow (?:us|me) on|follow @\w+|subscribe (?:to|by|via) (?:our|the|this|e-?mail|rss)
(?:enjoyed?|liked?) (?:this|what you)\b.{0,20}(?:\?|article|post|read|hear|see)
if you(?:[’']ve)? (?:like|liked|enjoyed?|value|read) (?:what|this)
click (?:here|to enlarge|on the (?:image|link|button))|hide caption|toggle (?:menu|navigation|caption)
open (?:daily|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b.{0,20}\d|opening hours|book now|buy (?:now|tickets)
add to (?:cart|basket)|order your copy|posted in [a-z]+ on|powered by (?:wordpress|blogger|drupal)
"""

_SUPPORT = r"""
please|donat\w+|donors?|subscri\w+|newsletter|patrons?|patreon|readers|supporters?|contribut\w+|fund\w*|support
help us|assist us|join us|sign up|members?hip|advertis\w+|paywall|appeal|campaigns?|click|website|our work
your (?:support|help|e-?mail|inbox|privacy)|our (?:\w+ )?(?:site|readers|programme|newsletter|partners)
every (?:penny|pound|dollar|euro)
"""


def _any_of(patterns: str) -> str:
    return "(?:" + "|".join(patterns.strip().split("\n")) + ")"


ITEMS = re.compile(rf"\W*{_any_of(_ITEMS)}\W*", re.IGNORECASE)
OPENINGS = re.compile(rf"\W*?{_any_of(_OPENINGS)}", re.IGNORECASE)
PHRASES = re.compile(rf"\b{_any_of(_PHRASES)}(?!\w)", re.IGNORECASE)
SUPPORT = re.compile(rf"\b{_any_of(_SUPPORT)}\b", re.IGNORECASE)
