export type { Fetched, Metadata, Position, SourceDocument, SourceItem } from "./document.ts";
export { SOURCE_ERROR_CODES, SourceError, type SourceErrorCode } from "./errors.ts";
export { type BytesOrigin, documentsOfBytes } from "./files/bytes.ts";
export { documentsOfFile } from "./files/file.ts";
export type { ColumnMap } from "./formats/csv.ts";
export type { SourceOptions } from "./options.ts";
