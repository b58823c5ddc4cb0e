/** All in which the engines differ; whatever else a plan compiles to is the same text on each. */
export type Dialect = {
  /** whole quotient of two integers */
  quotient: (a: string, b: string) => string
  readParquet: (path: string) => string
  /** a statement that leaves the rows of a query in a file or folder */
  writeParquet: (query: string, path: string) => string
  /** the same for a table that only the steps of one run read again */
  leaveParquet: (query: string, path: string) => string
  similarity: (a: string, b: string) => string
  /** a join that keeps the rows for which the other side has none; what engines make of `not exists` costs several times as much */
  antiJoin: string
}

const quoted = (path: string) => `'${path.replaceAll("'", "''")}'`

export const duckdb: Dialect = {
  quotient: (a, b) => `(${a} // ${b})`,
  readParquet: (path) => `read_parquet(${quoted(path)})`,
  writeParquet: (query, path) => `copy (${query}) to ${quoted(path)} (format parquet, compression snappy)`,
  leaveParquet: (query, path) => `copy (${query}) to ${quoted(path)} (format parquet, compression uncompressed, dictionary_size_limit 1)`,
  similarity: (a, b) => `jaro_winkler_similarity(${a}, ${b})`,
  antiJoin: 'anti join',
}

/** Spark SQL 4.2 and later; before, `jaro_winkler_similarity` is a function registered from a JAR. */
export const spark: Dialect = {
  quotient: (a, b) => `(${a} div ${b})`,
  readParquet: (path) => `parquet.\`${path}\``,
  writeParquet: (query, path) => `insert overwrite directory ${quoted(path)} using parquet ${query}`,
  leaveParquet: (query, path) => `insert overwrite directory ${quoted(path)} using parquet ${query}`,
  similarity: (a, b) => `jaro_winkler_similarity(${a}, ${b})`,
  antiJoin: 'left anti join',
}
