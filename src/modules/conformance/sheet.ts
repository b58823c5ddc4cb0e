/** How letters look; `font` null where the file does not say. Size in points. */
export type Look = { font: string | null; size: number; bold: boolean; italic: boolean; caps: boolean; underline: boolean; color: string | null }
export type SheetRun = Look & { text: string }

/** A rule below words: drawn, a border or underlining; its length in points where it can be told. */
export type DrawnRule = { as: 'drawn' | 'border' | 'underline'; length: number | null }

/** A paragraph as it will look; lengths in points, line breaks as \n, tabs as \t in its words. */
export type Paragraph = {
  n: number
  section: number
  runs: readonly SheetRun[]
  text: string
  label: string
  align: 'left' | 'center' | 'right' | 'both'
  before: number
  after: number
  line: { rule: 'auto' | 'exact' | 'atLeast'; value: number }
  firstLine: number
  left: number
  width: number | null
  rules: readonly DrawnRule[]
  framed: boolean
}

export type Cell = { row: number; column: number; paragraphs: readonly Paragraph[] }
export type Grid = { is: 'grid'; cells: readonly Cell[]; columns: number; bordered: boolean }
export type Item = (Paragraph & { is: 'paragraph' }) | Grid

/** Where page numbers stand: in the header or the footer, of the first or of every page. */
export type NumberPlace = { paragraph: Paragraph; form: string; size: number | null }

/** Millimetres; `first` are the numbers of the first page alone, null where it has no header of its own. */
export type SheetSection = {
  width: number
  height: number
  margins: { top: number; bottom: number; left: number; right: number }
  header: NumberPlace | null
  footer: NumberPlace | null
  first: { header: NumberPlace | null; footer: NumberPlace | null } | null
  start: number | null
  format: string
}

/** A Word file as it will look on paper. */
export type Sheet = { sections: readonly SheetSection[]; items: readonly Item[]; pages: number | null; breaks: boolean; letters: number }

export const paragraphsOf = (item: Item): readonly Paragraph[] => (item.is === 'grid' ? item.cells.flatMap((cell) => cell.paragraphs) : [item])
