import { createHash } from 'node:crypto'
import Type, { type Static } from 'typebox'

const Column = Type.String({ pattern: '^[a-z][a-z0-9_]*$' })

/** Equalities that bring a record and a person together; every further clause keeps the rules apart, so that no pair comes twice. */
export const BlockingRule = Type.Object({
  name: Type.String(),
  on: Type.Array(
    Type.Union([
      Type.Literal('name'),
      Type.Literal('given'),
      Type.Literal('date'),
      Type.Literal('swapped-date'),
      Type.Literal('year'),
      Type.Literal('month-day'),
      Type.Literal('place'),
    ]),
  ),
  differing: Type.Array(
    Type.Union([
      Type.Literal('name'),
      Type.Literal('given'),
      Type.Literal('date'),
      Type.Literal('swapped-date'),
      Type.Literal('year'),
      Type.Literal('place'),
    ]),
  ),
  /** how often a name may occur in the reference for the rule to hold; absent: any */
  rareName: Type.Optional(Type.Boolean()),
})
export type BlockingRule = Static<typeof BlockingRule>

/** What a linkage does, as data: the same plan, the same input, the same answer on every machine. */
export const Plan = Type.Object({
  version: Type.Integer(),
  registry: Type.String(),
  /** columns of the reference */
  people: Type.Object({ id: Column, card: Column, name: Column, birth: Column, sex: Column, place: Column }),
  /** columns of the records */
  records: Type.Object({ key: Column, number: Column, name: Column, birth: Column, sex: Column, place: Column }),
  /** least Jaro-Winkler similarity of accent-free names for the levels close and near */
  similarity: Type.Object({ close: Type.Number(), near: Type.Number() }),
  /** the rule taken first, and those taken only for what it leaves open */
  exact: BlockingRule,
  further: Type.Array(BlockingRule),
  /** pairs that may be compared per slice; rules dearer than their part are narrowed or left out */
  budget: Type.Object({ pairs: Type.Integer(), pairsPerSlice: Type.Integer() }),
  /** share of right links to be expected of all that are accepted */
  precision: Type.Number(),
  /**
   * bits above chance: from which a number link holds, a candidate is worth a reader's time, nothing further is sought; below `least` a candidate counts as none;
   * `lead`: how far a number link must stand above the second
   */
  bits: Type.Object({ number: Type.Number(), lead: Type.Number(), review: Type.Number(), settled: Type.Number(), least: Type.Integer() }),
  /** records of known answer on which the run measures itself */
  sample: Type.Integer(),
})
export type Plan = Static<typeof Plan>

const ordered = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(ordered)
    : typeof value === 'object' && value !== null
      ? Object.fromEntries(
          Object.entries(value)
            .toSorted(([a], [b]) => (a < b ? -1 : 1))
            .map(([name, each]) => [name, ordered(each)]),
        )
      : value

/** SHA-256 of the plan, whatever the order of its fields. */
export const planHash = (plan: Plan): string =>
  createHash('sha256')
    .update(JSON.stringify(ordered(plan)))
    .digest('hex')
