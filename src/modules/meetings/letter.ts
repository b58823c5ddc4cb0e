import { agendaIssuer } from '../../../definitions/meetings/agenda.ts'
import { formatDay, type PlainDate } from '../../platform/dates.ts'
import { nameOn } from '../directory/index.ts'
import type { LetterBlock, OfficialDocument } from '../letters/index.ts'
import { type AgendaItem, reasons } from './agenda.ts'
import { kindName } from './kind.ts'
import type { Meeting } from './meeting.ts'
import { delayWords } from './words.ts'

const names = (ids: readonly string[], day: PlainDate) => ids.map((id) => nameOn(id, day)).join('; ')

const rowOf = (item: AgendaItem, at: number, day: PlainDate) => [
  at + 1,
  item.subject === null ? item.title : `${item.title} (${item.subject})`,
  [reasons[item.reason].vi, delayWords(item)?.vi].filter(Boolean).join(', '),
  names(item.agencies, day),
]

const spoken = (text: string): LetterBlock => ({ is: 'clause', text })

const frame = (meeting: Meeting): LetterBlock[] => [
  { is: 'heading', text: 'Thời gian, địa điểm, chủ trì' },
  spoken(`Thời gian: ${meeting.beginsAt ? `${meeting.beginsAt.replace(':', ' giờ ')}, ` : ''}ngày ${formatDay(meeting.heldOn)}.`),
  ...(meeting.place ? [spoken(`Địa điểm: ${meeting.place}.`)] : []),
  spoken(`Chủ trì: ${meeting.chair}.`),
  ...(meeting.participants.length > 0 ? [spoken(`Thành phần dự họp: ${names(meeting.participants, meeting.heldOn)}.`)] : []),
]

const spokenOf = (items: readonly AgendaItem[], day: PlainDate): LetterBlock =>
  items.length === 0
    ? { is: 'paragraph', text: 'Chưa có nội dung.' }
    : {
        is: 'table',
        columns: [
          { head: 'TT', share: 1, align: 'center' },
          { head: 'Nội dung', share: 8 },
          { head: 'Lý do', share: 4 },
          { head: 'Cơ quan báo cáo', share: 4 },
        ],
        rows: items.map((item, at) => rowOf(item, at, day)),
      }

const closing: LetterBlock = { is: 'paragraph', text: 'Đề nghị các cơ quan dự họp chuẩn bị nội dung báo cáo theo chương trình này.' }

/** The agenda (chương trình họp) as an official document: a number and a signature are given when it is issued. */
export const agendaLetter = (meeting: Meeting, items: readonly AgendaItem[]): OfficialDocument => ({
  kind: 'CTr',
  issuer: agendaIssuer.issuer,
  number: null,
  symbol: agendaIssuer.symbol,
  place: agendaIssuer.place,
  issuedOn: null,
  abstract: `${kindName(meeting.kind).vi} ngày ${formatDay(meeting.heldOn)}`,
  addressees: [],
  grounds: [],
  body: [...frame(meeting), { is: 'heading', text: 'Nội dung' }, spokenOf(items, meeting.heldOn), closing],
  signature: { lines: [meeting.chair], signer: null },
  recipients: { to: meeting.participants.map((id) => nameOn(id, meeting.heldOn)), units: agendaIssuer.units },
  appendices: [],
})
