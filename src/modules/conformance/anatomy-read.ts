import { copyKinds, letterKinds } from '../../../definitions/letters/kinds.ts'
import { fold } from '../../platform/text.ts'
import type { Anatomy, Opening, Symbols } from './anatomy.ts'
import { annexesIn, closingIn } from './anatomy-closing.ts'
import { headOf, isMark, letterheadEnd, symbolsOf } from './anatomy-head.ts'
import { kindOf, type LetterKindDefinition } from '../letters/index.ts'
import { distance, isUpper, type Line, linesIn, shareOf } from './line.ts'
import type { Item, Sheet } from './sheet.ts'

const names = letterKinds.filter((kind) => kind.form !== 'letter').map((kind) => ({ kind, words: fold(kind.name.vi) }))

/** Takes a Word file apart into the parts the decree names. */
export function anatomyOf(sheet: Sheet): Anatomy {
  const { items } = sheet
  const end = letterheadEnd(items)
  const head = headOf(items, end)
  const symbols = symbolsOf(head.number)
  const place = closingIn(items, end)
  const between = items.slice(end, place.from)
  const lines = between.flatMap((item, i) => (item.is === 'paragraph' ? linesIn(item, i) : []))
  const { opening, rest, kind } = openingOf(lines, symbols, head.subject.length > 0)
  const marks = [...head.marks, ...lines.slice(0, 3).filter(isMark)]
  const form = kind?.form ?? (opening.type === null ? 'letter' : 'named')
  const annexes = annexesIn(items, place.to)
  const last = between.findLast((item) => item.is === 'grid' || linesIn(item, 0).length > 0 || item.text.trim() !== '')
  return {
    sheet,
    head: { ...head, marks },
    symbols,
    kind,
    form,
    ...opening,
    abstractRules: rulesAfter(between, opening),
    body: rest.filter((line) => !isMark(line)),
    endsInTable: last?.is === 'grid',
    closing: place.closing,
    annexes,
    annexBody: annexBody(items, place.to, annexes),
    everything: items.flatMap((item, i) => linesIn(item, i, i < end)),
  }
}

function annexBody(items: readonly Item[], from: number, annexes: Anatomy['annexes']): Line[] {
  const taken = new Set(annexes.flatMap((annex) => [annex.heading, ...annex.title, annex.reference]).map((line) => line?.paragraph))
  return items.slice(from).flatMap((item, i) => (item.is === 'paragraph' && !taken.has(item) ? linesIn(item, i) : []))
}

/** Rules in the paragraph of the abstract's last line or the two after it. */
function rulesAfter(items: readonly Item[], { abstract }: Opening) {
  const last = abstract.at(-1)?.paragraph.n
  if (last === undefined) return []
  return items.flatMap((item) => (item.is === 'paragraph' && item.n >= last && item.n <= last + 2 ? item.rules : []))
}

const centred = (line: Line) => line.paragraph.align === 'center'
const isAddressee = (line: Line) => /^kinh (gui|trinh)\b/.test(line.folded)
const isGround = (line: Line) => /^(can cu|theo de nghi|xet de nghi|xet to trinh)\b/.test(line.folded)
/** A sentence rather than a title. */
const isProse = (line: Line) => !centred(line) && (line.text.length > 160 || /[.:;]$/.test(line.text)) && shareOf(line, 'bold') < 0.5

type Opened = { opening: Opening; rest: Line[]; kind: LetterKindDefinition | null }

function openingOf(lines: readonly Line[], symbols: Symbols | null, hasSubject: boolean): Opened {
  const queue = lines.filter((line) => !isMark(line))
  const type = typeIn(queue, hasSubject)
  if (type !== null) queue.shift()
  const named =
    type === null ? null : (names.find(({ words }) => words === type.folded) ?? names.find(({ words }) => distance(words, type.folded, 2) <= 1))
  const kind =
    named?.kind ??
    (type === null
      ? hasSubject || (queue[0] !== undefined && isAddressee(queue[0]))
        ? kindOf('CV')
        : kindOf(symbols?.parts[0] ?? '')
      : kindOf(symbols?.parts[0] ?? ''))
  const titled = type !== null || (!hasSubject && queue[0] !== undefined && centred(queue[0]) && shareOf(queue[0], 'bold') > 0.5)
  const abstract = titled ? abstractIn(queue) : []
  const power = take(
    queue,
    (line) => isUpper(line.text) && centred(line) && !isAddressee(line) && line.text.length < 160 && kind?.form === 'decision',
  )
  const addressed = queue[0] !== undefined && isAddressee(queue[0]) ? (queue.shift() ?? null) : null
  const addressees =
    addressed === null || !/:\s*$/.test(addressed.text.replace(/^(kính gửi)$/i, '$1:'))
      ? []
      : take(
          queue,
          (line, i) =>
            /^[-–+•]/.test(line.text) ||
            (i > 0 && !isGround(line) && line.text.endsWith(';')) ||
            (line.text.length < 80 && line.paragraph.left > 40 && !isGround(line)),
        )
  const grounds = take(queue, (line) => isGround(line) && (kind?.form === 'decision' || shareOf(line, 'italic') > 0.5 || line.text.endsWith(';')))
  const enacting =
    queue
      .slice(0, 2)
      .find((line) => kind !== null && kind.form === 'decision' && distance(line.folded.replace(/\s*:?$/, ''), fold(kind.name.vi), 2) <= 1) ?? null
  const rest = queue.filter((line) => line !== enacting)
  return { opening: { type, abstract, abstractRules: [], power, addressee: addressed, addressees, grounds, enacting }, rest, kind }
}

function take(queue: Line[], fits: (line: Line, i: number) => boolean): Line[] {
  const taken: Line[] = []
  while (queue[0] !== undefined && fits(queue[0], taken.length)) taken.push(queue.shift() as Line)
  return taken
}

const copies = new Set(copyKinds.map(({ name }) => fold(name.vi)))

function typeIn(queue: readonly Line[], hasSubject: boolean): Line | null {
  const [first] = queue
  if (first === undefined || isAddressee(first) || isGround(first)) return null
  if (names.some(({ words }) => distance(words, first.folded, 2) <= 1) || copies.has(first.folded)) return first
  return !hasSubject && first.text.length < 60 && isUpper(first.text) ? first : null
}

/** The line below the kind is its abstract unless it is a sentence; more lines belong to it while they are set alike. */
function abstractIn(queue: Line[]): Line[] {
  const [first] = queue
  if (first === undefined || isAddressee(first) || isGround(first) || isProse(first)) return []
  if (isUpper(first.text) && queue.slice(1, 3).some(isGround)) return []
  const taken = [queue.shift() as Line]
  const more = (line: Line) =>
    centred(line) &&
    !isAddressee(line) &&
    !isGround(line) &&
    !/^(phan|chuong|muc)\b/.test(line.folded) &&
    !isUpper(line.text) &&
    shareOf(line, 'bold') > 0.5
  return [...taken, ...take(queue, more)]
}
