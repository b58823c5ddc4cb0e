import type { DocumentHeader, DocumentType } from './document.ts'
import { properName } from './letterhead.ts'
import { numbersIn } from './number.ts'
import { issuerOfNotation, typeOfNotation, typeOfWord, typePattern } from './symbols.ts'
import { dateIn } from './written-date.ts'

const motto = /CỘNG H(?:ÒA|OÀ) XÃ HỘI CHỦ NGHĨA VIỆT NAM|ĐẢNG CỘNG SẢN VIỆT NAM|Độc lập\s*[-–]\s*Tự do\s*[-–]\s*Hạnh phúc/iu
const numberLine = /(?:^|\s)Số\s{0,40}:?/u
const blankNumber = /(?:^|\s)Số\s{0,40}:?[\s.…_]*(?:\d{1,5}[a-zA-Z]?[\s.…_]*)?[-/]/u
const place = /(?:^|\s)\p{Lu}[\p{L}. -]{1,40},\s*ngày[\s.…_]*(?:\d|tháng)/u
const typeHeading = new RegExp(String.raw`^(${typePattern}|NGHỊ QUYẾT LIÊN TỊCH)(?:\s*DỰ THẢO)?(?:\s*\(DỰ THẢO\))?(?:\s|$|[.:])`, 'iu')

/** The header of a document laid out officially, or null where no national title, motto or number block stands at its top. */
export function readOfficialHeader(lines: readonly string[], text: string): DocumentHeader | null {
  const top = lines.slice(0, 60)
  const titled = top.slice(0, 14).some((line) => motto.test(line))
  const numbered = top.slice(0, 14).findIndex((line) => /^Số\s{0,40}:/u.test(line) || (/^Số\s/u.test(line) && blankNumber.test(line)))
  if (!titled && numbered < 0) return null
  const heading = headingOf(top)
  const zone = top.slice(0, heading ? heading.index + 1 : 16)
  const number = numberOf(zone)
  const notation = number ? (numbersIn(`số ${number}`)[0]?.notation ?? '') : blankNotation(zone)
  const type = heading?.type ?? typeOfNotation(notation)?.type ?? 'other'
  const title = titleOf(top, heading, text)
  return {
    number,
    type: type === 'conclusion' && !concludes(title, notation) ? 'other' : type,
    issuer: issuerOfNotation(notation) ?? attachedTo(top) ?? properName(zone, text),
    issuedOn: dateOf(zone),
    title,
  }
}

/** A notice (thông báo) is a conclusion only if it says whose. */
const concludes = (title: string | null, notation: string) => /kết luận/iu.test(title ?? '') || /KL/.test(notation)

type Heading = { index: number; type: DocumentType; rest: string }

/** The line that names the type in capitals (NGHỊ QUYẾT, KẾ HOẠCH…), in a line of its own or followed by the title. */
function headingOf(lines: readonly string[]): Heading | null {
  for (const [index, line] of lines.entries()) {
    const found = typeHeading.exec(`${line} `)
    if (!found || !isCapital(found[1]!)) continue
    const kind = typeOfWord(found[1]!)
    if (kind) return { index, type: kind.type, rest: line.slice(found[0].trimEnd().length).trim() }
  }
  return null
}

const isCapital = (words: string) => words === words.toUpperCase()

function numberOf(zone: readonly string[]): string | null {
  for (const [i, line] of zone.entries()) {
    const at = numberLine.exec(line)
    if (!at || /kèm theo|căn cứ|ban hành|theo /iu.test(line.slice(0, at.index + 1))) continue
    const joined = `${line.slice(at.index)} ${/\d$/.test(line) ? (zone[i + 1] ?? '') : ''}`
    const found = numbersIn(joined)[0]
    if (found && found.start <= 16) return found.number
  }
  return null
}

/** The symbol of a draft whose number is still blank: Số:     /QĐ-BYT. */
function blankNotation(zone: readonly string[]): string {
  for (const line of zone) {
    if (!blankNumber.test(line) || /kèm theo/iu.test(line)) continue
    const found = numbersIn(line.replace(/Số\s{0,40}:?[\s.…_]*([-/])/u, 'số 0$1'))[0]
    if (found) return found.notation
  }
  return ''
}

function dateOf(zone: readonly string[]) {
  const line = zone.find((words) => place.test(words) && !/kèm theo|căn cứ/iu.test(words))
  return (line && dateIn(line)?.on) || null
}

/** "(Ban hành kèm theo Quyết định số … của Trưởng Ban …)": an attached plan is its signer's. */
function attachedTo(lines: readonly string[]): string | null {
  const line = lines.slice(0, 30).find((words) => /^\(?\s*(?:Ban hành )?kèm theo/iu.test(words))
  const signer = line && /\scủa\s+(\p{Lu}[^()]{3,200}?)\s*\)?\s*$/u.exec(line)?.[1]
  return signer ? signer.replace(/^(?:Trưởng|Chủ tịch|Bộ trưởng|Thủ trưởng)\s+(?=Ban |Ủy ban|UBND|Bộ |Hội đồng)/u, '') : null
}

/** The abstract: the lines after the type heading up to the first base, attachment note, addressee or body; V/v of a letter. */
function titleOf(lines: readonly string[], heading: Heading | null, text: string): string | null {
  if (!heading) return letterTitle(lines)
  const words = heading.rest === '' ? [] : [heading.rest]
  for (const line of lines.slice(heading.index + 1, heading.index + 9)) {
    if (endsTitle(line) || (words.length > 0 && goesBeyond(words.at(-1)!, line))) break
    words.push(line)
    if (words.join(' ').length > 700) break
  }
  const title = words
    .join(' ')
    .replace(/\s*[-_–—*]{3,}\s*$/u, '')
    .trim()
  return title === '' ? null : recased(title, text)
}

/** Whether a line after the title is body: the title was finished, was all in capitals, or the line is a sentence. */
const goesBeyond = (above: string, line: string): boolean =>
  /[.:;]$/.test(above) ||
  line.length > 250 ||
  (isCapital(above) && !isCapital(line)) ||
  (/[.;:]$/.test(line) && !/(?:,|\s(?:và|của|về|cho|tại|trong|theo|các|những|với|đến))$/u.test(above))

const endsTitle = (line: string) =>
  /^(?:\(|Căn cứ|Kính gửi|Thực hiện|Theo |Xét |Để |Nhằm |Phần |PHẦN |Chương |CHƯƠNG |Điều |[IVX]{1,5}[.)]|\d{1,2}[.)]|[-–+•*]\s?\S|_{2,}|-{3,}|\*{3}|Ngày \d|Sau khi|Trong |Vừa qua|Tại |QUYẾT NGHỊ|QUYẾT ĐỊNH:|(?:THỦ TƯỚNG|BỘ TRƯỞNG|CHỦ TỊCH|CHÍNH PHỦ|ỦY BAN|UỶ BAN|HỘI ĐỒNG|QUỐC HỘI|BAN |GIÁM ĐỐC|TỔNG )(?:.*[^\p{Ll}])?$|Số\s|Hà Nội, ngày)/u.test(
    line,
  ) || line.length > 600

function letterTitle(lines: readonly string[]): string | null {
  const at = lines.slice(0, 20).findIndex((line) => /^\(?(?:V\/v|Về việc)\b/iu.test(line))
  if (at < 0) return null
  const words: string[] = []
  for (const line of lines.slice(at, at + 6)) {
    if (words.length > 0 && (endsTitle(line) || /,\s*ngày\s/u.test(line))) break
    words.push(line)
  }
  return words
    .join(' ')
    .replace(/^\(?V\/v:?\s*/iu, '')
    .replace(/\)$/, '')
}

/** A title all in capitals is given as the body writes it, where it does. */
function recased(title: string, text: string): string {
  if (title !== title.toUpperCase()) return title
  const at = text
    .slice(0, 40_000)
    .toLowerCase()
    .indexOf(title.toLowerCase(), text.indexOf(title) + title.length)
  const found = at < 0 ? title : text.slice(at, at + title.length)
  return found === found.toUpperCase() ? title.charAt(0) + title.slice(1).toLowerCase() : found
}
