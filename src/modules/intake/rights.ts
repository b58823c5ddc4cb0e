import { right } from '../../platform/rights.ts'

/** Data stewards of the owner bring files in. */
export const importRecords = right(
  'intake.import',
  { vi: 'Nhập tệp vào cơ sở dữ liệu của cơ quan', en: 'Import files into own registries' },
  { 'agency-clerk': 'own' },
)
export const readImports = right(
  'intake.read',
  { vi: 'Xem các lần nhập dữ liệu', en: 'See imports' },
  { 'standing-clerk': 'any', 'agency-clerk': 'own', 'agency-leader': 'own', leader: 'any', inspector: 'any', administrator: 'any' },
)

export const rights = [importRecords, readImports]
