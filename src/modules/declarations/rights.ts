import { right } from '../../platform/rights.ts'

export const readDeclarations = right(
  'declarations.read',
  { vi: 'Xem danh mục và bản khai cơ sở dữ liệu', en: 'See the catalogue of databases and what owners declare' },
  { 'standing-clerk': 'any', 'agency-clerk': 'any', 'agency-leader': 'any', leader: 'any', inspector: 'any', administrator: 'any' },
)
export const declareDatabases = right(
  'declarations.declare',
  { vi: 'Khai báo cơ sở dữ liệu do cơ quan mình chủ quản', en: 'Declare databases of the own agency' },
  { 'agency-clerk': 'own', 'agency-leader': 'own' },
)
export const reviewDeclarations = right(
  'declarations.review',
  { vi: 'Xem xét bản khai cơ sở dữ liệu', en: 'Review what owners declare' },
  { 'standing-clerk': 'any' },
)

export const rights = [readDeclarations, declareDatabases, reviewDeclarations]
