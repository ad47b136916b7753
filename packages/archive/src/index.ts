export type { Asking, PageOf } from "./asking.ts";
export { ArchiveError, type ArchiveErrorCode } from "./errors.ts";
export { type Archive, defaultFolder, openArchive } from "./open.ts";
export type { ArchiveDocument, Provenance } from "./store/document.ts";
export type { Stored } from "./store/store.ts";
