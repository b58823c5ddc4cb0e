import type { Instant } from '../../platform/dates.ts'
import { compareNames, formatNumber, type Text } from '../../platform/text.ts'
import {
  type ActiveFilter,
  Button,
  type Column,
  EmptyState,
  FilterBar,
  Input,
  KeyHints,
  PageHead,
  Pagination,
  Say,
  Select,
  Table,
  Tabs,
  useReader,
  withQuery,
} from '../../platform/ui/index.ts'
import { nameOn } from '../directory/index.ts'
import { type ObstacleFilter, pageSizes } from './filter.ts'
import { kindsOn, kindWords } from './kind.ts'
import { type Obstacle, obstacleStates } from './obstacle.ts'
import { AgencyLink, Clock } from './parts.view.tsx'
import { levelWords, stateWords } from './words.ts'

type Props = {
  filter: ObstacleFilter
  obstacles: readonly Obstacle[]
  total: number
  at: Instant
  agencies: { raisers: readonly string[]; removers: readonly string[] }
  mayRaise: boolean
  answers: boolean
}

const columnsOf = (at: Instant): Column<Obstacle>[] => [
  { head: { vi: 'Mã', en: 'Code' }, sort: 'code', short: true, cell: ({ code }) => <a href={`/obstacles/${code}`}>{code}</a> },
  {
    head: { vi: 'Vướng mắc', en: 'Obstacle' },
    names: true,
    cell: ({ code, stuck, kind }) => (
      <>
        <a href={`/obstacles/${code}`} tabIndex={-1} class="plain">
          {stuck}
        </a>
        <Say as="p" class="soft small" words={kindWords(kind)} />
      </>
    ),
  },
  {
    head: { vi: 'Nhiệm vụ', en: 'Task' },
    short: true,
    cell: ({ task }) => (task === null ? <span class="soft">–</span> : <a href={`/tasks/${task}`}>{task}</a>),
  },
  { head: { vi: 'Cơ quan nêu', en: 'Raised by' }, cell: ({ raisedBy }) => <AgencyLink id={raisedBy} /> },
  { head: { vi: 'Cơ quan tháo gỡ', en: 'Remover' }, cell: ({ remover }) => <AgencyLink id={remover} /> },
  { head: { vi: 'Trả lời', en: 'Answer' }, sort: 'due', cell: (obstacle) => <Clock obstacle={obstacle} at={at} /> },
]

const filterNames = ['q', 'state', 'open', 'mine', 'kind', 'remover', 'raisedBy', 'task', 'level'] as const

/** The list of obstacles: who waits for whom, and since when. */
export function ObstacleList({ filter, obstacles, total, at, agencies, mayRaise, answers }: Props) {
  const { asOf, language } = useReader()
  const active = activeOf(filter, (id) => nameOn(id, asOf, language))
  return (
    <>
      <PageHead
        title={title}
        lead={{
          vi: `${formatNumber(total, 'vi')} vướng mắc${active.length > 0 ? ' khớp bộ lọc' : ''}.`,
          en: `${formatNumber(total, 'en')} obstacles${active.length > 0 ? ' match' : ''}.`,
        }}
        actions={
          <>
            {mayRaise && (
              <Button size="sm" href={filter.task ? `/obstacles/new?task=${encodeURIComponent(filter.task)}` : '/obstacles/new'}>
                <Say words={{ vi: 'Nêu vướng mắc', en: 'Raise an obstacle' }} />
              </Button>
            )}
            <Exports />
          </>
        }
      />
      <Presets filter={filter} answers={answers} />
      <FilterBar names={[...filterNames]} active={active} more={<MoreFilters filter={filter} agencies={agencies} />} moreOpen={opensMore(filter)}>
        <Input name="q" type="search" label={{ vi: 'Tìm theo lời, mã, cơ quan', en: 'Words, code, agency' }} value={filter.q} />
        <Select
          name="state"
          label={{ vi: 'Trạng thái', en: 'State' }}
          value={filter.state}
          empty={{ vi: 'Mọi trạng thái', en: 'Any' }}
          options={obstacleStates.map((state) => ({ value: state, words: stateWords[state] }))}
        />
        <AgencySelect name="remover" label={{ vi: 'Cơ quan tháo gỡ', en: 'Remover' }} value={filter.remover} ids={agencies.removers} />
      </FilterBar>
      {obstacles.length === 0 ? (
        <Nothing filtered={active.length > 0} mayRaise={mayRaise} task={filter.task} />
      ) : (
        <Table
          caption={{ vi: 'Danh sách vướng mắc', en: 'Obstacles' }}
          columns={columnsOf(at)}
          rows={obstacles}
          rowKey={({ id }) => id}
          sorted={filter.sort ?? 'due'}
          keyboard
          dense
        />
      )}
      {total > 0 && <Pagination page={filter.page ?? 1} size={pageSizes.list} total={total} />}
      {obstacles.length > 0 && <KeyHints />}
    </>
  )
}

export const title: Text = { vi: 'Vướng mắc', en: 'Obstacles' }
const opensMore = ({ kind, raisedBy, level }: ObstacleFilter): boolean => [kind, raisedBy, level].some((each) => each !== undefined)

/** What people come for: what waits for my agency, what is late, what waits for acceptance. */
function Presets({ filter: { state, open, mine }, answers }: Pick<Props, 'filter' | 'answers'>) {
  const { address, language } = useReader()
  const at = (own: Readonly<Record<string, string>>) => withQuery(address, { state: null, open: null, mine: null, page: null, ...own })
  const plain = !open && !mine && state === undefined
  return (
    <Tabs
      label={{ vi: 'Chọn nhanh', en: 'Quick choice' }[language]}
      tabs={[
        { words: { vi: 'Mọi vướng mắc', en: 'All' }, href: at({}), current: plain },
        ...(answers
          ? [{ words: { vi: 'Chờ cơ quan tôi trả lời', en: 'For us to answer' }, href: at({ mine: 'true' }), current: mine === true }]
          : []),
        { words: { vi: 'Quá hạn trả lời', en: 'Answer overdue' }, href: at({ state: 'overdue' }), current: state === 'overdue' },
        { words: { vi: 'Đã trả lời, chờ chấp nhận', en: 'To be accepted' }, href: at({ state: 'answered' }), current: state === 'answered' },
        { words: { vi: 'Chưa gỡ', en: 'Not removed' }, href: at({ open: 'true' }), current: open === true && !mine },
      ]}
    />
  )
}

type AgencySelectProps = { name: string; label: Text; value: string | undefined; ids: readonly string[] }

function AgencySelect({ name, label, value, ids }: AgencySelectProps) {
  const { asOf, language } = useReader()
  const options = ids.map((id) => ({ value: id, words: nameOn(id, asOf, language) })).toSorted((a, b) => compareNames(a.words, b.words))
  return <Select name={name} label={label} value={value} empty={{ vi: 'Mọi cơ quan', en: 'Any' }} options={options} />
}

function MoreFilters({ filter, agencies }: Pick<Props, 'filter' | 'agencies'>) {
  const { asOf } = useReader()
  return (
    <>
      <AgencySelect name="raisedBy" label={{ vi: 'Cơ quan nêu', en: 'Raised by' }} value={filter.raisedBy} ids={agencies.raisers} />
      <Select
        name="kind"
        label={{ vi: 'Loại vướng mắc', en: 'Kind' }}
        value={filter.kind}
        empty={{ vi: 'Mọi loại', en: 'Any' }}
        options={kindsOn(asOf).map(({ id, words }) => ({ value: id, words }))}
      />
      <Select
        name="level"
        label={{ vi: 'Đã lên mức', en: 'Silence has reached' }}
        value={filter.level}
        empty={{ vi: 'Không lọc', en: 'Any' }}
        options={(['standing-body', 'leader'] as const).map((level) => ({ value: level, words: levelWords[level] }))}
      />
    </>
  )
}

function activeOf(filter: ObstacleFilter, name: (id: string) => string): ActiveFilter[] {
  const words: Partial<Record<(typeof filterNames)[number], Text | string>> = {
    ...(filter.q && { q: `“${filter.q}”` }),
    ...(filter.state && { state: stateWords[filter.state] }),
    ...(filter.open && { open: { vi: 'Chưa gỡ', en: 'Not removed' } }),
    ...(filter.mine && { mine: { vi: 'Chờ cơ quan tôi trả lời', en: 'For us to answer' } }),
    ...(filter.kind && { kind: kindWords(filter.kind) }),
    ...(filter.remover && { remover: { vi: `Tháo gỡ: ${name(filter.remover)}`, en: `Remover: ${name(filter.remover)}` } }),
    ...(filter.raisedBy && { raisedBy: { vi: `Nêu: ${name(filter.raisedBy)}`, en: `Raised by ${name(filter.raisedBy)}` } }),
    ...(filter.task && { task: { vi: `Nhiệm vụ ${filter.task}`, en: `Task ${filter.task}` } }),
    ...(filter.level && { level: { vi: `Đã lên mức ${levelWords[filter.level].vi}`, en: `${levelWords[filter.level].en} told` } }),
  }
  return Object.entries(words).map(([each, shown]) => ({ name: each, words: shown }))
}

function Exports() {
  const { address } = useReader()
  const at = (path: string) => withQuery(`${path}?${address.split('?')[1] ?? ''}`, { page: null })
  return (
    <>
      <Button variant="secondary" size="sm" href={at('/obstacles.xlsx')} words={{ vi: 'Tải Excel', en: 'Excel' }} />
      <Button variant="secondary" size="sm" href={at('/obstacles.csv')} words={{ vi: 'Tải CSV', en: 'CSV' }} />
    </>
  )
}

function Nothing({ filtered, mayRaise, task }: { filtered: boolean; mayRaise: boolean; task: string | undefined }) {
  const action = mayRaise && (
    <Button href={task ? `/obstacles/new?task=${encodeURIComponent(task)}` : '/obstacles/new'}>
      <Say words={{ vi: 'Nêu vướng mắc', en: 'Raise an obstacle' }} />
    </Button>
  )
  if (filtered)
    return (
      <EmptyState
        title={{ vi: 'Không có vướng mắc nào khớp bộ lọc', en: 'No obstacle matches' }}
        action={
          <>
            {task !== undefined && action}
            <Button variant="secondary" href="/obstacles" words={{ vi: 'Bỏ mọi bộ lọc', en: 'Clear the filters' }} />
          </>
        }
      />
    )
  return (
    <EmptyState
      title={{ vi: 'Chưa có vướng mắc', en: 'No obstacles yet' }}
      action={action}
      words={{
        vi: 'Ở đây sẽ có mọi điều làm nhiệm vụ bị vướng, cơ quan phải tháo gỡ và hạn trả lời ba ngày làm việc.',
        en: 'What is in the way of tasks will stand here, who must remove it, and the hour an answer is owed.',
      }}
    />
  )
}
