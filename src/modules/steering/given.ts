import Type from 'typebox'
import { PlainDate } from '../../platform/dates.ts'

/** Running words of a form: an update, a reason. */
export const Words = Type.String({ minLength: 1, maxLength: 5000 })
/** A short field of a form: a number, a post. */
export const Short = Type.String({ minLength: 1, maxLength: 200 })

/** What comes with the word that something is done: its day, and a document or an address that proves it; files come beside. */
export const doneGiven = {
  on: PlainDate,
  number: Type.Optional(Short),
  issuedOn: Type.Optional(PlainDate),
  signer: Type.Optional(Short),
  link: Type.Optional(Type.String({ pattern: '^https?://', maxLength: 1000 })),
}

/** What comes with a new day: the document that gives it, who signed it, and why. */
export const newDayGiven = { dueOn: PlainDate, documentNumber: Short, documentDate: PlainDate, signer: Short, reason: Words }
