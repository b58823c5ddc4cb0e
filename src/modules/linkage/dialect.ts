import { literal } from '../bulk/index.ts'

/** All in which the engines differ; whatever else a plan compiles to is the same text on each. */
export type Dialect = {
  /** statements that come before all others */
  begins: readonly string[]
  /** whole quotient of two integers */
  quotient: (a: string, b: string) => string
  readParquet: (path: string) => string
  /** a statement that leaves the rows of a query in a file or folder */
  writeParquet: (query: string, path: string) => string
  /** the same for a table that only the steps of one run read again */
  leaveParquet: (query: string, path: string) => string
  /** whether the Jaro-Winkler similarity of two texts is at least so much */
  similar: (a: string, b: string, least: number) => string
  /** a join that keeps the rows for which the other side has none; what engines make of `not exists` costs several times as much */
  antiJoin: string
}

export const duckdb: Dialect = {
  begins: [],
  quotient: (a, b) => `(${a} // ${b})`,
  readParquet: (path) => `read_parquet(${literal(path)})`,
  writeParquet: (query, path) => `copy (${query}) to ${literal(path)} (format parquet, compression snappy, dictionary_size_limit 1000)`,
  leaveParquet: (query, path) => `copy (${query}) to ${literal(path)} (format parquet, compression uncompressed, dictionary_size_limit 1)`,
  similar: (a, b, least) => `jaro_winkler_similarity(${a}, ${b}) >= ${least}`,
  antiJoin: 'anti join',
}

/** Jaro-Winkler as DuckDB has it, step by step in the same order, so that the last digit is the same; texts hold no `#`. */
const jaroWinkler = `create or replace temporary function jaro_winkler(a string, b string) returns double return
  transform(array(aggregate(
    sequence(1, length(a)), named_struct('met', '', 'left', b, 'reach', greatest(0, greatest(length(a), length(b)) div 2 - 1)),
    (s, i) -> case when locate(substr(a, i, 1), s.left, greatest(1, i - s.reach)) between 1 and i + s.reach
      then named_struct('met', concat(s.met, substr(a, i, 1)), 'left',
        overlay(s.left placing '#' from locate(substr(a, i, 1), s.left, greatest(1, i - s.reach)) for 1), 'reach', s.reach)
      else s end,
    s -> case when s.met = '' then 0.0e0 else (length(s.met) / length(a) + length(s.met) / length(b) + (length(s.met) - size(filter(
      transform(filter(sequence(1, length(b)), j -> substr(s.left, j, 1) = '#'), (j, k) -> substr(b, j, 1) <> substr(s.met, k + 1, 1)),
      differs -> differs)) div 2) / length(s.met)) / 3.0e0 end)),
  jaro -> case when jaro <= 0.7e0 then jaro
    else jaro + 0.1e0 * size(filter(sequence(1, least(4, length(a), length(b))), n -> left(a, n) = left(b, n))) * (1.0e0 - jaro) end)[0]`

/** Spark's own similarity takes a half exchange for half an error, where DuckDB drops it: it says up to this much less, never more. */
const halfExchange = 1 / 18 + 1e-9

/** Spark SQL 4.3 and later. */
export const spark: Dialect = {
  begins: [jaroWinkler],
  quotient: (a, b) => `(${a} div ${b})`,
  readParquet: (path) => `parquet.\`${path}\``,
  writeParquet: (query, path) => `insert overwrite directory ${literal(path)} using parquet ${query}`,
  leaveParquet: (query, path) => `insert overwrite directory ${literal(path)} using parquet ${query}`,
  similar: (a, b, least) => {
    const own = `jaro_winkler_similarity(${a}, ${b})`
    return `(${own} >= ${least}e0 or (${own} >= ${least - halfExchange}e0 and jaro_winkler(${a}, ${b}) >= ${least}e0))`
  },
  antiJoin: 'left anti join',
}
