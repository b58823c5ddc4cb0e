import type { ObstacleKindDefinition } from '../../src/modules/obstacles/kind.ts'

/** What an obstacle lies in (loại vướng mắc), in the order in which lists offer it; a kind given up keeps its last day. */
export const obstacleKinds: readonly ObstacleKindDefinition[] = [
  { id: 'institution', words: { vi: 'Thể chế, pháp lý', en: 'Institutions and law' } },
  { id: 'funding', words: { vi: 'Kinh phí', en: 'Funding' } },
  { id: 'infrastructure', words: { vi: 'Hạ tầng kỹ thuật', en: 'Infrastructure' } },
  { id: 'data', words: { vi: 'Dữ liệu', en: 'Data' } },
  { id: 'security', words: { vi: 'An ninh, an toàn thông tin', en: 'Information security' } },
  { id: 'staff', words: { vi: 'Nhân lực', en: 'Staff' } },
  { id: 'coordination', words: { vi: 'Phối hợp giữa các cơ quan', en: 'Coordination between agencies' } },
  { id: 'procedure', words: { vi: 'Quy trình, thủ tục', en: 'Procedures' } },
  { id: 'other', words: { vi: 'Khác', en: 'Other' } },
]
