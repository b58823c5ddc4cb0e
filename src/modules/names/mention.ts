import type { PlainDate } from '../../platform/dates.ts'
import { type AgencyId, type AgencyKind, latest, nameOn, successorsOf } from '../directory/index.ts'
import { kindOf } from './gazetteer.ts'
import type { How, Match } from './match.ts'
import type { Word } from './words.ts'

/** A body or group as a text names it; offsets count UTF-16 units of that text. */
export type AgencyMention = {
  start: number
  end: number
  raw: string
  /** Null where the directory has no such body. */
  id: AgencyId | null
  /** Official name on the day of the text; one merged since keeps the name it had. */
  name: string
  /** Official names of who answers today: itself while it lives. */
  current: string[]
  kind: AgencyKind
  known: boolean
  how: How
}

const spelledOut: Readonly<Record<string, string>> = { UBND: 'Ủy ban nhân dân', HĐND: 'Hội đồng nhân dân', MTTQ: 'Mặt trận Tổ quốc' }

/** First letter large, white space single, canonical form: a name kept as it was written. */
export function asWritten(raw: string): string {
  const text = raw
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/(?<![\p{L}\d])(?:UBND|HĐND|MTTQ)(?![\p{L}\d])/gu, (short) => spelledOut[short] as string)
    .replace(/(?<=^Ủy ban nhân dân )TP\.? ?/iu, 'thành phố ')
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}

/** The mentions a match stands for, all at the place of its words. */
export function mentionsOf(match: Match, text: string, words: readonly Word[], at: number, asOf: PlainDate | null): AgencyMention[] {
  const start = (words[at] as Word).start
  const end = (words[match.next - 1] as Word).end
  const raw = text.slice(start, end)
  return match.ids.map(({ id, asWritten: written, words: [from, to] = [match.name, match.next], begins = '' }) => {
    const own = () => asWritten(`${begins} ${text.slice((words[from] as Word).start, (words[to - 1] as Word).end)}`)
    const name = written || id === null ? own() : nameOn(id, asOf ?? latest)
    const current = written || id === null ? [name] : successorsOf(id).map((one) => nameOn(one, latest))
    return { start, end, raw, id, name, current, kind: id === null ? 'unit' : kindOf(id), known: id !== null, how: match.how }
  })
}

/** A body the directory does not know, kept rather than dropped. */
export function unknownMention(text: string, start: number, end: number, plural: boolean): AgencyMention {
  const raw = text.slice(start, end)
  const name = asWritten(raw)
  return { start, end, raw, id: null, name, current: [name], kind: plural ? 'collective' : 'unit', known: false, how: 'unknown' }
}
