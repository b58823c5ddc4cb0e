import { getDocumentProxy } from 'unpdf'
import type { Text } from '../../platform/text.ts'
import { type Block, paragraph } from './blocks.ts'
import { canRecognise, recognise, scanPageLimit } from './ocr.ts'
import { flow } from './pdf-flow.ts'
import { type Page, readPage } from './pdf-page.ts'
import { isBlank, withoutStamp } from './pdf-stamp.ts'
import { fileBroken, fileEncrypted, scanWithoutText, tooManyPages } from './problems.ts'
import { passagesOf } from './txt.ts'

const pageLimit = 5_000

/** Paragraphs and tables of a PDF from where its words stand; a scan is recognised where the machine can. */
export async function readPdf(bytes: Uint8Array): Promise<{ blocks: Block[]; remarks: Text[] }> {
  const pages = (await pagesOf(bytes)).map(withoutStamp)
  const blank = pages.filter(isBlank).length
  const letters = pages.some((page) => page.pieces.some(({ text }) => text.trim() !== ''))
  const scanned = !letters || (blank * 2 > pages.length && pages.some(({ pictured }) => pictured))
  return scanned ? readScan(bytes, pages.length) : { blocks: flow(pages), remarks: [] }
}

async function readScan(bytes: Uint8Array, pages: number): Promise<{ blocks: Block[]; remarks: Text[] }> {
  if (!(await canRecognise())) throw scanWithoutText({ pages })
  if (pages > scanPageLimit) throw tooManyPages({ pages, limit: scanPageLimit })
  const words = await recognise(bytes).catch(() => '')
  const text = words.replace(/[\f\r]/g, '\n').normalize('NFC')
  if (text.trim() === '') throw scanWithoutText({ pages })
  const blocks = passagesOf(text).map(({ start, end }) => paragraph(text.slice(start, end).replace(/\s+/g, ' ')))
  return { blocks, remarks: [recognised] }
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
