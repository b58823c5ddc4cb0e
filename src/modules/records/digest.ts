import { createHash } from 'node:crypto'
import type { Fields } from './history.ts'

const md5 = (text: string) => createHash('md5').update(text).digest('hex')

/** The first 60 bits of a hash, as a number of 15 hexadecimal digits; the same in TypeScript, DuckDB and PostgreSQL. */
export const bits60 = (hex: string): bigint => BigInt(`0x${hex.slice(0, 15)}`)

/** A record as one line: `name=value` in the order of the names' bytes, U+001F between them. */
export const lineOf = (fields: Fields): string =>
  Object.keys(fields)
    .toSorted((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)))
    .map((name) => `${name}=${fields[name]}`)
    .join('\u001f')

/** What a record holds, as a number: equal records have equal ones. Not for keeping secrets. */
export const digestOf = (fields: Fields): bigint => bits60(md5(lineOf(fields)))

/** Where a key lies: 32 hexadecimal digits, evenly spread whatever keys look like. */
export const placeOf = (key: string): string => md5(key)
