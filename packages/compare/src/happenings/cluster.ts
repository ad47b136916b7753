import { averageLinkage, type Edge } from "../cluster/average-linkage.ts";
import type { ContentPrint } from "../print.ts";
import type { ReportLink } from "../types.ts";
import { candidatePairs, type Told } from "./candidates.ts";
import { tellingLikeness } from "./likeness.ts";
import { ONE_HAPPENING, type TellingWeights, tellingWeights } from "./weights.ts";

const LEAST = 0.1;

/** Tellings of one story put together by happening, those of one alone included. `contents` are sorted by report. */
export function cluster(
  contents: readonly ContentPrint[],
  links: readonly ReportLink[],
  threshold: number = ONE_HAPPENING,
  weights: TellingWeights = tellingWeights,
): Told[][] {
  const told = contents.flatMap((content) => content.tellings.map((telling): Told => ({ content, telling })));
  const stories = new Map(links.map(({ a, b, story }) => [`${a}\n${b}`, story]));
  const edges = candidatePairs(told).flatMap(([a, b]): Edge[] => {
    const [one, other] = [told[a]!, told[b]!];
    const sameReport = one.content === other.content;
    const story = sameReport ? 1 : (stories.get(`${one.content.report}\n${other.content.report}`) ?? 0);
    const weight = tellingLikeness(one.telling, other.telling, story, sameReport, weights);
    return weight < LEAST ? [] : [{ a, b, weight }];
  });
  return averageLinkage(told.length, edges, threshold).map((members) => members.map((i) => told[i]!));
}
