import { right } from '../../platform/rights.ts'

/** Records themselves: the owner and the agencies its definition names; others see open fields only. */
export const readRecords = right(
  'records.read',
  { vi: 'Xem bản ghi của cơ sở dữ liệu', en: 'See records of registries' },
  { 'standing-clerk': 'any', 'agency-clerk': 'own', 'agency-leader': 'own', inspector: 'any' },
)
export const writeRecords = right(
  'records.write',
  { vi: 'Sửa bản ghi, hoặc đề nghị sửa bản ghi của cơ quan khác', en: 'Correct records, or propose corrections to those of others' },
  { 'agency-clerk': 'own' },
)
export const decideRecords = right(
  'records.decide',
  { vi: 'Quyết định đề nghị sửa bản ghi của cơ quan mình', en: 'Decide on proposals to correct own records' },
  { 'agency-clerk': 'own', 'agency-leader': 'own' },
)

export const rights = [readRecords, writeRecords, decideRecords]
