import { fold } from '../../platform/text.ts'

/** A run of text, and whether it differs from the other side. */
export type Run = { readonly text: string; readonly differs: boolean }

const joined = (runs: readonly Run[]): Run[] =>
  runs.reduce<Run[]>((all, run) => {
    const last = all.at(-1)
    if (last && last.differs === run.differs) return [...all.slice(0, -1), { text: last.text + run.text, differs: run.differs }]
    return [...all, run]
  }, [])

/** Signs that stand elsewhere or are missing on the other side, by the longest common run of signs. */
function signs(mine: string, other: string): Run[] {
  const [a, b] = [[...mine], [...other]]
  const table = Array.from({ length: a.length + 1 }, () => Array.from({ length: b.length + 1 }, () => 0))
  const at = (i: number, j: number) => table[i]?.[j] ?? 0
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1) (table[i] as number[])[j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
  const runs: Run[] = []
  for (let i = 0, j = 0; i < a.length; ) {
    if (j < b.length && a[i] === b[j]) {
      runs.push({ text: a[i] ?? '', differs: false })
      i += 1
      j += 1
    } else if (j < b.length && at(i, j + 1) >= at(i + 1, j)) j += 1
    else {
      runs.push({ text: a[i] ?? '', differs: true })
      i += 1
    }
  }
  return joined(runs)
}

/**
 * What of one text a reader's eye should stop at. Case alone is no difference; in names whole words are compared, first
 * with their marks; in numbers and days each sign.
 */
export function marked(mine: string, other: string): Run[] {
  if (other === '') return [{ text: mine, differs: false }]
  if (/^(CMND )?[\d\s,./-]*$/.test(mine)) return signs(mine, other.startsWith('CMND ') || !mine.startsWith('CMND ') ? other : `CMND ${other}`)
  const theirs = new Set(other.normalize('NFC').toLowerCase().split(/\s+/))
  const unmarked = other === other.toUpperCase() && fold(other).toUpperCase() === other ? new Set(fold(other).split(/\s+/)) : null
  const runs = mine
    .normalize('NFC')
    .split(/(\s+)/)
    .map((text): Run => ({ text, differs: text.trim() !== '' && !(theirs.has(text.toLowerCase()) || unmarked?.has(fold(text)) === true) }))
  return joined(runs)
}
