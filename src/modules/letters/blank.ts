/** An empty PDF with the faces of official documents (`regular`, `bold`, `italic`, `bold-italic`), for sheets that are no letters. */
export async function blankPdf(options: Record<string, unknown>) {
  const { default: PDFDocument } = await import('pdfkit')
  const { withFaces } = await import('./measure.ts')
  return withFaces(new PDFDocument(options))
}
