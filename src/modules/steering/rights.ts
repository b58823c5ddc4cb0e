import { right } from '../../platform/rights.ts'

export const readFigures = right(
  'steering.figures',
  { vi: 'Xem số liệu công bố', en: 'See published figures' },
  {
    'standing-clerk': 'any',
    'agency-clerk': 'any',
    'agency-leader': 'any',
    leader: 'any',
    inspector: 'any',
    administrator: 'any',
    public: 'any',
  },
)
export const readTasks = right(
  'steering.read',
  { vi: 'Xem nhiệm vụ', en: 'See tasks' },
  {
    'standing-clerk': 'any',
    'agency-clerk': 'own',
    'agency-leader': 'own',
    leader: 'any',
    inspector: 'any',
    administrator: 'any',
  },
)
export const importPlans = right(
  'steering.import',
  { vi: 'Nhập văn bản, kế hoạch', en: 'Import documents and plans' },
  { 'standing-clerk': 'any', administrator: 'any' },
)
export const addTasks = right('steering.add', { vi: 'Thêm nhiệm vụ', en: 'Add tasks' }, { 'standing-clerk': 'any' })
export const correctTasks = right(
  'steering.correct',
  { vi: 'Hiệu chỉnh, rà soát nhiệm vụ', en: 'Correct and review tasks' },
  { 'standing-clerk': 'any' },
)
export const reportOnTasks = right(
  'steering.report',
  { vi: 'Cập nhật tiến độ, báo cáo hoàn thành', en: 'Report progress and completion' },
  { 'standing-clerk': 'any', 'agency-clerk': 'own' },
)
export const confirmTasks = right(
  'steering.confirm',
  { vi: 'Xác nhận hoàn thành, mở lại', en: 'Confirm completion, reopen' },
  { 'standing-clerk': 'any' },
)
export const extendTasks = right('steering.extend', { vi: 'Gia hạn theo văn bản', en: 'Give a new day by a document' }, { 'standing-clerk': 'any' })
export const divideTasks = right(
  'steering.divide',
  { vi: 'Chia nhiệm vụ, ghi phụ thuộc', en: 'Divide tasks, say what waits for what' },
  { 'standing-clerk': 'any', 'agency-clerk': 'own' },
)
export const readEvidence = right(
  'steering.evidence',
  { vi: 'Xem hồ sơ chứng minh', en: 'See evidence' },
  {
    'standing-clerk': 'any',
    'agency-clerk': 'own',
    'agency-leader': 'own',
    leader: 'any',
    inspector: 'any',
    administrator: 'any',
  },
)

export const rights = [
  readFigures,
  readTasks,
  importPlans,
  addTasks,
  correctTasks,
  reportOnTasks,
  confirmTasks,
  extendTasks,
  divideTasks,
  readEvidence,
]
