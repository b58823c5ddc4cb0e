import { catalogue as definition } from '../../../definitions/registries/catalogue.ts'
import type { PlainDate } from '../../platform/dates.ts'
import { fold, type Text } from '../../platform/text.ts'

/** Of the whole state (cơ sở dữ liệu quốc gia), or of one field of work (cơ sở dữ liệu chuyên ngành). */
export const databaseKinds = ['national', 'sectoral'] as const
export type DatabaseKind = (typeof databaseKinds)[number]

/** A database that a text speaks of. */
export type NamedDatabase = {
  readonly code: string
  readonly from: PlainDate
  readonly name: Text
  /** Unknown where no text says it. */
  readonly kind?: DatabaseKind
  readonly owner: string
  /** False while the owner is taken from general knowledge and no text was found that says it. */
  readonly ownerCertain: boolean
  /** Where it is named; absent where it is known only in general. */
  readonly said?: Text
}

/** The list of databases that are to be built: how many a text says there are, and those that are named. */
export type CatalogueDefinition = {
  readonly from: PlainDate
  readonly total: number
  readonly basis: Text
  /** False while the text is a draft, or was not compared with its signed form. */
  readonly certain: boolean
  readonly named: readonly NamedDatabase[]
}

/** The databases named by a day. */
export const namedOn = (day: PlainDate): NamedDatabase[] => (definition as CatalogueDefinition).named.filter(({ from }) => from <= day)

/** How many there are to be, and by which text. */
export const catalogueTotal = ({ total, basis, certain }: CatalogueDefinition = definition) => ({ total, basis, certain })

const usual = /^(co so du lieu|csdl|he thong thong tin|kho du lieu|du lieu)( quoc gia| chuyen nganh| dung chung)?( ve)? /

/** What a database is called without the words that all of them begin with: two that are alike in this are one. */
export const plainName = (name: string): string => {
  const words = fold(name)
    .replaceAll(/[^a-z0-9 ]/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
  return words.replace(usual, '')
}
