import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { type DocumentHeader, type DocumentType } from '../texts/index.ts'
import { readFile } from '../formats/index.ts'
import { conflictsOf, type OrderingDocument } from './conflict.ts'
import { mandatesOf } from './index.ts'
import { madeDocument } from './made-document.ts'
import { proseMandates } from '../prose/index.ts'
import { similarMandates } from './similar.ts'

const header = (type: DocumentType): DocumentHeader => ({ number: null, type, issuer: null, issuedOn: '2025-03-14', title: null })
const ordering = (file: string, words: string, type: DocumentType = 'directive') => ({
  file,
  header: header(type),
  mandates: proseMandates(madeDocument([words], { header: header(type) }), { issuedOn: '2025-03-14' }),
})
const conflicts = (...orders: [string, string]) =>
  conflictsOf(orders.map((words, i) => ordering(`${i}.txt`, words))).clusters.map((cluster) => cluster.conflicts)

test('two days for one task are a conflict of deadlines, though the words differ', () => {
  expect(
    conflicts(
      'Giao Bộ Y tế triển khai bệnh án điện tử tại tất cả các bệnh viện trên toàn quốc, hoàn thành trong tháng 9/2025.',
      'Bộ Y tế chủ trì, đôn đốc 100% bệnh viện trên toàn quốc triển khai bệnh án điện tử, hoàn thành trước ngày 30/6/2025.',
    ),
  ).toEqual([[{ field: 'deadline', values: ['2025-06-30', '2025-09-30'] }]])
})

test('a year that holds the month of the other document differs only in precision', () => {
  expect(
    conflicts(
      'Giao Bộ Công an đưa Trung tâm dữ liệu quốc gia số 1 vào vận hành chính thức trong năm 2025.',
      'Giao Bộ Công an đưa Trung tâm dữ liệu quốc gia số 1 đi vào hoạt động chính thức trong tháng 8/2025.',
    ),
  ).toEqual([[{ field: 'precision', values: ['2025-08-31', '2025-12-31'] }]])
})

test('the last day of a quarter and of its last month agree, and so does a document without a deadline', () => {
  expect(
    conflicts(
      'Giao Bộ Tư pháp xây dựng cơ sở dữ liệu hộ tịch điện tử dùng chung, hoàn thành trong quý II/2025.',
      'Giao Bộ Tư pháp xây dựng cơ sở dữ liệu hộ tịch điện tử dùng chung, hoàn thành trong tháng 6/2025.',
    ),
  ).toEqual([[]])
  expect(
    conflicts(
      'Giao Bộ Tư pháp xây dựng cơ sở dữ liệu hộ tịch điện tử dùng chung, hoàn thành trong quý II/2025.',
      'Giao Bộ Tư pháp xây dựng cơ sở dữ liệu hộ tịch điện tử dùng chung.',
    ),
  ).toEqual([[]])
})

test('another lead is a conflict, its successor is not', () => {
  const fund = 'xây dựng đề án thành lập quỹ đầu tư phát triển công nghiệp chiến lược, hoàn thành trong tháng 9/2025.'
  expect(conflicts(`Giao Bộ Công Thương ${fund}`, `Giao Bộ Khoa học và Công nghệ ${fund}`)).toEqual([
    [{ field: 'lead', values: ['Bộ Công Thương', 'Bộ Khoa học và Công nghệ'] }],
  ])
  expect(conflicts(`Giao Bộ Thông tin và Truyền thông ${fund}`, `Giao Bộ Khoa học và Công nghệ ${fund}`)).toEqual([[]])
})

test('another number for the same thing is a conflict of targets', () => {
  const share = (percent: number) =>
    `Giao Bộ Y tế bảo đảm ít nhất ${percent}% trẻ em dưới năm tuổi được tiêm vắc xin sởi đầy đủ, hoàn thành trong năm 2025.`
  expect(conflicts(share(90), share(95))).toEqual([[{ field: 'target', values: ['>= 90 %', '>= 95 %'] }]])
})

test('tasks that only share a ministry and a verb are not one task', () => {
  expect(
    conflicts(
      'Giao Bộ Xây dựng hoàn thiện quy chuẩn về nhà ở công nhân, hoàn thành trong quý II/2025.',
      'Giao Bộ Xây dựng hoàn thiện thủ tục khởi công tuyến đường sắt đô thị, hoàn thành trong quý IV/2025.',
    ),
  ).toEqual([])
})

test('somebody adding a task is shown the one that exists, whatever words it has', () => {
  const { mandates } = ordering(
    'a.txt',
    'Giao Bộ Nội vụ xây dựng cơ sở dữ liệu cán bộ, công chức, viên chức; rà soát quy định về tuyển dụng công chức; tổ chức hội nghị tổng kết phong trào thi đua yêu nước.',
  )
  const [first] = similarMandates('Hoàn thiện CSDL về cán bộ, công chức, viên chức', mandates)
  expect(first?.candidate.title).toMatch(/^Xây dựng cơ sở dữ liệu cán bộ/)
  expect(similarMandates('Khởi công cầu vượt sông', mandates)).toEqual([])
})

const seeds = new URL('../../../../shared/seeds/', import.meta.url)

describe.skipIf(!existsSync(seeds))('the five public documents', () => {
  test('two press versions of one directive agree everywhere, and real contradictions are found among the others', async () => {
    const documents: OrderingDocument[] = []
    for (const file of readdirSync(seeds)) {
      const document = await readFile(readFileSync(new URL(file, seeds)), file)
      documents.push({ file: file.slice(0, 3), header: document.header, mandates: mandatesOf(document, { issuedOn: document.header.issuedOn }) })
    }
    const pick = (...files: string[]) => conflictsOf(documents.filter(({ file }) => files.includes(file))).clusters
    expect(pick('000', '001').length).toBeGreaterThan(40)
    expect(pick('000', '001').flatMap((cluster) => cluster.conflicts)).toEqual([])
    const found = pick('001', '002', '003', '004').flatMap(({ task, conflicts }) =>
      conflicts.map(({ field, values }) => `${field} ${values.join(' ')}: ${task}`),
    )
    expect(found).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^deadline 2025-06-30 2025-09-30: .*Chương trình phát triển Chính phủ số/),
        expect.stringMatching(/^deadline 2025-06-30 2025-09-30: .*sân bay/),
        expect.stringMatching(/^deadline 2025-03-31 2025-06-30: .*mức độ hài lòng/),
        expect.stringMatching(/^deadline 2025-07-31 2025-12-31: .*học bổng/),
        expect.stringMatching(/^precision 2025-08-31 2025-12-31: .*Trung tâm [Dd]ữ liệu quốc gia/),
        expect.stringMatching(/^lead Bộ Công Thương Bộ Khoa học và Công nghệ: .*Quỹ/),
      ]),
    )
  })
})
