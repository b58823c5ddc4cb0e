import Type from 'typebox'
import { ObstacleKind } from './kind.ts'

/** What forms and programs send; the same shapes for both. */
export const Code = Type.Object({ obstacle: Type.String({ maxLength: 40 }) })
export const Words = Type.String({ minLength: 1, maxLength: 5000 })
export const Note = Type.String({ maxLength: 5000 })
export const DocumentNumber = Type.String({ maxLength: 60 })
export const AgencyName = Type.String({ minLength: 2, maxLength: 300, description: 'one agency, by name or id' })
export const SeenStep = Type.Object({ seen: Type.Integer({ minimum: 1, description: 'the last step the sender saw (`version`)' }) })

export const Raised = Type.Object({
  task: Type.Optional(Type.String({ maxLength: 60 })),
  raisedBy: Type.Optional(Type.String({ maxLength: 300 })),
  kind: ObstacleKind,
  stuck: Words,
  remover: AgencyName,
  proposed: Words,
  legal: Type.Optional(Type.String({ maxLength: 500 })),
})
