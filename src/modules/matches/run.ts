import type { Text } from '../../platform/text.ts'

/** Steps of a run in their order: those of the linkage, then those that bring its links in. */
export const stageWords: readonly (readonly [string, Text])[] = [
  ['people', { vi: 'Chuẩn hóa dữ liệu dân cư', en: 'The population in standard form' }],
  ['records', { vi: 'Chuẩn hóa bản ghi', en: 'The records in standard form' }],
  ['numbers', { vi: 'Nối theo số định danh', en: 'Links by number' }],
  ['weights', { vi: 'Học trọng số', en: 'Weights are learned' }],
  ['open', { vi: 'Lập danh sách còn lại', en: 'What is left open' }],
  ['exact', { vi: 'Nối theo họ tên và ngày sinh', en: 'By name and birth date' }],
  ['further', { vi: 'So sánh gần đúng', en: 'By likeness' }],
  ['edges', { vi: 'Quyết định', en: 'Verdicts' }],
  ['reference', { vi: 'Nạp dân cư đối chiếu', en: 'The reference is brought in' }],
  ['edges-in', { vi: 'Nạp liên kết', en: 'Links are brought in' }],
  ['clusters', { vi: 'Lập cụm, hàng chờ rà soát', en: 'Clusters and the review queue' }],
  ['persons', { vi: 'Nạp hồ sơ cho người rà soát', en: 'What readers will be shown' }],
]

export const runStateWords = {
  waiting: { vi: 'Chờ chạy', en: 'Waiting' },
  running: { vi: 'Đang đối soát', en: 'Under way' },
  loading: { vi: 'Đang nạp kết quả', en: 'Bringing results in' },
  done: { vi: 'Đã xong', en: 'Done' },
  failed: { vi: 'Đã dừng vì lỗi', en: 'Stopped on an error' },
} as const satisfies Record<string, Text>

/** `DS2026-001`: the nth run of a year. */
export const runCode = (year: string, nth: number): string => `DS${year}-${String(nth).padStart(3, '0')}`

/** A name that leads nowhere but into the incoming folder. */
export const isPlainFile = (name: string): boolean => /^[\p{L}\p{N}][\p{L}\p{N} ._-]{0,120}\.(parquet|pq|csv)$/u.test(name) && !name.includes('..')

/** What a run's side is called that comes from a registry kept here, not from a file. */
export const fromRegistry = 'registry'
/** What its records are called where they are those that the last run or a day's changes left. */
export const fromLastRun = 'stored'
