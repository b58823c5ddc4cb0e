import type { ComponentChildren } from 'preact'

/** A stretch of a text to mark, by UTF-16 offsets: from `start` up to but not including `end`. */
export type Span = {
  readonly start: number
  readonly end: number
  readonly id?: string
  readonly href?: string
  readonly chosen?: boolean
  readonly label?: string
}

/** Words told apart inside a sentence, each kind underlined in its own way: who, what, by when. */
export type TextPart = { readonly start: number; readonly end: number; readonly part: string; readonly label: string }

/** The text from `from` up to `to` with the parts that stand in it underlined; parts come in order and do not overlap. */
export function Parted({ text, from = 0, to = text.length, parts }: { text: string; from?: number; to?: number; parts: readonly TextPart[] }) {
  const pieces: ComponentChildren[] = []
  let at = from
  for (const { start, end, part, label } of parts) {
    if (start < at || end > to || end <= start) continue
    pieces.push(
      text.slice(at, start),
      <span data-part={part} title={label}>
        {text.slice(start, end)}
      </span>,
    )
    at = end
  }
  pieces.push(text.slice(at, to))
  return <>{pieces}</>
}

/** Spans in order, cut to the text, those that overlap an earlier one left out. */
function inOrder(spans: readonly Span[], length: number): Span[] {
  const kept: Span[] = []
  for (const span of spans.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = kept.at(-1)
    if (span.end > span.start && span.end <= length && (last === undefined || span.start >= last.end)) kept.push(span)
  }
  return kept
}

function Marked({ span, children }: { span: Span; children: ComponentChildren }) {
  const words: ComponentChildren = span.href === undefined ? children : <a href={span.href}>{children}</a>
  return (
    <mark id={span.id} data-chosen={span.chosen ? '' : undefined} title={span.label}>
      {words}
    </mark>
  )
}

/** A text with the sentences that ordered something marked in it; each mark may lead to its task and be led to by `#id`. */
export function SourceText({ text, spans, parts = [] }: { text: string; spans: readonly Span[]; parts?: readonly TextPart[] }) {
  const pieces: ComponentChildren[] = []
  let at = 0
  for (const span of inOrder(spans, text.length)) {
    pieces.push(
      <Parted text={text} from={at} to={span.start} parts={parts} />,
      <Marked span={span}>
        <Parted text={text} from={span.start} to={span.end} parts={parts} />
      </Marked>,
    )
    at = span.end
  }
  pieces.push(<Parted text={text} from={at} parts={parts} />)
  return <div class="source">{pieces}</div>
}

/** The very sentence that ordered something, with where it stands and a link into the document. */
export function Quotation({ children, from, href }: { children: ComponentChildren; from: ComponentChildren; href?: string }) {
  return (
    <figure class="quotation">
      <blockquote>{children}</blockquote>
      <figcaption>{href === undefined ? from : <a href={href}>{from}</a>}</figcaption>
    </figure>
  )
}
