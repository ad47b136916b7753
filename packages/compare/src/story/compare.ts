import { IS_COPY } from "../copies/groups.ts";
import { containment } from "../copies/sketch.ts";
import type { ReportPrint } from "../print.ts";
import type { ReportLink } from "../types.ts";
import { exactly, storyLikeness } from "./likeness.ts";
import type { StoryWeights } from "./weights.ts";

/** Likeness below which two reports have no link: no two clusters are put together by less. */
const LEAST_STORY = 0.3;

/** How two reports are related; null where they are not. Copies tell one story. */
export function compareReports(one: ReportPrint, other: ReportPrint, weights?: StoryWeights): ReportLink | null {
  const [a, b] = one.report < other.report ? [one, other] : [other, one];
  const story = storyLikeness(a, b, weights);
  // A copy has the words of its original, so that what is unlike need not be held against it 5-gram by 5-gram.
  if (story < LEAST_STORY) return null;
  const copy = exactly(containment(a.sketch, b.sketch));
  return { a: a.report, b: b.report, copy, story: copy >= IS_COPY ? 1 : story };
}
