import Type from 'typebox'
import { form, page, show, type Upload } from '../../platform/http/index.ts'
import { staff } from '../../platform/rights.ts'
import { nfc } from '../../platform/text.ts'
import { readFile } from '../formats/index.ts'
import { longest } from './api.ts'
import { checkDocument, checkFigures } from './check.ts'
import { type Checked, FiguresPage } from './figures.view.tsx'
import { nothingToCheck } from './problems.ts'

const title = { vi: 'Kiểm tra số liệu báo cáo', en: 'Check the figures of a report' }
const Body = Type.Object({ text: Type.Optional(Type.String({ maxLength: longest })), previous: Type.Optional(Type.String({ maxLength: longest })) })

/** A file where one was sent, else what was pasted. */
async function checkedOf(upload: Upload | undefined, text: string | undefined, previous: string | undefined): Promise<Checked> {
  if (upload && upload.bytes.length > 0) {
    const read = await readFile(upload.bytes, upload.fileName)
    return { name: upload.fileName, text: read.text, findings: checkDocument(read, previous) }
  }
  if (!text?.trim()) throw nothingToCheck({})
  return { name: null, text: nfc(text), findings: checkFigures(text, previous) }
}

export const pages = [
  page({ path: '/figures/check', may: staff, run: async () => show(title, <FiguresPage />) }),
  form({
    path: '/figures/check',
    may: staff,
    uploads: true,
    body: Body,
    problems: [nothingToCheck],
    run: async (_ctx, { text, previous }, { uploads: [upload], typed }) =>
      show(title, <FiguresPage checked={await checkedOf(upload, text, previous || undefined)} typed={typed} />),
    retry: async (_ctx, _input, refused, { typed }) => show(title, <FiguresPage refused={refused} typed={typed} />, { status: refused.status }),
  }),
]
