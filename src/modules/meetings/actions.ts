import { record } from '../../platform/audit.ts'
import type { Ctx } from '../../platform/ctx.ts'
import type { PlainDate } from '../../platform/dates.ts'
import { storeFile } from '../../platform/files.ts'
import type { Upload } from '../../platform/http/index.ts'
import { demand } from '../../platform/rights.ts'
import { readDeadline } from '../deadlines/index.ts'
import { agencyOn, nameOn, successorsOf } from '../directory/index.ts'
import { documentById } from '../documents/index.ts'
import { readAgencies } from '../names/index.ts'
import { removeByConclusion } from '../obstacles/index.ts'
import { addTask } from '../readings/index.ts'
import { clockOf } from '../steering/index.ts'
import { kindById } from './kind.ts'
import { type Conclusion, type Meeting, stateOf } from './meeting.ts'
import {
  agendaFrozen,
  deadlineUnclear,
  documentUnknown,
  kindUnknown,
  leadNotOne,
  meetingUnknown,
  minutesMissing,
  notHeld,
  notYet,
  participantsUnclear,
} from './problems.ts'
import { keepMeetings } from './rights.ts'
import { conclusionsOf, insertConclusion, insertMeeting, lockMeeting, setTask, updateMeeting } from './store.ts'
import { tellCalled, tellCancelled } from './tell.actions.ts'

/** The meeting ready to be worked on by the standing body. @throws meeting-unknown */
export async function takenMeeting(ctx: Ctx, code: string): Promise<Meeting> {
  const meeting = await lockMeeting(ctx, code)
  if (!meeting) throw meetingUnknown({ meeting: code })
  demand(ctx, keepMeetings)
  return meeting
}

/** As `takenMeeting`, for one still to come. @throws agenda-frozen */
export async function plannedMeeting(ctx: Ctx, code: string): Promise<Meeting> {
  const meeting = await takenMeeting(ctx, code)
  if (stateOf(meeting) !== 'planned') throw agendaFrozen({})
  return meeting
}

/** A meeting as it is called: participants by name, semicolons between. */
export type Calling = {
  kind: string
  title: string
  heldOn: PlainDate
  beginsAt?: string | undefined
  place?: string | undefined
  chair: string
  participants?: string | undefined
}

/** Ids of the bodies a list names, groups taken as one. @throws participants-unclear */
function participantsIn(ctx: Ctx, typed: string): string[] {
  const mentions = readAgencies(typed, ctx.today())
  const unknown = mentions.find(({ id }) => id === null)
  if (unknown) {
    const { raw } = unknown
    throw participantsUnclear({ typed: raw }, [{ at: 'participants', words: participantsUnclear({ typed: raw }).words }])
  }
  return [...new Set(mentions.flatMap(({ id }) => (id === null ? [] : successorsOf(id, ctx.today()))))]
}

/** Calls a meeting; its code. @throws meeting-kind-unknown, participants-unclear */
export async function callMeeting(ctx: Ctx, { kind, title, heldOn, beginsAt, place, chair, participants = '' }: Calling): Promise<string> {
  demand(ctx, keepMeetings)
  if (!kindById(kind)) throw kindUnknown({ kind })
  const code = await insertMeeting(ctx, {
    kind,
    title,
    heldOn,
    beginsAt: beginsAt || null,
    place: place || null,
    chair,
    participants: participantsIn(ctx, participants),
  })
  await record(ctx, { action: 'meetings.called', subject: code, details: { heldOn } })
  await tellCalled(ctx, await takenMeeting(ctx, code))
  return code
}

/** The meeting took place: its agenda is frozen, conclusions may be recorded. @throws meeting-not-yet */
export async function holdMeeting(ctx: Ctx, code: string): Promise<void> {
  const meeting = await plannedMeeting(ctx, code)
  if (meeting.heldOn > ctx.today()) throw notYet({})
  await updateMeeting(ctx, meeting.id, { held_at: ctx.now() })
  await record(ctx, { action: 'meetings.held', subject: code })
}

/** The meeting is called off, with the reason. */
export async function cancelMeeting(ctx: Ctx, { meeting: code, words }: { meeting: string; words: string }): Promise<void> {
  const meeting = await plannedMeeting(ctx, code)
  await updateMeeting(ctx, meeting.id, { cancelled_at: ctx.now(), cancelled_reason: words })
  await record(ctx, { action: 'meetings.cancelled', subject: code })
  await tellCancelled(ctx, meeting, words)
}

const heldOrRefused = (meeting: Meeting): Meeting => {
  if (stateOf(meeting) !== 'held') throw notHeld({})
  return meeting
}

/** What was decided: who alone answers for which product by when, and the obstacle it removes. */
export type Concluding = {
  meeting: string
  words: string
  lead: string
  product: string
  deadline: string
  obstacle?: string | undefined
}

/** The one living agency a conclusion is given to. @throws lead-not-one */
function leadOf(ctx: Ctx, typed: string): string {
  const today = ctx.today()
  const direct = agencyOn(typed, today)
  const ids = direct ? [direct.id] : readAgencies(typed, today).flatMap(({ id }) => (id === null ? [''] : successorsOf(id, today)))
  const [only] = ids
  const agency = only === undefined ? null : agencyOn(only, today)
  if (new Set(ids).size !== 1 || agency === null || agency.kind === 'collective')
    throw leadNotOne({ typed }, [{ at: 'lead', words: leadNotOne({ typed }).words }])
  return agency.id
}

/** Records what a meeting decided; it becomes a task at once where the notice of conclusions has its number. @throws meeting-not-held, lead-not-one, conclusion-deadline-unclear */
export async function recordConclusion(ctx: Ctx, { meeting: code, words, lead, product, deadline, obstacle }: Concluding): Promise<void> {
  const meeting = heldOrRefused(await takenMeeting(ctx, code))
  const agency = leadOf(ctx, lead)
  const read = readDeadline(deadline, meeting.heldOn)
  if (clockOf(read, ctx.today(), ctx.settings).dueOn === null)
    throw deadlineUnclear({ typed: deadline }, [{ at: 'deadline', words: deadlineUnclear({ typed: deadline }).words }])
  const before = await conclusionsOf(ctx, meeting.id)
  const row = { meeting: meeting.id, position: before.length + 1, words, lead: agency, product, deadline, obstacle: obstacle || null }
  await insertConclusion(ctx, row)
  if (obstacle) await removeByConclusion(ctx, { obstacle, words, meeting: code })
  await record(ctx, { action: 'meetings.concluded', subject: code, details: { position: row.position } })
  if (meeting.noticeNumber !== null) await giveTasks(ctx, meeting)
}

/** Puts every conclusion that is no task yet on the board, with the notice as its source. */
async function giveTasks(ctx: Ctx, meeting: Pick<Meeting, 'id' | 'code' | 'noticeNumber' | 'noticeOn'>): Promise<number> {
  const open = (await conclusionsOf(ctx, meeting.id)).filter(({ task }) => task === null)
  for (const conclusion of open) await setTask(ctx, conclusion.id, await taskFor(ctx, meeting, conclusion))
  return open.length
}

async function taskFor(
  ctx: Ctx,
  meeting: Pick<Meeting, 'code' | 'noticeNumber' | 'noticeOn'>,
  { words, lead, product, deadline }: Conclusion,
): Promise<string> {
  const { code } = await addTask(ctx, {
    title: words,
    lead: nameOn(lead, ctx.today()),
    product,
    deadline,
    number: meeting.noticeNumber ?? undefined,
    issuedOn: meeting.noticeOn ?? undefined,
    note: `Kết luận cuộc họp ${meeting.code}`,
  })
  return code
}

/** The notice of conclusions was issued: its number is the source of the tasks, which are given now. How many. */
export async function issueNotice(
  ctx: Ctx,
  { meeting: code, number, issuedOn }: { meeting: string; number: string; issuedOn: PlainDate },
): Promise<number> {
  const meeting = heldOrRefused(await takenMeeting(ctx, code))
  await updateMeeting(ctx, meeting.id, { notice_number: number, notice_on: issuedOn })
  await record(ctx, { action: 'meetings.notice-issued', subject: code, details: { number } })
  return giveTasks(ctx, { ...meeting, noticeNumber: number, noticeOn: issuedOn })
}

/** Ties the imported notice of conclusions to its meeting; its number and day become the meeting's where they are known. @throws notice-unknown */
export async function tieDocument(ctx: Ctx, { meeting: code, document: id }: { meeting: string; document: string }): Promise<void> {
  const meeting = heldOrRefused(await takenMeeting(ctx, code))
  const document = await documentById(ctx, id)
  if (!document) throw documentUnknown({})
  await updateMeeting(ctx, meeting.id, { document: id })
  await record(ctx, { action: 'meetings.document-tied', subject: code, details: { document: id } })
  if (document.number !== null && document.issuedOn !== null && meeting.noticeNumber === null)
    await issueNotice(ctx, { meeting: code, number: document.number, issuedOn: document.issuedOn })
}

/** Keeps the minutes (biên bản) as a file; a newer one takes their place, the journal keeps the hash of both. @throws minutes-missing */
export async function keepMinutes(ctx: Ctx, { meeting: code, upload }: { meeting: string; upload: Upload | undefined }): Promise<void> {
  const meeting = heldOrRefused(await takenMeeting(ctx, code))
  if (!upload || upload.bytes.length === 0) throw minutesMissing({}, [{ at: 'minutes', words: minutesMissing({}).words }])
  const { hash } = await storeFile(ctx, upload.bytes, { name: upload.fileName, mediaType: upload.mediaType })
  await updateMeeting(ctx, meeting.id, { minutes_hash: hash, minutes_name: upload.fileName })
  await record(ctx, { action: 'meetings.minutes-kept', subject: code, details: { hash } })
}
