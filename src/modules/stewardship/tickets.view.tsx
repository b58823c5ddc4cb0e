import type { PlainDate } from '../../platform/dates.ts'
import { formatNumber, type Language, type Text } from '../../platform/text.ts'
import {
  Button,
  DayWords,
  Details,
  EmptyState,
  Form,
  PageHead,
  Say,
  StateTag,
  Table,
  Textarea,
  useReader,
  withQuery,
  type Column,
} from '../../platform/ui/index.ts'
import { nameOn } from '../directory/index.ts'
import { dimensionWords } from '../intake/index.ts'
import type { Ticket } from './store.ts'

/** A ticket with the words of its rule. */
export type TicketShown = Ticket & { words: string | null; rule: string; ruleWords: Text; name: Text; href: string; mayClose: boolean }

export const closedWords: Readonly<Record<'mended' | 'accepted', Text>> = {
  mended: { vi: 'Đã sửa: lần nhập sau không còn lỗi', en: 'Mended: a later file passes' },
  accepted: { vi: 'Cơ quan xác nhận giữ nguyên', en: 'Kept as it is by the owner' },
}

const ticketColumns = (asOf: PlainDate, language: Language): readonly Column<TicketShown>[] => [
  {
    head: { vi: 'Quy tắc', en: 'Rule' },
    names: true,
    cell: (row) => <Say as="a" href={row.href} words={row.ruleWords} />,
  },
  {
    head: { vi: 'Cơ sở dữ liệu', en: 'Registry' },
    cell: (row) => <Say as="a" href={`/registries/${row.registry}`} words={row.name} />,
  },
  { head: { vi: 'Cơ quan', en: 'Owner' }, cell: (row) => nameOn(row.owner, asOf, language) },
  { head: { vi: 'Tiêu chí', en: 'Quality' }, cell: (row) => <Say words={dimensionWords[row.dimension]} /> },
  { head: { vi: 'Bản ghi', en: 'Records' }, align: 'number', cell: (row) => formatNumber(row.last_failed, language) },
  {
    head: { vi: 'Hạn', en: 'Due' },
    cell: (row) =>
      row.closed_how ? (
        <>
          <Say words={closedWords[row.closed_how]} />
          {row.words && <p class="soft small">{row.words}</p>}
        </>
      ) : (
        <StateTag state={row.due_on < asOf ? 'overdue' : 'within-term'}>
          <DayWords day={row.due_on} kind="term" />
        </StateTag>
      ),
  },
  {
    head: { vi: 'Việc', en: 'Do' },
    cell: (row) =>
      row.mayClose && row.closed_how === null ? (
        <Details summary={{ vi: 'Xác nhận giữ nguyên', en: 'Keep as it is' }}>
          <Form action={`/registries/tickets/${row.id}`} id={`phieu-${row.id.slice(0, 8)}`}>
            <Textarea name="words" label={{ vi: 'Vì sao dữ liệu đúng như hiện có', en: 'Why it is right as it is' }} rows={2} />
            <Button type="submit" size="sm" variant="secondary" words={{ vi: 'Đóng phiếu', en: 'Close' }} />
          </Form>
        </Details>
      ) : null,
  },
]

/** Repair tickets, the nearest day first. */
export function TicketsPage({ tickets, registry }: { tickets: readonly TicketShown[]; registry: string | undefined }) {
  const { language, asOf } = useReader()
  return (
    <>
      <PageHead
        title={{ vi: 'Phiếu sửa dữ liệu', en: 'Repair tickets' }}
        lead={{
          vi: 'Mỗi quy tắc có bản ghi không đạt sinh một phiếu cho cơ quan chủ quản, có hạn 5, 10 hoặc 15 ngày làm việc; phiếu tự đóng khi cả tệp sau, hoặc lần đối chiếu sau, không còn lỗi.',
          en: 'Each rule that records fail makes a ticket for the owner, due in 5, 10 or 15 working days; it closes by itself when a whole file, or a later comparison, passes.',
        }}
        actions={
          tickets.length > 0 && (
            <>
              <Button variant="secondary" href={withQuery('/registries/tickets.xlsx', { registry: registry ?? null })}>
                Excel
              </Button>
              <Button variant="secondary" href={withQuery('/registries/tickets.csv', { registry: registry ?? null })}>
                CSV
              </Button>
            </>
          )
        }
      />
      {tickets.length === 0 ? (
        <EmptyState title={{ vi: 'Không có phiếu nào', en: 'No tickets' }} />
      ) : (
        <Table caption={{ vi: 'Phiếu sửa', en: 'Tickets' }} rows={tickets} columns={ticketColumns(asOf, language)} />
      )}
    </>
  )
}
