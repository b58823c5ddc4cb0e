import type { Instant } from '../../platform/dates.ts'

/** What every PDF of ours says of itself; `at` is when it was made. */
type Told = { title: string; author?: string; at: Instant; options?: Record<string, unknown> }

/** An empty PDF/A-2b (ISO 19005-2; what is written in it was found to conform by veraPDF 1.28) with the faces of official documents (`regular`, `bold`, `italic`, `bold-italic`). */
export async function blankPdf({ title, author, at, options }: Told) {
  const { default: PDFDocument } = await import('pdfkit')
  const { withFaces } = await import('./measure.ts')
  const archival = { pdfVersion: '1.7', subset: 'PDF/A-2b', tagged: true, lang: 'vi-VN', displayTitle: true }
  const info = { Title: title, ...(author && { Author: author }), Producer: 'nt06', Creator: 'nt06', CreationDate: at, ModDate: at }
  return withFaces(new PDFDocument({ ...archival, info, ...options } as ConstructorParameters<typeof PDFDocument>[0]))
}
