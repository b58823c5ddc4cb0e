import type { Passage, ReadDocument, Span } from './document.ts'

/** The parts of an official document, from the whole down: phần, chương, mục, tiểu mục, điều, khoản, điểm, gạch đầu dòng. */
export type OutlineKind =
  | 'document'
  | 'part'
  | 'chapter'
  | 'section'
  | 'subsection'
  | 'article'
  | 'roman'
  | 'letter'
  | 'clause'
  | 'subclause'
  | 'point'
  | 'dash'
  | 'plus'
  | 'paragraph'
  | 'table'

/** A part with everything below it; `span` covers its own words and its children, `own` only the words before the first child. */
export type OutlineNode = {
  kind: OutlineKind
  /** the number as written: "II", "5", "a", "1.2" */
  label: string | null
  span: Span
  own: Span
  children: OutlineNode[]
}

type Marker = { kind: OutlineKind; label: string; rank: number }

const rules: readonly [OutlineKind, RegExp][] = [
  ['part', /^(?:PHẦN|Phần)(?: THỨ| thứ)?\s+([\p{L}\dIVXLC]{1,10})(?=[\s.:]|$)/u],
  ['chapter', /^(?:CHƯƠNG|Chương)\s+([IVXLC\d]{1,8})(?=[\s.:]|$)/u],
  ['subsection', /^(?:TIỂU MỤC|Tiểu mục)\s+([IVXLC\d]{1,8})(?=[\s.:]|$)/u],
  ['section', /^(?:MỤC|Mục)\s+([IVXLC\d]{1,8})(?=[\s.:]|$)/u],
  ['article', /^Điều\s+(\d{1,4}[a-z]?)(?=[\s.:]|$)/u],
  ['subclause', /^(\d{1,3}(?:\.\d{1,3}){1,4})[.)]?\s/u],
  ['roman', /^([IVX]{1,7})\s*[.)\-–]\s*(?=\S)/u],
  ['letter', /^([A-HĐ])[.)]\s/u],
  ['clause', /^(\d{1,3})[.)]\s*(?=\P{N})/u],
  ['clause', /^\((\d{1,3})\)\s/u],
  ['point', /^\(?([a-zđ]{1,2}\d?)\)\s/u],
  ['point', /^([a-zđ])\.\s/u],
  ['dash', /^([-–—•▪●*])\s*(?=\S)/u],
  ['plus', /^(\+)\s*(?=\S)/u],
]

const ranks: Record<OutlineKind, number> = {
  document: 0,
  part: 1,
  chapter: 2,
  section: 3,
  subsection: 4,
  article: 5,
  letter: 5.5,
  roman: 6,
  clause: 8,
  subclause: 9,
  point: 10,
  dash: 11,
  plus: 12,
  paragraph: 20,
  table: 20,
}

function markerOf(words: string): Marker | null {
  for (const [kind, pattern] of rules) {
    const label = pattern.exec(words)?.[1]
    if (label !== undefined) return { kind, label, rank: ranks[kind] + (kind === 'subclause' ? label.split('.').length / 10 : 0) }
  }
  return null
}

/** The tree of a document by its numbering; the leaves and the gaps between them give the text back, letter by letter. */
export function outline({ text, passages }: Pick<ReadDocument, 'text' | 'passages'>): OutlineNode {
  const root = node('document', null, { start: 0, end: 0 })
  const open: Open[] = [{ node: root, rank: 0 }]
  for (const passage of passages) {
    const marker = passage.kind === 'table' ? null : markerOf(text.slice(passage.start, Math.min(passage.end, passage.start + 60)))
    const one = node(marker?.kind ?? passage.kind, marker?.label ?? null, { start: passage.start, end: passage.end })
    if (marker) {
      closeTo(open, (innermost) => innermost.rank >= marker.rank)
    } else closeLists(open, text, passage)
    ;(open.at(-1)?.node ?? root).children.push(one)
    if (marker) open.push({ node: one, rank: marker.rank })
  }
  widen(root)
  root.span = { start: 0, end: text.length }
  return root
}

const node = (kind: OutlineKind, label: string | null, own: Span): OutlineNode => ({ kind, label, span: { ...own }, own, children: [] })

type Open = { node: OutlineNode; rank: number }

/** Closes the innermost parts as long as they ask for it; the document itself stays open. */
function closeTo(open: Open[], closes: (innermost: Open) => boolean) {
  for (let last = open.at(-1); last && open.length > 1 && closes(last); last = open.at(-1)) open.pop()
}

/** Unnumbered words go on with the item above unless that item ended its list with a full stop and was a dash. */
function closeLists(open: Open[], text: string, passage: Passage) {
  const ended = (one: OutlineNode) => passage.kind === 'table' || text[one.own.end - 1] === '.'
  closeTo(open, ({ node: innermost, rank }) => rank >= ranks.dash && ended(innermost))
}

/** Spans grow to cover the children; iterative, for a document may be long but is never deep. */
function widen(one: OutlineNode): number {
  for (const inner of one.children) one.span.end = Math.max(one.span.end, widen(inner))
  return one.span.end
}

/** The nodes that carry words, in reading order: their `own` spans and the gaps between are the whole text. */
export function leavesOf(root: OutlineNode): OutlineNode[] {
  const own = root.own.end > root.own.start || root.kind === 'table' ? [root] : []
  return [...own, ...root.children.flatMap(leavesOf)]
}

/** How people cite a place: "khoản 2, Điều 5", "mục III.1". */
export function pathTo(root: OutlineNode, offset: number): OutlineNode[] {
  const inner = root.children.find(({ span }) => span.start <= offset && offset < span.end)
  return inner ? [inner, ...pathTo(inner, offset)] : []
}
