/** What training needs of the claims stage: the candidates of a text and what they are judged by. */
export type { Candidate } from "./candidate.ts";
export { candidatesOf } from "./candidates.ts";
export { featuresOf } from "./features.ts";
export { sceneOf } from "./scene.ts";
