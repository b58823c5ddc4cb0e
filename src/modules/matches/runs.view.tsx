import { formatInstant } from '../../platform/dates.ts'
import { formatNumber, type Language, type Text } from '../../platform/text.ts'
import { Button, type Column, EmptyState, PageHead, Say, Table, useReader } from '../../platform/ui/index.ts'
import { registryOn } from '../registries/index.ts'
import { runStateWords } from './run.ts'
import type { Reference, Run } from './run.store.ts'

export const title: Text = { vi: 'Đối soát', en: 'Linkage' }

export const registryName = (code: string): Text =>
  code === 'population' ? { vi: 'Dân cư', en: 'Population' } : (registryOn(code, '9999-12-31')?.name ?? { vi: code, en: code })

const percent = (value: number, language: Language) =>
  `${new Intl.NumberFormat(language === 'vi' ? 'vi-VN' : 'en-GB', { maximumFractionDigits: 3, minimumFractionDigits: 1 }).format(value * 100)}%`

/** A share with its bounds at 95 of 100. */
export function Interval({ value, low, high }: { value: number; low: number; high: number }) {
  const { language } = useReader()
  return (
    <>
      <b>{percent(value, language)}</b>{' '}
      <span class="soft nowrap">
        ({percent(low, language)} – {percent(high, language)})
      </span>
    </>
  )
}

export const Number_ = ({ value }: { value: number | undefined }) => {
  const { language } = useReader()
  return value === undefined ? <span class="soft">–</span> : <>{formatNumber(value, language)}</>
}

export const columns: Column<Run>[] = [
  { head: { vi: 'Mã', en: 'Code' }, short: true, cell: ({ code }) => <a href={`/linkage/${code}`}>{code}</a> },
  {
    head: { vi: 'Cơ sở dữ liệu', en: 'Registry' },
    names: true,
    cell: ({ registry, by_name, asked_at }) => (
      <>
        <Say words={registryName(registry)} />
        <p class="soft small">
          {formatInstant(asked_at)}, {by_name}
        </p>
      </>
    ),
  },
  { head: { vi: 'Tình trạng', en: 'State' }, cell: ({ state }) => <Say words={runStateWords[state]} /> },
  { head: { vi: 'Liên kết', en: 'Linked' }, align: 'number', cell: ({ report }) => <Number_ value={report?.linked} /> },
  { head: { vi: 'Cần rà soát', en: 'For review' }, align: 'number', cell: ({ report }) => <Number_ value={report?.review} /> },
  { head: { vi: 'Không liên kết', en: 'None' }, align: 'number', cell: ({ report }) => <Number_ value={report?.none} /> },
  {
    head: { vi: 'Độ chính xác dự kiến', en: 'Expected precision' },
    cell: ({ report }) => (report?.expectedPrecision ? <Interval {...report.expectedPrecision} /> : <span class="soft">–</span>),
  },
]

type ListProps = { runs: readonly Run[]; reference: Reference | undefined; waiting: number | null; conflicts: number | null; mayRun: boolean }

/** All runs, the population they stand on, and what waits for people. */
export function RunList({ runs, reference, waiting, conflicts, mayRun }: ListProps) {
  return (
    <>
      <PageHead
        title={title}
        lead={{
          vi: 'Bản ghi nào và người nào trong dân cư là một: việc chắc chắn máy tự nối, việc còn ngờ do người quyết định.',
          en: 'Which record and which person are the same: what is certain is linked, what is in doubt people decide.',
        }}
        actions={mayRun && <Button size="sm" href="/linkage/new" words={{ vi: 'Chạy đối soát', en: 'Run a linkage' }} />}
      />
      {waiting !== null && (
        <p>
          <Say as="a" href="/linkage/review" words={{ vi: `${waiting} liên kết chờ bạn rà soát`, en: `${waiting} links wait for you` }} />
          {' · '}
          <Say
            as="a"
            href="/linkage/conflicts"
            words={{ vi: `${conflicts ?? 0} xung đột số định danh`, en: `${conflicts ?? 0} conflicts of numbers` }}
          />
          {' · '}
          <Say as="a" href="/linkage/clusters" words={{ vi: 'Tra một bản ghi', en: 'Look up a record' }} />
        </p>
      )}
      <ReferenceLine reference={reference} />
      {runs.length === 0 ? (
        <EmptyState
          title={{ vi: 'Chưa có lần đối soát nào', en: 'No runs yet' }}
          action={mayRun && <Button size="sm" href="/linkage/new" words={{ vi: 'Chạy lần đầu từ hai tệp', en: 'Run the first from two files' }} />}
        >
          <Say
            words={{
              vi: 'Mỗi lần đối soát sẽ đứng ở đây với số đã liên kết, số cần rà soát và độ chính xác.',
              en: 'Each run will stand here with what it linked, what people must decide, and its precision.',
            }}
          />
        </EmptyState>
      ) : (
        <Table caption={{ vi: 'Các lần đối soát', en: 'Runs' }} columns={columns} rows={runs} rowKey={({ id }) => id} keyboard />
      )}
    </>
  )
}

function ReferenceLine({ reference }: { reference: Reference | undefined }) {
  const { language } = useReader()
  if (!reference) return null
  const [n, at] = [formatNumber(reference.count, language), formatInstant(reference.loaded_at)]
  return (
    <Say
      as="p"
      class="soft small"
      words={{
        vi: `Dân cư đối chiếu đã lưu: ${n} người, nạp lúc ${at}. Bản ghi mới được so khớp ngay với dữ liệu này.`,
        en: `Stored reference: ${n} people, loaded ${at}. New records are matched against it at once.`,
      }}
    />
  )
}
