import type { Sentence } from "@onrecord/language";
import type { Draft, Mention, PlaceMention } from "../stage.ts";
import { shareClause } from "../tree/clause.ts";
import type { Candidate } from "./candidate.ts";
import type { Cluster } from "./merge.ts";

type Parts = Pick<Draft, "analysis" | "mentions" | "places" | "entities" | "claims">;

/** Sentences, the headline and a date line among them, within which a report says where it is. */
const OPENING_SENTENCES = 4;
/** Sectors of those who stay in their country. */
const HOME = new Set(["CVL", "COP", "JRN", "OPP", "EDU", "LAB"]);
/** A deed dated this long before the publication is no part of the scene. */
const LONG_AGO = 60 * 24 * 3600 * 1000;

/** Where a deed told in several ways happens: as the body puts it before the headline, a town before a country. */
function placeToldOf(cluster: Cluster): PlaceMention | null {
  const grain = ({ inHeadline, place }: Candidate) =>
    (inHeadline ? 0 : 2) + (place!.known && place!.known.kind !== "country" && place!.known.kind !== "region" ? 1 : 0);
  let best: Candidate | undefined;
  for (const one of cluster) if (one.place && (!best || grain(one) > grain(best))) best = one;
  return best?.place ?? null;
}

/** Words between a place and the wider one that it is in. */
const WAY_OUT = 4;

/** Whether the second of two places says where the first is: "Homs in the province of Homs". */
function liesIn({ tokens }: Sentence, inner: Mention, outer: Mention): boolean {
  const between = tokens.slice(inner.last + 1, outer.name?.first ?? outer.first);
  return (
    between.length <= WAY_OUT &&
    between.some(({ form }) => form === "in") &&
    between.every(({ upos }) => !/^(?:VERB|AUX|CCONJ)$/.test(upos))
  );
}

/** The place named nearest before or after a deed in its sentence, where things are put and no other deed is told. */
function nearest(
  { analysis, places, mentions }: Parts,
  { sentence, trigger }: Candidate,
  taken: ReadonlySet<PlaceMention>,
): PlaceMention | undefined {
  let best: PlaceMention | undefined;
  let least = Number.POSITIVE_INFINITY;
  let before: Mention | undefined;
  for (const place of places) {
    const mention = mentions[place.mention]!;
    if (mention.sentence !== sentence || mention.form !== "name" || !place.put) continue;
    const isAround = before !== undefined && liesIn(analysis.sentences[sentence]!, before, mention);
    before = mention;
    if (taken.has(place) || isAround) continue;
    const distance = Math.abs(mention.head - trigger.head);
    if (distance < least && shareClause(analysis.sentences[sentence]!, trigger.head, mention.head, true))
      [best, least] = [place, distance];
  }
  return best;
}

/** The place that the opening of a report is about: where it puts something, else the town that it names ("the mayor of Homs"). */
function openingPlace({ analysis, places, mentions, claims }: Parts): PlaceMention | undefined {
  const cues = new Set(claims.list.flatMap(({ cueAt }) => (cueAt ? [`${cueAt.sentence} ${cueAt.token}`] : [])));
  // Where something is said is not where it happened.
  const isOfSaying = ({ sentence, head }: Mention) => {
    const { tokens } = analysis.sentences[sentence]!;
    const above = tokens[tokens[head]!.head];
    const further = above && /^(?:obj|iobj|nsubj)/.test(above.deprel) ? above.head : -1;
    return cues.has(`${sentence} ${above?.i}`) || cues.has(`${sentence} ${further}`);
  };
  const opening = places.filter(({ mention: index }) => {
    const mention = mentions[index]!;
    return mention.form === "name" && mention.sentence < OPENING_SENTENCES && !isOfSaying(mention);
  });
  const isTown = ({ known, loose }: PlaceMention) => !loose && known?.kind === "city";
  return opening.find(({ put }) => put) ?? opening.find(isTown);
}

/** A mention of a country, the first in the report. */
const countryOf = ({ places }: Parts, code: string) =>
  places.find(({ known }) => known?.kind === "country" && known.country === code);

const isLongAgo = (cluster: Cluster, published: string | undefined) =>
  published !== undefined &&
  cluster.some(({ time }) => time !== null && Date.parse(time.end) < Date.parse(published) - LONG_AGO);

/** The country, as the report first names it, of a deed of unrest whose parties are all of it: protesters and police at home. */
function home(draft: Parts, cluster: Cluster): PlaceMention | undefined {
  const parties = cluster
    .flatMap(({ actors, recipients }) => [...actors, ...recipients])
    .map((one) => draft.entities.list[one]!);
  const countries = new Set(parties.flatMap(({ country }) => (country === undefined ? [] : [country])));
  const [country] = countries;
  const isUnrest = parties.every(
    ({ sector, kind }) => kind !== "government" && (sector === undefined || HOME.has(sector)),
  );
  if (countries.size !== 1 || !isUnrest) return undefined;
  return countryOf(draft, country!);
}

/** Arrests and the like of a crowd, which is at home: "a thousand people were arrested". */
const isCrackdown = (draft: Parts, { frame, recipients }: Candidate) =>
  frame.type === "COERCE" &&
  recipients.length > 0 &&
  recipients.every((one) => {
    const { kind, number } = draft.entities.list[one]!;
    return kind === "group" && number === "many";
  });

/**
 * The scene, unless what is done is done to a state elsewhere, which is where it happens then; a war that is told without a place is in the
 * country of the scene.
 */
function sceneOf(draft: Parts, cluster: Cluster, scene: PlaceMention | undefined): PlaceMention | undefined {
  const states = cluster
    .flatMap(({ recipients }) => recipients.map((one) => draft.entities.list[one]!))
    .flatMap(({ kind, country }) => (kind === "government" && country !== undefined ? [country] : []));
  const isElsewhere =
    scene?.known && states.length > 0 && !states.some((state) => scene.known!.countries.includes(state));
  const { type, aspect } = cluster[0]!.frame;
  if (isElsewhere) return type === "ASSAULT" && states.length === 1 ? countryOf(draft, states[0]!) : undefined;
  if (aspect === "process" && type === "ASSAULT" && scene?.known) return countryOf(draft, scene.known.country) ?? scene;
  return scene;
}

/**
 * Where each deed happens, by cluster in text order. A deed that happens at a place and is told without one is at the place nearest in
 * its sentence, else where the report last put a deed like it, else where the report opens; one of long ago is at none of these.
 */
export function placesOf(
  clusters: readonly Cluster[],
  wholes: ReadonlyMap<Cluster, Cluster>,
  draft: Parts,
  published: string | undefined,
): Map<Cluster, PlaceMention> {
  const found = new Map<Cluster, PlaceMention>();
  const taken = new Set(clusters.flatMap((cluster) => cluster.flatMap(({ place }) => place ?? [])));
  let scene = openingPlace(draft);
  for (const cluster of clusters) {
    const whole = wholes.get(cluster);
    const told = placeToldOf(cluster) ?? (whole ? (found.get(whole) ?? placeToldOf(whole)) : null);
    const { located } = cluster[0]!.frame;
    const near =
      told ?? (located ? cluster.map((one) => nearest(draft, one, taken)).find((place) => place) : undefined);
    const isHere = located && !isLongAgo(cluster, published);
    const isAtHome = isHere || (isCrackdown(draft, cluster[0]!) && !isLongAgo(cluster, published));
    const place =
      near ?? (isAtHome ? home(draft, cluster) : undefined) ?? (isHere ? sceneOf(draft, cluster, scene) : undefined);
    if (place) found.set(cluster, place);
    // A war in a country is no scene: what is told beside it happens anywhere.
    const isWar = cluster[0]!.frame.aspect === "process" && told?.known?.kind === "country";
    if (told && isHere && !isWar) scene = told;
  }
  return found;
}
