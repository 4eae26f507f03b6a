"""The words of page furniture, as data: a pattern a line, matched without regard to case.

`ITEMS` are whole items of menus, share lines, counters and forms.  `OPENINGS` begin a line that is furniture as a
whole, `PHRASES` make a line furniture wherever they stand in it: no author's prose has them.  `LIKELY` begin lines
that are furniture at a page's head or end, and might be prose between.  `SUPPORT` are words that appeals share with
ordinary prose, and count only in number; `NARRATIVE` are those of a tale, which no appeal has.
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
facebook|twitter|x|f|t|instagram|youtube|pinterest|reddit|whats ?app|telegram|linked ?in|tumblr|pocket|bluesky
mastodon
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
(?:share|tweet|print|e-?mail|donate|subscribe|menu|search|reply|report|submit|permalink|navigation|breadcrumbs?)\W*$
(?:advertisements?|sponsored(?: content| links)?|(?:load|show|view|read) (?:more|all)(?: comments| posts)?|see all)\W*$
(?:latest|recent|popular|more|top|trending|featured) (?:news|articles|posts|stories|comments)\W*$|log ?in\W*$
(?:get|join|our|free|weekly|daily|sign up for) (?:\S+ ){0,4}newsletters?\W*$|make a (?:contribution|donation)\W*$
in this section\W*$
\d+ minutes? - \d+ words|reply ?delete\W*$|dmca\W*$
(?:main|primary|secondary|footer) (?:menu|navigation)\W*$|search for:|site ?map\W*$|quick links\W*$|blogroll\W*$
(?:no|one|\d+) (?:comments?|responses?|repl(?:y|ies)|thoughts?)(?: (?:on|to|yet)\b.{0,120})?\W*$|no comments yet
(?:no|one|\d+) (?:comments?|responses?)\b.{0,5}\b(?:log|sign|leave|post|add)\b
comments? ?(?:\(\d+\)|are (?:now )?closed|closed|off)\W*(?:$|[—–-])|send (?:us )?(?:your )?comments to
(?:leave|post|add|write) (?:us )?(?:a|your) (?:reply|comment|tip)\b|be the first to (?:comment|like|share|reply)
enter your (?:e-?mail|name|comment)|your (?:e-?mail|name|website|comment|message|rating)\s?(?:\*|:|\(|$)
(?:tags?|tagged(?: as| with)?|labels|filed under|categor(?:y|ies)):|filed under\b|like loading
you (?:may|might) also (?:like|enjoy|be interested in)|related (?:posts?|articles?|stories|content)\s?(?::|$)
read (?:next|also):
[«‹←].*[»›→]$|[«‹←] ?(?:older|newer|previous|next)|(?:older|newer) posts\b|(?:next|previous) (?:post|article|story)\b
(?:transcri(?:bed|ption)|html mark-?up|mark(?:ed)?[- ]up|proofread|online version|copyleft|public domain)\b[^.:]{0,25}:
(?:transcribed|marked up|proofread) by\b|you are here\b|skip to (?:main )?content
back to (?:the )?top|top of (?:the )?page
(?:return|back) to (?:the )?(?:.{0,30} page|index)\W*$
(?:page )?last (?:updated|modified|changed)\b|explore further\W*$|sorted by\b|visitors: \d
(?:copyright|©|\(c\))\s?(?:©|\(c\)|\d{4}\b)|©|proudly powered by|theme:|(?:site|website|designed|hosted) by\b
sign (?:up|in) (?:to|now|here|with)\b|log ?(?:in|out) (?:to|or|now|here|with)\b|logged (?:in|out) (?:as|\W)
subscribe (?:to|now|today|here|via|by e-?mail|from [£$€])\b|click (?:here|to|on)\b
donate (?:now|today|here|via|by|with|online|to (?:us|our|this|the (?:site|blog|magazine|\w+ fund|fund)))\b
listen to (?:this|the) (?:article|story|episode|podcast)
(?:print|download|view|save|e-?mail|share|cite) (?:this|as|in) (?:page|article|post|pdf)\W*$|printer-friendly
download pdf
this (?:site|website|page|blog) uses\b|(?:site|website) by [a-z]+|send to a friend|report (?:an error|a problem)
teilen\W*$|weiterlesen\W*$|schlagw[oö]rte?r?:|kommentar(?:e|ieren)?(?: \(\d+\))?\W*$|schreibe? einen kommentar
das könnte (?:sie|dich) auch interessieren|ähnliche (?:artikel|beiträge)|zurück zur übersicht
partager\W*$|lire (?:aussi|la suite)\W*$|mots[- ]clés\s?:|laisser un commentaire|articles (?:similaires|liés)
compartir\W*$|leer más\W*$|etiquetas:|deja un comentario|condividi\W*$|leggi anche\W*$|lascia un commento
articoli correlati
"""

_PHRASES = r"""
respond to this (?:article|post|story)\b|register for (?:e-?mail )?alerts\b
(?:we use|uses|use of|accept|our|manage) cookies|cookies? (?:policy|settings|preferences|consent|notice)|akismet
value your privacy|privacy policy|store and/or access information|accept all(?= cookies|\W*[|/·]|\W*$)
reject all(?=\W*[|/·])
e-?mail address will not be published|will not be published\)|required fields are marked|notify me of|save my name
(?:log|sign|logged)[ -]?(?:in|out) (?:or (?:register|sign up|join)|to (?:comment|post a|reply|leave|continue reading))
(?:please|already a (?:subscriber|member)\?) (?:log|sign) in|to comment .{0,30}please log in
(?:register|sign up)(?: for free)? to (?:comment|post|reply|continue|read)|comments are (?:moderated|closed)
skip to (?:main )?content|(?:all|some) rights reserved|content is licensed under|last modified:|send me e-?mail
delivered (?:daily|weekly) ?\W*$|(?:available|free) (?:to|for) everyone, funded by|by e-?mail and never miss
download the .{1,30} apps?
affiliate (?:links?|commission)|opens in (?:a )?new window
registered charity
(?:in|to) your inbox|(?:free|weekly|monthly|daily|e-?mail|our) newsletter(?! of)|(?:mailing|e-?mail) list\W*$
notifications? of new
(?:please|consider|by) (?:making|make) a (?:[\w-]+ )?(?:donation|contribution|gift)|please (?:consider )?donat\w+
consider (?:a donation|donating|supporting (?:us|our|this)|subscribing|contributing|becoming a)
become an? (?:\w+ )?(?:patron|member|sustainer|supporter|subscriber|friend|donor)(?=\W*(?:$|at|on|for|from|now|and))
(?:support|help|assist|fund) our (?:work|journalism|site|website|blog|magazine|campaigns?)
(?:support|help|fund) this (?:site|blog|website|podcast)
appeal (?:to|for|from) all (?:our )?readers of\W*$|financial appeal to|fundraising (?:appeal|drive)\W*$
(?:funded|supported|financed|sustained|paid for) (?:entirely )?by (?:its|our|\d+) (?:readers|members|patrons|donors)
depends? (?:entirely |solely )?on (?:its|our|your) (?:readers|donations|support|members|subscribers|generosity)
(?:carries|has|takes|accepts|run) no (?:advertising|advertisements|advertisers|ads|paywall)|free to read because
tip jar|leave (?:us )?a tip|buy (?:me|us) a coffee|via pay ?pal|on patreon|patreon\.com|pay ?pal\.me|pay ?pal [—–-]
ko-fi|continue reading below
[£$€]\s?\d+(?:\.\d\d)? a month (?:and|you|to)\b|from [£$€]\s?\d+(?:\.\d\d)? (?:a|per) (?:month|year)
keep (?:this|us|our|the) .{1,40} (?:free|alive|online|going)|keeps? .{1,30} free for (?:everybody|everyone|all)
share (?:this (?:article|post|page|story)|on (?:facebook|twitter|x|whatsapp|email))\b|click to share
follow (?:us|me) on\b|follow @\w+|(?:find|like) us on facebook|join [\d,.]+ other (?:followers|subscribers)
subscribe (?:to|by|via) (?:our|e-?mail|rss)|free articles? (?:this month|left)|unlimited access
(?:enjoyed?|liked?|like) (?:this|what you)\b.{0,20}(?:\?|article|post|read(?:ing)?\?|hear, |see\?)
if you(?:[’']ve)? (?:like|liked|enjoyed?|value) (?:what|this)|read this far
click (?:here|to enlarge|on the (?:image|link|button))|hide caption|toggle (?:menu|navigation|caption)
open (?:daily|(?:mon|tues|wednes|thurs|fri|satur|sun)day to \w+day),? \d|book now\W*$|buy (?:now|tickets|this book)
add to (?:cart|basket)|order (?:your|a) copy|powered by (?:wordpress|blogger|drupal)|in this browser for the next time
"""

_LIKELY = r"""
(?:share|like) this\b|share:|(?:follow|find|like|join|visit|support|contact) (?:us|me|@\w+)\b|visit our\b|browse our\b
(?:join|get) (?:our|the|a|free)\b.{0,30}(?:list|e-?mail|newsletter|community|week|updates)|chip in\b|join them\b
(?:comments?|archives?|categories|meta|tags|topics|search|links|contact|about|home|next|previous)\W*$
(?:tagged|posted in|filed in|in this section|also in this issue|in this issue|our other)\b
(?:tags|topics|keywords|labels|next|previous|next week|read more|more|related|further|from the archives?)\s?:
(?:related|recommended|popular|most|recent|latest|trending|editor[’']?s[’']? picks?|more (?:like|from|by)|also by)\b
(?:read|up|what to read|read this) next\b|see all\b
(?:buy|order|download|donate|subscribe|sponsor|sustain|register (?:now|here|today|for free))\b
(?:powered|designed|built|hosted) by\b|send (?:us|your|to)\b|letters to the editor|help (?:us|spread|support|keep)\b
(?:your (?:gift|support|donation|subscription|contribution)|every (?:penny|pound|dollar|euro))\b|thank you for reading
we (?:rely|depend|need|have raised|are (?:a|an|independent|funded|not))\b|before you go\b|fighting fund\b|appeal:
you have read \d|if you(?:[’']ve)? (?:like|liked|enjoyed?|value|read|found)\b
support (?:the|independent|this|building)\b
accessibility|sister publications|terms (?:of|and|&)|privacy\b|sitemap|photo credits?|reprinted (?:from|with)
"""

_SUPPORT = r"""
please|donat\w+|donors?|subscri\w+|newsletter|patrons?|patreon|readers|supporters?|contribut\w+|fund\w*|support
help us|assist us|join us|sign up|members?hip|advertis\w+|paywall|appeal|campaigns?|click|website|our work
your (?:support|help|e-?mail|inbox|privacy)|our (?:\w+ )?(?:site|readers|programme|newsletter|partners)
every (?:penny|pound|dollar|euro)
"""


_NARRATIVE = r"""
he|she|his|her|him|they|was|were|had|did|said|says|wrote|told|cried|asked|died|born|went|came|left|became|would
"""


def _any_of(patterns: str) -> str:
    return "(?:" + "|".join(patterns.strip().split("\n")) + ")"


ITEMS = re.compile(rf"\W*{_any_of(_ITEMS)}\W*", re.IGNORECASE)
OPENINGS = re.compile(rf"\W*?{_any_of(_OPENINGS)}", re.IGNORECASE)
PHRASES = re.compile(rf"\b{_any_of(_PHRASES)}(?!\w)", re.IGNORECASE)
LIKELY = re.compile(rf"\W*?{_any_of(_LIKELY)}", re.IGNORECASE)
SUPPORT = re.compile(rf"\b{_any_of(_SUPPORT)}\b", re.IGNORECASE)
NARRATIVE = re.compile(rf"\b{_any_of(_NARRATIVE)}\b", re.IGNORECASE)
