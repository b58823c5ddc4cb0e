import type { Ctx } from '../../platform/ctx.ts'
import type { Sheet } from '../../platform/spreadsheet.ts'
import { nameOn } from '../directory/index.ts'
import { dimensionWords } from '../intake/index.ts'
import { closedWords, type TicketShown } from './tickets.view.tsx'

/** Repair tickets as a list for a spreadsheet. */
export function ticketSheet({ language, asOf }: Pick<Ctx, 'language' | 'asOf'>, tickets: readonly TicketShown[]): Sheet {
  const columns = [
    { head: { vi: 'Cơ sở dữ liệu', en: 'Registry' }, width: 36, cell: ({ name }: TicketShown) => name[language] },
    { head: { vi: 'Quy tắc', en: 'Rule' }, width: 60, cell: ({ ruleWords }: TicketShown) => ruleWords[language] },
    { head: { vi: 'Cơ quan', en: 'Owner' }, width: 28, cell: ({ owner }: TicketShown) => nameOn(owner, asOf, language) },
    { head: { vi: 'Tiêu chí', en: 'Quality' }, width: 12, cell: ({ dimension }: TicketShown) => dimensionWords[dimension][language] },
    { head: { vi: 'Bản ghi', en: 'Records' }, width: 12, cell: (ticket: TicketShown) => Number(ticket.last_failed) },
    { head: { vi: 'Mở ngày', en: 'Opened' }, width: 12, cell: (ticket: TicketShown) => ticket.opened_on },
    { head: { vi: 'Hạn', en: 'Due' }, width: 12, cell: (ticket: TicketShown) => ticket.due_on },
    {
      head: { vi: 'Kết quả', en: 'Outcome' },
      width: 30,
      cell: (ticket: TicketShown) => ticket.closed_how && closedWords[ticket.closed_how][language],
    },
    { head: { vi: 'Lý do giữ nguyên', en: 'Why it stands' }, width: 40, cell: ({ words }: TicketShown) => words },
  ]
  return {
    name: { vi: 'Phiếu sửa dữ liệu', en: 'Repair tickets' }[language],
    columns: columns.map(({ head, width }) => ({ head: head[language], width })),
    rows: tickets.map((ticket) => columns.map(({ cell }) => cell(ticket))),
  }
}
