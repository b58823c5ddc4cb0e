import { expect, test } from 'vitest'
import { readDeadline } from './index.ts'

/** Each time in several notations, with its own last day and the last day before it. */
const times: { kind: string; last: string; before: string; written: string[] }[] = [
  {
    kind: 'date',
    last: '2025-10-05',
    before: '2025-10-05',
    written: [
      'ngày 05/10/2025',
      '5/10/2025',
      '05-10-2025',
      '05.10.2025',
      'ngày 5 tháng 10 năm 2025',
      'ngày 05 tháng 10/2025',
      '5 tháng mười năm 2025',
      'Ngày 05/10',
      'ngày 5 tháng 10',
    ],
  },
  {
    kind: 'month',
    last: '2025-10-31',
    before: '2025-09-30',
    written: [
      'tháng 10/2025',
      'tháng 10 năm 2025',
      'Tháng Mười năm 2025',
      'tháng 10-2025',
      'tháng 10',
      'T10/2025',
      '10/2025',
      'tháng mười',
      'tháng 10 năm nay',
    ],
  },
  {
    kind: 'quarter',
    last: '2025-12-31',
    before: '2025-09-30',
    written: ['quý IV/2025', 'Quý 4/2025', 'quý IV năm 2025', 'quý 4 năm 2025', 'quý tư năm 2025', 'Quý IV', 'quý 4', 'Q4/2025', 'quý IV-2025'],
  },
  {
    kind: 'half',
    last: '2025-12-31',
    before: '2025-06-30',
    written: ['6 tháng cuối năm 2025', 'nửa cuối năm 2025', '06 tháng cuối năm', 'sáu tháng cuối năm 2025'],
  },
  { kind: 'year', last: '2026-12-31', before: '2025-12-31', written: ['năm 2026', '2026', 'Năm 2026', 'năm sau', 'năm 26'] },
  {
    kind: 'week',
    last: '2025-10-12',
    before: '2025-10-05',
    written: ['tuần 1 tháng 10/2025', 'tuần đầu tháng 10 năm 2025', 'tuần thứ nhất của tháng 10/2025'],
  },
]

const relations: { words: string[]; relation: string | null }[] = [
  { words: ['', 'trong', 'Hoàn thành trong', 'vào', 'ngay trong', 'hoàn thành'], relation: null },
  { words: ['trước', 'Hoàn thành trước', 'xong trước', 'chậm nhất trước', 'báo cáo Thủ tướng Chính phủ trước'], relation: 'before' },
  {
    words: [
      'chậm nhất',
      'chậm nhất là',
      'chậm nhất vào',
      'muộn nhất',
      'muộn nhất trong',
      'đến',
      'đến hết',
      'hết',
      'tới',
      'không quá',
      'không muộn hơn',
      'chậm nhất đến hết',
      'hạn chót',
    ],
    relation: 'by',
  },
  { words: ['từ', 'kể từ', 'bắt đầu từ', 'thực hiện từ'], relation: 'from' },
  { words: ['sau', 'ngay sau'], relation: 'after' },
  { words: ['cho đến', 'cho đến hết', 'kéo dài đến'], relation: 'until' },
]

test.each(times)('every word of relation binds every notation of a $kind', ({ kind, last, before, written }) => {
  for (const { words, relation } of relations) {
    for (const word of words) {
      for (const time of written) {
        const phrase = `${word} ${time}`.trim()
        const { kind: readKind, due, relation: readRelation } = readDeadline(phrase, '2025-05-01') ?? {}
        expect([phrase, readKind, due, readRelation]).toEqual([phrase, kind, relation === 'before' ? before : last, relation])
      }
    }
  }
})

const tails = ['', '.', ';', ' (dự kiến)', ', báo cáo Thủ tướng Chính phủ', ' theo Nghị quyết số 71/NQ-CP ngày 01/4/2025']

test.each(times)('what follows a $kind does not change its day', ({ last, written }) => {
  for (const time of written) {
    for (const tail of tails) expect([time, tail, readDeadline(`${time}${tail}`, '2025-05-01')?.due]).toEqual([time, tail, last])
  }
})
