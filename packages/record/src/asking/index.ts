export * from "./decisions.ts";
export * from "./filters.ts";
export * from "./rows.ts";
