import Type, { type Static } from 'typebox'
import { AgencyId } from '../directory/index.ts'
import { ObstacleKind } from './kind.ts'
import { ObstacleState } from './obstacle.ts'

export const pageSizes = { list: 50, api: 500, export: 100_000 }
export const sorts = ['due', '-due', 'raised', '-raised', 'code', '-code'] as const

/** What a list of obstacles is narrowed by. */
export const ObstacleFilter = Type.Object({
  q: Type.Optional(Type.String({ maxLength: 200 })),
  state: Type.Optional(ObstacleState),
  open: Type.Optional(Type.Boolean({ description: 'waiting or answered, not yet removed' })),
  mine: Type.Optional(Type.Boolean({ description: 'an answer is owed by an agency of the reader' })),
  kind: Type.Optional(ObstacleKind),
  remover: Type.Optional(AgencyId),
  raisedBy: Type.Optional(AgencyId),
  task: Type.Optional(Type.String({ maxLength: 60 })),
  level: Type.Optional(Type.Enum(['standing-body', 'leader'], { description: 'silent for so long that this level must know' })),
  sort: Type.Optional(Type.Enum([...sorts])),
  page: Type.Optional(Type.Integer({ minimum: 1, maximum: 100_000 })),
})
export type ObstacleFilter = Static<typeof ObstacleFilter>
