import Type from 'typebox'
import type { Ctx } from '../../platform/ctx.ts'
import { PlainDate } from '../../platform/dates.ts'
import { openFile } from '../../platform/files.ts'
import { type Caller, download, form, goTo, notFound, page, show } from '../../platform/http/index.ts'
import type { Problem } from '../../platform/problems.ts'
import { may } from '../../platform/rights.ts'
import { documentsReceived } from '../documents/index.ts'
import { letterFile } from '../letters/index.ts'
import { openObstacles } from '../obstacles/index.ts'
import { callMeeting, cancelMeeting, holdMeeting, issueNotice, keepMinutes, recordConclusion, tieDocument } from './actions.ts'
import { addItem, buildAgenda, dropItem, moveItem, restoreItem } from './agenda.actions.ts'
import type { AgendaItem } from './agenda.ts'
import { AgendaPage } from './agenda.view.tsx'
import { Called, Code, Concluded, Words } from './bodies.ts'
import { listMeetings, meetingFile } from './file.actions.ts'
import { kinds } from './kind.ts'
import { agendaLetter } from './letter.ts'
import { MeetingList, title } from './list.view.tsx'
import { stateOf } from './meeting.ts'
import { MeetingPage } from './meeting.view.tsx'
import { NewMeetingPage } from './new.view.tsx'
import { nextMeetings, proposedMeeting } from './next.actions.ts'
import { keepMeetings, readMeetings } from './rights.ts'

const crumb = { words: title, href: '/meetings' }
const Which = Type.Object({ item: Type.Integer({ minimum: 1 }) })

/** A clerk of an agency opens only what is its own. */
const opensFor = (ctx: Ctx) => (item: AgendaItem) => ctx.actor.role !== 'agency-clerk' || item.agencies.some((id) => ctx.actor.agencies.has(id))

async function showMeeting(ctx: Ctx, code: string, on?: string, refused?: Problem, caller?: Caller) {
  const file = await meetingFile(ctx, code)
  const concludes = file.may.keep && stateOf(file.meeting) === 'held'
  const stuck = concludes ? await openObstacles(ctx) : []
  const received = concludes ? await documentsReceived(ctx, { limit: 200 }) : []
  return show(
    { vi: file.meeting.title, en: file.meeting.title },
    <MeetingPage
      file={file}
      opens={opensFor(ctx)}
      obstacles={stuck.map((each) => ({ value: each.code, words: `${each.code}: ${each.stuck.slice(0, 90)}` }))}
      documents={received.map((each) => ({ value: each.id, words: [each.number, each.title].filter(Boolean).join(', ') || each.fileName }))}
      on={on}
      refused={refused}
      typed={caller?.typed}
    />,
    { crumbs: [crumb], ...(refused && { status: refused.status }) },
  )
}

async function showAgenda(ctx: Ctx, code: string, on?: string, refused?: Problem, caller?: Caller) {
  const file = await meetingFile(ctx, code)
  return show(
    { vi: `Chương trình ${code}`, en: `Agenda of ${code}` },
    <AgendaPage file={file} opens={opensFor(ctx)} on={on} refused={refused} typed={caller?.typed} />,
    {
      crumbs: [crumb, { words: { vi: file.meeting.title, en: file.meeting.title }, href: `/meetings/${code}` }],
      wide: true,
      ...(refused && { status: refused.status }),
    },
  )
}

async function showCalling(ctx: Ctx, kind: string | undefined, refused?: Problem, typed?: Caller['typed']) {
  const chosen = kind ?? kinds[0]?.id ?? ''
  return show(
    { vi: 'Lập cuộc họp', en: 'Call a meeting' },
    <NewMeetingPage kind={chosen} proposed={await proposedMeeting(ctx, chosen)} refused={refused} typed={typed} />,
    { crumbs: [crumb], ...(refused && { status: refused.status }) },
  )
}

type Asked = { meeting: string }
const retryOf =
  (on: string) =>
  (ctx: Ctx, { meeting }: Asked, refused: Problem, caller: Caller) =>
    showMeeting(ctx, meeting, on, refused, caller)
const done = (code: string, vi: string, en: string) => goTo(`/meetings/${encodeURIComponent(code)}`, { vi, en })
const toAgenda = (code: string, item?: number) => goTo(`/meetings/${encodeURIComponent(code)}/agenda${item === undefined ? '' : `#item-${item}`}`)

const agendaPages = [
  page({ path: '/meetings/:meeting/agenda', may: readMeetings, params: Code, run: (ctx, { meeting }) => showAgenda(ctx, meeting) }),
  page({
    path: '/meetings/:meeting/agenda.docx',
    may: readMeetings,
    params: Code,
    run: async (ctx, { meeting: code }) => {
      const { meeting, items } = await meetingFile(ctx, code)
      const standing = items.filter(({ droppedBy }) => droppedBy === null)
      const file = await letterFile(agendaLetter(meeting, standing), 'docx', ctx.now())
      if (!file) throw notFound({})
      return download(file.bytes, file.mediaType, `chuong-trinh-${code}.docx`)
    },
  }),
  form({
    path: '/meetings/:meeting/agenda',
    may: keepMeetings,
    params: Code,
    run: async (ctx, { meeting }) => {
      const added = await buildAgenda(ctx, meeting)
      return goTo(`/meetings/${encodeURIComponent(meeting)}/agenda`, {
        vi: added > 0 ? `Đã đưa ${added} nội dung vào chương trình.` : 'Không có nội dung mới.',
        en: added > 0 ? `${added} put on the agenda.` : 'Nothing new.',
      })
    },
  }),
  form({
    path: '/meetings/:meeting/agenda/items',
    may: keepMeetings,
    params: Code,
    body: Type.Object({ words: Words }),
    run: async (ctx, input) => {
      await addItem(ctx, input)
      return toAgenda(input.meeting)
    },
    retry: (ctx, { meeting }: Asked, refused, caller) => showAgenda(ctx, meeting, 'adding', refused, caller),
  }),
  form({
    path: '/meetings/:meeting/agenda/order',
    may: keepMeetings,
    params: Code,
    body: Type.Object({ ...Which.properties, to: Type.Enum(['up', 'down', 'first']) }),
    run: async (ctx, input) => {
      await moveItem(ctx, input)
      return toAgenda(input.meeting, input.item)
    },
  }),
  form({
    path: '/meetings/:meeting/agenda/drop',
    may: keepMeetings,
    params: Code,
    body: Type.Object({ ...Which.properties, words: Words }),
    run: async (ctx, input) => {
      await dropItem(ctx, input)
      return toAgenda(input.meeting)
    },
    retry: (ctx, { meeting }: Asked, refused, caller) => showAgenda(ctx, meeting, `drop-${String(caller.typed['item'])}`, refused, caller),
  }),
  form({
    path: '/meetings/:meeting/agenda/restoring',
    may: keepMeetings,
    params: Code,
    body: Which,
    run: async (ctx, input) => {
      await restoreItem(ctx, input)
      return toAgenda(input.meeting, input.item)
    },
  }),
]

export const pages = [
  page({
    path: '/meetings',
    may: readMeetings,
    run: async (ctx) => {
      const { ahead, past } = await listMeetings(ctx)
      return show(title, <MeetingList ahead={ahead} past={past} next={nextMeetings(ctx, ahead)} mayKeep={may(ctx.actor, keepMeetings)} />)
    },
  }),
  page({
    path: '/meetings/new',
    may: keepMeetings,
    query: Type.Object({ kind: Type.Optional(Type.String({ maxLength: 40 })) }),
    run: (ctx, { kind }) => showCalling(ctx, kind),
  }),
  form({
    path: '/meetings/new',
    may: keepMeetings,
    body: Called,
    run: async (ctx, input) => {
      const code = await callMeeting(ctx, input)
      return done(code, `Đã lập cuộc họp ${code}.`, `${code} was called.`)
    },
    retry: (ctx, _input, refused, { typed }) => showCalling(ctx, typeof typed['kind'] === 'string' ? typed['kind'] : undefined, refused, typed),
  }),
  page({ path: '/meetings/:meeting', may: readMeetings, params: Code, run: (ctx, { meeting }) => showMeeting(ctx, meeting) }),
  ...agendaPages,
  form({
    path: '/meetings/:meeting/holding',
    may: keepMeetings,
    params: Code,
    run: async (ctx, { meeting }) => {
      await holdMeeting(ctx, meeting)
      return done(meeting, 'Đã chốt chương trình; mời ghi kết luận.', 'The agenda is frozen; record the conclusions.')
    },
    retry: retryOf('holding'),
  }),
  form({
    path: '/meetings/:meeting/cancellation',
    may: keepMeetings,
    params: Code,
    body: Type.Object({ words: Words }),
    run: async (ctx, input) => {
      await cancelMeeting(ctx, input)
      return done(input.meeting, 'Đã ghi cuộc họp hoãn, hủy.', 'The meeting was called off.')
    },
    retry: retryOf('cancellation'),
  }),
  form({
    path: '/meetings/:meeting/conclusions',
    may: keepMeetings,
    params: Code,
    body: Concluded,
    run: async (ctx, input) => {
      await recordConclusion(ctx, input)
      return done(input.meeting, 'Đã ghi kết luận.', 'The conclusion was recorded.')
    },
    retry: retryOf('conclusions'),
  }),
  form({
    path: '/meetings/:meeting/notice',
    may: keepMeetings,
    params: Code,
    body: Type.Object({ number: Type.String({ minLength: 1, maxLength: 60 }), issuedOn: PlainDate }),
    run: async (ctx, input) => {
      const given = await issueNotice(ctx, input)
      return done(input.meeting, `Đã ghi số thông báo, giao ${given} nhiệm vụ.`, `The notice was recorded; ${given} tasks were given.`)
    },
    retry: retryOf('notice'),
  }),
  form({
    path: '/meetings/:meeting/document',
    may: keepMeetings,
    params: Code,
    body: Type.Object({ document: Type.String({ format: 'uuid' }) }),
    run: async (ctx, input) => {
      await tieDocument(ctx, input)
      return done(input.meeting, 'Đã gắn thông báo kết luận vào cuộc họp.', 'The notice is tied to the meeting.')
    },
    retry: retryOf('document'),
  }),
  form({
    path: '/meetings/:meeting/minutes',
    may: keepMeetings,
    params: Code,
    uploads: true,
    run: async (ctx, { meeting }, { uploads }) => {
      await keepMinutes(ctx, { meeting, upload: uploads[0] })
      return done(meeting, 'Đã lưu biên bản.', 'The minutes are kept.')
    },
    retry: retryOf('minutes'),
  }),
  page({
    path: '/meetings/:meeting/minutes',
    may: readMeetings,
    params: Code,
    run: async (ctx, { meeting: code }) => {
      const { meeting } = await meetingFile(ctx, code)
      const file = meeting.minutesHash === null ? null : await openFile(ctx, meeting.minutesHash)
      if (!file) throw notFound({})
      return download(Buffer.concat(await Array.fromAsync(file.content)), file.mediaType, meeting.minutesName ?? file.name)
    },
  }),
]
