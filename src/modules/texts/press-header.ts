import { dayOf } from '../../platform/dates.ts'
import type { DocumentHeader, DocumentType } from './document.ts'
import { numbersIn } from './number.ts'
import { issuerOfNotation, typeOfNotation, typeOfWord, typePattern } from './symbols.ts'
import { dateAtStart, dateIn } from './written-date.ts'

const ownActs = '(?:vừa ký|đã ký|ký ban hành|ký|vừa ban hành|vừa có|đã có|có|mới ban hành)'
const signed = new RegExp(String.raw`\s${ownActs}(?:\s(?:ban hành|công bố))?\s(${typePattern})(?![\p{L}])\s*(?:khẩn\s)?(?:số\s)?`, 'u')
const announces = new RegExp(String.raw`^(?:[^.\n]{0,120}\sban hành\s)?(${typePattern})\s(?:số\s)?`, 'u')
const speaks = String.raw`(?:\s(?:cũng|còn|đã))?\s(?:nêu rõ|nêu|chỉ rõ|yêu cầu|nhấn mạnh|này|giao|cho biết|ghi rõ|khẳng định|đề ra)`
const states = new RegExp(String.raw`(?:^|[\s,])(${typePattern})((?:\s(?:số\s)?[^\s]{3,40}|\snày)?)${speaks}`, 'gu')

/** The header of a text that the press wrote about a document; a text about none is news. */
export function readPressHeader(text: string, lines: readonly string[]): DocumentHeader {
  return (
    fromSigning(lines) ?? fromSelfReference(text, lines) ?? { number: null, type: 'news', issuer: null, issuedOn: null, title: pressTitle(lines) }
  )
}

/** "Thủ tướng … vừa ký Chỉ thị số 07/CT-TTg ngày 14/3/2025 về …", or "Thông báo số 56/TB-VPCP ngày … kết luận của …". */
function fromSigning(lines: readonly string[]): DocumentHeader | null {
  const found = lines.slice(0, 6).flatMap((line, i) => signingIn(line, i < 2, lines) ?? [])
  const first = found[0]
  if (!first) return null
  const same = found.filter(({ number }) => number === first.number)
  const fullest = same.find(({ issuedOn }) => issuedOn !== null) ?? first
  return {
    ...fullest,
    issuer: fullest.issuer ?? same.find(({ issuer }) => issuer !== null)?.issuer ?? null,
    title: fullest.title ?? pressTitle(lines),
  }
}

function signingIn(line: string, isLead: boolean, lines: readonly string[]): DocumentHeader | null {
  const found = signed.exec(line) ?? (isLead ? announces.exec(line) : null)
  const word = found?.[1]
  if (!found || !word) return null
  const after = line.slice(found.index + found[0].length)
  const number = numbersIn(`số ${after}`)[0]
  if (!number || number.start > 4) return null
  const rest = after.slice(number.end - 3)
  const dated = dateAtStart(rest)
  const type = typeOfNotation(number.notation)?.type ?? typeOfWord(word)?.type ?? 'other'
  const before = line.slice(0, found.index + found[0].lastIndexOf(word))
  return {
    number: number.number,
    type: type === 'conclusion' && !/kết luận/iu.test(line) ? 'other' : type,
    issuer: issuerOfNotation(number.notation) ?? signerOf(before),
    issuedOn: dated?.on ?? signedOn(before, lines),
    title: abstractOf(dated ? rest.slice(dated.length) : rest),
  }
}

/** "Ngày 29/5/2025, … ký …", or "Ngày 29/5, …" on a page whose first lines give that day in full. */
function signedOn(before: string, lines: readonly string[]) {
  const whole = dateIn(before)
  if (whole) return whole.on
  const short = /[Nn]gày\s(\d{1,2})\/(\d{1,2})(?![\d/])/u.exec(before)
  if (!short) return null
  const full = new RegExp(`(?<!\\d)0?${Number(short[1])}[/-]0?${Number(short[2])}[/-](20\\d{2})(?!\\d)`, 'u').exec(lines.slice(0, 12).join('\n'))
  return full && dayOf(Number(full[1]), Number(short[2]), Number(short[1]))
}

/** What follows "về" or "kết luận" up to the end of the sentence. */
function abstractOf(rest: string): string | null {
  const found =
    /^[\s,)]{0,3}(?:của [^.;]{3,80}?\s)?((?:về việc|về|kết luận|thông báo|ban hành|phê duyệt|yêu cầu)\s.{8,600}?)(?:\.(?:\s|$)|\n|$)/u.exec(rest)
  const words = found?.[1]?.replace(/^về\s+(?:việc\s+)?/u, '').trim()
  return words ? words.charAt(0).toUpperCase() + words.slice(1) : null
}

const local =
  /(?:^|[\s,])(UBND|Ủy ban nhân dân|Uỷ ban nhân dân|HĐND|Hội đồng nhân dân) (tỉnh|thành phố|TP\.?)\s*((?:\p{Lu}\p{Ll}+(?:\s-\s|\s)?){1,6})/u
const central =
  /(?:^|[\s,])((?:Bộ|Sở|Ban|Cục|Bảo hiểm|Tập đoàn|Tổng công ty)\s[\p{L}, -]{2,60}?)\s+(?:(?:\p{Lu}\p{Ll}+\s){2,4})?(?:vừa|đã|ký|ban hành|có|mới)(?=\s)/u

/** The body whose head or which itself signed: "Chủ tịch UBND tỉnh …", "Bộ trưởng Bộ Y tế …", "UBND TP …". */
function signerOf(before: string): string | null {
  const province = local.exec(before)
  if (province) {
    const [, assembly = '', unit, place = ''] = province
    const body = /^(?:HĐND|Hội)/u.test(assembly) ? 'Hội đồng nhân dân' : 'Ủy ban nhân dân'
    return `${body} ${unit === 'tỉnh' ? 'tỉnh' : 'thành phố'} ${placeIn(place.trim())}`
  }
  return central.exec(before)?.[1]?.replace(/^Bộ trưởng\s+/u, '') ?? null
}

/** A place has two words, a few have three or a dash; the name of a person may follow. */
function placeIn(words: string): string {
  const long = /^(?:Hồ Chí Minh|Thừa Thiên Huế|Thừa Thiên - Huế|Bà Rịa - Vũng Tàu)/u.exec(words)?.[0]
  return (
    long ??
    words
      .split(/\s+/)
      .slice(0, words.startsWith('Huế') ? 1 : 2)
      .join(' ')
  )
}

/** "Chỉ thị số 07/CT-TTg cũng nêu rõ …", "Thông báo kết luận nêu rõ": the text speaks for the document. */
function fromSelfReference(text: string, lines: readonly string[]): DocumentHeader | null {
  let type: DocumentType | null = null
  for (const found of text.matchAll(states)) {
    const kind = typeOfWord(found[1] ?? '')
    if (!kind || kind.type === 'other' || kind.name === 'Kế hoạch' || kind.name === 'Chương trình') continue
    if (
      /(?:thực hiện|triển khai|theo|tại|của|các|những)\s*$/u.test(text.slice(Math.max(0, found.index - 14), found.index + 1)) &&
      !/này|nêu/u.test(found[0])
    )
      continue
    const number = numbersIn(`số ${(found[2] ?? '').replace(/^\s(?:số\s)?/u, '')}`)[0]
    if (number)
      return {
        number: number.number,
        type: typeOfNotation(number.notation)?.type ?? kind.type,
        issuer: issuerOfNotation(number.notation),
        issuedOn: dateNear(text, number.number),
        title: pressTitle(lines),
      }
    type ??= kind.type
  }
  if (!type) return null
  return { number: null, type, issuer: issuerIn(text, type), issuedOn: null, title: pressTitle(lines) }
}

const dateNear = (text: string, number: string) => {
  for (let at = text.indexOf(number); at >= 0; at = text.indexOf(number, at + 1)) {
    const dated = dateAtStart(text.slice(at + number.length, at + number.length + 60))
    if (dated) return dated.on
  }
  return null
}

/** Who gives the orders of a directive without a number: the Prime Minister where he does. */
const issuerIn = (text: string, type: DocumentType) =>
  (type === 'directive' || type === 'telegram') && /Thủ tướng(?: Chính phủ)? (?:yêu cầu|giao|chỉ thị)/u.test(text) ? 'Thủ tướng Chính phủ' : null

/** The headline: a first line that does not end like a sentence of the body. */
function pressTitle(lines: readonly string[]): string | null {
  const first = lines[0]
  return first && first.length <= 250 && !/[.;:]$/.test(first) ? first : null
}
