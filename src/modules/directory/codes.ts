/** Width of the notation that was in use before Decision 20/2020/QĐ-TTg: four groups, the ministry or province last. */
const groups = 4

/** `H01.02` (Decision 20/2020, left to right) as `000.00.02.H01` (QCVN 102:2016, right to left); null where it does not fit. */
export function toQcvn(code: string): string | null {
  const [top, ...below] = code.split('.')
  if (top === undefined || !/^[A-Z]\d{2}$/.test(top) || below.length >= groups || below.some((part) => !/^\d{2,3}$/.test(part))) return null
  const widths = [2, 2, 3]
  const parts = widths.map((width, at) => (below[at] ?? '0').padStart(width, '0'))
  return parts.some((part, at) => part.length !== widths[at]) ? null : [...parts.toReversed(), top].join('.')
}

/** `000.00.12.H23` as `H23.12`; null where it is no such code. */
export function fromQcvn(code: string): string | null {
  const match = /^(\d{3})\.(\d{2})\.(\d{2})\.([A-Z]\d{2})$/.exec(code)
  if (match === null) return null
  const below = [match[3], match[2], match[1]] as string[]
  while (below.length > 0 && /^0+$/.test(below.at(-1) as string)) below.pop()
  return [match[4], ...below].join('.')
}
