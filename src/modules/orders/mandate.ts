import Type, { type Static } from 'typebox'
import { Deadline } from '../deadlines/index.ts'

const OrNull = <T extends Type.TSchema>(schema: T) => Type.Union([schema, Type.Null()])

/** A number promised: at least 80 % of dossiers. */
export const MandateTarget = Type.Object({
  op: Type.Enum(['>=', '>', '<=', '<', '=', '+', '-', 'range']),
  value: Type.Number(),
  upper: Type.Optional(Type.Number({ description: 'the upper end of a range' })),
  unit: Type.String(),
  subject: OrNull(Type.String()),
})
export type MandateTarget = Static<typeof MandateTarget>

/** What one passage orders (mệnh lệnh trong văn bản): who, what, by when, and where it says so. */
export const Mandate = Type.Object({
  n: Type.Integer({ description: 'order in the document, from 1' }),
  section: OrNull(Type.String({ description: 'path of the heading, as III.II' })),
  title: Type.String(),
  text: Type.String({ description: 'the clause that orders, cut out as it stands' }),
  start: Type.Integer(),
  end: Type.Integer(),
  lead: Type.Array(Type.String({ description: 'official name, or a collective' })),
  support: Type.Array(Type.String()),
  product: OrNull(Type.String()),
  deadline: OrNull(Deadline),
  targets: Type.Array(MandateTarget),
  note: OrNull(Type.String()),
  basis: OrNull(Type.String({ description: 'the document that first ordered it' })),
  confidence: Type.Number({ minimum: 0, maximum: 1 }),
  rule: Type.String({ description: 'the rule that found it, as table.row' }),
})
export type Mandate = Static<typeof Mandate>
