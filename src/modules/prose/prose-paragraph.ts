import type { Passage } from '../texts/index.ts'
import { trim } from '../clauses/index.ts'

/** What stands before a paragraph of a list: `1.`, `a)`, `-`, `Điều 2.`; a lower rank holds the ranks above it. */
export type Marker = { rank: number; label: string | null; bodyStart: number }

/** A paragraph of running text, joined again where a text file broke its lines. */
export type Paragraph = { start: number; end: number; bold: boolean; style: string | null; marker: Marker | null }

/** Ranks of the usual markers, outermost first. */
const ranks: readonly { rank: number; pattern: RegExp }[] = [
  { rank: 1, pattern: /^(Phần(?: thứ)? [\p{L}\d]+)\s*[.:–-]?\s*/iu },
  { rank: 2, pattern: /^(Chương [IVXLC\d]+)\s*[.:–-]?\s*/iu },
  { rank: 3, pattern: /^(Mục [IVXLC\d]+)\s*[.:–-]?\s*/iu },
  { rank: 4, pattern: /^(Điều \d+[a-zđ]?)\s*[.:]\s*/iu },
  { rank: 5, pattern: /^([IVX]+)\s*[.\-–)/]\s*(?=\S)/u },
  { rank: 5.5, pattern: /^([A-Z])\s*[.)]\s+(?=\S)/u },
  { rank: 7, pattern: /^(\d{1,2}\.\d{1,2})\s*[.)]?\s+(?=\S)/u },
  { rank: 7.5, pattern: /^(\d{1,2}\.\d{1,2}\.\d{1,2})\s*[.)]?\s+(?=\S)/u },
  { rank: 6, pattern: /^(?:Khoản )?(\d{1,2})\s*[.)/-](?![\d/])\s*(?=\S)/iu },
  { rank: 6, pattern: /^\((\d{1,2})\)\s*(?=\S)/u },
  { rank: 8, pattern: /^(?:Điểm )?([a-zđ]{1,2})\s*[.)]\s*(?=\S)/u },
  { rank: 8, pattern: /^\(([a-zđ]|[ivx]{1,4})\)\s*(?=\S)/u },
  { rank: 9, pattern: /^[-–—]\s*(?=\S)/u },
  { rank: 10, pattern: /^[+•*▪●○◦·✓»]\s*(?=\S)/u },
]

/** The list marker that opens a paragraph, or null. */
export function markerOf(text: string, start: number, end: number): Marker | null {
  const head = text.slice(start, Math.min(end, start + 40))
  for (const { rank, pattern } of ranks) {
    const match = pattern.exec(head)
    if (match && start + match[0].length < end) return { rank, label: match[1] ?? null, bodyStart: start + match[0].length }
  }
  return null
}

const ended = /[.;:!?…”"’)\]]\s*$/u

const onlyMarker = /^(Điều \d+|\d{1,2}|[a-zđ]|[IVX]+)\s*[.)]$/u

/** The width at which a text file breaks its lines, or null where a line is a paragraph. */
function widthOf(text: string, passages: readonly Passage[]): number | null {
  const lines = passages.filter(({ kind, start, end }) => kind === 'paragraph' && end - start > 30)
  const lengths = lines.map(({ start, end }) => end - start).sort((a, b) => a - b)
  const width = lengths[Math.floor(lengths.length * 0.9)] ?? 0
  if (lengths.length < 8 || width > 120) return null
  const open = lines.filter(({ start, end }) => end - start > width * 0.6 && !ended.test(text.slice(Math.max(start, end - 3), end)))
  return open.length >= lines.length * 0.3 ? width : null
}

/** In a file of broken lines a full line without a closing mark goes on in the next. */
function runsOn(text: string, last: Paragraph, lineStart: number, next: Passage, width: number): boolean {
  const line = text.slice(lineStart, last.end)
  if (line.length < width * 0.6 || /[.;:!?]$/u.test(line) || !/\p{Ll}/u.test(line)) return false
  const marker = markerOf(text, next.start, next.end)
  return marker === null || (marker.rank === 9 && !/[,]$/u.test(line) && /\p{L}$/u.test(line))
}

/** Whether `next` goes on with the sentence that `last` broke off at the edge of a page. */
function continues(text: string, last: Paragraph, next: Passage): boolean {
  if (last.end - last.start < 4 || ended.test(text.slice(Math.max(last.start, last.end - 3), last.end))) return false
  const gap = text.slice(last.end, next.start)
  if ((gap.match(/\n/g)?.length ?? 0) > 1) return false
  if (markerOf(text, next.start, next.end) !== null) return false
  const end = text.slice(Math.max(last.start, last.end - 12), last.end)
  const broken =
    /\s(đến|từ|trước|và|của|về|các|với|Văn|Ủy|Tập|Tổng)$/u.test(end) ||
    (/\s(ngày|số|tháng|năm|quý|khoản|điều)$/u.test(end) && /^\d/u.test(text.slice(next.start, next.start + 1)))
  if (last.end - last.start < 50 && !broken && /^\P{Ll}*$/u.test(text.slice(last.start, last.end))) return false
  return broken || /^\p{Ll}/u.test(text.slice(next.start, next.start + 2))
}

/** Paragraphs of running text in reading order; tables are left out. */
export function paragraphsOf(text: string, passages: readonly Passage[]): Paragraph[] {
  const paragraphs: Paragraph[] = []
  const width = widthOf(text, passages)
  let lineStart = 0
  for (const passage of passages) {
    if (passage.kind !== 'paragraph') continue
    const span = trim(text, Math.max(0, passage.start), Math.min(text.length, passage.end))
    if (span.end <= span.start) continue
    const last = paragraphs.at(-1)
    const joins = last !== undefined && passage.style === last.style
    if (last && joins && onlyMarker.test(text.slice(last.start, last.end))) {
      last.end = span.end
      last.marker = markerOf(text, last.start, last.end)
    } else if (last && joins && (continues(text, last, passage) || (width !== null && runsOn(text, last, lineStart, passage, width)))) {
      last.end = span.end
    } else {
      paragraphs.push({ ...span, bold: passage.bold, style: passage.style, marker: markerOf(text, span.start, span.end) })
    }
    lineStart = span.start
  }
  return paragraphs
}
