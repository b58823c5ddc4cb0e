import type { MeetingKindDefinition } from '../../src/modules/meetings/kind.ts'

/** The meetings of the programme and when each comes next; a rhythm moves off days off to the next working day. */
export const meetingKinds: readonly MeetingKindDefinition[] = [
  {
    id: 'monthly',
    words: { vi: 'Giao ban tháng', en: 'Monthly meeting' },
    rhythm: { every: 'month', afterDay: 25, workingDays: 3 },
  },
  { id: 'weekly', words: { vi: 'Họp tuần', en: 'Weekly meeting' }, rhythm: { every: 'week', weekday: 1 } },
  { id: 'session', words: { vi: 'Phiên họp Ban Chỉ đạo', en: 'Session of the Steering Committee' } },
  { id: 'topic', words: { vi: 'Họp chuyên đề', en: 'Meeting on one subject' } },
]
