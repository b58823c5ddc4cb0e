import { type FoundDeadline, findDeadlines } from '../deadlines/index.ts'
import { findAgencies } from '../names/index.ts'
import type { PlainDate } from '../../platform/dates.ts'
import { findCitations, type Span } from '../texts/index.ts'
import { type BodySpan, type NamedBody, type Reading, readingOf } from './clause-reading.ts'

/** A paragraph with its bodies, deadlines and citations found, offsets counted in the whole text. */
export function readParagraph(text: string, span: Span, issuedOn: PlainDate | null, issuer: string | null = null): Reading {
  const words = text.slice(span.start, span.end)
  return readingOf(text, span, {
    bodies: bodySpansOf(words, span.start, issuedOn, issuer),
    deadlines: findDeadlines(words, issuedOn).map((found: FoundDeadline) => ({
      start: found.start + span.start,
      end: found.end + span.start,
      deadline: found.deadline,
    })),
    citations: findCitations(words).map(({ span: cited }) => ({ start: cited.start + span.start, end: cited.end + span.start })),
  })
}

const localIssuer = /(tỉnh|thành phố)/iu
const localBody = /^(?:Chủ tịch )?(?:UBND|Ủy ban nhân dân|Uỷ ban nhân dân) (tỉnh|thành phố)$/iu

/** In a document of a province, "UBND tỉnh" is that province's own committee, not all of them. */
function localName(raw: string, issuer: string | null): string | null {
  const level = issuer !== null && localIssuer.test(issuer) ? localBody.exec(raw)?.[1] : undefined
  return level === undefined ? null : `Ủy ban nhân dân ${level.toLowerCase()}`
}

/** Mentions grouped by the stretch of text they share: "các bộ, ngành, địa phương" is one stretch and two bodies. */
function bodySpansOf(words: string, offset: number, issuedOn: PlainDate | null, issuer: string | null): BodySpan[] {
  const spans: BodySpan[] = []
  for (const mention of findAgencies(words, issuedOn)) {
    const body: NamedBody = {
      start: mention.start + offset,
      end: mention.end + offset,
      raw: mention.raw,
      name: localName(mention.raw, issuer) ?? mention.name,
      kind: mention.kind,
      known: mention.known,
    }
    const last = spans.at(-1)
    if (last && last.start === body.start && last.end === body.end) spans[spans.length - 1] = { ...last, bodies: [...last.bodies, body] }
    else if (!last || body.start >= last.end) spans.push({ start: body.start, end: body.end, bodies: [body] })
  }
  return spans
}
