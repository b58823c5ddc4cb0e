import Type, { type Static } from 'typebox'
import { type Instant, PlainDate } from '../../platform/dates.ts'
import type { Text } from '../../platform/text.ts'
import { AgencyId } from '../directory/index.ts'

const OrNull = <T extends Type.TSchema>(schema: T) => Type.Union([schema, Type.Null()])

/** Derived, never typed: called, over, or called off. */
export const MeetingState = Type.Enum(['planned', 'held', 'cancelled'])
export type MeetingState = Static<typeof MeetingState>

/** A meeting that steers the programme (giao ban, phiên họp); its notice of conclusions is the source of the tasks it gives. */
export const Meeting = Type.Object({
  id: Type.String(),
  code: Type.String({ description: 'as HOP2026-003' }),
  kind: Type.String(),
  title: Type.String(),
  heldOn: PlainDate,
  beginsAt: OrNull(Type.String({ description: '14:00' })),
  place: OrNull(Type.String()),
  chair: Type.String({ description: 'the post that presides, never a person' }),
  participants: Type.Array(AgencyId),
  noticeNumber: OrNull(Type.String()),
  noticeOn: OrNull(PlainDate),
  document: OrNull(Type.String({ description: 'the registered notice of conclusions' })),
  minutesName: OrNull(Type.String()),
  cancelledReason: OrNull(Type.String()),
})
export type Meeting = Static<typeof Meeting> & { heldAt: Instant | null; cancelledAt: Instant | null; minutesHash: string | null }

export const stateOf = ({ heldAt, cancelledAt }: Pick<Meeting, 'heldAt' | 'cancelledAt'>): MeetingState =>
  cancelledAt !== null ? 'cancelled' : heldAt !== null ? 'held' : 'planned'

export const meetingStateWords: Readonly<Record<MeetingState, Text>> = {
  planned: { vi: 'Sắp họp', en: 'To come' },
  held: { vi: 'Đã họp', en: 'Held' },
  cancelled: { vi: 'Hoãn, hủy', en: 'Called off' },
}

/** What a meeting decided (kết luận): one agency answers for a product by a day; `task` once it stands on the board. */
export const Conclusion = Type.Object({
  id: Type.Integer(),
  position: Type.Integer(),
  words: Type.String(),
  lead: AgencyId,
  product: Type.String(),
  deadline: Type.String(),
  task: OrNull(Type.String()),
  obstacle: OrNull(Type.String({ description: 'code of the obstacle that it removes' })),
  byName: Type.String(),
})
export type Conclusion = Static<typeof Conclusion>
