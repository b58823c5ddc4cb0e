import type { BlockingRule } from './plan.ts'

/** One of so many parts of a step's work: the records and the people whose values under a rule's key fall into it. */
export type Shard = { at: number; of: number }

/** The whole work. */
export const undivided: Shard = { at: 0, of: 1 }

/** Values are told apart by arithmetic of our own: what engines call a hash differs between them and their versions. Days of a year and years of a day are spread alike. */
const spread = 9941

type Key = { record: string; person: string }

/** The columns by which a rule's pairs are divided: both sides of a pair have the same value there. A rule without such columns is sought whole in every shard. */
function keyOf({ on }: BlockingRule): Key | null {
  if (on.includes('date')) return { record: 'dob', person: 'dob' }
  if (on.includes('swapped-date')) return { record: 'swap', person: 'dob' }
  return on.includes('name') ? { record: 'kid', person: 'kid' } : null
}

const part = (table: string, column: string | undefined, { at, of }: Shard): string =>
  of === 1 || column === undefined ? table : `(select * from ${table} where ${column} % ${spread} % ${of} = ${at})`

/** Records of one shard under a rule. */
export const recordsIn = (table: string, rule: BlockingRule, shard: Shard): string => part(table, keyOf(rule)?.record, shard)

/** People of one shard under a rule. */
export const peopleIn = (rule: BlockingRule, shard: Shard): string => part('people', keyOf(rule)?.person, shard)
