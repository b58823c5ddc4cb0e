import { right } from '../../platform/rights.ts'

export const readDocuments = right(
  'documents.read',
  { vi: 'Xem văn bản', en: 'Read documents' },
  { 'standing-clerk': 'any', 'agency-clerk': 'any', 'agency-leader': 'any', leader: 'any', inspector: 'any', administrator: 'any' },
)

export const receiveDocuments = right(
  'documents.receive',
  { vi: 'Tiếp nhận văn bản', en: 'Receive documents' },
  { 'standing-clerk': 'any', administrator: 'any' },
)
