/** What `training` learns the weights through and `bench` measures. */
export { fingerprint } from "./fingerprint.ts";
export { candidatePairs, type Told } from "./happenings/candidates.ts";
export { cluster } from "./happenings/cluster.ts";
export { tellingFeatures } from "./happenings/likeness.ts";
export { TELLING_FEATURES, type TellingFeature, type TellingWeights } from "./happenings/weights.ts";
export type { ContentPrint, ReportPrint, TellingPrint } from "./print.ts";
export { compareReports } from "./story/compare.ts";
export { storyFeatures, storyLikeness } from "./story/likeness.ts";
export { storiesAmong } from "./story/story.ts";
export { STORY_FEATURES, type StoryFeature, type StoryWeights } from "./story/weights.ts";
export type { Fingerprint } from "./types.ts";
