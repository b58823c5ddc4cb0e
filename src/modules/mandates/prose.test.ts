import { expect, test } from 'vitest'
import { markedDocuments } from '../../../definitions/gold/all.ts'
import { readFile } from '../formats/index.ts'
import { emptyTally, scoreOf, tallyUp, unmark } from './gold.ts'
import { madeDocument } from './made-document.ts'
import { proseMandates, proseReadings } from '../prose/index.ts'

const issuedOn = '2025-03-14'
const read = (...paragraphs: string[]) => proseMandates(madeDocument(paragraphs), { issuedOn })

test.each(markedDocuments.map((document) => [document.name.en, document] as const))('%s: the tasks marked by hand are found', async (_, document) => {
  const { text, tasks } = unmark(document.marked)
  const file = await readFile(new TextEncoder().encode(text), document.file)
  const tally = emptyTally()
  tallyUp(tally, tasks, proseMandates(file, { issuedOn: document.issuedOn }))
  const score = scoreOf(tally)
  expect(score.f1).toBeGreaterThanOrEqual(0.9)
  expect(score.lead ?? 1).toBeGreaterThanOrEqual(0.9)
  expect(score.deadline ?? 1).toBeGreaterThanOrEqual(0.9)
})

test('a ministry named once leads the paragraphs that follow until another is named', () => {
  const tasks = read(
    'Thủ tướng Chính phủ giao Bộ Công an xây dựng Đề án căn cước.',
    'Phối hợp với Bộ Tài chính xây dựng bộ chỉ số doanh nghiệp.',
    'Bộ Y tế triển khai bệnh án điện tử.',
  )
  expect(tasks.map(({ lead, support }) => [lead, support])).toEqual([
    [['Bộ Công an'], []],
    [['Bộ Công an'], ['Bộ Tài chính']],
    [['Bộ Y tế'], []],
  ])
})

test('a deadline at the end of a sentence governs the clauses before it that have none, and no other sentence', () => {
  const tasks = read(
    'Giao Bộ Nội vụ xây dựng phương án sắp xếp các viện; đầu tư cho các tổ chức mạnh, hoàn thành trong năm 2025. Tổ chức hội nghị tổng kết công tác thi đua.',
  )
  expect(tasks.map(({ deadline }) => deadline?.due ?? null)).toEqual(['2025-12-31', '2025-12-31', null])
})

test('one sentence with two terms is two tasks', () => {
  const tasks = read('Yêu cầu các địa phương hoàn thành số hóa hộ tịch trong tháng 4/2025, số hóa đất đai trong tháng 6/2025.')
  expect(tasks.map(({ deadline }) => deadline?.due)).toEqual(['2025-04-30', '2025-06-30'])
})

test('a deadline before a colon holds for all that follows it', () => {
  const tasks = read(
    'Thủ tướng Chính phủ yêu cầu hoàn thành trước ngày 30/7/2025 các nhiệm vụ sau:',
    'a) Bộ Nội vụ công bố danh mục vị trí việc làm;',
    'b) Bộ Ngoại giao kết nối dữ liệu lãnh sự trong tháng 6/2025.',
  )
  expect(tasks.map(({ lead, deadline }) => [lead[0], deadline?.due])).toEqual([
    ['Bộ Nội vụ', '2025-07-30'],
    ['Bộ Ngoại giao', '2025-06-30'],
  ])
})

test('who leads and who helps is also read behind the work', () => {
  const [task] = read(
    'Giao các bộ, ngành xử lý tồn đọng.',
    'Đề án do Thanh tra Chính phủ chủ trì, Bộ Công an phối hợp, hoàn thành trong năm 2025.',
  ).slice(1)
  expect(task).toMatchObject({ lead: ['Thanh tra Chính phủ'], support: ['Bộ Công an'] })
})

test('those addressed may be parted by semicolons, and one sentence may hand on', () => {
  const tasks = read(
    'Thủ tướng yêu cầu các Bộ: Tài chính, Y tế; Ủy ban nhân dân các tỉnh rà soát biên chế và yêu cầu Bộ Nội vụ tổng hợp kết quả trước ngày 30/8/2025.',
  )
  expect(tasks.map(({ lead }) => lead)).toEqual([['Bộ Tài chính', 'Bộ Y tế', 'Các địa phương'], ['Bộ Nội vụ']])
})

test('results, permissions, views and formulas that close a document order nothing', () => {
  const tasks = read(
    'Thủ tướng Chính phủ giao Bộ Tài chính trình Nghị định về hóa đơn.',
    'Các bộ đã ban hành 33 thông tư.',
    'Có thể bố trí ngay 5% nếu thấy cần thiết.',
    'Phương châm là lấy người dân làm trung tâm.',
    'Bộ trưởng các bộ chịu trách nhiệm thi hành Quyết định này.',
  )
  expect(tasks).toHaveLength(1)
})

test('office holders stand for their office, and a body in brackets belongs to the one before it', () => {
  const [task] = read(
    'Giao Bộ trưởng Bộ Tư pháp chủ trì, phối hợp với Bộ Công an (Cục Cảnh sát quản lý hành chính) hoàn thiện dữ liệu lý lịch tư pháp.',
  )
  expect(task).toMatchObject({ lead: ['Bộ Tư pháp'], support: ['Bộ Công an'] })
})

test('every field keeps its place in the text, its rule and a confidence', () => {
  const document = madeDocument([
    'Giao Bộ Y tế chủ trì, phối hợp với Bộ Tài chính tiêm phòng cho ít nhất 95% trẻ em, hoàn thành trước ngày 30/6/2025.',
  ])
  const [reading] = proseReadings(document, { issuedOn })
  const words = (spans: readonly { start: number; end: number }[]) => spans.map(({ start, end }) => document.text.slice(start, end))
  expect(words(reading!.evidence.lead.spans)).toEqual(['Bộ Y tế'])
  expect(words(reading!.evidence.support.spans)).toEqual(['Bộ Tài chính'])
  expect(words(reading!.evidence.deadline.spans)).toEqual(['hoàn thành trước ngày 30/6/2025'])
  expect(words(reading!.evidence.targets.spans)).toEqual(['95%'])
  for (const { confidence, rule } of Object.values(reading!.evidence))
    expect([confidence > 0 && confidence <= 1, rule.length > 0]).toEqual([true, true])
})
