/** A part of a pattern: one of its alternatives, so many times. */
type Piece = { readonly among: readonly (string | readonly Piece[])[]; readonly least: number; readonly most: number }
type Read<T> = { readonly made: T; readonly at: number }

const digits = '0123456789'
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
const classes: Readonly<Record<string, string>> = { d: digits, w: letters + digits }

const signsBetween = (from: string, to: string): string[] =>
  Array.from({ length: to.charCodeAt(0) - from.charCodeAt(0) + 1 }, (_, at) => String.fromCharCode(from.charCodeAt(0) + at))

function signsOf(inside: string): string[] {
  const parts = inside.matchAll(/\\([dw])|\\(.)|(.)-(.)|(.)/gu)
  return [...parts].flatMap(([, kind, escaped, from, to, sign]) => {
    if (kind !== undefined) return [...(classes[kind] ?? '')]
    return from !== undefined && to !== undefined ? signsBetween(from, to) : [escaped ?? sign ?? '']
  })
}

/** Once, or as often as the sign that follows says; without an upper bound four times more than the least. */
function times(pattern: string, at: number): Read<{ least: number; most: number }> {
  const [whole, sign, from, comma, to] = /^(?:([?*+])|\{(\d+)(,?)(\d*)\})/.exec(pattern.slice(at)) ?? ['']
  const least = sign === undefined ? Number(from ?? 1) : sign === '+' ? 1 : 0
  const most = sign === '?' ? 1 : sign !== undefined || (comma === ',' && to === '') ? least + 4 : to ? Number(to) : least
  return { made: { least, most }, at: at + whole.length }
}

function piece(pattern: string, at: number): Read<Piece['among']> {
  const sign = pattern[at] ?? ''
  if (sign === '(') {
    const { made, at: end } = alternatives(pattern, pattern.startsWith('(?:', at) ? at + 3 : at + 1)
    return { made, at: end + 1 }
  }
  if (sign === '[') {
    const end = pattern.indexOf(']', at)
    return { made: signsOf(pattern.slice(at + 1, end)), at: end + 1 }
  }
  if (sign === '\\') return { made: signsOf(pattern.slice(at, at + 2)), at: at + 2 }
  return { made: sign === '.' ? [...digits] : [sign], at: at + 1 }
}

function sequence(pattern: string, start: number): Read<Piece[]> {
  const made: Piece[] = []
  let at = start
  while (at < pattern.length && pattern[at] !== '|' && pattern[at] !== ')') {
    const { made: among, at: after } = piece(pattern, at)
    const { made: often, at: end } = times(pattern, after)
    made.push({ among, ...often })
    at = end
  }
  return { made, at }
}

function alternatives(pattern: string, start: number): Read<Piece[][]> {
  const first = sequence(pattern, start)
  if (pattern[first.at] !== '|') return { made: [first.made], at: first.at }
  const rest = alternatives(pattern, first.at + 1)
  return { made: [first.made, ...rest.made], at: rest.at }
}

/** One of so many choices, from 0 on. */
type Choose = (choices: number) => number

function write(pieces: readonly Piece[], choose: Choose): string {
  let text = ''
  for (const { among, least, most } of pieces.toReversed())
    for (let left = least + choose(most - least + 1); left > 0; left -= 1) {
      const chosen = among[choose(among.length)] ?? ''
      text = (typeof chosen === 'string' ? chosen : write(chosen, choose)) + text
    }
  return text
}

/** Texts that a regular expression describes (classes, groups, alternatives, counts). */
export type Pattern = {
  /** The text of a number: another for every number. @throws RangeError when there are not so many texts */
  readonly numbered: (number: number) => string
  /** A text by chances, which are drawn one after the other. */
  readonly drawn: (chance: () => number) => string
}

export function patternOf(source: string): Pattern {
  const among = alternatives(source, 0).made
  const whole: Piece[] = [{ among, least: 1, most: 1 }]
  return {
    numbered: (number) => {
      let left = number
      const text = write(whole, (choices) => {
        const digit = left % choices
        left = (left - digit) / choices
        return digit
      })
      if (left > 0) throw new RangeError(`no ${number + 1} different texts are like ${source}`)
      return text
    },
    drawn: (chance) => write(whole, (choices) => Math.floor(chance() * choices)),
  }
}
