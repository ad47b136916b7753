type Cell = string | number | boolean | null;

/** Columns of a table by their names, in their order: what each holds of a row. */
export type Columns<Row> = Readonly<Record<string, (row: Row) => Cell>>;
