import type { AcceptOptions } from "./accept.ts";
import type { Position } from "./document.ts";
import type { Fetcher } from "./fetch/fetcher.ts";
import type { ColumnMap } from "./formats/csv.ts";

/** How sources are taken in. */
export interface SourceOptions extends AcceptOptions {
  /** Where in the one file to go on. */
  readonly from?: Position;
  /** Which columns of tables hold what, where their names do not say. */
  readonly columns?: ColumnMap;
  /** What fetches pages; one with the default manners is made where none is given. */
  readonly fetcher?: Fetcher;
  /** Stops fetching: what is under way ends with the signal's reason. */
  readonly signal?: AbortSignal;
}
