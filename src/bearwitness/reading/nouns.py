"""The nouns that say what somebody or something is: titles, kin, roles, and the heads of names.

All in lower case and in the singular where not said otherwise.
"""

from typing import Final

from bearwitness.record import EntityType


def word_set(text: str) -> frozenset[str]:
    """The words of a text parted by white space."""
    return frozenset(text.split())


TITLES_M: Final = word_set(
    "mr mr. messrs messrs. sir lord king emperor tsar czar prince duke count earl baron viscount marquis"
    " marquess father fr fr. brother don señor signor herr monsieur m. frère père abbé pope cardinal bishop"
    " archbishop canon friar dom rabbi imam mullah pasha bey effendi khan maharaja raja squire uncle king"
)
TITLES_F: Final = word_set(
    "mrs mrs. miss ms ms. mme mme. mlle mlle. madame madam mademoiselle lady dame queen empress tsarina"
    " tsaritsa czarina princess duchess countess baroness marchioness viscountess sister mother doña dona"
    " señora señorita signora signorina frau fräulein sœur aunt nurse tsarevna"
)
TITLES_U: Final = word_set(
    "dr dr. prof prof. professor doctor rev rev. revd revd. reverend hon hon. captain capt capt. major maj"
    " maj. colonel col col. general gen gen. lieutenant lt lt. sergeant sgt sgt. corporal admiral commodore"
    " commander marshal brigadier president senator sen sen. governor gov gov. minister premier chancellor"
    " comrade citizen citoyen pastor judge justice inspector constable saint st st. ste ste. alderman"
    " ambassador consul commissar major-general lieutenant-colonel lieutenant-general rear-admiral vice-"
    " admiral councillor master"
)
TITLES: Final = TITLES_M | TITLES_F | TITLES_U

KIN_M: Final = word_set(
    "father son brother husband uncle nephew grandfather grandson stepfather stepson stepbrother half-brother"
    " widower brother-in-law father-in-law son-in-law bridegroom godfather godson great-grandfather granduncle"
    " great-uncle great-nephew boyfriend foster-father great-great-grandfather papa"
)
KIN_F: Final = word_set(
    "mother daughter sister wife aunt niece grandmother granddaughter stepmother stepdaughter stepsister"
    " half-sister widow sister-in-law mother-in-law daughter-in-law bride godmother goddaughter great-"
    " grandmother great-aunt great-niece girlfriend mistress fiancée foster-mother great-great-grandmother"
    " mama mamma"
)
KIN_U: Final = word_set("cousin child spouse fiancé twin parent grandchild ward orphan heir sibling partner lover baby")
KIN: Final = KIN_M | KIN_F | KIN_U

ROLES_M: Final = word_set(
    "stationmaster quartermaster shepherd abbé stableman frontiersman spokesman salesman tenor baritone man"
    " boy monk priest king emperor tsar czar prince duke count earl baron lord bishop archbishop cardinal pope"
    " abbot friar headmaster schoolmaster landlord gentleman chairman statesman clergyman policeman fisherman"
    " boatman ferryman postman workman craftsman nobleman seaman businessman drawing-master dancing-master"
    " fellow lad youth monarch patriarch foreman laird baronet knight squire viscount waiter actor"
)
ROLES_F: Final = word_set(
    "woman girl nun queen empress tsarina princess duchess countess baroness lady abbess headmistress"
    " schoolmistress landlady actress seamstress laundress housemaid governess midwife hostess heiress poetess"
    " authoress maid housewife ballerina chairwoman waitress"
)
ROLES_U: Final = word_set(
    "member inhabitant researcher owner citizen resident employee councillor slave native delegate client"
    " survivor victim passenger detective ancestor descendant defender adviser advisor holder creator maker"
    " employer official politician player rider instructor drummer furrier comedian orderly skipper"
    " saxophonist trumpeter violist harpist soprano contralto proof-reader typist sub-editor lieutenant-"
    " governor magistrate schoolteacher headteacher lecturer reader fellow dean provost rector archdeacon"
    " deacon cleric prior almoner matron sexton verger churchwarden alderman jurist attorney-general barber"
    " wigmaker tanner dyer spinner cutter glover hosier draper haberdasher chandler fishmonger greengrocer"
    " innkeeper publican brewer distiller vintner gamekeeper forester woodcutter charcoal-burner fisherman"
    " whaler boatswain stoker trimmer fireman donkeyman purser navigator cartographer draughtsman signaller"
    " telegraphist gunner trooper cavalryman dragoon hussar lancer grenadier partisan guerrilla insurgent"
    " rebel mutineer deserter commander-in-chief viceroy procurator syndic burgomaster burgher nobleman"
    " landowner tenant serf peasant ploughman drover herdsman goatherd swineherd sculptor etcher lithographer"
    " potter ceramist glassblower weaver embroiderer dressmaker milliner choreographer dramatist lyricist"
    " librettist screenwriter filmmaker cameraman producer animator cartoonist illustrator designer"
    " entrepreneur tycoon economist sociologist logician geneticist virologist epidemiologist gynaecologist"
    " paediatrician anaesthetist veterinarian optometrist volcanologist glaciologist hydrologist dyke-reeve"
    " oceanographer recipient sender signatory trustee treasurer bookmaker gambler tramp vagrant beggar orphan"
    " foundling monk friar novice abbot canon bard laureate satirist polemicist pamphleteer propagandist"
    " courier liaison sapper scout blogger vlogger goalkeeper striker captain umpire referee jockey boxer"
    " wrestler swimmer climber mountaineer author biographer writer poet novelist historian journalist editor"
    " critic scholar translator reviewer playwright essayist diarist publisher printer compositor typesetter"
    " bookseller librarian archivist artist painter engraver composer pianist violinist singer musician"
    " conductor cellist organist dancer photographer architect engineer surveyor scientist physicist chemist"
    " mathematician astronomer botanist geologist zoologist naturalist philosopher theologian linguist"
    " philologist anthropologist archaeologist psychologist doctor physician surgeon nurse pharmacist dentist"
    " lawyer barrister solicitor advocate attorney judge notary teacher professor tutor student pupil"
    " apprentice master mentor patron disciple president minister premier chancellor senator deputy governor"
    " mayor ambassador diplomat consul secretary director manager clerk bookkeeper accountant banker merchant"
    " trader shopkeeper grocer baker butcher tailor shoemaker blacksmith carpenter mason miller farmer"
    " gardener labourer laborer worker miner docker sailor soldier officer major colonel general lieutenant"
    " sergeant corporal admiral commander marshal pilot guard gaoler jailer warder sentry turnkey prisoner"
    " convict exile refugee revolutionary anarchist socialist communist activist agitator leader founder"
    " organiser organizer comrade friend companion colleague collaborator rival enemy opponent adversary ally"
    " accomplice informer spy agent assassin murderer thief smuggler hero heroine protagonist subject witness"
    " defendant accused prosecutor commissar inspector superintendent constable pastor vicar curate parson"
    " preacher missionary evangelist chaplain rabbi imam dervish explorer traveller traveler inventor pioneer"
    " champion athlete footballer coach trainer cook servant butler coachman driver porter cleaner caretaker"
    " janitor messenger correspondent reporter columnist broadcaster chronicler memoirist obituarist"
    " hagiographer annotator cataloguer curator collector dealer auctioneer interpreter stenographer assistant"
    " supervisor predecessor successor executor neighbour neighbor guest host visitor stranger acquaintance"
    " admirer follower supporter speaker candidate winner tsarina regent sovereign ruler dictator tyrant"
    " tribune orator chief elder veteran recruit volunteer pensioner widow spinster bachelor virgin saint"
    " martyr prophet hermit pilgrim apothecary optician watchmaker clockmaker goldsmith silversmith"
    " instrument-maker globe-maker bookbinder stationer upholsterer saddler cooper stevedore lighterman"
    " bargeman geographer meteorologist seismologist biologist entomologist ornithologist pathologist"
    " bacteriologist psychiatrist midwife herbalist healer envoy legate intendant overseer bailiff steward"
    " broker contractor manufacturer industrialist planter rancher settler emigrant immigrant"
)
ROLES: Final = ROLES_M | ROLES_F | ROLES_U
PEOPLE_PLURAL: Final = word_set(
    "pair duo parents twins brothers sisters sons daughters couple children lovers partners spouses newlyweds"
)

GROUP_HEADS: Final = word_set(
    "municipality charity branch legislature subcommittee chambers firm sanatorium kindergarten nursery"
    " partnership bar guard jury party union league federation confederation society association club"
    " committee commission council board bureau office ministry department government cabinet parliament"
    " senate congress assembly duma soviet court tribunal police army navy regiment brigade battalion corps"
    " legion guards militia company co co. ltd ltd. inc press publishers publishing verlag editions éditions"
    " books university college school academy institute institution conservatory conservatoire lyceum"
    " gymnasium seminary faculty church congregation order mission monastery convent abbey parish chapter"
    " synod museum gallery library archive archives hospital infirmary asylum theatre theater opera orchestra"
    " choir ensemble quartet band troupe circle group gang movement opposition international comintern cheka"
    " gestapo family clan dynasty bank exchange fund foundation trust agency service administration authority"
    " directorate staff team crew cooperative co-operative guild fraternity brotherhood sisterhood lodge"
    " station observatory laboratory workshop works factory mill railway railways line airline survey network"
    " alliance front bloc coalition tendency delegation embassy consulate legation household nation people"
    " republic-army workers writers artists sons brothers & polytechnic collective collegium commune syndicate"
    " consortium corporation secretariat presidium politburo sect community colony-council bench inspectorate"
    " registry fellowship orphanage"
)
PLACE_HEADS: Final = word_set(
    "building airport restaurant shop store headquarters campus stadium classroom cave bakery goldfield"
    " coalfield diocese suburb trench barn stable mill veranda roof garage shed trunk street road lane avenue"
    " square place terrace row gate bridge quay wharf dock harbour harbor port bay gulf cape coast beach shore"
    " island islands isle isles peninsula river lake sea ocean strait channel canal mount mountain mountains"
    " hill hills valley desert forest wood woods plain plains steppe glacier volcano village town city borough"
    " county district province region territory colony empire kingdom republic duchy principality state"
    " country land castle palace fortress tower house hall manor cottage villa farm estate park garden gardens"
    " cemetery churchyard prison jail gaol camp barracks cathedral chapel temple mosque synagogue market"
    " station hotel inn tavern café room rooms cellar attic studio quarter parish-ground ghetto boulevard"
    " alley court-yard crescent close fields field heath moor common green pier mole falls creek brook rue"
    " strasse straße platz via piazza calle plaza ulitsa prospekt hulk ship steamer vessel boat lighthouse"
    " mine pit quarry sanatorium pass ridge downs ravelin bastion hospice wharves yard basin shire capital"
    " birthplace homeland coastline bank-side pond well spring springs rectory vicarage parsonage"
)
WORK_HEADS: Final = word_set(
    "special sheet minute-book letter-book account-book exercise-book newsletter brochure leaflet placard"
    " poster tape carte dispatch memorandum inscription wax-figure circular indictment book novel poem poems"
    " memoir memoirs autobiography biography life letter letters diary diaries journal journals notebook"
    " notebooks essay essays article articles paper papers pamphlet treatise thesis dissertation study studies"
    " history story stories tale tales play drama comedy tragedy opera symphony sonata concerto quartet"
    " cantata oratorio song songs ballad hymn painting portrait drawing sketch engraving photograph film"
    " documentary sculpture statue bust monument report speech sermon lecture lectures manifesto declaration"
    " petition testament will treaty pact encyclopaedia encyclopedia dictionary grammar handbook manual"
    " textbook guide catalogue bibliography index anthology collection volume volumes edition translation"
    " version manuscript typescript text chapter preface introduction foreword afterword epilogue novella"
    " newspaper magazine weekly daily monthly quarterly gazette chronicle review times herald tribune bulletin"
    " transactions proceedings acta annals almanac register ledger certificate deposition map chart atlas"
    " transcript recording album record recollections reminiscences confessions sketches verses elegy sonnet"
    " sonnets ode epic bible gospel psalter libretto score fugue prelude waltz overture mass requiem obituary"
    " eulogy notice interview broadcast podcast series episode show libel lampoon satire fable fables chronik"
    " worterbuch wörterbuch account hagiography monograph festschrift postcard telegram note passport card"
    " file dossier receipt plaque gravestone autograph draft minutes statute constitution charter code"
)
EVENT_HEADS: Final = word_set(
    "protest demonstration ceremony concert summit tournament competition cyclone hurricane typhoon drought"
    " robbery survey deputation retrospective round-up war revolution battle siege uprising rising rebellion"
    " revolt mutiny insurrection coup restoration congress conference convention council-meeting exhibition"
    " festival expedition campaign crusade massacre pogrom strike strikes famine epidemic plague earthquake"
    " flood fire gale storm eruption armistice treaty- signing trial trials inquest election elections"
    " referendum coronation jubilee funeral wedding march blockade occupation invasion partition reformation"
    " renaissance enlightenment crisis crash depression olympics games cup tour season general-strike raid"
    " shooting cholera influenza crossing wreck shipwreck explosion affair riot riots purge purges genocide"
    " holocaust liberation civil-war emancipation"
)
HEADS: Final[dict[EntityType, frozenset[str]]] = {
    "group": GROUP_HEADS,
    "place": PLACE_HEADS,
    "work": WORK_HEADS,
    "event": EVENT_HEADS,
}

DEMONYMS: Final = word_set(
    "russian soviet ukrainian polish german austrian prussian bavarian saxon french english british scottish"
    " scots irish welsh american canadian mexican cuban spanish catalan basque portuguese italian roman"
    " venetian greek athenian turkish ottoman armenian georgian persian iranian arab arabic egyptian indian"
    " bengali pakistani chinese japanese korean vietnamese dutch flemish belgian walloon swiss swedish"
    " norwegian danish finnish icelandic estonian latvian lithuanian czech slovak bohemian moravian hungarian"
    " magyar romanian rumanian bulgarian serbian serb croatian croat bosnian slovene albanian macedonian"
    " jewish hebrew christian catholic protestant lutheran calvinist orthodox muslim moslem islamic hindu"
    " buddhist anglican presbyterian methodist baptist quaker mennonite jesuit european asian african"
    " australian tasmanian brazilian argentine argentinian chilean peruvian bolivian colombian venezuelan"
    " latin slavic slav slavonic germanic nordic celtic gaelic breton norman victorian edwardian georgian"
    " tudor elizabethan marxist leninist stalinist bolshevik menshevik trotskyist communist socialist"
    " anarchist czarist tsarist nazi fascist republican democratic liberal conservative tory whig royalist"
    " bonapartist napoleonic byzantine hellenic boer zulu maltese sicilian corsican sardinian tuscan lombard"
    " siberian cossack tatar tartar mongol tibetan burmese siamese thai malay javanese filipino hawaiian maori"
    " aboriginal nigerian ghanaian kenyan ethiopian abyssinian moroccan algerian tunisian libyan syrian"
    " lebanese palestinian israeli iraqi afghan kurdish azeri azerbaijani uzbek kazakh quechua inca aztec"
    " hanoverian narodnik sephardic ashkenazi sinhalese tamil senegalese guarani guaraní paraguayan uruguayan"
    " ecuadorian gujarati fante ladino sesotho bernese hessian wesleyan huguenot jew dane swede capuchin"
    " fleming finn briton spaniard turk shetlander islander evangelical apocalyptic parisian viennese londoner"
    " muscovite cambridge-man oxonian petrine lancastrian yorkist"
)
PEOPLES: Final = word_set(
    "russians ukrainians poles germans austrians prussians bavarians saxons americans canadians mexicans"
    " cubans spaniards catalans basques portuguese italians romans venetians greeks athenians turks ottomans"
    " armenians georgians persians arabs egyptians indians bengalis belgians walloons swedes norwegians danes"
    " finns icelanders estonians latvians lithuanians czechs slovaks bohemians hungarians magyars romanians"
    " bulgarians serbs croats albanians jews christians catholics protestants lutherans calvinists muslims"
    " moslems hindus anglicans presbyterians methodists baptists quakers mennonites jesuits europeans asians"
    " africans australians marxists leninists stalinists bolsheviks mensheviks trotskyists trotskyites"
    " communists socialists anarchists nazis fascists republicans democrats liberals conservatives tories"
    " whigs royalists bonapartists boers zulus cossacks tatars tartars mongols scots britons englishmen"
    " frenchmen irishmen dutchmen welshmen scotsmen oppositionists narodniks decembrists girondins jacobins"
    " cadets kadets huguenots puritans dominicans franciscans benedictines vikings normans bourbons hapsburgs"
    " habsburgs romanovs"
)
TIME_WORDS: Final = word_set(
    "january february march april may june july august september october november december jan. feb. mar."
    " apr. jun. jul. aug. sept. sep. oct. nov. dec. jan feb aug sept oct nov dec monday tuesday wednesday"
    " thursday friday saturday sunday sundays mondays christmas easter michaelmas lent pentecost whitsun"
    " whitsuntide martinmas candlemas lammas advent epiphany shrovetide hogmanay ascension day eve bc ad bce"
    " ce am pm thurs tues century centuries twentieth nineteenth eighteenth"
)
PARTICLES: Final = word_set(
    "b. bt. de la le les du des von van der den zu zum zur di da dos das del della degli dei e y i af av ter"
    " ten te ibn bin ben al el und et d' l' du' vom op 't het i' bint abu umm mac o' the of and for & on in to"
    " à"
)
NAME_PARTICLES: Final = word_set(
    "b. bt. de la le du des von van der den zu di da dos das del della degli dei af av ter ten ibn bin ben al"
    " el bint y i e"
)
