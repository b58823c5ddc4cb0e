import { problem } from '../../platform/problems.ts'

export const diskFull = problem<{ stage: string; folder: string }>(
  'linkage-disk-full',
  507,
  { vi: 'Đĩa đã đầy', en: 'The disk is full' },
  ({ stage, folder }) => ({
    vi: `Hết chỗ trên đĩa chứa ${folder} ở bước ${stage}; hãy giải phóng dung lượng rồi chạy lại cùng lệnh, các bước đã xong được giữ lại.`,
    en: `No room is left on the disk of ${folder} at the step ${stage}; make room and run the same command again, finished steps are kept.`,
  }),
)

export const columnMissing = problem<{ file: string; column: string; found: string }>(
  'linkage-column-missing',
  422,
  { vi: 'Thiếu cột dữ liệu', en: 'A column is missing' },
  ({ file, column, found }) => ({
    vi: `${file} không có cột ${column}; tệp có các cột: ${found}.`,
    en: `${file} has no column ${column}; it has: ${found}.`,
  }),
)

export const planUnknown = problem<{ registry: string; known: string }>(
  'linkage-plan-unknown',
  404,
  { vi: 'Chưa có kế hoạch đối soát', en: 'There is no plan of linkage' },
  ({ registry, known }) => ({
    vi: `Chưa có kế hoạch đối soát cho ${registry}; hiện có: ${known}.`,
    en: `There is no plan for ${registry}; there are plans for: ${known}.`,
  }),
)

export const runBroken = problem<{ reason: string }>(
  'linkage-run-broken',
  500,
  { vi: 'Lần đối soát bị ngắt', en: 'The run was broken off' },
  ({ reason }) => ({
    vi: `Lần đối soát bị ngắt giữa chừng (${reason}); hãy chạy lại cùng lệnh, các bước đã xong được giữ lại.`,
    en: `The run was broken off (${reason}); run the same command again, finished steps are kept.`,
  }),
)

export const notLearned = problem<{ registry: string }>(
  'linkage-not-learned',
  409,
  { vi: 'Chưa có kết quả đối soát để so khớp trực tuyến', en: 'No run in bulk has been loaded yet' },
  ({ registry }) => ({
    vi: `Chưa nạp kết quả đối soát nào cho ${registry}; hãy chạy nt06 link rồi nạp kết quả trước khi so khớp từng hồ sơ.`,
    en: `No run for ${registry} has been loaded; run nt06 link and load its result before single records are matched.`,
  }),
)
