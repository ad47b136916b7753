/** Verbs whose past or participle follows no rule: the base form, the past, and the participle where it differs. */
const VERBS = `
arise arose arisen, awake awoke awoken, backslide backslid, bear bore borne, beat beat beaten, become became become, befall befell befallen, beget begot begotten,
begin began begun, behold beheld, bend bent, beset beset, bet bet, bid bade bidden, bind bound, bite bit bitten, bleed bled, blow blew blown, break broke broken,
breed bred, bring brought, broadcast broadcast, build built, burn burnt, burst burst, buy bought, cast cast, catch caught, choose chose chosen, cling clung, come came come,
cost cost, creep crept, cut cut, deal dealt, dig dug, draw drew drawn, drink drank drunk, drive drove driven, dwell dwelt, eat ate eaten, fall fell fallen, feed fed,
feel felt, fight fought, find found, flee fled, fling flung, fly flew flown, forbear forbore forborne, forbid forbade forbidden, forecast forecast, forego forewent foregone,
foresee foresaw foreseen, foretell foretold, forget forgot forgotten, forgive forgave forgiven, forgo forwent forgone, forsake forsook forsaken, forswear forswore forsworn, freeze froze frozen,
get got gotten, give gave given, go went gone, grind ground, grow grew grown, hang hung, hear heard, hide hid hidden, hit hit, hold held, hurt hurt, interweave interwove interwoven,
keep kept, kneel knelt, know knew known, lay laid, lead led, leap leapt, learn learnt, leave left, lend lent, let let, lie lay lain, light lit, lose lost, make made, mean meant, meet met,
mislead misled, misspeak misspoke misspoken, mistake mistook mistaken, misunderstand misunderstood, mow mowed mown, offset offset, outdo outdid outdone, outgrow outgrew outgrown, outlay outlaid,
outspend outspent, overcome overcame overcome, overdo overdid overdone, overdraw overdrew overdrawn, overhear overheard, overlay overlaid, override overrode overridden, overrun overran overrun,
oversee oversaw overseen, overshoot overshot, overspend overspent, overtake overtook overtaken, overthrow overthrew overthrown, partake partook partaken, pay paid, plead pled, prepay prepaid, prove proved proven, put put,
quit quit, read read, rebuild rebuilt, redo redid redone, redraw redrew redrawn, relay relaid, remake remade, repay repaid, resell resold, reset reset, retake retook retaken, retell retold, rethink rethought,
rewrite rewrote rewritten, rid rid, ride rode ridden, ring rang rung, rise rose risen, run ran run, say said, see saw seen, seek sought, sell sold, send sent, set set, sew sewed sewn,
shake shook shaken, shed shed, shine shone, shoot shot, show showed shown, shrink shrank shrunk, shut shut, sing sang sung, sink sank sunk, sit sat, slay slew slain, sleep slept, slide slid, sling slung,
slit slit, sow sowed sown, speak spoke spoken, speed sped, spend spent, spin spun, spit spat, split split, spread spread, spring sprang sprung, stand stood, steal stole stolen, stick stuck, sting stung,
stink stank stunk, strew strewed strewn, stride strode stridden, strike struck stricken, string strung, strive strove striven, swear swore sworn, sweep swept, swell swelled swollen, swim swam swum, swing swung,
take took taken, teach taught, tear tore torn, tell told, think thought, throw threw thrown, thrust thrust, tread trod trodden, unbind unbound, undercut undercut, undergo underwent undergone, underlie underlay underlain,
understand understood, undertake undertook undertaken, undo undid undone, uphold upheld, upset upset, wake woke woken, wear wore worn, weave wove woven, wed wed, weep wept, win won, wind wound, withdraw withdrew withdrawn,
withhold withheld, withstand withstood, wring wrung, write wrote written`;

/** Forms that are as much a noun, an adjective or another verb, and so tell no tag. */
const OPEN = new Set(
  "bore beat beset bet bid bade bit blown born bound broadcast broke burst cast cost cut drunk fed fell felt forecast found frozen gone ground hit hung hurt known laid lay lead led left let light lit lost mean meant misled mistaken offset overlaid overrun partook proven put quit read reset rid ring rose rung run saw set shed shot shut slew slit spat spit split spoke spread stole stuck sunk swollen thought thrust torn trod undercut upset wed won worn wound rode relay relaid stank stunk".split(
    " ",
  ),
);

const LEMMAS = new Map<string, string>();
for (const verb of VERBS.split(",")) {
  const [base = "", ...pasts] = verb.trim().split(/\s+/);
  for (const past of pasts) if (past !== base && !LEMMAS.has(past)) LEMMAS.set(past, base);
}

/** The base form of an irregular past or participle in lower case: "flee" for "fled". */
export function irregularBase(form: string): string | undefined {
  return LEMMAS.get(form);
}

/** Whether a lower-case form is nothing but a verb's past or participle: "overthrew", not "wound". */
export function isOnlyPast(form: string): boolean {
  return LEMMAS.has(form) && !OPEN.has(form);
}

/** Whether a lower-case form is a verb's past or participle as well as a noun or an adjective: "shot", "cut". */
export function isAlsoPast(form: string): boolean {
  return OPEN.has(form);
}

/** Words in "-men" that are no plural of "-man". */
const ONE_MEN = /^(?:speci|regi|abdo|acu|bitu|sta|albu|cycla|fora)men$/;

/** Whether a lower-case form is the plural of a noun in "-man": "gunmen". */
export function isPluralOfMan(form: string): boolean {
  return /^[a-z]{3,}men$/.test(form) && !ONE_MEN.test(form);
}

/** The base of a regular past or "-ing" form of one syllable that ends in a double l: "shell" for "shelled". */
export function doubledBase(form: string): string | undefined {
  return /^[^aeiouy]*[aeiou]ll(?=(?:ed|ing)$)/.exec(form)?.[0];
}
