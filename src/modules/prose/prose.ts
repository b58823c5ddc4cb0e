import { dayOf, type PlainDate } from '../../platform/dates.ts'
import type { ReadDocument } from '../texts/index.ts'
import { runOf } from '../clauses/index.ts'
import type { Mandate } from '../orders/index.ts'
import { captionsAmong, withoutSummaries } from './prose-caption.ts'
import { applyLabel, labelAt } from './prose-label.ts'
import { buildReading, type MandateReading } from './prose-mandate.ts'
import { clausesOf } from './prose-order.ts'
import { type Paragraph, paragraphsOf } from './prose-paragraph.ts'
import { readParagraph } from '../clauses/index.ts'
import { type Carry, enter, freshCarry, open, pathOf } from './prose-scope.ts'
import { bodiesOfHeading, type Judged, judge } from './prose-judge.ts'
import { endsItsSentences, kindOf, zoneOfHeading } from './prose-zone.ts'
import { sentencesOf } from '../clauses/index.ts'

export type { FieldEvidence, MandateEvidence, MandateReading } from './prose-mandate.ts'

export type ProseContext = {
  text: string
  issuedOn: PlainDate | null
  issueYear: number | null
  issuer: string | null
  press: boolean
  decision: boolean
}

/** What only the document itself bears: the national motto, its number, its list of recipients. */
const letterhead = /CỘNG H(?:ÒA|OÀ) XÃ HỘI|Độc lập\s*[-–]\s*Tự do|(?:^|\n)\s*Số\s*:|(?:^|\n)\s*Kính gửi|(?:^|\n)\s*Nơi nhận/iu

/** What the running text of a document orders, in reading order. */
export function proseMandates(document: ReadDocument, { issuedOn }: { issuedOn: PlainDate | null }): Mandate[] {
  return proseReadings(document, { issuedOn }).map(({ mandate }) => mandate)
}

/** The same with the stretch of text, rule and confidence of every field. */
export function proseReadings(document: ReadDocument, { issuedOn }: { issuedOn: PlainDate | null }): MandateReading[] {
  const { text, header } = document
  const day = issuedOn ?? publishedOn(text)
  const context: ProseContext = {
    text,
    issuedOn: day,
    issueYear: day === null ? null : Number(day.slice(0, 4)),
    issuer: header.issuer,
    press: header.type === 'news' || !letterhead.test(text.slice(0, 3000)),
    decision: header.type === 'decision' || header.type === 'resolution',
  }
  const paragraphs = paragraphsOf(text, document.passages)
  const punctuated = endsItsSentences(text, paragraphs)
  const captions = captionsAmong(text, paragraphs)
  const carry = freshCarry('none')
  const found: MandateReading[] = []
  for (const [i, paragraph] of paragraphs.entries()) {
    const kind = captions.has(i) ? 'skip' : kindOf(text, paragraphs, i, punctuated)
    if (kind === 'recipients') break
    if (kind === 'heading') heading(context, carry, paragraph)
    else if (kind === 'body') body(context, carry, paragraph, paragraphs[i + 1], found)
  }
  return (context.press ? withoutSummaries(text, found) : found).map((reading, i) => ({ ...reading, mandate: { ...reading.mandate, n: i + 1 } }))
}

/** The month or day a saved page bears in its first lines ("date 2025-02"), from which years left out are counted. */
function publishedOn(text: string): PlainDate | null {
  const match = /(?<!\d)(20\d\d)-(\d\d)(?:-(\d\d))?(?!\d)/u.exec(text.slice(0, 300))
  return match ? dayOf(Number(match[1]), Number(match[2]), Number(match[3] ?? 1)) : null
}

function heading(context: ProseContext, carry: Carry, paragraph: Paragraph): void {
  enter(carry, paragraph.marker)
  const words = context.text.slice(paragraph.marker?.bodyStart ?? paragraph.start, paragraph.end)
  const zone = zoneOfHeading(words)
  if (zone !== null && (paragraph.marker || !context.press || zone !== 'order')) carry.zone = zone
  const span = { start: paragraph.marker?.bodyStart ?? paragraph.start, end: paragraph.end }
  const letterhead = paragraph.marker === null && words === words.toUpperCase()
  const bodies = letterhead ? [] : bodiesOfHeading(readParagraph(context.text, span, context.issuedOn, context.issuer))
  const subject = bodies.length > 0 ? { lead: bodies, support: [] } : null
  if (subject) {
    carry.subject = subject
    if (carry.zone === 'none') carry.zone = 'order'
  }
  open(carry, paragraph.marker, { subject, deadline: null, intro: subject !== null })
}

/** Reads one paragraph and adds its orders to those found before. */
function body(context: ProseContext, carry: Carry, paragraph: Paragraph, next: Paragraph | undefined, found: MandateReading[]): void {
  enter(carry, paragraph.marker)
  const start = paragraph.marker?.bodyStart ?? paragraph.start
  const reading = readParagraph(context.text, { start, end: paragraph.end }, context.issuedOn, context.issuer)
  const section = [pathOf(carry), paragraph.marker?.label].filter((label) => label !== null && label !== undefined).join('.') || null
  const sentences = sentencesOf(context.text, start, paragraph.end)
  let judged: Judged | null = null
  for (const [s, sentence] of sentences.entries()) {
    const label = labelAt(context.text, sentence)
    if (label) {
      applyLabel(context.text, found, label, context.issuedOn)
      continue
    }
    const clauses = clausesOf(reading, runOf(reading, sentence), {
      issueYear: context.issueYear,
      issuer: context.issuer,
      press: context.press,
      commanded: carry.commanded,
    })
    judged = judge(context, carry, reading, clauses, {
      first: s === 0,
      last: s === sentences.length - 1,
      alone: sentences.length === 1,
      marker: paragraph.marker,
      elaborated:
        s < sentences.length - 1 ||
        (next !== undefined && !/^(thứ |một là|hai là|ba là|bốn là|năm là)/iu.test(context.text.slice(next.start, next.start + 8))),
    })
    for (const order of judged.orders) found.push(buildReading(context, reading, order, section))
  }
  open(carry, paragraph.marker, {
    subject: judged?.opens || paragraph.marker ? (judged?.opens ?? carry.subject) : null,
    deadline: judged?.deadline ?? null,
    intro: judged?.intro === true,
  })
}
