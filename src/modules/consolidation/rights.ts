import { right } from '../../platform/rights.ts'

export const readConsolidated = right(
  'consolidation.read',
  { vi: 'Xem báo cáo tổng hợp', en: 'See the consolidated report' },
  { 'standing-clerk': 'any', leader: 'any', inspector: 'any', administrator: 'any' },
)
export const issueConsolidated = right(
  'consolidation.issue',
  { vi: 'Lập, ban hành báo cáo tổng hợp', en: 'Draft and issue the consolidated report' },
  { 'standing-clerk': 'any' },
)
export const readProgress = right(
  'consolidation.progress',
  { vi: 'Xem tiến độ đã công bố', en: 'See published progress' },
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

export const rights = [readConsolidated, issueConsolidated, readProgress]
