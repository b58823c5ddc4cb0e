import { expect, test } from 'vitest'
import { madeDocument } from './made-document.ts'
import { proseMandates } from '../prose/index.ts'

const read = (...paragraphs: string[]) => proseMandates(madeDocument(paragraphs), { issuedOn: '2025-03-14' })

test('a line with time, lead and support completes the order before it', () => {
  const [task] = read(
    'III. NHIỆM VỤ',
    '1. Triển khai nền tảng quản lý tiêm chủng. Đơn vị chủ trì: Sở Y tế. Đơn vị phối hợp: Sở Tài chính. Thời gian hoàn thành: Quý II/2025.',
  )
  expect(task).toMatchObject({ lead: ['Sở Y tế'], support: ['Sở Tài chính'], deadline: { due: '2025-06-30' } })
})

test('a label does not change what the order says itself, nor orders of another item', () => {
  const tasks = read(
    'III. NHIỆM VỤ',
    '1. Xây dựng quy chế khai thác dữ liệu dùng chung.',
    '2. Sở Nội vụ rà soát biên chế, hoàn thành trước ngày 30/4/2025.',
    'Thời gian thực hiện: Quý IV/2025.',
  )
  expect(tasks.map(({ deadline }) => deadline?.due ?? null)).toEqual([null, '2025-04-30'])
})

test('aims order nothing, whatever their numbers', () => {
  expect(read('II. MỤC TIÊU', '1. 100% bệnh viện công lập triển khai bệnh án điện tử trước ngày 30/9/2025.')).toEqual([])
})
