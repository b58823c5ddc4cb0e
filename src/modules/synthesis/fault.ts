import type { FaultName } from '../../../definitions/synthesis/rates.ts'
import { addDays, type PlainDate } from '../../platform/dates.ts'
import type { FieldDefinition, FieldKind } from '../registries/index.ts'
import { between, pick } from './dice.ts'
import { asTelex, unmarked } from './forms.ts'
import { provinceNames } from './somebody.ts'

/** What a fault sees: the right value, its field, the day, and chances of its own by their place. */
export type Sight = { readonly right: string; readonly field: FieldDefinition; readonly today: PlainDate; readonly chance: (place: number) => number }

/** A fault that a field alone can suffer. */
export type Fault = {
  readonly kinds: readonly FieldKind[]
  /** Fields of those kinds that can suffer it; all where it does not say. */
  readonly suits?: (field: FieldDefinition) => boolean
  /** The last word of the rule that tells of it; null where no rule of the field can. */
  readonly breaks: string | null
  /** What stands there then; the right value again where it cannot happen. */
  readonly wrong: (sight: Sight) => string
}

const nothing = ['', 'không', 'KHÔNG RÕ', '-', 'x', 'null']
const numbers: FieldKind[] = ['personal-id', 'identity-number']
const codes: FieldKind[] = ['phone', 'tax-code', 'insurance-number']
const words: FieldKind[] = ['name', 'text', 'commune', 'province']
const letters = 'aeiouhntgcm'

const cut = (text: string, at: number, length: number, between = '') => text.slice(0, at) + between + text.slice(at + length)
const spotIn = (text: string, chance: number) => between(1, Math.max(1, text.length - 2), chance)

/** A letter lost, changed, doubled or changing places with the next. */
function mistyped({ right, chance }: Sight): string {
  const at = spotIn(right, chance(1))
  const [own, next] = [right[at] ?? '', right[at + 1] ?? '']
  return pick([cut(right, at, 1), cut(right, at, 1, pick([...letters], chance(2))), cut(right, at, 0, own), cut(right, at, 2, next + own)], chance(3))
}

function withoutMiddle({ right }: Sight): string {
  const parts = right.split(' ')
  return parts.length < 3 ? right : `${parts[0]} ${parts.at(-1)}`
}

function swapped({ right }: Sight): string {
  const [year, month, day] = right.split('-')
  return day !== undefined && Number(day) <= 12 ? `${year}-${day}-${month}` : right
}

/** One of the last six digits is another. */
function digitWrong({ right, chance }: Sight): string {
  const at = right.length - 1 - Math.floor(chance(1) * 6)
  return cut(right, at, 1, String((Number(right[at]) + between(1, 9, chance(2))) % 10))
}

const inRange =
  (bound: 'least' | 'most', by: 1 | -1) =>
  ({ field, chance }: Sight) =>
    String((field[bound] ?? 0) + by * between(1, 50, chance(1)))

/** Faults by their names, those aside that take more than one field. */
export const faults: Readonly<Partial<Record<FaultName, Fault>>> = {
  empty: {
    kinds: [...words, ...codes, 'day', 'birth-day', 'sex', 'number', 'whole', 'code'],
    suits: ({ required }) => required !== false,
    breaks: 'present',
    wrong: ({ chance }) => pick(nothing, chance(1)),
  },
  'without-number': {
    kinds: numbers,
    suits: ({ required }) => required !== false,
    breaks: 'present',
    wrong: ({ chance }) => pick(nothing, chance(1)),
  },
  capitals: { kinds: ['name'], breaks: 'case', wrong: ({ right }) => right.toUpperCase() },
  unmarked: { kinds: ['name'], breaks: 'marks', wrong: ({ right }) => unmarked(right) },
  telex: { kinds: ['name'], breaks: 'telex', wrong: ({ right }) => right.split(' ').map(asTelex).join(' ') },
  signs: { kinds: ['name'], breaks: 'valid', wrong: ({ right, chance }) => right + pick(['1', '?', ' *', '@'], chance(1)) },
  mistyped: { kinds: ['name'], breaks: null, wrong: mistyped },
  'middle-dropped': { kinds: ['name'], breaks: null, wrong: withoutMiddle },
  decomposed: { kinds: words, breaks: 'composed', wrong: ({ right }) => right.normalize('NFD') },
  spaced: { kinds: words, breaks: 'spaces', wrong: ({ right, chance }) => (chance(1) < 0.5 ? right.replace(' ', '  ') : `${right} `) },
  'day-impossible': {
    kinds: ['day', 'birth-day'],
    breaks: 'valid',
    wrong: ({ right, chance }) => `${pick(['30/02', '31/04', '32/01', '31/13'], chance(1))}/${right.slice(0, 4)}`,
  },
  'day-ahead': {
    kinds: ['day', 'birth-day'],
    suits: ({ ahead }) => !ahead,
    breaks: 'future',
    wrong: ({ today, chance }) => addDays(today, between(1, 300, chance(1))),
  },
  'year-alone': {
    kinds: ['birth-day'],
    breaks: 'whole',
    wrong: ({ right, chance }) => pick([right.slice(0, 4), `01/01/${right.slice(0, 4)}`], chance(1)),
  },
  'day-swapped': { kinds: ['birth-day'], breaks: null, wrong: swapped },
  'digit-lost': { kinds: [...numbers, ...codes], breaks: 'valid', wrong: ({ right, chance }) => cut(right, spotIn(right, chance(1)), 1) },
  'digit-wrong': { kinds: numbers, breaks: null, wrong: digitWrong },
  'digits-repeated': { kinds: numbers, breaks: 'valid', wrong: ({ right, chance }) => pick(['0', '1', '9'], chance(1)).repeat(right.length) },
  rounded: { kinds: numbers, breaks: 'unrounded', wrong: ({ right }) => Number(right).toExponential(5).replace('e', 'E') },
  'place-unknown': {
    kinds: numbers,
    suits: ({ kind }) => kind === 'personal-id',
    breaks: 'place',
    wrong: ({ right, chance }) => String(between(97, 999, chance(1))).padStart(3, '0') + right.slice(3),
  },
  unreadable: { kinds: ['sex', 'province', 'commune'], breaks: 'valid', wrong: ({ chance }) => pick(['K', 'Chưa nhập', 'Sao Hỏa', '??'], chance(1)) },
  elsewhere: { kinds: ['province'], breaks: null, wrong: ({ chance }) => pick(provinceNames, chance(1)) },
  malformed: {
    kinds: ['code', 'number', 'whole', 'text'],
    suits: ({ kind, pattern }) => kind !== 'text' || pattern !== undefined,
    breaks: 'valid',
    wrong: ({ right, chance }) => pick([`#${right}`, `${right} (?)`, `khoảng ${right}`], chance(1)),
  },
  'below-least': { kinds: ['number', 'whole'], suits: ({ least }) => least !== undefined, breaks: 'valid', wrong: inRange('least', -1) },
  'above-most': { kinds: ['number', 'whole'], suits: ({ most }) => most !== undefined, breaks: 'valid', wrong: inRange('most', 1) },
  fraction: { kinds: ['whole'], breaks: 'valid', wrong: ({ right }) => `${right}.5` },
}
