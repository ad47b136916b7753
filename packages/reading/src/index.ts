export { loadReader, type ReaderFiles } from "./load.ts";
export { type Reader, type ReadOptions, type ReportInput, read, readAnalysis } from "./read.ts";
