import { type GridCell, onOneLine } from './table-grid.ts'
import type { Body } from './table-row.ts'

/** Who leads and who supports, as the words of one cell tell them apart. */
export type Parties = { lead: string; support: string; told: boolean }

const mark =
  /(?:^|[\s;,.(\-–+•])(?:các\s+)?(?:cơ quan|đơn vị|bộ, ngành)?\s*(chủ trì|đầu mối|chịu trách nhiệm chính|thực hiện|phối hợp)(?:\s+(?:thực hiện|chính))?\s*:/giu
const suffix = /\(\s*(?:cơ quan\s+|đơn vị\s+)?(chủ trì|đầu mối|phối hợp)(?:\s+thực hiện)?\s*\)/giu
const leads = /^(.*?)[\s,;]+(?:là (?:cơ quan|đơn vị) )?(?:chủ trì|làm đầu mối)(?:\s+thực hiện)?(?:[\s,;.]+(?:và\s+)?|$)(.*)$/isu
const supports = /^(.*?)[\s,;]+phối hợp(?:\s+(?:thực hiện|chặt chẽ))?(?:\s+(?:với|cùng))?(?:\s*[,;:]\s*|\s+|$)(.*)$/isu

const tidy = (words: string): string =>
  onOneLine(words)
    .replace(/^[\s;,.:\-–+•]+|[\s;,:\-–+•(]+$/gu, '')
    .replace(/\.$/u, '')
const isSupport = (word: string): boolean => /phối hợp/iu.test(word)

/** "Chủ trì: A; Phối hợp: B, C". */
function byMarks(words: string): Parties | null {
  const marks = [...words.matchAll(mark)]
  const first = marks[0]
  if (!first) return null
  const parts = marks.map((found, n) => ({
    role: found[1] ?? '',
    words: tidy(words.slice(found.index + found[0].length, marks[n + 1]?.index ?? words.length)),
  }))
  const before = tidy(words.slice(0, first.index))
  const lead = [before, ...parts.filter((part) => !isSupport(part.role)).map((part) => part.words)]
  return { lead: joined(lead), support: joined(parts.filter((part) => isSupport(part.role)).map((part) => part.words)), told: true }
}

/** "A (chủ trì), B, C (phối hợp)"; those without a bracket support. */
function byBrackets(words: string): Parties | null {
  const marks = [...words.matchAll(suffix)]
  if (marks.length === 0) return null
  const parts = { lead: [] as string[], support: [] as string[] }
  let from = 0
  for (const found of marks) {
    parts[isSupport(found[1] ?? '') ? 'support' : 'lead'].push(tidy(words.slice(from, found.index)))
    from = found.index + found[0].length
  }
  parts.support.push(tidy(words.slice(from)))
  return { lead: joined(parts.lead), support: joined(parts.support), told: true }
}

/** "A chủ trì, phối hợp với B", "A chủ trì; B, C phối hợp", "A phối hợp với B". */
function byVerbs(words: string): Parties | null {
  const found = leads.exec(words)
  const rest = found ? (found[2] ?? '') : words
  const helped = supports.exec(` ${rest}`)
  if (!found && !helped?.[1]?.trim()) return null
  if (found && tidy(found[1] ?? '') === '') return null
  const named = helped ? joined([tidy(helped[1] ?? ''), tidy(helped[2] ?? '')]) : tidy(rest)
  if (found) return { lead: tidy(found[1] ?? ''), support: named, told: true }
  return { lead: tidy(helped?.[1] ?? ''), support: tidy(helped?.[2] ?? ''), told: true }
}

const joined = (parts: readonly string[]): string => parts.filter((part) => part !== '').join('; ')

const agencyBegins =
  /^(?:[-–+•]\s*)?(?:Bộ|Sở|Ban|Cục|Vụ|Viện|UBND|Ủy ban|Uỷ ban|Văn phòng|Ngân hàng|Công an|Thanh tra|Đài|Tòa án|Toà án|Các|Tổng|Phòng|Trung tâm|Học viện|Đại học|Trường|Liên đoàn|Hội|Bảo hiểm|Kho bạc|Tập đoàn|Thành ủy|Tỉnh ủy|Đảng ủy|Thông tấn|Kiểm toán|Viện kiểm sát|Chi cục|Mặt trận|Đoàn|Công ty)(?!\p{L})/u

/** Whether words begin as the name of an agency does. */
export const beginsAgency = (words: string): boolean => agencyBegins.test(words.trim())

/** Agencies under each other become a list; a name broken over lines stays whole. */
export function entries(words: string): string {
  const lines = words
    .split(/\n+/u)
    .map((line) => line.trim())
    .filter((line) => line !== '')
  return lines
    .reduce((all, line) => {
      const broken = /(?:[,;]|\s(?:và|với|của|thuộc))$/u.test(all) || !/\s/u.test(all)
      return all === '' ? line : `${all}${agencyBegins.test(line) && !broken ? '; ' : ' '}${line.replace(/^[-–+•]\s*/u, '')}`
    }, '')
    .replace(/^[-–+•]\s+/u, '')
}

/** Reads a cell of leads, or of leads and supports together. */
export function partiesOf(words: string): Parties {
  return byMarks(words) ?? byBrackets(words) ?? byVerbs(words) ?? { lead: onOneLine(entries(words)), support: '', told: false }
}

const cellWords = (cell: GridCell | undefined): string => cell?.words ?? ''

/** The agencies a row itself names. */
export function partiesIn(body: Body): Parties {
  const read = partiesOf(cellWords(body.cells.lead ?? body.cells.agencies))
  const support = onOneLine(entries(cellWords(body.cells.support)))
  return { ...read, support: support === '' ? read.support : support }
}
