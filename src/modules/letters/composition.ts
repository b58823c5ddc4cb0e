import type { LetterTable } from './official-document.ts'

/** Words of one style within a line. */
export type SetRun = { text: string; bold: boolean; italic: boolean }

/** A paragraph as it is set; all lengths in points, `leading` as a multiple of a single line. */
export type SetLine = {
  is: 'line'
  role: 'paragraph' | 'heading' | 'title'
  runs: readonly SetRun[]
  size: number
  align: 'left' | 'center' | 'both'
  before: number
  after: number
  firstLine: number
  left: number
  leading: number
  keepNext: boolean
  /** A frame around the words, as stamps for secrecy and urgency have: its width and height. */
  frame?: { width: number; height: number }
}

/** A solid rule in the middle of its column. */
export type SetRule = { is: 'rule'; length: number }

/** Two columns without borders, row by row, never parted by a page. */
export type SetColumns = { is: 'columns'; widths: readonly [number, number]; rows: readonly (readonly [readonly SetPiece[], readonly SetPiece[]])[] }

/** A table with borders whose head is repeated on every page; `shares` add up to 1. */
export type SetTable = {
  is: 'table'
  size: number
  heads: readonly string[]
  shares: readonly number[]
  aligns: readonly NonNullable<LetterTable['columns'][number]['align']>[]
  rows: readonly (readonly string[])[]
}

export type SetPiece = SetLine | SetRule | SetColumns | SetTable

/** Pages of one run of numbers: the document itself, or one annex. Points. */
export type SetSection = {
  title: string
  width: number
  height: number
  margins: { top: number; bottom: number; left: number; right: number }
  pageNumberSize: number
  pieces: readonly SetPiece[]
}
