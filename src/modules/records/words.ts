import type { Text } from '../../platform/text.ts'
import type { OriginRow } from './tables.ts'

/** How a value came to be held. */
export const ruleWords: Readonly<Record<OriginRow['rule'], Text>> = {
  import: { vi: 'nhập từ tệp', en: 'imported' },
  'own-write': { vi: 'cơ quan chủ quản ghi', en: 'written by the owner' },
  proposal: { vi: 'tiếp nhận đề nghị', en: 'proposal accepted' },
  merge: { vi: 'nhập bản ghi', en: 'merge' },
  removal: { vi: 'kết thúc bản ghi', en: 'removal' },
  version: { vi: 'chuyển sang phiên bản định nghĩa khác', en: 'another version of the definition' },
}
