import { addDays, formatDay, type PlainDate } from '../../platform/dates.ts'
import type { Text } from '../../platform/text.ts'
import { Button, DayWords, EmptyState, Figure, Figures, PageHead, Part, PrintButton, Say, Table } from '../../platform/ui/index.ts'
import { ahead, type Digest, gathered } from './digest.ts'
import type { Owed } from './reminder.ts'

type Props = { digest: Digest; scope: Text; agency: string | null; asOf: PlainDate }

/** Rows that one part shows; the rest stands behind its link. */
const most = 40

/** What one head should know today, on one sheet to print: what is late, what is coming, what waits. */
export function DigestPage({ digest, scope, agency, asOf }: Props) {
  const { late, soon, waiting, byAgency } = digest
  const of = agency === null ? '' : `&agency=${encodeURIComponent(agency)}`
  const nothing = late.length + soon.length + waiting.length === 0
  return (
    <>
      <PageHead
        above={{ vi: `Bản tổng hợp ngày ${formatDay(asOf)}`, en: `Digest of ${formatDay(asOf)}` }}
        title={scope}
        actions={
          <>
            <PrintButton />
            <Button href="/account/calendar" variant="secondary" size="sm" words={{ vi: 'Đưa vào lịch của tôi', en: 'Into my calendar' }} />
          </>
        }
      />
      {nothing ? (
        <EmptyState
          title={{ vi: 'Không có việc chậm, việc sắp đến hạn hay việc chờ', en: 'Nothing late, coming or waiting' }}
          words={{
            vi: 'Khi có nhiệm vụ, vướng mắc hay báo cáo đến hạn, chúng hiện ở đây.',
            en: 'Tasks, obstacles and reports stand here as their days come.',
          }}
        />
      ) : (
        <Figures>
          <Figure
            value={late.length}
            label={{ vi: 'nhiệm vụ quá hạn', en: 'tasks late' }}
            href={late.length > 0 ? '#late' : '#main'}
            state="overdue"
          />
          <Figure
            value={soon.length}
            label={{ vi: `đến hạn trong ${ahead} ngày`, en: `due within ${ahead} days` }}
            href={soon.length > 0 ? '#soon' : '#main'}
            state="due-soon"
          />
          <Figure
            value={waiting.length}
            label={{ vi: 'trả lời, báo cáo đang chờ', en: 'answers and reports waiting' }}
            href={waiting.length > 0 ? '#waiting' : '#main'}
          />
        </Figures>
      )}
      {waiting.length > 0 && <Owing id="waiting" title={{ vi: 'Đang chờ trả lời, chờ báo cáo', en: 'Waiting' }} rows={gathered(waiting)} />}
      {agency === null && byAgency.length > 0 && <ByAgency rows={byAgency} />}
      {late.length > 0 && <Owing id="late" title={{ vi: 'Quá hạn', en: 'Late' }} rows={late} all={`/tasks?state=overdue${of}`} />}
      {soon.length > 0 && (
        <Owing
          id="soon"
          title={{ vi: `Đến hạn trong ${ahead} ngày tới`, en: `Due within ${ahead} days` }}
          rows={soon}
          all={`/tasks?open=true&dueFrom=${asOf}&dueTo=${addDays(asOf, ahead)}${of}`}
        />
      )}
    </>
  )
}

const ByAgency = ({ rows }: { rows: Digest['byAgency'] }) => (
  <Part
    title={{ vi: 'Cơ quan có việc quá hạn', en: 'Who is late' }}
    note={rows.length > most ? { vi: `${most} cơ quan đầu trong ${rows.length}.`, en: `The first ${most} of ${rows.length}.` } : undefined}
    aside={<Say as="a" href="/accountability" words={{ vi: 'Mọi cơ quan', en: 'All agencies' }} />}
  >
    <Table
      caption={{ vi: 'Cơ quan có việc quá hạn', en: 'Who is late' }}
      rows={rows.slice(0, most)}
      rowKey={({ agency }) => agency}
      dense
      columns={[
        {
          head: { vi: 'Cơ quan', en: 'Agency' },
          names: true,
          cell: ({ agency, name }) => <Say as="a" href={`/digest?agency=${encodeURIComponent(agency)}`} words={name} />,
        },
        { head: { vi: 'Số việc quá hạn', en: 'Late' }, align: 'number', cell: ({ count }) => count },
        { head: { vi: 'Lâu nhất (ngày)', en: 'Longest (days)' }, align: 'number', cell: ({ longest }) => longest },
      ]}
    />
  </Part>
)

const roundWords = { report: { vi: 'Báo cáo ', en: 'Report ' }, acceptance: { vi: 'Tiếp nhận báo cáo ', en: 'Accept reports of ' } } as const

const countWords = (count: number, kind: Owed['kind']): Text =>
  kind === 'acceptance'
    ? { vi: `${count} báo cáo đã gửi`, en: `${count} reports sent` }
    : { vi: `${count} cơ quan chưa gửi`, en: `${count} agencies` }

const wordsOf = (text: string | Text): Text => (typeof text === 'string' ? { vi: text, en: text } : text)

function Owing({ id, title, rows, all }: { id: string; title: Text; rows: readonly Owed[]; all?: string }) {
  const more = rows.length - most
  return (
    <Part
      id={id}
      title={title}
      note={more > 0 ? { vi: `${most} việc đầu trong ${rows.length} việc.`, en: `The first ${most} of ${rows.length}.` } : undefined}
      aside={all && <Say as="a" href={all} words={{ vi: 'Xem tất cả', en: 'All' }} />}
    >
      <Table
        caption={title}
        rows={rows.slice(0, most)}
        rowKey={({ key, agency }) => `${key} ${agency}`}
        dense
        keyboard
        columns={[
          {
            head: { vi: 'Việc', en: 'What' },
            names: true,
            cell: ({ title: words, href, kind, code }) => (
              <a href={href}>
                {kind === 'report' || kind === 'acceptance' ? <Say words={roundWords[kind]} /> : `${code} `}
                <Say words={wordsOf(words)} />
              </a>
            ),
          },
          {
            head: { vi: 'Cơ quan', en: 'Agency' },
            cell: ({ agencyName, count, kind }) => <Say words={count === undefined ? agencyName : countWords(count, kind)} />,
          },
          { head: { vi: 'Hạn', en: 'Due' }, cell: ({ dueOn }) => <DayWords day={dueOn} /> },
        ]}
      />
    </Part>
  )
}
