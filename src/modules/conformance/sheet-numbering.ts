import { romanText } from '../letters/index.ts'
import { child, children, type Node, numberAt } from './word-xml.ts'

type Level = { start: number; format: string; text: string }
export type Lists = { next: (list: { id: string; level: number }) => string }

const letters = (value: number) => String.fromCodePoint(96 + (((value - 1) % 26) + 1)).repeat(Math.floor((value - 1) / 26) + 1)
const written: Readonly<Record<string, (value: number) => string>> = {
  decimal: String,
  decimalZero: (value) => String(value).padStart(2, '0'),
  upperRoman: romanText,
  lowerRoman: (value) => romanText(value).toLowerCase(),
  upperLetter: (value) => letters(value).toUpperCase(),
  lowerLetter: letters,
  bullet: () => '',
  none: () => '',
}

/** Labels Word writes by itself, in document order. */
export function listsOf(part: Node | undefined): Lists {
  const root = child(part, 'numbering')
  const kinds = new Map(children(root, 'abstractNum').map((kind) => [kind.at['abstractNumId'] ?? '', levelsOf(kind)]))
  const lists = new Map(children(root, 'num').map((list) => [list.at['numId'] ?? '', child(list, 'abstractNumId')?.at['val'] ?? '']))
  const counts = new Map<string, number[]>()
  return {
    next: ({ id, level }) => {
      const kind = lists.get(id) ?? ''
      const levels = kinds.get(kind)
      const own = levels?.get(level)
      if (levels === undefined || own === undefined) return ''
      const count = counts.get(kind) ?? []
      counts.set(kind, count)
      count[level] = (count[level] ?? own.start - 1) + 1
      count.length = level + 1
      if (own.format === 'bullet') return own.text
      return own.text.replace(/%(\d)/g, (_, n: string) => {
        const at = Number(n) - 1
        const each = levels.get(at)
        return (written[each?.format ?? 'decimal'] ?? String)(count[at] ?? each?.start ?? 1)
      })
    },
  }
}

const levelsOf = (kind: Node): Map<number, Level> =>
  new Map(
    children(kind, 'lvl').map((level) => [
      numberAt(level, 'ilvl') ?? 0,
      {
        start: numberAt(child(level, 'start'), 'val') ?? 1,
        format: child(level, 'numFmt')?.at['val'] ?? 'decimal',
        text: child(level, 'lvlText')?.at['val'] ?? '',
      },
    ]),
  )
