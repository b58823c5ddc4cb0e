import { right } from '../../platform/rights.ts'

export const readIndicators = right(
  'indicators.read',
  { vi: 'Xem chỉ số đã công bố', en: 'See published indicators' },
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
export const reportIndicators = right(
  'indicators.report',
  { vi: 'Gửi, sửa, rút số liệu chỉ số', en: 'Send, correct and withdraw figures' },
  { 'standing-clerk': 'any', 'agency-clerk': 'own' },
)
export const approveIndicators = right(
  'indicators.approve',
  { vi: 'Duyệt công bố số liệu chỉ số', en: 'Approve figures for publication' },
  { 'standing-clerk': 'any', leader: 'any', 'agency-clerk': 'own', 'agency-leader': 'own' },
)
export const readProposals = right(
  'indicators.proposals',
  { vi: 'Xem số liệu chờ duyệt', en: 'See figures awaiting approval' },
  {
    'standing-clerk': 'any',
    leader: 'any',
    'agency-clerk': 'own',
    'agency-leader': 'own',
    inspector: 'any',
    administrator: 'any',
  },
)
export const linkIndicators = right('indicators.link', { vi: 'Gắn chỉ số với nhiệm vụ', en: 'Link indicators to tasks' }, { 'standing-clerk': 'any' })

export const rights = [readIndicators, reportIndicators, approveIndicators, readProposals, linkIndicators]
