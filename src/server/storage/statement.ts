/**
 * Queries that are built and compiled once and then made with other values: for what a call makes every time, building the
 * query again costs more than the database does. Runs in Node.
 *
 * @module
 */
import type { Compilable, CompiledQuery, Kysely } from "kysely";
import type { Tables } from "./schema.ts";

/** Stands in the built query where a value comes. */
class Gap {
  readonly name: PropertyKey;

  constructor(name: PropertyKey) {
    this.name = name;
  }
}

export interface Statement<Values, Row> {
  /** All rows that it gives. */
  all(db: Kysely<Tables>, values: Values): Promise<readonly Row[]>;
  /** The first row, or `undefined` where there is none. */
  first(db: Kysely<Tables>, values: Values): Promise<Row | undefined>;
}

/** The values of a whole row, each in its column. */
export function rowOf<Row extends object>(given: Row, columns: readonly (keyof Row)[]): Row {
  return Object.fromEntries(columns.map((column) => [column, given[column]])) as Row;
}

/**
 * @param build Called once per database. What `given` holds are gaps and no values: they may go into the query as they are, and
 *   decide nothing.
 */
export function statement<Values extends object, Row>(
  build: (db: Kysely<Tables>, given: Values) => Compilable<Row>,
): Statement<Values, Row> {
  const given = new Proxy({}, { get: (_, name) => new Gap(name) }) as Values;
  // The same for a database and its transactions, and another one for another database, whose SQL may differ.
  const made = new WeakMap<object, CompiledQuery<Row>>();
  const compiledFor = (db: Kysely<Tables>): CompiledQuery<Row> => {
    const { adapter } = db.getExecutor();
    const known = made.get(adapter);
    if (known !== undefined) return known;
    const compiled = build(db, given).compile();
    made.set(adapter, compiled);
    return compiled;
  };
  const all = async (db: Kysely<Tables>, values: Values): Promise<readonly Row[]> => {
    const { query, queryId, sql, parameters } = compiledFor(db);
    const filled = parameters.map((parameter) =>
      parameter instanceof Gap ? (values as Readonly<Record<PropertyKey, unknown>>)[parameter.name] : parameter,
    );
    return (await db.executeQuery<Row>({ query, queryId, sql, parameters: filled })).rows;
  };
  return { all, first: async (db, values) => (await all(db, values))[0] };
}
