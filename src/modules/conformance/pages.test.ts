import { expect, test } from 'vitest'
import { actorIn, openRooms } from '../../platform/http/testing.ts'
import { letterFile, type OfficialDocument } from '../letters/index.ts'
import { pages } from './pages.tsx'
import { sampleReport } from '../../../definitions/letters/samples.ts'

const own = 'bo-khoa-hoc-va-cong-nghe'
const wordOf = async (document: OfficialDocument) => (await letterFile(document, 'docx', new Date('2026-02-05T02:00:00Z')))?.bytes ?? new Uint8Array()
const { server } = await openRooms(pages, { now: () => new Date('2026-02-05T02:00:00Z'), who: () => actorIn('agency-clerk', own) })

const upload = (bytes: Uint8Array) => {
  const boundary = 'ranh-gioi'
  const head = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="bao-cao.docx"\r\ncontent-type: application/octet-stream\r\n\r\n`
  const payload = Buffer.concat([Buffer.from(head), bytes, Buffer.from(`\r\n--${boundary}--\r\n`)])
  return server.inject({
    method: 'POST',
    url: '/letters/check',
    headers: { 'sec-fetch-site': 'same-origin', 'content-type': `multipart/form-data; boundary=${boundary}` },
    payload,
  })
}

test('a Word file sent in is checked on the spot, anything else is refused in words', async () => {
  expect((await upload(await wordOf(sampleReport))).body).toContain('không có lỗi')
  const wrong = await upload(await wordOf({ ...sampleReport, signature: { ...sampleReport.signature, signer: 'TS. Trần Thị Minh Họa' } }))
  expect(wrong.body).toContain('Trước họ tên người ký có học hàm')
  expect((await upload(Buffer.from('không phải Word'))).statusCode).toBe(422)
})
