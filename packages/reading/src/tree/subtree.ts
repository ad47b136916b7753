/** Walks over trees, by the short names that the stages use. */
export {
  dependents,
  descendants as subtree,
  isBelow as isUnder,
  universal as base,
} from "@onrecord/language";
