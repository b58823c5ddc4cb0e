import type { PlainDate } from '../../platform/dates.ts'
import type { DocumentType, Span } from './document.ts'
import { type DocumentNumber, numbersIn } from './number.ts'
import { issuerOfNotation, organisationAtStart, typeOfNotation, typeOfWord, typePattern } from './symbols.ts'
import { dateAtStart } from './written-date.ts'

/** A document named by another (viện dẫn); what the sentence leaves out is null. */
export type Citation = {
  /** số, ký hiệu without stray spaces, as 07/CT-TTg */
  number: string
  serial: string
  year: number | null
  notation: string
  style: 'state' | 'party'
  type: DocumentType | null
  /** the type as people say it, as Nghị định */
  typeName: string | null
  date: PlainDate | null
  issuer: string | null
  /** from the type word to the end of number, date and issuer */
  span: Span
}

const typeNames = new RegExp(String.raw`(?<![\p{L}])(?:${typePattern})(?![\p{L}])`, 'giu')
const direct = /^\s*(?:số)?\s*:?\s*$/iu
/** Laws carry their name before their number: Luật Dữ liệu số 60/2024/QH15; a letter may name its sender there. */
const named = /^\s[^.;:()\n]{1,160}\ssố\s*$/iu
const listed = /^(?:\s*ngày [\d/ thángnăm]{6,30})?\s*(?:,|;|và|hoặc|,\s*và)\s*(?:số\s*)?$/iu

/** Every document cited in the text, in order, with the date and issuer that follow its number. */
export function findCitations(text: string): Citation[] {
  const numbers = numbersIn(text)
  const citations: Citation[] = []
  for (const [i, number] of numbers.entries()) {
    const previous = numbers[i - 1]
    const from = previous?.end ?? 0
    const sibling = previous && listed.test(text.slice(from, number.start)) ? (citations[i - 1] ?? null) : null
    citations.push(citationOf(text, number, from, numbers[i + 1]?.start ?? text.length, sibling))
  }
  return citations
}

/** `sibling` is the citation before it in a list ("Văn bản số … và số …"), whose type word serves both. */
function citationOf(text: string, number: DocumentNumber, from: number, until: number, sibling: Citation | null): Citation {
  const word = typeBefore(text.slice(Math.max(from, number.start - 200), number.start))
  const after = text.slice(number.end, Math.min(until, number.end + 300))
  const dated = dateAtStart(after)
  const signer = issuerAtStart(dated ? after.slice(dated.length) : after)
  const kind = typeOfNotation(number.notation) ?? (word ? typeOfWord(word.name) : null)
  return {
    number: number.number,
    serial: number.serial,
    year: number.year,
    notation: number.notation,
    style: number.style,
    type: kind?.type ?? sibling?.type ?? null,
    typeName: kind?.name ?? sibling?.typeName ?? null,
    date: dated?.on ?? null,
    issuer: issuerOf(number, signer?.name ?? null),
    span: { start: number.start - (word?.length ?? 0), end: number.end + (dated?.length ?? 0) + (signer?.length ?? 0) },
  }
}

/** A symbol says who signs, except Party resolutions, which name the Politburo or the Secretariat beside it. */
const issuerOf = ({ notation }: DocumentNumber, written: string | null) =>
  written && notation.endsWith('/TW') ? written : (issuerOfNotation(notation) ?? written)

function typeBefore(lead: string): { name: string; length: number } | null {
  const clause = lead.slice(Math.max(lead.lastIndexOf('\n'), lead.lastIndexOf(';')) + 1)
  const found = [...clause.matchAll(typeNames)].at(-1)
  if (!found) return null
  const gap = clause.slice(found.index + found[0].length)
  const belongs = direct.test(gap) || (named.test(gap) && (/^(?:luật|pháp lệnh)$/iu.test(found[0]) || /^\s+(?:của|liên tịch)\s/iu.test(gap)))
  return belongs ? { name: found[0], length: clause.length - found.index } : null
}

const ofWhom = new RegExp(String.raw`^[\s,)]{0,3}của\s+(?=\p{Lu})`, 'u')
const stop =
  /[;:.,()\n"“”]|\s(?:về|quy định|ban hành|phê duyệt|sửa đổi|hướng dẫn|để|tại|trong|trên|theo|là|đã|được|nhằm|do|thì|có|phục vụ|gắn|kết luận|thành lập|ngày|số|nêu|yêu cầu|đang|khi|từ|đến|và (?:Luật|Nghị|Quyết|Thông|Chỉ|Công|Kế|Văn|các|những))(?![\p{L}])/u

/** "của Bộ Chính trị": a body known by symbol is taken whole, another up to the first word that cannot belong to a name. */
function issuerAtStart(text: string): { name: string; length: number } | null {
  const found = ofWhom.exec(text)
  if (!found) return null
  const words = text.slice(found[0].length, found[0].length + 120)
  const known = organisationAtStart(words)
  if (known) return { name: known, length: found[0].length + known.length }
  const until = words.search(stop)
  const name = (until < 0 ? words : words.slice(0, until)).trimEnd()
  return name.length < 4 || name.length > 90 ? null : { name: name.replace(/\s+/g, ' '), length: found[0].length + name.length }
}
