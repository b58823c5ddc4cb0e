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

/** Spans in order, cut to the text, those that overlap an earlier one left out. */
function inOrder(spans: readonly Span[], length: number): Span[] {
  const kept: Span[] = []
  for (const span of spans.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = kept.at(-1)
    if (span.end > span.start && span.end <= length && (last === undefined || span.start >= last.end)) kept.push(span)
  }
  return kept
}

function Marked({ span, children }: { span: Span; children: string }) {
  const words: ComponentChildren = span.href === undefined ? children : <a href={span.href}>{children}</a>
  return (
    <mark id={span.id} data-chosen={span.chosen ? '' : undefined} title={span.label}>
      {words}
    </mark>
  )
}

/** A text with the sentences that ordered something marked in it; each mark may lead to its task and be led to by `#id`. */
export function SourceText({ text, spans }: { text: string; spans: readonly Span[] }) {
  const pieces: ComponentChildren[] = []
  let at = 0
  for (const span of inOrder(spans, text.length)) {
    pieces.push(text.slice(at, span.start), <Marked span={span}>{text.slice(span.start, span.end)}</Marked>)
    at = span.end
  }
  pieces.push(text.slice(at))
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
