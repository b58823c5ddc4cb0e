import type { Ctx } from '../../platform/ctx.ts'
import { type Task, tasksBy } from '../steering/index.ts'
import { directiveText, type PlanRow, planText } from '../../platform/testing-papers.ts'
import { carryOutImport, previewImport, proposeImport } from './import.actions.ts'

export { directiveText, type PlanRow, planText } from '../../platform/testing-papers.ts'

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

/** Imports a directive whole and answers the tasks it orders. */
export async function givenDirective(ctx: Ctx, paragraphs: readonly string[], more: Parameters<typeof directiveText>[1] = {}): Promise<Task[]> {
  const proposed = await proposeImport(ctx, { fileName: 'chi-thi.txt', mediaType: 'text/plain', bytes: directiveText(paragraphs, more) })
  if ('refused' in proposed) throw proposed.refused
  const { document } = (await previewImport(ctx, proposed.id)).import
  await carryOutImport(ctx, proposed.id)
  return tasksBy(ctx, { shared: [], sort: 'position', document }, { size: 500 })
}
