import type { RegistryDefinition } from './definition.ts'

/** One difference between a version of a registry and the one before it; each can be taken back. */
export type FieldChange =
  | { readonly is: 'renamed'; readonly from: string; readonly to: string }
  /** A field that is new, with what it holds where nothing is known. */
  | { readonly is: 'added'; readonly field: string; readonly value?: string }
  /** A field that is no longer kept; what it held stays beside the record. */
  | { readonly is: 'dropped'; readonly field: string }
  /** Other codes for the same things, one for one. */
  | { readonly is: 'recoded'; readonly field: string; readonly codes: Readonly<Record<string, string>> }

type Texts = Readonly<Record<string, string>>
/** What a record holds, and what is kept beside it: values as they came, and those of fields no longer there. */
export type Holding = { readonly fields: Texts; readonly beside: Texts }

/** Under this name the value of a dropped field is kept beside the record. */
const aside = (field: string) => `~${field}`

const without = (texts: Texts, name: string): Texts => Object.fromEntries(Object.entries(texts).filter(([each]) => each !== name))
const moved = (texts: Texts, from: string, to: string): Texts => (texts[from] === undefined ? texts : { ...without(texts, from), [to]: texts[from] })

function step({ fields, beside }: Holding, change: FieldChange): Holding {
  switch (change.is) {
    case 'renamed':
      return { fields: moved(fields, change.from, change.to), beside: moved(beside, change.from, change.to) }
    case 'added': {
      const value = fields[change.field] ?? beside[aside(change.field)] ?? change.value
      return { fields: value === undefined ? fields : { ...fields, [change.field]: value }, beside: without(beside, aside(change.field)) }
    }
    case 'dropped': {
      const value = fields[change.field]
      return { fields: without(fields, change.field), beside: value === undefined ? beside : { ...beside, [aside(change.field)]: value } }
    }
    case 'recoded': {
      const code = change.codes[fields[change.field] ?? '']
      return { fields: code === undefined ? fields : { ...fields, [change.field]: code }, beside }
    }
  }
}

/** What a record holds after changes, in their order. */
export const changedBy = (held: Holding, changes: readonly FieldChange[]): Holding => changes.reduce(step, held)

function backwards(change: FieldChange): FieldChange {
  switch (change.is) {
    case 'renamed':
      return { is: 'renamed', from: change.to, to: change.from }
    case 'added':
      return { is: 'dropped', field: change.field }
    case 'dropped':
      return { is: 'added', field: change.field }
    case 'recoded':
      return { ...change, codes: Object.fromEntries(Object.entries(change.codes).map(([before, after]) => [after, before])) }
  }
}

/** The changes that take these back. */
export const inverse = (changes: readonly FieldChange[]): FieldChange[] => changes.map(backwards).toReversed()

/** What leads from one version of a registry to another, forwards or back. */
export function changesBetween(versions: readonly Pick<RegistryDefinition, 'version' | 'changes'>[], from: number, to: number): FieldChange[] {
  const [least, most] = from < to ? [from, to] : [to, from]
  const steps = versions
    .filter(({ version }) => version > least && version <= most)
    .toSorted((a, b) => a.version - b.version)
    .flatMap(({ changes = [] }) => changes)
  return from < to ? steps : inverse(steps)
}
