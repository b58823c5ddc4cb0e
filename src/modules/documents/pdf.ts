import { getDocumentProxy } from 'unpdf'
import type { Text } from '../../platform/text.ts'
import { type Block, paragraph } from './blocks.ts'
import { canRecognise, recognise } from './ocr.ts'
import { flow } from './pdf-flow.ts'
import { type Page, readPage } from './pdf-page.ts'
import { fileBroken, fileEncrypted, scanWithoutText, tooManyPages } from './problems.ts'

const pageLimit = 5_000

/** Paragraphs and tables of a PDF from where its words stand; a scan is recognised where the machine can. */
export async function readPdf(bytes: Uint8Array): Promise<{ blocks: Block[]; remarks: Text[] }> {
  const pages = await pagesOf(bytes)
  const letters = pages.reduce((sum, page) => sum + page.pieces.reduce((length, piece) => length + piece.text.trim().length, 0), 0)
  if (letters >= pages.length * 8 && letters > 0) return { blocks: flow(pages), remarks: [] }
  if (!(await canRecognise())) throw scanWithoutText({ pages: pages.length })
  const text = await recognise(bytes).catch(() => '')
  if (text.trim() === '') throw scanWithoutText({ pages: pages.length })
  return { blocks: text.split('\n').map((line) => paragraph(line)), remarks: [recognised] }
}

async function pagesOf(bytes: Uint8Array): Promise<Page[]> {
  const pdf = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0, useSystemFonts: false, stopAtErrors: false }).catch(
    (failure: unknown) => {
      throw failure instanceof Error && failure.name === 'PasswordException' ? fileEncrypted({ format: 'PDF' }) : fileBroken({ format: 'PDF' })
    },
  )
  try {
    if (pdf.numPages > pageLimit) throw tooManyPages({ pages: pdf.numPages, limit: pageLimit })
    const pages: Page[] = []
    for (let n = 1; n <= pdf.numPages; n++) {
      const page = await pdf.getPage(n).catch(() => null)
      const read = page && (await readPage(page).catch(() => null))
      if (read) pages.push(read)
      page?.cleanup()
    }
    if (pages.length === 0) throw fileBroken({ format: 'PDF' })
    return pages
  } finally {
    await pdf.loadingTask.destroy()
  }
}

const recognised: Text = {
  vi: 'Bản quét đã được nhận dạng chữ tự động; hãy đối chiếu với bản gốc.',
  en: 'The scan was recognised by machine; check it against the original.',
}
