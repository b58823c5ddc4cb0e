import { readDeadline } from '../deadlines/index.ts'
import { readAgencies } from '../names/index.ts'
import type { PlainDate } from '../../platform/dates.ts'
import type { Span } from '../texts/index.ts'
import type { MandateReading } from './prose-mandate.ts'

/** A line that completes the order before it: "Thời gian hoàn thành: Quý II/2025", "Đơn vị chủ trì: Sở Y tế". */
export type Label = { field: 'deadline' | 'lead' | 'support'; value: Span }

const labels: readonly { field: Label['field']; pattern: RegExp }[] = [
  { field: 'deadline', pattern: /^(thời gian|thời hạn|tiến độ|hạn)( (thực hiện|hoàn thành|triển khai|báo cáo))?\s*:\s*/iu },
  { field: 'lead', pattern: /^(đơn vị|cơ quan)( (chủ trì|thực hiện|đầu mối|chịu trách nhiệm))+\s*:\s*/iu },
  { field: 'support', pattern: /^(đơn vị|cơ quan) phối hợp( thực hiện)?\s*:\s*/iu },
]

/** The label a sentence is, or null. */
export function labelAt(text: string, sentence: Span): Label | null {
  const words = text.slice(sentence.start, sentence.end).replace(/^[-–+•*(\s]+/u, '')
  const skipped = sentence.end - sentence.start - words.length
  for (const { field, pattern } of labels) {
    const match = pattern.exec(words)
    if (match) return { field, value: { start: sentence.start + skipped + match[0].length, end: sentence.end } }
  }
  return null
}

/** So far behind its order may a label stand. */
const near = 800

/** Gives what a label says to the orders just before it, of the same item, that do not say it themselves. */
export function applyLabel(text: string, readings: MandateReading[], { field, value }: Label, issuedOn: PlainDate | null): void {
  const words = text.slice(value.start, value.end).replace(/[\s.;,)/]+$/u, '')
  const span = { start: value.start, end: value.start + words.length }
  const section = readings.at(-1)?.mandate.section
  for (let i = readings.length - 1; i >= 0; i--) {
    const reading = readings[i]
    if (!reading || reading.mandate.section !== section || value.start - reading.mandate.end > near) break
    readings[i] = field === 'deadline' ? dated(reading, words, span, issuedOn) : named(reading, field, words, span, issuedOn)
  }
}

function dated(reading: MandateReading, words: string, span: Span, issuedOn: PlainDate | null): MandateReading {
  const deadline = reading.mandate.deadline ?? readDeadline(words, issuedOn)
  if (reading.mandate.deadline || !deadline || deadline.kind === 'vague') return reading
  const evidence = { ...reading.evidence, deadline: { spans: [span], rule: 'deadline.label', confidence: 0.9 } }
  return { mandate: { ...reading.mandate, deadline }, evidence }
}

function named(reading: MandateReading, field: 'lead' | 'support', words: string, span: Span, issuedOn: PlainDate | null): MandateReading {
  const said = reading.evidence[field].rule === `${field}.named`
  const names = [...new Set(readAgencies(words, issuedOn).map(({ name }) => name))]
  if (said || names.length === 0) return reading
  const evidence = { ...reading.evidence, [field]: { spans: [span], rule: `${field}.label`, confidence: 0.9 } }
  return { mandate: { ...reading.mandate, [field]: names }, evidence }
}
