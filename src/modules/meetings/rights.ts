import { right } from '../../platform/rights.ts'

export const readMeetings = right(
  'meetings.read',
  { vi: 'Xem cuộc họp, chương trình, kết luận', en: 'See meetings, agendas and conclusions' },
  { 'standing-clerk': 'any', 'agency-clerk': 'own', leader: 'any', inspector: 'any' },
)
export const keepMeetings = right(
  'meetings.keep',
  { vi: 'Lập cuộc họp, chương trình, ghi kết luận', en: 'Call meetings, keep agendas, record conclusions' },
  { 'standing-clerk': 'any' },
)

export const rights = [readMeetings, keepMeetings]
