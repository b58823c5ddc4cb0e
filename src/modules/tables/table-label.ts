/** How a heading or row is numbered; outer ones first: PHỤ LỤC, A., I., 1., 1.1., a), -. */
export type Label = { style: 'annex' | 'letter' | 'roman' | 'decimal' | 'point' | 'dash'; depth: number; sign: string }

/** A label and the words after it. */
export type Labelled = { label: Label; rest: string }

const roman = /^[IVX]{1,6}$/

/** Reads the sign alone, as it stands in a numbering cell: "II.", "3", "1.2.", "a)", "(4)", "-". */
export function labelOf(cell: string): Label | null {
  const sign = cell.trim().replace(/^[([]|[.):\]/\s]+$/gu, '')
  if (/^[-–—+•*]$/u.test(cell.trim())) return { style: 'dash', depth: 5, sign: '-' }
  if (roman.test(sign)) return { style: 'roman', depth: 2, sign }
  if (/^[A-ZĐ]$/u.test(sign)) return { style: 'letter', depth: 1, sign }
  const decimal = /^(?:[IVX]{1,6}\.)?(\d{1,4}(?:\s?[.]\s?\d{1,3}){0,4})$/u.exec(sign)
  if (decimal?.[1]) {
    const numbers = decimal[1].replace(/\s/g, '')
    return { style: 'decimal', depth: 2 + numbers.split('.').length / 2 + 0.5, sign: numbers }
  }
  if (/^[a-zđ]\d?$/u.test(sign)) return { style: 'point', depth: 4.75, sign }
  return null
}

/** Reads a label at the start of words: "III. Hạ tầng", "Phụ lục II", "- Rà soát". */
export function labelled(words: string): Labelled | null {
  const annex = /^\s*phụ\s+lục(?:\s+(?:số\s+)?([IVX]{1,6}|\d{1,2}|[A-ZĐ])(?![\p{L}\d]))?\s*[.:]?\s*/iu.exec(words)
  if (annex) return { label: { style: 'annex', depth: 0, sign: annex[1] ? `Phụ lục ${annex[1]}` : 'Phụ lục' }, rest: words.slice(annex[0].length) }
  const found =
    /^\s*(?:(?:phần|chương|mục|nhóm)\s+)?((?:[IVX]{1,6}|[A-ZĐ]|\d{1,3}(?:\.\d{1,2}){0,4})(?=\s*[.):]\s*\D|\s*[-–]\s)[.):]?|\d{1,3}(?:\.\d{1,2}){1,4}(?=[\s.)])|[a-zđ]\)|[-–+•](?=\s))\s*/iu.exec(
      words,
    )
  const sign = found?.[1]
  if (!found || !sign) return null
  const label = labelOf(sign)
  return label ? { label, rest: words.slice(found[0].length).replace(/^[.):\-–\s]+/u, '') } : null
}

const following = (letter: string) => String.fromCodePoint((letter.codePointAt(0) ?? 0) + 1)

/** C, D, I, V, X are letters where the letter before them was the one before in the alphabet. */
function settle(stack: readonly Label[], label: Label): Label {
  const letter = stack.find((open) => open.style === 'letter')
  const isNext = label.style === 'roman' && letter && label.sign === following(letter.sign) && !stack.some((open) => open.style === 'roman')
  return isNext ? { style: 'letter', depth: 1, sign: label.sign } : label
}

/** The open headings once `label` has begun: it closes those of its own rank and below. */
export function enter(stack: readonly Label[], label: Label): Label[] {
  const settled = settle(stack, label)
  return [...stack.filter((open) => open.depth < settled.depth), settled]
}

/** The path of the open headings, outermost first: III.II; null where none is open. */
export const pathOf = (stack: readonly Label[]): string | null => (stack.length === 0 ? null : stack.map((label) => label.sign).join('.'))
