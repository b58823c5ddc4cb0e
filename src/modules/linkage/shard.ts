import type { BlockingRule } from './plan.ts'

/** One of so many parts of a step's work: the records and the people whose values under a rule's key fall into it. */
export type Shard = { at: number; of: number }

/** The whole work. */
export const undivided: Shard = { at: 0, of: 1 }

/** Lots that values fall into, by arithmetic of our own: what engines call a hash differs between them and their versions. */
const lots = 9973

/** The columns by which a rule's pairs are divided: both sides of a pair have the same value there. */
const keyOf = ({ on }: BlockingRule): { record: string; person: string } =>
  on.includes('date')
    ? { record: 'dob', person: 'dob' }
    : on.includes('swapped-date')
      ? { record: 'swap', person: 'dob' }
      : { record: 'kid', person: 'kid' }

function part(table: string, column: string, { at, of }: Shard): string {
  if (of === 1) return table
  const [from, to] = [at, at + 1].map((each) => Math.ceil((each * lots) / of))
  return `(select * from ${table} where ${column} % ${lots} >= ${from} and ${column} % ${lots} < ${to})`
}

/** Records of one shard under a rule. */
export const recordsIn = (table: string, rule: BlockingRule, shard: Shard): string => part(table, keyOf(rule).record, shard)

/** People of one shard under a rule. */
export const peopleIn = (rule: BlockingRule, shard: Shard): string => part('people', keyOf(rule).person, shard)
