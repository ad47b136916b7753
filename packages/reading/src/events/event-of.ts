import type { Event, Magnitude, Span, Status } from "@onrecord/record";
import { frames } from "../lexicon/frames.ts";
import type { Draft, PlaceMention, TimeMention } from "../stage.ts";
import type { Candidate } from "./candidate.ts";
import { featuresOf } from "./features.ts";
import { forcesIdOf, isOfForces } from "./forces.ts";
import type { Cluster } from "./merge.ts";
import { quadOf } from "./quad.ts";
import { isFact } from "./same-deed.ts";
import { confidenceOf } from "./weigh.ts";

type Parts = Pick<Draft, "report" | "analysis" | "mentions" | "entities" | "claims">;

function spanOf({ report, analysis }: Parts, sentence: number, first: number, last: number): Span {
  const { tokens } = analysis.sentences[sentence]!;
  const { start } = tokens[first]!;
  const { end } = tokens[last]!;
  return { start, end, text: report.text.slice(start, end) };
}

function triggersOf(draft: Parts, candidate: Candidate): Span[] {
  return candidate.trigger.tokens.map((token) => spanOf(draft, candidate.sentence, token, token));
}

const isThing = ({ kind }: Draft["entities"]["list"][number]) => kind === "place" || kind === "equipment";

/** Of several lists of parties the longest; of equal ones that whose parties are best known, then the first. */
function fullest({ entities }: Parts, lists: readonly (readonly number[])[]): readonly number[] {
  const known = (list: readonly number[]) =>
    list.filter((one) => {
      const { noun, country, sector } = entities.list[one]!;
      return noun === undefined || (country !== undefined && sector !== undefined);
    }).length;
  const things = (list: readonly number[]) => list.filter((one) => isThing(entities.list[one]!)).length;
  const weight = (list: readonly number[]) => list.length * 100 + known(list) - things(list) * 50;
  return lists.reduce((most, list) => (weight(list) > weight(most) ? list : most), []);
}

/** As the telling that says most puts it: the body before the headline, a verb before a noun that takes it as known. */
function statusOf(cluster: Cluster): Status {
  const body = cluster.filter((one) => !one.inHeadline);
  const told = body.length > 0 ? body : cluster;
  return (told.find((one) => !one.isDefinite) ?? told[0]!).status;
}

function leading(cluster: Cluster): Candidate {
  const weight = (one: Candidate) =>
    (one.inHeadline ? 0 : 4) + Math.min(one.actors.length, 1) + Math.min(one.recipients.length, 1);
  return cluster.reduce((most, one) => (weight(one) > weight(most) ? one : most));
}

/**
 * The claim of the first telling in the body; none if the report tells it in its own voice anywhere there. A noun that takes the deed
 * as known ("if the visit goes ahead") vouches for nothing, where another telling says more.
 */
function claimIdOf(cluster: Cluster, draft: Parts): string | null {
  const body = cluster.filter((one) => !one.inHeadline);
  const all = body.length > 0 ? body : cluster;
  const saying = all.filter((one) => !one.isDefinite);
  const told = saying.length > 0 ? saying : all;
  const claim = told.some((one) => one.claim < 0) ? -1 : told[0]!.claim;
  return claim < 0 ? null : (draft.claims.list[claim]?.id ?? null);
}

/** Of protests that no telling gives a doer, the protesters of whom the report speaks. */
function doersOf(cluster: Cluster, draft: Parts): readonly number[] {
  const told = fullest(
    draft,
    cluster.map((one) => one.actors),
  );
  if (told.length > 0 || cluster[0]!.frame.type !== "PROTEST") return told;
  const protesters = draft.entities.list.flatMap(({ noun, actor }, i) =>
    actor && noun !== undefined && frames.inClass("protester", noun) ? [i] : [],
  );
  return protesters.length === 1 ? protesters : [];
}

/** Those whom all protests of the report are against, where they are the same: what is told of one holds for the others. */
export function opponentsOf(clusters: readonly Cluster[], draft: Parts): readonly number[] {
  const lists = clusters
    .filter(([first]) => first!.frame.type === "PROTEST")
    .map((cluster) =>
      undergoersOf(
        cluster,
        draft,
        cluster.flatMap(({ actors }) => actors),
      ),
    )
    .filter((list) => list.length > 0);
  const all = new Set(lists.flat());
  return all.size === 1 ? [...all] : [];
}

/** Of protests against a law or a policy that no telling gives a recipient, the one government whose it can be. */
function undergoersOf(cluster: Cluster, draft: Parts, actors: readonly number[]): readonly number[] {
  const told = fullest(
    draft,
    cluster.map((one) => one.recipients),
  );
  if (told.length > 0 || !cluster.some((one) => one.isAgainstPolicy)) return told;
  const country = actors.map((one) => draft.entities.list[one]!.country).find((found) => found !== undefined);
  const governments = draft.entities.list.flatMap(({ kind, sector, country: theirs }, i) =>
    kind === "government" && sector === "GOV" && (country === undefined || theirs === country) ? [i] : [],
  );
  const countries = new Set(governments.map((one) => draft.entities.list[one]!.country));
  return countries.size === 1 ? governments.slice(0, 1) : [];
}

/** Who "announced a withdrawal" is no soldier: where another telling names the state or its forces, they are the doers. */
function withoutLeaders(doers: readonly number[], cluster: Cluster, draft: Parts): readonly number[] {
  const isLeader = (one: number) => {
    const { kind, sector } = draft.entities.list[one]!;
    return kind === "person" && sector === "GOV";
  };
  if (!doers.some(isLeader)) return doers;
  const countries = new Set(doers.map((one) => draft.entities.list[one]!.country));
  const lists = cluster
    .map(({ actors }) => actors.filter((one) => !isLeader(one) && countries.has(draft.entities.list[one]!.country)))
    .filter((list) => list.length > 0);
  const rest = doers.filter((one) => !isLeader(one));
  return rest.length > 0 ? rest : lists.length > 0 ? fullest(draft, lists) : doers;
}

/** Whether a time begins after the day of publication: what happens then is not yet done, however it is told. */
const isAhead = (time: TimeMention | undefined, published: string | undefined): boolean =>
  time !== undefined && !time.bound && published !== undefined && time.start.slice(0, 10) > published.slice(0, 10);

/** An event, and what its confidence comes from. */
export interface Judged {
  readonly event: Event;
  readonly features: readonly string[];
}

/** One event out of the tellings of it; the id is given later. */
export function eventOf(
  cluster: Cluster,
  draft: Parts,
  placed: PlaceMention | undefined,
  time: TimeMention | undefined,
  opponents: readonly number[],
): Judged {
  const lead = leading(cluster);
  // The manner may be told beside the deed: "killed ... in the bombing".
  const frame =
    lead.frame.mode === null && lead.frame.type === "ASSAULT"
      ? (cluster.find((one) => one.frame.mode !== null)?.specific ?? lead.specific)
      : lead.specific;
  const ids = (positions: readonly number[]) => positions.map((position) => draft.entities.list[position]!.id);
  const doers = doersOf(cluster, draft);
  const actors = isOfForces(frame) ? withoutLeaders(doers, cluster, draft) : doers;
  const undergoers = undergoersOf(cluster, draft, actors);
  const against = undergoers.length === 0 && frame.type === "PROTEST" ? opponents : undergoers;
  const recipients = against.filter((one) => !actors.includes(one));
  const magnitude: Magnitude[] = cluster.flatMap((one) => one.magnitude);
  const told = statusOf(cluster);
  // "A firefight on Monday" is over.
  const isProcess = lead.frame.aspect === "process";
  const isOver =
    told === "ongoing" && isProcess && lead.trigger.part === "noun" && time?.grain === "day" && !time.bound;
  const status = isOver ? "occurred" : isFact(told) && isAhead(time, draft.report.published) ? "planned" : told;
  const triggers = cluster.flatMap((one) => triggersOf(draft, one)).sort((a, b) => a.start - b.start);
  const features = featuresOf(cluster, lead, draft.entities, actors, recipients);
  const event: Event = {
    id: "",
    type: frame.type,
    mode: frame.mode,
    contexts: [...frame.contexts],
    cameo: frame.cameo,
    score: frame.score,
    quad: quadOf(frame.type),
    actors: isOfForces(frame) ? actors.map((one) => forcesIdOf(draft.entities.list[one]!)) : ids(actors),
    recipients: ids(recipients),
    triggers,
    evidence: cluster.map((one) => spanOf(draft, one.sentence, one.first, one.last)),
    status,
    time: time ? { span: time.span, start: time.start, end: time.end, grain: time.grain } : null,
    place: placed
      ? { entity: draft.entities.list[placed.entity]!.id, span: draft.mentions[placed.mention]!.span }
      : null,
    magnitude,
    claim: claimIdOf(cluster, draft),
    confidence: Math.round(confidenceOf(features) * 100) / 100,
    rule: `event.frame:${lead.frame.id}/${lead.trigger.words.words.join(" ")}`,
  };
  return { event, features };
}
