import { Buffer } from 'node:buffer'
import { Document, Packer, Paragraph } from 'docx'
import { beforeAll, expect, test } from 'vitest'
import { type Ctx, silence, usualSettings } from '../../platform/ctx.ts'
import type { Database } from '../../platform/database.ts'
import { migrate, migrationFolders } from '../../platform/migrate.ts'
import { system } from '../../platform/rights.ts'
import { newDatabase } from '../../platform/testing.ts'
import {
  alikeDocuments,
  citationsIn,
  citedBy,
  countSecretStubs,
  documentOriginal,
  documentsReceived,
  documentText,
  receiveDocument as receive,
  receiveEnvelope,
  supersede,
  textOf,
} from './index.ts'

let database: Database
const ctxOn = (db: Ctx['db']): Ctx => ({
  db,
  now: () => new Date('2025-06-15T03:00:00Z'),
  today: () => '2025-06-15',
  asOf: '2025-06-15',
  actor: system,
  language: 'vi',
  requestId: 'r1',
  log: silence,
  settings: usualSettings,
})
const during = <T>(act: (ctx: Ctx) => Promise<T>): Promise<T> => database.db.transaction().execute((db) => act(ctxOn(db)))
async function receiveDocument(ctx: Ctx, file: Parameters<typeof receive>[1]) {
  const receipt = await receive(ctx, file)
  if (receipt.kind === 'secret') throw receipt.refusal
  return receipt
}
const reading = () => ctxOn(database.db)
const textFile = (words: string, fileName = 'van-ban.txt') => ({ fileName, mediaType: 'text/plain', bytes: new TextEncoder().encode(words) })

const duties = Array.from(
  { length: 12 },
  (_, i) => `${i + 1}. Sở thứ ${i + 1} rà soát hồ sơ lĩnh vực số ${i * 7 + 3}, hoàn thành trong quý ${(i % 4) + 1} năm 2025.`,
).join('\n')
const planOf = (number: string, date: string, more = '') =>
  `UBND TỈNH SƠN LA\nSố: ${number}\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSơn La, ${date}\n\nKẾ HOẠCH\nRà soát hồ sơ năm 2025\n\nCăn cứ Nghị quyết số 71/NQ-CP ngày 01/4/2025 của Chính phủ;\n${duties}\n${more}`

beforeAll(async () => {
  database = await newDatabase({ empty: true })
  await migrate(database, migrationFolders(['documents']))
})

test('a file comes back byte for byte, and taking it in twice registers it once', async () => {
  const bytes = new Uint8Array(
    await Packer.toBuffer(new Document({ sections: [{ children: [new Paragraph('Giao Sở Y tế báo cáo trước ngày 30/6/2025.')] }] })),
  )
  const file = { fileName: 'Giao việc.docx', mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', bytes }
  const first = await during((ctx) => receiveDocument(ctx, file))
  const again = await during((ctx) => receiveDocument(ctx, { ...file, fileName: 'khác.docx' }))
  expect([first.known, again.known]).toEqual([false, true])
  expect(again.document.id).toBe(first.document.id)
  const original = await documentOriginal(reading(), first.document.id)
  expect(Buffer.compare(Buffer.concat(await Array.fromAsync(original.content)), bytes)).toBe(0)
  expect(await textOf(reading(), first.document.id)).toEqual({ text: first.read.text, passages: first.read.passages })
  expect(await documentText(reading(), first.document.id)).toEqual(first.read)
})

test('the issued plan is recognised as the issued form of its draft and linked once', async () => {
  const draft = await during((ctx) => receiveDocument(ctx, textFile(planOf('     /KH-UBND', 'ngày    tháng    năm 2025'))))
  const issued = await during((ctx) => receiveDocument(ctx, textFile(planOf('112/KH-UBND', 'ngày 12 tháng 5 năm 2025', 'Thêm một việc mới.'))))
  expect(draft.document).toMatchObject({ number: null, issuedOn: null, type: 'plan' })
  expect(issued.document).toMatchObject({ number: '112/KH-UBND', issuedOn: '2025-05-12', type: 'plan' })
  expect(issued.predecessor).toMatchObject({ as: 'issued', document: { id: draft.document.id } })
  const link = { document: issued.document.id, earlier: draft.document.id, as: 'issued' as const }
  expect(await during((ctx) => supersede(ctx, link))).toMatchObject({ supersedes: draft.document.id, supersededAs: 'issued' })
  await expect(during((ctx) => supersede(ctx, link))).rejects.toMatchObject({ slug: 'document-link-refused' })
  await expect(during((ctx) => supersede(ctx, { document: link.earlier, earlier: link.document, as: 'version' }))).rejects.toMatchObject({
    slug: 'document-link-refused',
  })
  expect((await alikeDocuments(reading(), draft.document.id)).map(({ document }) => document.id)).toEqual([issued.document.id])
})

test('citations lead both ways: to the registered document, and from it to those that name it', async () => {
  const resolution = await during((ctx) =>
    receiveDocument(
      ctx,
      textFile(
        'CHÍNH PHỦ\nSố: 71/NQ-CP\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nHà Nội, ngày 01 tháng 4 năm 2025\nNGHỊ QUYẾT\nVề chương trình hành động\nNội dung.',
      ),
    ),
  )
  const plan = await during((ctx) => receiveDocument(ctx, textFile(planOf('113/KH-UBND', 'ngày 13 tháng 5 năm 2025'))))
  const { citations } = await citationsIn(reading(), plan.document.id)
  const cited = citations.find(({ number }) => number === '71/NQ-CP')
  expect(cited).toMatchObject({ relation: 'basis', date: '2025-04-01', issuer: 'Chính phủ', registered: [{ id: resolution.document.id }] })
  expect(await citedBy(reading(), '71/NQ-CP')).toContainEqual({
    id: plan.document.id,
    number: '113/KH-UBND',
    title: 'Rà soát hồ sơ năm 2025',
    relation: 'basis',
  })
})

test('a secret document leaves a count and nothing else', async () => {
  const before = (await documentsReceived(reading())).length
  const receipt = await during((ctx) => receive(ctx, textFile('BỘ CÔNG AN\nSố: 9/BC-BCA\nMẬT\nBÁO CÁO\nNội dung riêng.')))
  expect(receipt).toMatchObject({ kind: 'secret', refusal: { slug: 'secret-document-refused' } })
  expect(await countSecretStubs(reading())).toBe(1)
  expect((await documentsReceived(reading())).length).toBe(before)
  const { rows } = await database.pool.query(`select count(*) as n from documents.document where text like '%Nội dung riêng%'`)
  expect(rows[0].n).toBe(0)
})

test('a broken file registers nothing and keeps no file', async () => {
  const files = async () => (await database.pool.query('select count(*) as n from platform.file')).rows[0].n as number
  const before = await files()
  const broken = { fileName: 'hỏng.docx', mediaType: 'application/octet-stream', bytes: new Uint8Array([0x50, 0x4b, 3, 4, 1, 2, 3, 4, 5, 6, 7, 8]) }
  await expect(during((ctx) => receiveDocument(ctx, broken))).rejects.toMatchObject({ slug: 'file-broken' })
  expect(await files()).toBe(before)
})

/** An envelope of the old notation; recalls carry no file. */
function envelopeFile(business: string, documentId: string, words: string | null) {
  const attachment = words
    ? `<AttachmentEncoded><Attachment><AttachmentName>a.txt</AttachmentName><ContentTransferEncoded>${Buffer.from(words).toString('base64')}</ContentTransferEncoded></Attachment></AttachmentEncoded>`
    : ''
  const header = `<From><OrganId>000.00.00.H41</OrganId></From><DocumentId>${documentId}</DocumentId><Code><CodeNumber>77</CodeNumber><CodeNotation>KH-UBND</CodeNotation></Code><Subject>Kế hoạch rà soát</Subject>`
  const xml = `<edXML><edXMLEnvelope><edXMLHeader><MessageHeader>${header}</MessageHeader><TraceHeaderList>${business}</TraceHeaderList></edXMLHeader></edXMLEnvelope>${attachment}</edXML>`
  return { fileName: 'a.edxml', mediaType: 'application/xml', bytes: new TextEncoder().encode(xml) }
}

test('a recall names the document that came in an earlier envelope, and brings none', async () => {
  const id = '000.00.00.H41,2025/05/20,77/KH-UBND'
  const sent = await during((ctx) => receiveEnvelope(ctx, envelopeFile('', id, 'Giao Sở Tài chính rà soát kinh phí trước ngày 30/6/2025.')))
  const document = sent.receipt?.kind === 'kept' ? sent.receipt.document : null
  expect(document).toMatchObject({ number: '77/KH-UBND', format: 'edxml', title: 'Kế hoạch rà soát' })
  const business = `<Bussiness><BussinessDocType>1</BussinessDocType><BussinessDocReason>Sai thể thức</BussinessDocReason><DocumentId>${id}</DocumentId></Bussiness>`
  const recall = await during((ctx) => receiveEnvelope(ctx, envelopeFile(business, '000.00.00.H41,2025/05/22,78', null)))
  expect(recall).toMatchObject({ envelope: { kind: 'recall', reason: 'Sai thể thức' }, receipt: null, concerns: [{ id: document?.id }] })
})
