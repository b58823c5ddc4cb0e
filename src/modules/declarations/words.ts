import type { Text } from '../../platform/text.ts'
import type { DatabaseKind } from '../registries/index.ts'
import type { SaidStage } from './declaration.ts'
import type { Outcome } from './store.ts'

export const kindWords: Readonly<Record<DatabaseKind, Text>> = {
  national: { vi: 'Quốc gia', en: 'National' },
  sectoral: { vi: 'Chuyên ngành', en: 'Sectoral' },
}
export const saidWords: Readonly<Record<SaidStage, Text>> = {
  planned: { vi: 'Chưa có dữ liệu', en: 'Planned' },
  digitising: { vi: 'Đang số hóa', en: 'Digitising' },
  connected: { vi: 'Đã kết nối', en: 'Connected' },
}
export const outcomeWords: Readonly<Record<Outcome, Text>> = {
  accepted: { vi: 'đã ghi vào danh mục', en: 'entered in the catalogue' },
  returned: { vi: 'trả lại để làm rõ', en: 'given back' },
  withdrawn: { vi: 'cơ quan khai đã rút', en: 'withdrawn by its owner' },
}
