export { REVIEWS, type Review } from "../vocabulary.ts";
export * from "./decisions.ts";
export * from "./filters.ts";
export * from "./rows.ts";
