import { letterKinds } from '../../../definitions/letters/kinds.ts'
import type { Text } from '../../platform/text.ts'

/**
 * A kind of administrative document (loại văn bản hành chính). `named` bears its name and abstract, `decision` also its power and
 * grounds, `letter` (công văn) has no name; `addressed` says to whom, `unsignedByOne` is signed by several or by no authority.
 */
export type LetterKindDefinition = {
  code: string
  name: Text
  form: 'named' | 'decision' | 'letter'
  addressed?: true
  unsignedByOne?: true
}

const byCode = new Map(letterKinds.map((kind) => [kind.code, kind]))

/** The kind of that abbreviation, letter by letter (TTr is not TTR), or null. */
export const kindOf = (code: string): LetterKindDefinition | null => byCode.get(code) ?? null

export const kindCodes: readonly string[] = letterKinds.map(({ code }) => code)
