import type { Page, Piece } from './pdf-page.ts'

const label = /^\s*(?:Người ký|Ký bởi|Ký số bởi|Được ký bởi|Thời gian ký|Ngày ký|Email|Cơ quan|Tổ chức|Digitally signed|Date|Reason|Location)\s*:/iu

/** The page without the words of a digital signature's stamp, which say nothing that the document says. */
export function withoutStamp(page: Page): Page {
  const labels = page.pieces.filter(({ text }) => label.test(text))
  if (labels.length < 2) return page
  const size = Math.max(...labels.map((piece) => piece.size))
  const box = {
    left: Math.min(...labels.map(({ x }) => x)) - 2,
    right: Math.max(...labels.map(({ right }) => right)) + 2,
    top: Math.min(...labels.map(({ y }) => y)) - size,
    bottom: Math.max(...labels.map(({ y }) => y)) + size * 2.5,
  }
  const stamped = (piece: Piece) =>
    piece.size <= size + 0.5 && piece.x >= box.left && piece.right <= box.right && piece.y >= box.top && piece.y <= box.bottom
  return { ...page, pieces: page.pieces.filter((piece) => !stamped(piece)) }
}

/** Fewer letters than a page of text has: a picture, perhaps with a page number or a stamp. */
export const isBlank = (page: Page): boolean => page.pieces.reduce((sum, { text }) => sum + text.trim().length, 0) < 40
