import type { LineDefinition } from '../../src/modules/steering/line.ts'

/** To whom a task is reported besides its own lead, from which day, and by what its ordering document is known. */
export const lines: readonly LineDefinition[] = [
  {
    id: 'standing-government',
    name: { vi: 'Cơ quan thường trực Ban Chỉ đạo của Chính phủ', en: "Standing agency of the Government's Steering Committee" },
    addressee: 'bo-khoa-hoc-va-cong-nghe',
    from: '2025-03-13',
    every: { vi: 'trước ngày 25 hằng tháng', en: 'before the 25th of every month' },
    numbers: [],
    words: [],
  },
  {
    id: 'standing-central',
    name: { vi: 'Cơ quan thường trực Ban Chỉ đạo Trung ương', en: 'Standing agency of the Central Steering Committee' },
    addressee: 'van-phong-trung-uong-dang',
    from: '2025-01-13',
    every: { vi: 'hằng tháng', en: 'monthly' },
    numbers: ['-TW', '/BCĐTW', '-BCĐTW', '-TGV'],
    words: ['Nghị quyết số 57-NQ/TW', 'Ban Chỉ đạo Trung ương'],
  },
  {
    id: 'project-06',
    name: { vi: 'Tổ Công tác triển khai Đề án 06', en: 'Working group on Project 06' },
    addressee: 'bo-cong-an',
    from: '2022-01-06',
    every: { vi: 'hằng tháng', en: 'monthly' },
    numbers: ['-TCTTKĐA', '/TCTTKĐA'],
    words: ['Đề án 06', 'Đề án số 06'],
  },
]
