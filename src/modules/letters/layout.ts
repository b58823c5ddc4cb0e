import type { PlainDate } from '../../platform/dates.ts'

/** Millimetres or points between which a measure may lie. */
export type Span = { from: number; to: number }

/** How one part of a document (thành phần thể thức) is set: points, style, and the place in the law that says so. */
export type Box = { size: Span; bold: boolean; italic: boolean; upper?: boolean; align?: 'left' | 'center' | 'both'; basis: string }

export type BoxName =
  | 'motto'
  | 'slogan'
  | 'parent'
  | 'issuer'
  | 'number'
  | 'date'
  | 'type'
  | 'abstract'
  | 'subject'
  | 'addressee'
  | 'ground'
  | 'body'
  | 'part'
  | 'partTitle'
  | 'article'
  | 'authority'
  | 'signer'
  | 'recipientsHead'
  | 'recipient'
  | 'appendix'
  | 'appendixTitle'
  | 'appendixReference'
  | 'mark'

/** The layout the law asks for from a day on: what the writer sets and the checker measures. */
export type LayoutDefinition = {
  from: PlainDate
  paper: { width: number; height: number; basis: string }
  margins: Record<'top' | 'bottom' | 'left' | 'right', Span & { usual: number }> & { basis: string }
  font: { name: string; basis: string }
  pageNumber: { size: Span; basis: string }
  boxes: Record<BoxName, Box>
  /** Length of rules as a share of the line above. */
  rules: { partOfLine: Span; whole: number }
  paragraphs: { firstLine: readonly number[]; between: number; lines: Span; basis: string }
  /** Points between the number and the subject of a công văn. */
  subjectGap: number
}

export const pointsPerMm = 72 / 25.4
export const mm = (value: number): number => value * pointsPerMm
