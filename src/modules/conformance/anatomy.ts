import type { LetterKindDefinition } from '../letters/index.ts'
import type { Line } from './line.ts'
import type { DrawnRule, Sheet } from './sheet.ts'

/** Who issued it, under which number, where and when: the top of the first page. */
export type Head = {
  motto: Line | null
  slogan: Line | null
  parent: readonly Line[]
  issuer: readonly Line[]
  number: Line | null
  subject: readonly Line[]
  date: Line | null
  marks: readonly Line[]
  leftRules: readonly DrawnRule[]
  rightRules: readonly DrawnRule[]
  bordered: boolean
}

/** What the number line says: "05/BC-BKHCN" is digits 05 and symbol BC-BKHCN. */
export type Symbols = { digits: string; separator: string; symbol: string; parts: readonly string[] }

export type Opening = {
  type: Line | null
  abstract: readonly Line[]
  abstractRules: readonly DrawnRule[]
  power: readonly Line[]
  addressee: Line | null
  addressees: readonly Line[]
  grounds: readonly Line[]
  enacting: Line | null
}

export type Closing = { authority: readonly Line[]; signer: Line | null; head: Line | null; list: readonly Line[]; found: boolean }

export type AnnexFound = { heading: Line; title: readonly Line[]; reference: Line | null; section: number; opensSection: boolean }

/** A Word file taken apart into the parts of Decree 30/2020/NĐ-CP, Article 8; what was not found is null or empty. */
export type Anatomy = Opening & {
  sheet: Sheet
  head: Head
  symbols: Symbols | null
  kind: LetterKindDefinition | null
  form: 'letter' | 'named' | 'decision'
  /** Outside tables, from the opening to the signature. */
  body: readonly Line[]
  endsInTable: boolean
  closing: Closing
  annexes: readonly AnnexFound[]
  annexBody: readonly Line[]
  everything: readonly Line[]
}
