import type { BlockingRule } from './plan.ts'

/** One of so many parts of a step's work: the records and the people whose values under a rule's key fall into it. */
export type Shard = { at: number; of: number }

/** The whole work. */
export const undivided: Shard = { at: 0, of: 1 }

/** Values are told apart by arithmetic of our own: what engines call a hash differs between them and their versions. Days of a year and years of a day are spread alike. */
const spread = 9941

/** The columns by which a rule's pairs are divided: both sides of a pair have the same value there. */
const keyOf = ({ on }: BlockingRule): { record: string; person: string } =>
  on.includes('date')
    ? { record: 'dob', person: 'dob' }
    : on.includes('swapped-date')
      ? { record: 'swap', person: 'dob' }
      : { record: 'kid', person: 'kid' }

const part = (table: string, column: string, { at, of }: Shard): string =>
  of === 1 ? table : `(select * from ${table} where ${column} % ${spread} % ${of} = ${at})`

/** Records of one shard under a rule. */
export const recordsIn = (table: string, rule: BlockingRule, shard: Shard): string => part(table, keyOf(rule).record, shard)

/** People of one shard under a rule. */
export const peopleIn = (rule: BlockingRule, shard: Shard): string => part('people', keyOf(rule).person, shard)
