import Type from 'typebox'

const Number0 = Type.Union([Type.Number(), Type.Null()])
const Text0 = Type.Union([Type.String(), Type.Null()])
const Both = Type.Object({ vi: Type.String(), en: Type.String() })

export const IndicatorListAnswer = Type.Object({
  asOf: Type.String(),
  indicators: Type.Array(
    Type.Object({
      code: Type.String(),
      version: Type.Integer(),
      name: Type.String(),
      unit: Type.String(),
      owner: Type.String(),
      period: Text0,
      value: Number0,
      reported: Type.Integer(),
      expected: Type.Integer(),
      target: Type.Union([Type.Null(), Type.Object({ by: Type.String(), value: Type.Number(), type: Type.String() })]),
      onTrajectory: Number0,
      standing: Type.String(),
      freshness: Type.Object({ state: Type.String(), owed: Type.String(), dueOn: Type.String() }),
    }),
  ),
})

const Definition = Type.Object({
  code: Type.String(),
  version: Type.Integer(),
  from: Type.String(),
  to: Type.Optional(Type.String()),
  comparable: Type.Boolean(),
  name: Both,
  short: Both,
  concept: Both,
  method: Both,
  formula: Type.String(),
  numerator: Both,
  denominator: Type.Optional(Both),
  unit: Both,
  decimals: Type.Integer(),
  direction: Type.String(),
  disaggregations: Type.Array(Type.Unknown()),
  every: Type.String(),
  source: Both,
  owner: Type.String(),
  units: Type.String(),
  aggregation: Type.String(),
  middle: Type.Optional(Type.Boolean()),
  silence: Type.String(),
  freshDays: Type.Integer(),
  baseline: Type.Optional(Type.Unknown()),
  targets: Type.Array(Type.Unknown()),
  basis: Type.Array(Type.String()),
  least: Type.Optional(Type.Number()),
  most: Type.Optional(Type.Number()),
  whole: Type.Boolean(),
  mayExceed: Type.Optional(Type.Boolean()),
})

export const DefinitionAnswer = Type.Object({ definition: Definition, versions: Type.Array(Definition) })

export const ValuesAnswer = Type.Object({
  asOf: Type.String(),
  values: Type.Array(
    Type.Object({
      indicator: Type.String(),
      version: Type.Integer(),
      unit: Type.String(),
      period: Type.String(),
      numerator: Number0,
      denominator: Number0,
      value: Number0,
      reported: Type.Integer(),
      expected: Type.Integer(),
      observations: Type.Array(Type.Integer()),
      proof: Type.String(),
    }),
  ),
})

const Figure = Type.Union([Type.Null(), Type.Object({ numerator: Type.Number(), denominator: Number0 })])

export const ProposalAnswer = Type.Object({
  id: Type.String(),
  kind: Type.String(),
  indicator: Type.String(),
  outcome: Text0,
  reason: Text0,
  fingerprint: Type.String(),
  differences: Type.Array(
    Type.Object({
      unit: Type.String(),
      period: Type.String(),
      dimension: Type.String(),
      category: Type.String(),
      old: Figure,
      new: Figure,
      oldValue: Number0,
      newValue: Number0,
      change: Number0,
      strange: Type.Boolean(),
    }),
  ),
})

export const LineageAnswer = Type.Object({
  indicator: Type.String(),
  version: Type.Integer(),
  definitionHash: Type.String(),
  unit: Type.String(),
  period: Type.String(),
  value: Number0,
  reported: Type.Integer(),
  expected: Type.Integer(),
  proof: Type.String(),
  observations: Type.Array(
    Type.Object({
      id: Type.Integer(),
      unit: Type.String(),
      figure: Figure,
      knownAt: Type.String(),
      source: Text0,
      earlier: Type.Array(Type.Integer()),
      passage: Type.Union([
        Type.Null(),
        Type.Object({ proposal: Type.String(), kind: Type.String(), sentBy: Type.String(), approvedBy: Text0, cell: Text0 }),
      ]),
    }),
  ),
})
