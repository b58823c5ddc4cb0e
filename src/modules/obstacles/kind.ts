import Type, { type Static } from 'typebox'
import { obstacleKinds } from '../../../definitions/obstacles/kinds.ts'
import type { PlainDate } from '../../platform/dates.ts'
import type { Text } from '../../platform/text.ts'

/** One kind of obstacle as reviewed data, with the days on which it may be chosen. */
export type ObstacleKindDefinition = { id: string; words: Text; from?: PlainDate; to?: PlainDate }

export const ObstacleKind = Type.String({ pattern: '^[a-z-]{2,40}$' })
export type ObstacleKind = Static<typeof ObstacleKind>

/** The kinds that may be chosen on a day. */
export const kindsOn = (day: PlainDate): ObstacleKindDefinition[] =>
  obstacleKinds.filter(({ from, to }) => (from ?? '') <= day && day <= (to ?? '9999-12-31'))

/** The words of a kind, whenever it held. */
export const kindWords = (id: ObstacleKind): Text => obstacleKinds.find((kind) => kind.id === id)?.words ?? { vi: id, en: id }
