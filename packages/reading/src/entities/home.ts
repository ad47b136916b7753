import { datelineOf } from "../dateline.ts";
import type { NameEntry } from "../lexicon/actors.ts";
import type { Mention } from "../stage.ts";
import { nameWords, surnameOf } from "./person-name.ts";
import { nameText, type Scene } from "./scene.ts";

/** Mentions of one holder of a post that count: a report tells his name more often than his country's. */
const OF_HOLDER = 2;
const LEAST = 3;
/** Sentences, headline and dateline among them, with which a report opens. */
const OPENING = 4;

/** Whether a code is that of bodies and movements of no one state. */
export const isOfNoState = (country: string): boolean => /^(?:EUR|IGO|UNO|NGO|IMG|ISM|MNC)$/.test(country);

/** The state that a known name points at. Firms trade and outlets report everywhere. */
function stateIn({ actor: { country, type, sector } }: NameEntry): string | undefined {
  return country && type !== "outlet" && sector !== "BUS" && !isOfNoState(country) ? country : undefined;
}

/** The state of those who hold a post on the day of the report, by name: "Putin" is as good as "Russia", unless the report has another Putin. */
function holdersIn(scene: Scene, names: readonly string[]): (name: string) => string | undefined {
  const { actors, report } = scene;
  const others = new Set(
    names
      .filter((name) => name.includes(" ") && !actors.holderNamed(name, report.published))
      .map((name) => surnameOf(nameWords(name))),
  );
  return (name) => {
    const full = name.includes(" ") ? actors.holderNamed(name, report.published) : undefined;
    const found = full ? [full] : others.has(surnameOf(nameWords(name))) ? [] : actors.holders(name, report.published);
    const [state, ...more] = new Set(found.map(({ country }) => country));
    return more.length === 0 && state !== undefined && !isOfNoState(state) ? state : undefined;
  };
}

/** The countries that have a place by the name at the head of the dateline: "CAIRO (AP) -". */
function filedFrom({ sentences, report, gazetteer }: Scene): Set<string> {
  for (const sentence of sentences.slice(0, OPENING)) {
    const length = datelineOf(sentence);
    const [start, ...more] = sentence.tokens.slice(0, length);
    if (!start) continue;
    const end = more.findIndex(({ form }) => !/^\p{Lu}[\p{Lu}.'’-]*$/u.test(form));
    const name = report.text.slice(start.start, end > 0 ? more[end - 1]!.end : start.end);
    return new Set(gazetteer.lookup(name).map(({ country }) => country));
  }
  return new Set();
}

/** In how many sentences a report speaks of each country; the headline counts for two. */
class Evidence {
  readonly counts = new Map<string, number>();
  readonly headline = new Set<string>();
  all = 0;
  readonly #told = new Set<string>();
  #opensWith: string | undefined;

  add({ sentence }: Mention, country: string): void {
    const key = `${sentence} ${country}`;
    if (this.#told.has(key)) return;
    this.#told.add(key);
    if (sentence < OPENING) this.#opensWith ??= country;
    const weight = sentence === 0 ? 2 : 1;
    if (sentence === 0) this.headline.add(country);
    this.counts.set(country, (this.counts.get(country) ?? 0) + weight);
    this.all += weight;
  }

  /** @param filed the countries that may be meant by the place of the dateline */
  country(filed: ReadonlySet<string>): string | undefined {
    const [top, next] = [...this.counts].sort((a, b) => b[1] - a[1]);
    if (!top) return undefined;
    const [country, most] = top;
    const second = next?.[1] ?? 0;
    if (most < LEAST) return second === 0 && this.#told.size > 1 && this.#opensWith === country ? country : undefined;
    const { headline } = this;
    const isNear = (one: string) => this.counts.get(one)! * 4 >= most * 3;
    const here = [...headline].find((one) => (filed.has(one) || headline.size === 1) && isNear(one));
    if (here) return here;
    const isFarAhead = second * 2 <= most;
    if (headline.has(country)) {
      const isAlone = headline.size === 1 && second * 4 <= most * 3;
      if (isFarAhead || isAlone) return country;
    } else if (headline.size > 0 && !isFarAhead) return undefined;
    return most * 2 >= this.all && second * 3 <= most * 2 ? country : undefined;
  }
}

/**
 * The country that a report is about: that to which at least half of its country words point, if there are three or more of them and no other
 * comes near, or two sentences of a report that opens with it and names no other; or that which the headline names, where no other has half as many, or where none is far ahead and it is alone there or the
 * dateline is from there too.
 */
export function homeOf(scene: Scene, entriesOf: (mention: Mention) => readonly NameEntry[]): string | undefined {
  const evidence = new Evidence();
  const named = scene.mentions.filter(({ form }) => form === "name");
  const unknown = named.filter((mention) => entriesOf(mention).length === 0);
  const texts = new Map(unknown.map((mention) => [mention, nameText(scene, mention)]));
  const stateOfHolder = holdersIn(scene, [...texts.values()]);
  const told = new Map<string, number>();
  for (const mention of named) {
    const [entry] = entriesOf(mention);
    const text = texts.get(mention) ?? "";
    const holder = entry ? undefined : stateOfHolder(text);
    if (holder) {
      const surname = surnameOf(nameWords(text));
      const times = (told.get(surname) ?? 0) + 1;
      told.set(surname, times);
      if (times > OF_HOLDER) continue;
    }
    const country = entry ? stateIn(entry) : holder;
    if (country) evidence.add(mention, country);
  }
  return evidence.country(filedFrom(scene));
}
