import { atHomeShare } from '../../../definitions/synthesis/rates.ts'
import { kindPatterns, type Sample, samples } from '../../../definitions/synthesis/words.ts'
import type { PlainDate } from '../../platform/dates.ts'
import { fieldOf, type FieldDefinition, type RegistryDefinition, registryOn } from '../registries/index.ts'
import { between, type Dice, pick, purposeOf } from './dice.ts'
import { patternOf } from './pattern.ts'
import { numberField, type Person, traitOf } from './person.ts'
import { provinceNames, someName } from './somebody.ts'

/** What a record is made of: its place in the file, its dice, and whom it is about. */
export type Subject = { readonly at: number; readonly dice: Dice; readonly person: Person | null }

/** Makes the right value of a field. */
export type Maker = (of: Subject) => string

const sampleOf = ({ code }: RegistryDefinition, { field }: FieldDefinition): Sample => samples[`${code}.${field}`] ?? samples[field] ?? {}

/** The pattern of a field whose texts are numbers of things. */
const patternFor = (registry: RegistryDefinition, field: FieldDefinition): string =>
  sampleOf(registry, field).pattern ?? field.pattern ?? kindPatterns[field.kind] ?? '[A-Z0-9]{8}'

/** Records of another registry that a field may lead to. */
const others = 1_000

function numbered(registry: RegistryDefinition, field: FieldDefinition, distinct: boolean, today: PlainDate): Maker {
  const source = field.source === undefined ? null : registryOn(field.source, today)
  const own = source ? patternOf(patternFor(source, fieldOf(source, source.key))) : patternOf(patternFor(registry, field))
  const purpose = purposeOf(field.field)
  if (source) return ({ dice }) => own.numbered(Math.floor(dice(purpose) * others))
  if (distinct) return ({ at }) => own.numbered(at)
  return ({ dice }) => {
    let sign = purpose
    return own.drawn(() => dice((sign += 1)))
  }
}

function measured(registry: RegistryDefinition, field: FieldDefinition, distinct: boolean): Maker {
  const purpose = purposeOf(field.field)
  const [least, most] = sampleOf(registry, field).between ?? [field.least ?? 0, field.most ?? (field.least ?? 0) + 1_000]
  const places = field.kind === 'whole' ? 0 : 10_000
  if (distinct && field.kind === 'whole') return ({ at }) => String(least + at)
  if (places === 0) return ({ dice }) => String(between(least, most, dice(purpose)))
  return ({ dice }) => String(Math.round((least + dice(purpose) * (most - least)) * places) / places)
}

function worded(registry: RegistryDefinition, field: FieldDefinition, distinct: boolean): Maker {
  const purpose = purposeOf(field.field)
  const { words, pattern } = sampleOf(registry, field)
  if ((pattern ?? field.pattern) !== undefined && !words) return numbered(registry, field, distinct, registry.from)
  const list = words ?? Array.from({ length: 40 }, (_, at) => `${field.label.vi} ${at + 1}`)
  return distinct ? ({ at, dice }) => `${pick(list, dice(purpose))} ${at + 1}` : ({ dice }) => pick(list, dice(purpose))
}

/** How the right values of a field are made, days aside; `distinct`: no two records have the same. */
export function makerOf(registry: RegistryDefinition, field: FieldDefinition, distinct: boolean, today: PlainDate): Maker {
  const purpose = purposeOf(field.field)
  const trait = traitOf(registry, field)
  if (trait !== undefined && numberField(registry)) return ({ person }) => person?.[trait] ?? ''
  switch (field.kind) {
    case 'name':
      return ({ dice }) => someName(dice, purpose)
    case 'sex':
      return ({ dice }) => pick(['Nam', 'Nữ'], dice(purpose))
    case 'province':
      return ({ dice, person }) => (person && dice(purpose) < atHomeShare ? person.home : pick(provinceNames, dice(purpose + 1)))
    case 'number':
    case 'whole':
      return measured(registry, field, distinct)
    case 'text':
    case 'commune':
      return worded(registry, field, distinct)
    case 'code': {
      const list = field.codes ?? sampleOf(registry, field).words
      return list && !distinct ? ({ dice }) => pick(list, dice(purpose)) : numbered(registry, field, distinct, today)
    }
    default:
      return numbered(registry, field, distinct, today)
  }
}
