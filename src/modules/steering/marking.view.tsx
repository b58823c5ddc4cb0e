import { Parted, Say, type TextPart, useReader } from '../../platform/ui/index.ts'
import type { Language } from '../../platform/text.ts'
import type { Task } from './task.ts'
import { markedParts, partsOf, type Traces } from './trace.ts'
import { partNames } from './words.ts'

/** The parts of several orders as the text marks them, in order; where two orders share words, the first keeps them. */
export function partsAmong(tasks: readonly Pick<Task, 'traces'>[], language: Language): TextPart[] {
  const all = tasks.flatMap(({ traces }) => partsOf(traces)).toSorted((a, b) => a.start - b.start || b.end - a.end)
  let reached = -1
  return all.flatMap(({ start, end, field }) => {
    if (start < reached) return []
    reached = end
    return [{ start, end, part: field, label: partNames[field][language] }]
  })
}

/** What each way of underlining means. */
export function PartLegend() {
  return (
    <p class="part-legend soft">
      {markedParts.map((field) => (
        <Say as="span" key={field} data-part={field} words={partNames[field]} />
      ))}
    </p>
  )
}

/** A sentence with what stands around it, its parts underlined; `start` is the offset of the sentence in its document. */
export function MarkedSentence({
  source,
  start,
  traces,
}: {
  source: { before: string; words: string; after: string }
  start: number
  traces: Traces
}) {
  const { language } = useReader()
  const from = start - source.before.length
  const parts = partsAmong([{ traces }], language).map((part) => ({ ...part, start: part.start - from, end: part.end - from }))
  const text = `${source.before}${source.words}${source.after}`
  const [begin, end] = [source.before.length, source.before.length + source.words.length]
  return (
    <>
      <Parted text={text} to={begin} parts={parts} />
      <mark>
        <Parted text={text} from={begin} to={end} parts={parts} />
      </mark>
      <Parted text={text} from={end} parts={parts} />
    </>
  )
}
