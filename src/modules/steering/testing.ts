import type { Ctx } from '../../platform/ctx.ts'
import { carryOutImport, previewImport, proposeImport } from './import.actions.ts'
import { tasksBy } from './store.ts'
import type { Task } from './task.ts'

export type PlanRow = { title: string; lead: string; support?: string; product?: string; due: string; note?: string }

/** A plan as a text export of a Word table, in the form that offices send. */
export function planText(
  rows: readonly PlanRow[],
  { title = 'Kế hoạch thử nghiệm năm 2025', number = '12/KH-BNV', day = '10 tháng 01 năm 2025' } = {},
): Uint8Array {
  const cells = (values: readonly string[]) => `${values.map((value) => `\t${value}`).join('\n')}\n`
  const head = `BỘ NỘI VỤ\n\nSố: ${number}\nHà Nội, ngày ${day}\n\nKẾ HOẠCH\n${title}\n\nI. NHIỆM VỤ\n`
  const body = rows.map((row, at) => cells([`${at + 1}.`, row.title, row.lead, row.support ?? '', row.product ?? '', row.due, row.note ?? '']))
  return new TextEncoder().encode(
    `${head}${cells(['TT', 'Tên nhiệm vụ', 'Cơ quan chủ trì', 'Cơ quan phối hợp', 'Kết quả', 'Thời gian hoàn thành', 'Lưu ý'])}\n${body.join('\n')}\n`,
  )
}

/** Imports a plan whole and answers its tasks in order. */
export async function givenPlan(ctx: Ctx, rows: readonly PlanRow[], more: Parameters<typeof planText>[1] = {}): Promise<Task[]> {
  const proposed = await proposeImport(ctx, { fileName: 'ke-hoach.txt', mediaType: 'text/plain', bytes: planText(rows, more) })
  if ('refused' in proposed) throw proposed.refused
  await carryOutImport(ctx, proposed.id)
  return tasksBy(ctx, { shared: [], sort: 'position' }, { size: 500 })
}

type Sent = {
  kind?: 'new' | 'recall' | 'update' | 'replace'
  id: string
  concerns?: readonly string[]
  reason?: string
  number: string
  text: string | null
}

const business = { new: 0, recall: 1, update: 2, replace: 3 }

/** An envelope (QCVN 102:2016) with one text inside, or with none as recalls have. */
export function envelopeOf({ kind = 'new', id, concerns = [], reason, number, text }: Sent): {
  fileName: string
  mediaType: string
  bytes: Uint8Array
} {
  const [serial, notation] = number.split('/')
  const asked = `<Bussiness><BussinessDocType>${business[kind]}</BussinessDocType>${reason ? `<BussinessDocReason>${reason}</BussinessDocReason>` : ''}${concerns.map((each) => `<DocumentId>${each}</DocumentId>`).join('')}</Bussiness>`
  const header = `<From><OrganId>000.00.00.G09</OrganId><OrganName>Bộ Nội vụ</OrganName></From><DocumentId>${id}</DocumentId><Code><CodeNumber>${serial}</CodeNumber><CodeNotation>${notation}</CodeNotation></Code><PromulgationInfo><PromulgationDate>2025/01/10</PromulgationDate></PromulgationInfo><Subject>Kế hoạch thử nghiệm năm 2025</Subject>`
  const attached =
    text === null
      ? ''
      : `<AttachmentEncoded><Attachment><AttachmentName>van-ban.txt</AttachmentName><ContentTransferEncoded>${Buffer.from(text).toString('base64')}</ContentTransferEncoded></Attachment></AttachmentEncoded>`
  const xml = `<edXML><edXMLEnvelope><edXMLHeader><MessageHeader>${header}</MessageHeader><TraceHeaderList>${asked}</TraceHeaderList></edXMLHeader></edXMLEnvelope>${attached}</edXML>`
  return { fileName: 'van-ban.edxml', mediaType: 'application/xml', bytes: new TextEncoder().encode(xml) }
}

/** An order in running prose under the letterhead of a ministry. */
export function directiveText(
  paragraphs: readonly string[],
  { number = '05/CT-BNV', day = '03 tháng 02 năm 2025', title = 'Về một số việc cần làm ngay' } = {},
): Uint8Array {
  return new TextEncoder().encode(
    `BỘ NỘI VỤ\n\nSố: ${number}\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\nHà Nội, ngày ${day}\n\nCHỈ THỊ\n${title}\n\n${paragraphs.join('\n\n')}\n`,
  )
}

/** Imports a directive whole and answers the tasks it orders. */
export async function givenDirective(ctx: Ctx, paragraphs: readonly string[], more: Parameters<typeof directiveText>[1] = {}): Promise<Task[]> {
  const proposed = await proposeImport(ctx, { fileName: 'chi-thi.txt', mediaType: 'text/plain', bytes: directiveText(paragraphs, more) })
  if ('refused' in proposed) throw proposed.refused
  const { document } = (await previewImport(ctx, proposed.id)).import
  await carryOutImport(ctx, proposed.id)
  return tasksBy(ctx, { shared: [], sort: 'position', document }, { size: 500 })
}
