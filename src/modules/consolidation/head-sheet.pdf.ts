import type { Instant } from '../../platform/dates.ts'
import { blankPdf } from '../letters/index.ts'
import { type HeadSheet, sheetFigures } from './head-sheet.ts'
import { periodSaid } from './said.ts'

const margin = 50
const cut = (words: string, most: number) => (words.length > most ? `${words.slice(0, most - 1)}…` : words)

type Pen = Awaited<ReturnType<typeof blankPdf>>

function section(pen: Pen, title: string, rows: readonly string[], none: string): void {
  pen.moveDown(0.5).font('bold').fontSize(12).text(title)
  pen.font('regular').fontSize(10.5)
  for (const row of rows.length === 0 ? [none] : rows) pen.text(`– ${row}`, { indent: 8, paragraphGap: 2 })
}

/** The sheet as one page of PDF/A-2b. */
export async function headSheetPdf(sheet: HeadSheet, at: Instant): Promise<Uint8Array> {
  const pen = await blankPdf({ title: `Phiếu một trang – ${sheet.name}`, at, options: { size: 'A4', margin } })
  const chunks: Buffer[] = []
  const ended = new Promise<void>((resolve, reject) => {
    pen.on('data', (chunk: Buffer) => chunks.push(chunk))
    pen.on('end', resolve)
    pen.on('error', reject)
  })
  pen.font('bold').fontSize(15).text(sheet.name)
  pen
    .font('regular')
    .fontSize(11)
    .text([sheet.post, periodSaid(sheet.period), `số liệu ${sheet.data}`, sheet.standing].filter((each) => each !== null && each !== '').join(' · '))
  pen.moveDown(0.6)
  for (const { label, words } of sheetFigures(sheet))
    pen.font('regular').fontSize(11).text(`${label}: `, { continued: true }).font('bold').text(words)
  const extra = (count: number) => (count > 0 ? [`và ${count} nhiệm vụ khác`] : [])
  section(
    pen,
    'Nhiệm vụ quá hạn',
    [
      ...sheet.late.map(({ task, title, dueOn, words }) => `${task} – ${cut(title, 110)} (${dueOn}; ${words.toLowerCase()})`),
      ...extra(sheet.lateMore),
    ],
    'Không có',
  )
  section(
    pen,
    'Đến hạn kỳ tới',
    [...sheet.next.map(({ task, title, dueOn }) => `${task} – ${cut(title, 110)} (${dueOn})`), ...extra(sheet.nextMore)],
    'Không có',
  )
  section(
    pen,
    'Nguyên nhân, kiến nghị',
    sheet.said.map(({ kind, words, task }) => `${kind}: ${cut(words, 180)} (${task})`),
    'Không nêu',
  )
  pen.end()
  await ended
  return new Uint8Array(Buffer.concat(chunks))
}
