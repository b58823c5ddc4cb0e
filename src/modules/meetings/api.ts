import Type from 'typebox'
import { route } from '../../platform/http/index.ts'
import { callMeeting, recordConclusion } from './actions.ts'
import { Called, Code, Concluded } from './bodies.ts'
import { listMeetings, meetingFile } from './file.actions.ts'
import { Conclusion, Meeting, MeetingState, stateOf } from './meeting.ts'
import { deadlineUnclear, kindUnknown, leadNotOne, meetingUnknown, notHeld, participantsUnclear } from './problems.ts'
import { keepMeetings, readMeetings } from './rights.ts'

const Answer = Type.Object({ ...Meeting.properties, state: MeetingState })
const answerOf = ({ heldAt, cancelledAt, minutesHash: _minutes, ...meeting }: Awaited<ReturnType<typeof meetingFile>>['meeting']) => ({
  ...meeting,
  state: stateOf({ heldAt, cancelledAt }),
})
const Item = Type.Object({
  position: Type.Integer(),
  source: Type.String(),
  subject: Type.Union([Type.String(), Type.Null()]),
  title: Type.String(),
  reason: Type.String(),
  days: Type.Integer(),
  agencies: Type.Array(Type.String()),
})
const Whole = Type.Object({ ...Answer.properties, agenda: Type.Array(Item), conclusions: Type.Array(Conclusion) })

async function wholeOf(ctx: Parameters<typeof meetingFile>[0], code: string) {
  const { meeting, items, conclusions } = await meetingFile(ctx, code)
  const standing = items.filter(({ droppedBy }) => droppedBy === null)
  return {
    ...answerOf(meeting),
    agenda: standing.map(({ source, subject, title, reason, days, agencies }, at) => ({
      position: at + 1,
      source,
      subject,
      title,
      reason,
      days,
      agencies: [...agencies],
    })),
    conclusions: [...conclusions],
  }
}

/** Meetings for programs; the same actions as the pages call. */
export const api = [
  route({
    method: 'GET',
    path: '/api/meetings',
    may: readMeetings,
    summary: 'Meetings to come and past',
    reply: Type.Object({ meetings: Type.Array(Answer) }),
    run: async (ctx) => {
      const { ahead, past } = await listMeetings(ctx)
      return { meetings: [...ahead, ...past].map(answerOf) }
    },
  }),
  route({
    method: 'POST',
    path: '/api/meetings',
    may: keepMeetings,
    summary: 'Call a meeting',
    body: Type.Object(Called.properties, { additionalProperties: false }),
    reply: Whole,
    problems: [kindUnknown, participantsUnclear],
    run: async (ctx, input) => wholeOf(ctx, await callMeeting(ctx, input)),
  }),
  route({
    method: 'GET',
    path: '/api/meetings/:meeting',
    may: readMeetings,
    summary: 'One meeting with its agenda and conclusions',
    params: Code,
    reply: Whole,
    problems: [meetingUnknown],
    run: (ctx, { meeting }) => wholeOf(ctx, meeting),
  }),
  route({
    method: 'POST',
    path: '/api/meetings/:meeting/conclusions',
    may: keepMeetings,
    summary: 'Record a conclusion; a task where the notice has its number',
    params: Code,
    body: Type.Object(Concluded.properties, { additionalProperties: false }),
    reply: Whole,
    problems: [meetingUnknown, notHeld, leadNotOne, deadlineUnclear],
    run: async (ctx, input) => {
      await recordConclusion(ctx, input)
      return wholeOf(ctx, input.meeting)
    },
  }),
]
