/** What training needs of the claims stage: its views, features and decoding. */

export { repaired } from "../tree/repair.ts";
export type { Scene } from "./candidate.ts";
export { CONFIDENCE_VALUES, confidenceValues } from "./confidence.ts";
export { decode } from "./decode.ts";
export { type ClaimModel, mayReport, positionOf } from "./find.ts";
export { cueFeatures } from "./model/cue-features.ts";
export { type ClaimWeights, claimFile, readClaimModel } from "./model/file.ts";
export { cueFrame, roleFeatures } from "./model/role-features.ts";
export { pairScore, ROLE, ROLE_OUTPUTS, ROLES, roleScore, type Scorer } from "./model/roles.ts";
export { Sink } from "./model/sink.ts";
export { type View, viewsOf } from "./model/view.ts";
export { sceneOf } from "./scene.ts";
