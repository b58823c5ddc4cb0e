import { right } from '../../platform/rights.ts'

export const readRegister = right(
  'letters.read',
  { vi: 'Xem sổ đăng ký văn bản đi', en: 'See the register of outgoing documents' },
  { 'standing-clerk': 'any', 'agency-clerk': 'own', 'agency-leader': 'own', leader: 'any', inspector: 'any', administrator: 'any' },
)
export const takeNumbers = right(
  'letters.number',
  { vi: 'Lấy, giữ, hủy số văn bản', en: 'Take, reserve and cancel numbers of documents' },
  { 'standing-clerk': 'any', 'agency-clerk': 'own' },
)

export const rights = [readRegister, takeNumbers]
