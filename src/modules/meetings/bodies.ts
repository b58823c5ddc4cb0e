import Type from 'typebox'
import { PlainDate } from '../../platform/dates.ts'

/** What forms and programs send; the same shapes for both. */
export const Code = Type.Object({ meeting: Type.String({ maxLength: 40 }) })
export const Words = Type.String({ minLength: 1, maxLength: 2000 })

export const Called = Type.Object({
  kind: Type.String({ maxLength: 40 }),
  title: Type.String({ minLength: 3, maxLength: 300 }),
  heldOn: PlainDate,
  beginsAt: Type.Optional(Type.String({ pattern: '^([01]\\d|2[0-3]):[0-5]\\d$', description: '14:00' })),
  place: Type.Optional(Type.String({ maxLength: 300 })),
  chair: Type.String({ minLength: 3, maxLength: 200, description: 'a post, never a person' }),
  participants: Type.Optional(Type.String({ maxLength: 5000, description: 'agencies by name, semicolons between' })),
})

export const Concluded = Type.Object({
  words: Type.String({ minLength: 8, maxLength: 2000 }),
  lead: Type.String({ minLength: 2, maxLength: 300, description: 'exactly one agency, by name or id' }),
  product: Type.String({ minLength: 2, maxLength: 1000 }),
  deadline: Type.String({ minLength: 2, maxLength: 200 }),
  obstacle: Type.Optional(Type.String({ maxLength: 40 })),
})
