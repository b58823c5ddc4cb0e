import { right } from '../../platform/rights.ts'

/** How many and where is for officials; values only for the agencies concerned and whoever may read the records. */
export const readDiscrepancies = right(
  'discrepancies.read',
  { vi: 'Xem chỗ các cơ sở dữ liệu ghi khác nhau', en: 'See where registries differ' },
  { 'standing-clerk': 'any', 'agency-clerk': 'own', 'agency-leader': 'own', leader: 'any', inspector: 'any' },
)
export const settleDiscrepancies = right(
  'discrepancies.settle',
  { vi: 'Đề nghị giá trị đúng khi các cơ sở dữ liệu ghi khác nhau', en: 'Say which value is right where registries differ' },
  { 'agency-clerk': 'own' },
)

export const rights = [readDiscrepancies, settleDiscrepancies]
