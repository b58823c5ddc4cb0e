import { motto, secrecyMarks, slogan, urgencyMarks } from '../../../definitions/letters/layout.ts'
import { fold } from '../../platform/text.ts'
import type { Head, Symbols } from './anatomy.ts'
import { distance, type Line, linesIn, shareOf } from './line.ts'
import { type DrawnRule, type Item, paragraphsOf } from './sheet.ts'

const mottoWords = fold(motto)
const sloganWords = fold(slogan)
const markWords = [...Object.values(secrecyMarks), ...Object.values(urgencyMarks)].map(fold)

const near = (words: string) => (line: Line) => distance(line.folded, words, 8) <= 6
const isMotto = near(mottoWords)
const isSlogan = (line: Line) => near(sloganWords)(line) || (line.folded.startsWith('doc lap') && /hanh phuc/.test(line.folded))
export const isNumber = (line: Line) =>
  /^so\s*:?\s*[\d.…/]/.test(line.folded) || /^so\s*:/.test(line.folded) || /^\d+\s*[/-]\s*[\p{Lu}\d]+\s*-\s*\p{Lu}/u.test(line.text)
export const isDate = (line: Line) =>
  line.text.length < 90 && /\bngay\b.*\bthang\b.*\bnam\b/.test(line.folded) && !/[:;]$/.test(line.text) && !/^\(?kem theo|^can cu/.test(line.folded)
export const isMark = (line: Line) =>
  line.text.length < 16 && markWords.some((mark) => line.folded === mark || line.folded.replace(/[^a-z ]/g, '').trim() === mark)
const isSubject = (line: Line) => /^(v\/v\b|ve viec\b|v\.v\b|vv\b)/.test(line.folded)

/** The items that make up the letterhead: up to the last of motto, slogan, number and date within the first of the document. */
export function letterheadEnd(items: readonly Item[]): number {
  let end = 0
  let seen = 0
  for (const [i, item] of items.entries()) {
    if (seen > 24 || i > 24) break
    const lines = linesIn(item, i, true)
    if (lines.length === 0) continue
    seen += 1
    const opener = /^(kinh gui|can cu)\b/.test(lines[0]?.folded ?? '')
    if (opener) break
    if (lines.some((line) => isMotto(line) || isSlogan(line) || isNumber(line) || (isDate(line) && (item.is === 'grid' || line.text.length < 60))))
      end = i + 1
  }
  return end
}

/** Reads the letterhead, whether its two columns are those of a table or held apart by tabs. */
export function headOf(items: readonly Item[], end: number): Head {
  const top = items.slice(0, end)
  const lines = top.flatMap((item, i) => linesIn(item, i, true))
  const found = {
    motto: lines.find(isMotto) ?? null,
    slogan: lines.find(isSlogan) ?? null,
    number: lines.find(isNumber) ?? null,
    date: lines.find(isDate) ?? null,
  }
  const marks = lines.filter(isMark)
  const taken = new Set<Line | null>([...Object.values(found), ...marks])
  const left = lines.filter((line) => !taken.has(line) && line.side !== 'right')
  const subject = subjectOf(left, found.number)
  const names = left.filter((line) => !subject.includes(line) && (found.number === null || line.paragraph.n <= found.number.paragraph.n))
  const rules = rulesOf(top)
  return { ...found, ...namesOf(names), subject, marks, ...rules, bordered: top.some((item) => item.is === 'grid' && item.bordered) }
}

function subjectOf(left: readonly Line[], number: Line | null): Line[] {
  const from = left.findIndex(isSubject)
  if (from >= 0) return left.slice(from)
  return number === null
    ? []
    : left.filter((line) => line.paragraph.n > number.paragraph.n && line.side === 'left' && !line.folded.startsWith('kinh gui'))
}

const heads =
  /^(cục|vụ|sở|tổng cục|văn phòng|ban|trung tâm|viện|hội đồng|phòng|chi cục|trường|thanh tra|tổ|đoàn|bệnh viện|học viện|nhà xuất bản|tạp chí|kho bạc|ủy ban nhân dân|uỷ ban nhân dân|hội|liên đoàn|công ty|tổng công ty) /
const continues = /^(va|cua|ve|tinh|thanh pho|huyen|quan|thi xa|xa|phuong|trung uong|viet nam|quoc gia|chinh phu)\b/

/** The parent stands above the issuer: the second name begins with the word for a body, or with the first bold line. */
function namesOf(names: readonly Line[]): Pick<Head, 'parent' | 'issuer'> {
  const second = names.findIndex((line, i) => i > 0 && heads.test(`${line.text.toLocaleLowerCase('vi')} `) && complete(names.slice(0, i)))
  if (second > 0) return { parent: names.slice(0, second), issuer: names.slice(second) }
  const bold = names.findIndex((line) => shareOf(line, 'bold') > 0.5)
  const cut = bold > 0 && !continues.test(names[bold]?.folded ?? '') && complete(names.slice(0, bold)) ? bold : 0
  return { parent: names.slice(0, cut), issuer: names.slice(cut) }
}

/** A name that may stand alone: it does not end where a name is still open. */
const complete = (lines: readonly Line[]): boolean => {
  const words = lines.map((line) => line.folded).join(' ')
  return !/\b(va|cua|tinh|thanh pho|ve|nhan dan)$/.test(words) && words.split(' ').length > 1
}

function rulesOf(top: readonly Item[]): Pick<Head, 'leftRules' | 'rightRules'> {
  const inSide = (left: boolean): DrawnRule[] =>
    top.flatMap((item) =>
      item.is === 'grid'
        ? item.cells.filter((cell) => (cell.column === 0) === left).flatMap((cell) => cell.paragraphs.flatMap((paragraph) => paragraph.rules))
        : [],
    )
  const loose = top.flatMap((item) => (item.is === 'paragraph' ? paragraphsOf(item).flatMap((paragraph) => paragraph.rules) : []))
  const unmeasured = loose.map((rule): DrawnRule => ({ ...rule, length: null }))
  return { leftRules: [...inSide(true), ...unmeasured], rightRules: [...inSide(false), ...unmeasured.slice(1)] }
}

/** What stands after "Số:"; null where the line has no slash or dash to part number and symbol. */
export function symbolsOf(line: Line | null): Symbols | null {
  if (line === null) return null
  const words = line.text.replace(/^s\S{0,2}\s*[:.]?\s*/iu, '')
  const cut = /^\s*([\d.…\s]*?)\s*([/-])\s*(.+)$/.exec(words)
  if (cut === null) return null
  const symbol = (cut[3] ?? '').trim()
  return { digits: (cut[1] ?? '').trim(), separator: cut[2] ?? '', symbol, parts: symbol.split(/\s*-\s*/) }
}
