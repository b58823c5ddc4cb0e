import { formatNumber, formatShare } from '../../platform/text.ts'
import { type Column, Details, EmptyState, PageHead, PrintButton, Table, Tag, useReader } from '../../platform/ui/index.ts'
import { nameOn } from '../directory/index.ts'
import type { Signal } from './signal.ts'

const asksTag = ({ asks }: Signal) => (asks ? <Tag words={{ vi: 'nên hỏi', en: 'ask' }} /> : <span class="soft">–</span>)

function ShareCell({ share }: { share: Signal['share'] }) {
  const { language } = useReader()
  return (
    <>
      {formatNumber(share.count, language)}/{formatNumber(share.of, language)} ({formatShare(share.count, share.of, language)})
      {share.of > 0 && (
        <p class="soft small">
          95%: {formatShare(Math.round(share.low * 1000), 1000, language)}–{formatShare(Math.round(share.high * 1000), 1000, language)}
        </p>
      )}
    </>
  )
}

function SignalName({ signal: { rule, tasks } }: { signal: Signal }) {
  const { language } = useReader()
  return (
    <>
      {rule.name[language]}
      <p class="soft small">{rule.question[language]}</p>
      <Details summary={{ vi: 'Cách tính', en: 'Method' }}>
        <p>{rule.method[language]}</p>
        {tasks.length > 0 && (
          <p>
            {tasks.slice(0, 20).map((code) => (
              <a key={code} href={`/tasks/${encodeURIComponent(code)}`}>
                {code}{' '}
              </a>
            ))}
          </p>
        )}
      </Details>
    </>
  )
}

const columns: readonly Column<Signal>[] = [
  { head: { vi: 'Thống kê', en: 'Statistic' }, names: true, cell: (signal) => <SignalName signal={signal} /> },
  { head: { vi: 'Trường hợp', en: 'Cases' }, cell: ({ share }) => <ShareCell share={share} /> },
  { head: { vi: 'Có nên hỏi', en: 'Ask?' }, short: true, cell: asksTag },
]

/** The signals of one agency, those that ask and those that do not. */
export function SignalList({ signals }: { signals: readonly Signal[] }) {
  return (
    <Table
      caption={{ vi: 'Dấu hiệu cần xem lại', en: 'Signals' }}
      columns={columns}
      rows={signals.toSorted((a, b) => Number(b.asks) - Number(a.asks))}
      rowKey={({ rule }) => rule.id}
      dense
    />
  )
}

const agencyColumn = (day: string, language: 'vi' | 'en'): Column<Signal> => ({
  head: { vi: 'Cơ quan', en: 'Agency' },
  cell: ({ agency }) => <a href={`/accountability/agencies/${agency}`}>{nameOn(agency, day, language)}</a>,
})

/** What asks a question anywhere. */
export function AskingList({ signals, day }: { signals: readonly Signal[]; day: string }) {
  const { language } = useReader()
  if (signals.length === 0)
    return (
      <EmptyState
        title={{ vi: 'Không thống kê nào đặt ra câu hỏi', en: 'No statistic asks a question' }}
        words={{ vi: 'Các thống kê được tính lại mỗi lần mở trang.', en: 'They are worked out anew each time.' }}
      />
    )
  return (
    <Table
      caption={{ vi: 'Câu hỏi cần xem lại', en: 'Questions to look at' }}
      columns={[agencyColumn(day, language), ...columns]}
      rows={signals}
      rowKey={({ rule, agency }) => `${agency} ${rule.id}`}
      dense
    />
  )
}

/** Everything that asks a question, over all agencies the reader may see. */
export function SignalsPage({ signals, day }: { signals: readonly Signal[]; day: string }) {
  return (
    <>
      <PageHead
        title={{ vi: 'Câu hỏi cần xem lại', en: 'Questions to look at' }}
        lead={{
          vi: 'Thống kê về cách cập nhật và gia hạn trong 12 tháng. Đây là câu hỏi để tìm hiểu, không phải kết luận vi phạm, và không vào điểm.',
          en: 'Statistics of how updates and extensions were made in 12 months: questions, not findings, and no part of any score.',
        }}
        actions={<PrintButton />}
      />
      <AskingList signals={signals} day={day} />
    </>
  )
}
