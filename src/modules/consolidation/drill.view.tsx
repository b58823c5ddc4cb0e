import { formatDay } from '../../platform/dates.ts'
import { formatNumber, type Text } from '../../platform/text.ts'
import {
  type Column,
  DayWords,
  EmptyState,
  PageHead,
  Pagination,
  Part,
  periodWords,
  Say,
  type State,
  StateTag,
  stateWords,
  Table,
  useReader,
} from '../../platform/ui/index.ts'
import { type BareLine, itemKindWords, StandingTag } from '../reporting/index.ts'
import { type Drill, drilled, type Drilled, drilledTotal, statementsIn } from './drill.ts'
import type { Facts } from './facts.ts'
import type { Stated } from './statement.ts'

const shown = (state: BareLine['state']): State => (state === 'undated' ? 'unknown' : state)

const groupWords = {
  expected: { vi: 'Cơ quan phải báo cáo', en: 'Agencies expected' },
  reported: { vi: 'Cơ quan đã báo cáo', en: 'Agencies that reported' },
  'on-time': { vi: 'Cơ quan báo cáo đúng hạn', en: 'Agencies on time' },
  late: { vi: 'Cơ quan báo cáo chậm', en: 'Agencies that were late' },
  silent: { vi: 'Cơ quan chưa báo cáo', en: 'Silent agencies' },
} as const

/** What a figure counts, in words. */
function drillWords({ of, state, group, moved, next, statements, kind }: Drill): { vi: string; en: string } {
  if (group !== undefined) return groupWords[group]
  if (statements) return statementWords(statements, kind)
  if (moved) return { vi: 'Nhiệm vụ đã điều chỉnh thời hạn', en: 'Tasks whose day was moved' }
  if (next) return { vi: 'Nhiệm vụ đến hạn kỳ tới', en: 'Tasks due next' }
  if (of === 'parts') return { vi: 'Phần việc trong nhiệm vụ giao chung', en: 'Parts of tasks given to all' }
  if (of === 'year') return { vi: 'Nhiệm vụ hoàn thành từ đầu năm', en: 'Tasks done since January' }
  if (of === 'unconfirmed') return { vi: 'Nhiệm vụ của cơ quan chưa báo cáo', en: 'Tasks of silent agencies' }
  if (of === 'shared') return { vi: 'Nhiệm vụ giao chung hoặc chưa rõ cơ quan chủ trì', en: 'Tasks ordered of collectives' }
  if (state === 'done') return { vi: 'Nhiệm vụ đã hoàn thành', en: 'Tasks done' }
  if (state === 'due') return { vi: 'Nhiệm vụ đến hạn', en: 'Tasks due' }
  if (state !== undefined) return stateWords[shown(state)]
  return { vi: 'Nhiệm vụ theo dõi trong kỳ', en: 'Tasks of the round' }
}

function statementWords(which: NonNullable<Drill['statements']>, kind: Drill['kind']): Text {
  const { vi, en } = kind === undefined ? { vi: 'Nội dung báo cáo của các cơ quan', en: 'Statements of agencies' } : itemKindWords[kind]
  return which === 'rest' ? { vi: `${vi}: nội dung không trích trong văn bản`, en: `${en}: what the text does not quote` } : { vi, en }
}

/** From a figure to the agencies, the tasks and what was said of them. */
export function DrillPage({ facts, drill }: { facts: Facts; drill: Drill }) {
  const { language } = useReader()
  const rows = drilled(facts, drill)
  const total = drilledTotal(facts, drill)
  return (
    <>
      <PageHead
        above={<a href={`/reports/${facts.code}/consolidated`}>{periodWords(facts.period)[language]}</a>}
        title={drillWords(drill)}
        lead={
          <Say
            words={{
              vi: `${formatNumber(total, 'vi')} – số liệu từ ${formatDay(facts.first)} đến hết ${formatDay(facts.last)}, ${facts.view === 'submitted' ? 'như gửi lần đầu' : 'sau đính chính'}`,
              en: `${formatNumber(total, 'en')} – from ${formatDay(facts.first)} to ${formatDay(facts.last)}, ${facts.view === 'submitted' ? 'as first sent' : 'as corrected'}`,
            }}
          />
        }
      />
      <p>
        <OtherView drill={drill} view={facts.view} />
      </p>
      {rows.length === 0 && total === 0 && (
        <EmptyState
          title={{ vi: 'Không có gì trong số này', en: 'Nothing is counted here' }}
          words={{ vi: 'Con số này bằng 0 trong kỳ.', en: 'This figure is zero in this round.' }}
        />
      )}
      {drill.statements ? (
        <Statements code={facts.code} rows={statementsIn(facts, drill)} page={drill.page ?? 1} />
      ) : (
        <Counted facts={facts} rows={rows} drill={drill} />
      )}
    </>
  )
}

/** The same figure by the other view: as first sent, or as corrected. */
function OtherView({ drill: { page: _page, ...drill }, view }: { drill: Drill; view: Facts['view'] }) {
  const other = view === 'submitted' ? 'corrected' : 'submitted'
  const address = new URLSearchParams({ ...drill, view: other }).toString()
  return (
    <Say
      as="a"
      href={`figures?${address}`}
      words={other === 'submitted' ? { vi: 'Xem như gửi lần đầu', en: 'As first sent' } : { vi: 'Xem sau đính chính', en: 'As corrected' }}
    />
  )
}

function Counted({ facts, rows, drill }: { facts: Facts; rows: readonly Drilled[]; drill: Drill }) {
  const { language } = useReader()
  const columns: Column<Drilled>[] = [
    {
      head: { vi: 'Cơ quan', en: 'Agency' },
      names: true,
      cell: ({ agency }) => <a href={`/reports/${facts.code}/${agency.agency}`}>{agency.name}</a>,
    },
    { head: { vi: 'Báo cáo', en: 'Report' }, cell: ({ agency }) => <StandingTag standing={agency.standing} late={agency.late} /> },
    ...(drill.group === undefined
      ? [{ head: { vi: 'Số nhiệm vụ', en: 'Tasks' }, align: 'number' as const, cell: ({ count }: Drilled) => formatNumber(count, language) }]
      : []),
  ]
  const lines = rows.flatMap(({ agency, lines: own }) => own.map((line) => ({ agency, line })))
  return (
    <>
      {rows.length > 0 && (
        <Table caption={{ vi: 'Theo cơ quan', en: 'By agency' }} columns={columns} rows={rows} rowKey={({ agency }) => agency.agency} />
      )}
      {lines.length > 0 && <Lines lines={lines} facts={facts} page={drill.page ?? 1} />}
      {(drill.of === 'shared' || (drill.of === undefined && drill.group === undefined)) &&
        facts.shared.map(({ reporter, name, counts }) => (
          <p key={reporter} class="soft">
            {name}:{' '}
            {formatNumber(
              Object.values(counts).reduce((sum, each) => sum + each, 0),
              language,
            )}{' '}
            <Say words={{ vi: 'nhiệm vụ, theo bảng theo dõi', en: 'tasks, by the board' }} />
          </p>
        ))}
    </>
  )
}

/** Rows on one page of a list. */
const size = 200
const onPage = <T,>(rows: readonly T[], page: number): T[] => rows.slice((page - 1) * size, page * size)

type LinesProps = { lines: readonly { agency: Drilled['agency']; line: BareLine }[]; facts: Facts; page: number }

function Lines({ lines, facts, page }: LinesProps) {
  const words = new Map(facts.agencies.flatMap(({ items }) => items.map((item) => [item.task, item] as const)))
  const columns: Column<(typeof lines)[number]>[] = [
    {
      head: { vi: 'Nhiệm vụ', en: 'Task' },
      names: true,
      cell: ({ line }) => (
        <>
          <a href={`/tasks/${line.task}`}>{line.task}</a> {line.title}
        </>
      ),
    },
    { head: { vi: 'Cơ quan', en: 'Agency' }, cell: ({ agency }) => agency.name },
    { head: { vi: 'Trạng thái', en: 'State' }, cell: ({ line }) => <StateTag state={shown(line.state)} /> },
    { head: { vi: 'Thời hạn', en: 'Due' }, short: true, cell: ({ line }) => <DayWords day={line.dueOn} kind="plain" /> },
    {
      head: { vi: 'Nội dung báo cáo', en: 'Statement' },
      cell: ({ agency, line }) => {
        const item = words.get(line.task)
        return item ? <a href={`/reports/${facts.code}/${agency.agency}#item-${item.id}`}>{item.words}</a> : <span class="soft">–</span>
      },
    },
  ]
  return (
    <Part
      title={{ vi: 'Nhiệm vụ và minh chứng', en: 'Tasks and evidence' }}
      note={{ vi: 'Mở nhiệm vụ để xem văn bản giao, sản phẩm và minh chứng.', en: 'Open a task for its order, product and evidence.' }}
    >
      <Table
        dense
        caption={{ vi: 'Nhiệm vụ', en: 'Tasks' }}
        columns={columns}
        rows={onPage(lines, page)}
        rowKey={({ agency, line }) => `${agency.agency} ${line.task}`}
      />
      {lines.length > size && <Pagination page={page} size={size} total={lines.length} />}
    </Part>
  )
}

function Statements({ code, rows, page }: { code: string; rows: readonly Stated[]; page: number }) {
  const columns: Column<Stated>[] = [
    {
      head: { vi: 'Nội dung', en: 'Statement' },
      names: true,
      cell: ({ agency, item }) => <a href={`/reports/${code}/${agency.agency}#item-${item.id}`}>{item.words}</a>,
    },
    { head: { vi: 'Loại', en: 'Kind' }, cell: ({ item }) => <Say words={itemKindWords[item.kind]} /> },
    { head: { vi: 'Cơ quan', en: 'Agency' }, cell: ({ agency }) => agency.name },
    { head: { vi: 'Nhiệm vụ', en: 'Task' }, short: true, cell: ({ item }) => <a href={`/tasks/${item.task}`}>{item.task}</a> },
  ]
  return (
    <>
      <Table
        dense
        caption={{ vi: 'Nội dung', en: 'Statements' }}
        columns={columns}
        rows={onPage(rows, page)}
        rowKey={({ item }) => String(item.id)}
      />
      {rows.length > size && <Pagination page={page} size={size} total={rows.length} />}
    </>
  )
}
