import type { DocumentHeader, DocumentType } from './document.ts'
import { recased } from './casing.ts'
import { issuerOfLetterhead } from './letterhead.ts'
import { numbersIn } from './number.ts'
import { issuerOfNotation, organisationAtStart, typeOfNotation, typeOfWord, typePattern } from './symbols.ts'
import { dateIn } from './written-date.ts'

const motto = /CỘNG H(?:ÒA|OÀ) XÃ HỘI CHỦ NGHĨA VIỆT NAM|ĐẢNG CỘNG SẢN VIỆT NAM|Độc lập\s*[-–]\s*Tự do\s*[-–]\s*Hạnh phúc/iu
const numberLine = /(?:^|\s)(?:Số|(?:Luật|Pháp lệnh|Nghị quyết) số)\s{0,40}:?/u
const blankNumber = /(?:^|\s)Số\s{0,40}:?[\s.…_]*(?:\d{1,5}[a-zA-Z]?[\s.…_]*)?[-/]/u
const place = /(?:^|\s)\p{Lu}[\p{L}. -]{1,40},\s*ngày[\s.…_]*(?:\d|tháng)/u
const typeHeading = new RegExp(String.raw`^(${typePattern}|NGHỊ QUYẾT LIÊN TỊCH)(?:\s*DỰ THẢO)?(?:\s*\(DỰ THẢO\))?(?:\s|$|[.:])`, 'iu')

/** The header of a document laid out officially, or null where no national title, motto, number block or attachment note stands at its top. */
export function readOfficialHeader(lines: readonly string[], text: string): DocumentHeader | null {
  const top = lines.slice(0, 60)
  const attached = attachmentOf(top.slice(0, 30))
  const heading = headingOf(top.slice(0, 40)) ?? (attached && titleHeading(top.slice(0, 10)))
  const first = top.slice(0, 14)
  const titled = first.some((line) => motto.test(line))
  const numbered = first.some((line) => /^Số\s{0,40}:/u.test(line) || (/^Số\s/u.test(line) && blankNumber.test(line)))
  if (!titled && !numbered && !(attached && heading && heading.index < 10)) return null
  const zone = top.slice(0, heading ? heading.index + 1 : 16)
  const number = numberOf(zone) ?? attached?.number ?? null
  const notation = number ? (numbersIn(`số ${number}`)[0]?.notation ?? '') : blankNotation(zone)
  const type = heading?.type ?? typeOfNotation(notation)?.type ?? 'other'
  const title = titleOf(top, heading, text)
  return {
    number,
    type: type === 'conclusion' && !concludes(title, notation) ? 'other' : type,
    issuer: issuerOf(notation, top, heading) ?? attached?.issuer ?? issuerOfLetterhead(zone, text),
    issuedOn: dateOf(zone) ?? (numberOf(zone) ? null : (attached?.issuedOn ?? null)),
    title,
  }
}

const leaders = /(?:^|\s)CỦA (BỘ CHÍNH TRỊ|BAN BÍ THƯ|BAN CHẤP HÀNH TRUNG ƯƠNG)|^(BỘ CHÍNH TRỊ|BAN BÍ THƯ)$/iu

/** The authority behind the symbol; one that signs for the Party centre names the Politburo or the Secretariat beside it. */
function issuerOf(notation: string, top: readonly string[], heading: Heading | null): string | null {
  if (!notation.endsWith('/TW')) return issuerOfNotation(notation)
  for (const line of top.slice(0, (heading?.index ?? 10) + 3)) {
    const found = leaders.exec(line)
    if (found) return organisationAtStart(found[1] ?? found[2] ?? '')
  }
  return issuerOfNotation(notation)
}

/** A notice (thông báo) is a conclusion only if it says whose. */
const concludes = (title: string | null, notation: string) => /kết luận/iu.test(title ?? '') || /KL/.test(notation)

type Heading = { index: number; type: DocumentType; rest: string }

/**
 * The line that names the type in capitals (NGHỊ QUYẾT, KẾ HOẠCH…), in a line of its own or followed by the title. It stands
 * below the number (Decree 30/2020, appendix I): a body named after its programme above the number is letterhead.
 */
function headingOf(lines: readonly string[]): Heading | null {
  const found = lines.flatMap((line, index) => headingAt(line, index) ?? [])
  const number = lines.slice(0, 14).findIndex((line) => /^Số\s{0,40}(?::|\d)/u.test(line))
  return (number < 0 ? undefined : found.find(({ index }) => index > number)) ?? found[0] ?? null
}

function headingAt(line: string, index: number): Heading | null {
  const found = typeHeading.exec(`${line} `)
  const word = found?.[1]
  if (!found || !word || !(isCapital(word) || line === word)) return null
  const kind = typeOfWord(word)
  return kind ? { index, type: kind.type, rest: line.slice(found[0].trimEnd().length).trim() } : null
}

/** An attached plan whose title itself names the type: "Kế hoạch triển khai …". */
function titleHeading(lines: readonly string[]): Heading | null {
  for (const [index, line] of lines.entries()) {
    const kind = typeOfWord(typeHeading.exec(`${line} `)?.[1] ?? '')
    if (kind) return { index, type: kind.type, rest: line }
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
    if (found && found.start <= 24) return found.number
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

type Attachment = { number: string | null; issuedOn: DocumentHeader['issuedOn']; issuer: string | null }

/** "(Ban hành kèm theo Quyết định số … ngày … của Trưởng Ban …)": an attached plan carries its decision's number, day and signer. */
function attachmentOf(lines: readonly string[]): Attachment | null {
  const at = lines.findIndex((words) => /^\(?\s*(?:Ban hành )?kèm theo\s/iu.test(words))
  if (at < 0) return null
  const end = lines.slice(at, at + 5).findIndex((words) => /\)\s*$/.test(words))
  const note = lines.slice(at, at + Math.max(1, end + 1)).join(' ')
  const number = numbersIn(note).find(({ end: until }) => until < 120) ?? null
  const signer = /\scủa\s+(\p{Lu}[^()]{3,200}?)\s*\)?\s*$/u.exec(note)?.[1]
  return {
    number: number?.number ?? null,
    issuedOn: number ? (dateIn(note)?.on ?? null) : null,
    issuer: (number && issuerOfNotation(number.notation)) ?? (signer ? bodyOf(signer) : null),
  }
}

/** The body behind a post: Trưởng Ban Chỉ đạo …, Chủ tịch UBND tỉnh …. */
const bodyOf = (signer: string): string =>
  signer
    .replace(
      /^(?:Trưởng|Chủ tịch|Bộ trưởng|Giám đốc|Thủ trưởng|Tổng Giám đốc|Cục trưởng)\s+(?=Ban |Ủy ban|Uỷ ban|UBND|Bộ |Sở |Hội đồng|HĐND|Cục )/u,
      '',
    )
    .replace(/^(?:UBND|Uỷ ban nhân dân)(?=\s)/u, 'Ủy ban nhân dân')
    .replace(/^HĐND(?=\s)/u, 'Hội đồng nhân dân')

/** The abstract: the lines after the type heading up to the first base, attachment note, addressee or body; V/v of a letter. */
function titleOf(lines: readonly string[], heading: Heading | null, text: string): string | null {
  if (!heading) return letterTitle(lines)
  const words = heading.rest === '' ? [] : [heading.rest]
  for (const line of lines.slice(heading.index + 1, heading.index + 9)) {
    if (words.length === 0 && /^CỦA \p{Lu}{2}/u.test(line)) continue
    if (endsTitle(line) || goesBeyond(words.at(-1) ?? null, line)) break
    words.push(line)
    if (words.join(' ').length > 700) break
  }
  const title = words
    .join(' ')
    .replace(/\s*[-_–—*]{3,}\s*$/u, '')
    .trim()
  return title === '' ? null : isCapital(title) ? recased(title, text) : title
}

/** Whether a line after the title is body: the title was finished, was all in capitals, or the line is a sentence. */
const goesBeyond = (above: string | null, line: string): boolean =>
  above !== null &&
  (/[.:;]$/.test(above) ||
    line.length > 250 ||
    (isCapital(above) && !isCapital(line)) ||
    (/[.;:]$/.test(line) && !/(?:,|\s(?:và|của|về|cho|tại|trong|theo|các|những|với|đến))$/u.test(above)))

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
