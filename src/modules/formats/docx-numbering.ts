import { child, childrenNamed, type Element } from './markup.ts'

type Level = { format: string; text: string; start: number }
/** The list labels of a Word file: what "1.", "a)" or "-" Word would print before a numbered paragraph. */
export type Numbering = { levels: Map<string, Map<number, Level>>; abstracts: Map<string, string>; counters: Map<string, number[]> }

export function numberingOf(root: Element | undefined): Numbering {
  const numbering = child(root, 'numbering')
  const abstractLevels = new Map(childrenNamed(numbering, 'abstractNum').map((one) => [one.attributes.abstractNumId ?? '', levelsOf(one)]))
  const levels = new Map<string, Map<number, Level>>()
  const abstracts = new Map<string, string>()
  for (const num of childrenNamed(numbering, 'num')) {
    const id = num.attributes.numId ?? ''
    const abstract = child(num, 'abstractNumId')?.attributes.val ?? ''
    const overrides = childrenNamed(num, 'lvlOverride')
    const own = new Map(abstractLevels.get(abstract) ?? [])
    for (const override of overrides) overrideLevel(own, override)
    levels.set(id, own)
    abstracts.set(id, overrides.length > 0 ? `${abstract}#${id}` : abstract)
  }
  return { levels, abstracts, counters: new Map() }
}

function levelsOf(abstract: Element): Map<number, Level> {
  return new Map(childrenNamed(abstract, 'lvl').map((level) => [Number(level.attributes.ilvl ?? 0), levelOf(level)]))
}

const levelOf = (level: Element): Level => ({
  format: child(level, 'numFmt')?.attributes.val ?? 'decimal',
  text: child(level, 'lvlText')?.attributes.val ?? '',
  start: Number(child(level, 'start')?.attributes.val ?? 1),
})

function overrideLevel(levels: Map<number, Level>, override: Element) {
  const at = Number(override.attributes.ilvl ?? 0)
  const whole = child(override, 'lvl')
  if (whole) levels.set(at, levelOf(whole))
  const start = child(override, 'startOverride')?.attributes.val
  const level = levels.get(at)
  if (start && level) levels.set(at, { ...level, start: Number(start) })
}

/** The label of the next paragraph of list `numId` at `level`; counting goes on from call to call. */
export function nextLabel(numbering: Numbering, numId: string, level: number): string {
  const levels = numbering.levels.get(numId)
  const own = levels?.get(level)
  if (!levels || !own || numId === '0') return ''
  const key = numbering.abstracts.get(numId) ?? numId
  const counters = numbering.counters.get(key) ?? []
  numbering.counters.set(key, counters)
  counters[level] = (counters[level] ?? own.start - 1) + 1
  counters.length = level + 1
  if (own.format === 'bullet') return bullet(own.text)
  return own.text.replace(/%(\d)/g, (_, n: string) => {
    const at = Number(n) - 1
    const shown = levels.get(at)
    return written(counters[at] ?? shown?.start ?? 1, shown?.format ?? 'decimal')
  })
}

/** A bullet in a symbol font says nothing outside that font and is written as a dash. */
const bullet = (text: string) => (/^[-–+•*]$/u.test(text) ? text : '-')

function written(value: number, format: string): string {
  if (format === 'lowerLetter') return letters(value)
  if (format === 'upperLetter') return letters(value).toUpperCase()
  if (format === 'lowerRoman') return roman(value).toLowerCase()
  if (format === 'upperRoman') return roman(value)
  if (format === 'decimalZero') return String(value).padStart(2, '0')
  return format === 'none' ? '' : String(value)
}

const letters = (value: number) => String.fromCharCode(97 + ((value - 1 + 26) % 26)).repeat(Math.min(8, Math.ceil(value / 26) || 1))

const romans: readonly [number, string][] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
]

function roman(value: number): string {
  let left = Math.min(value, 3999)
  let out = ''
  for (const [worth, sign] of romans) for (; left >= worth; left -= worth) out += sign
  return out
}
