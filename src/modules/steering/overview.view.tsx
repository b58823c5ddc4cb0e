import type { ComponentChildren } from 'preact'
import { addDays, daysOf, formatDay, monthOf } from '../../platform/dates.ts'
import { formatNumber } from '../../platform/text.ts'
import {
  type Bar,
  Bars,
  Button,
  Buttons,
  Count,
  Details,
  EmptyState,
  MonthColumns,
  Notice,
  PageHead,
  Part,
  Say,
  StateBar,
  type StateCount,
  Table,
  termWords,
  useReader,
  withQuery,
} from '../../platform/ui/index.ts'
import { nameOn } from '../directory/index.ts'
import { type AgencyCounts, type Overview, soon, type StateCounts, totalOf } from './overview.actions.ts'
import { TaskRows } from './standing.view.tsx'
import { type TaskState, taskStates } from './task.ts'
import { clarityName, happenedNames, shownState, stateNames } from './words.ts'

type Filter = Readonly<Record<string, string>>
type Shown = { overview: Overview; door: (filter: Filter) => string }

/** The address of exactly what a figure counts; the day shown goes with it, and a visitor is asked in on the way. */
export function useDoor(doors: boolean, base: Filter = {}) {
  const { address } = useReader()
  const asOf = new URLSearchParams(address.split('?')[1] ?? '').get('asOf')
  return (filter: Filter): string => {
    const list = withQuery('/tasks', { ...base, ...(asOf && { asOf }), ...filter })
    return doors ? list : `/sign-in?back=${encodeURIComponent(list)}`
  }
}

/** Open tasks due in the four weeks from a day on. */
export const dueSoonFilter = (asOf: string): Filter => ({ open: 'true', dueFrom: asOf, dueTo: addDays(asOf, soon) })

/** The whole as one sentence that a minister's assistant understands standing up; each number leads to what it counts. */
export function Truth({ overview: { total, counts, dueSoonTotal, own }, door }: Shown) {
  const { asOf, language } = useReader()
  const done = counts['done-on-time'] + counts['done-late']
  const late = <Count value={counts.overdue} href={door({ state: 'overdue' })} />
  const ahead = <Count value={dueSoonTotal} href={door(dueSoonFilter(asOf))} />
  const all = <Count value={total} href={door({})} />
  const finished = <Count value={done} href={door({ completedTo: asOf })} />
  return language === 'vi' ? (
    <>
      Đến ngày {formatDay(asOf)}, {finished} trong {all} nhiệm vụ {own && 'liên quan đến cơ quan bạn '}đã hoàn thành;{' '}
      {counts.overdue === 0 ? 'không việc nào' : late} quá hạn; {ahead} đến hạn trong bốn tuần tới.
    </>
  ) : (
    <>
      On {formatDay(asOf)}, {finished} of {all} tasks {own && 'that concern your agency '}are done;{' '}
      {counts.overdue === 0 ? 'none is' : <>{late} are</>} overdue; {ahead} fall due in the next four weeks.
    </>
  )
}

export const stateCounts = (counts: StateCounts, door: (filter: { state: string }) => string): StateCount[] =>
  taskStates.map((state) => ({ state: shownState(state), count: counts[state], href: door({ state }) }))

/** How much an agency carries, how much of it is late, and its next day. */
export function Burden({ total, overdue, next, door }: { total: number; overdue: number; next: Overview['next']; door: Shown['door'] }) {
  const { asOf, language } = useReader()
  const all = <Count value={total} href={door({})} />
  const late = <Count value={overdue} href={door({ state: 'overdue' })} />
  const term = next && termWords(next.day, asOf)[language]
  const ahead = next && <Count value={next.count} href={door({ open: 'true', dueFrom: next.day, dueTo: next.day })} />
  return language === 'vi' ? (
    <>
      Chủ trì {all} nhiệm vụ, {late} đang quá hạn.
      {next && (
        <>
          {' '}
          Ngày đến hạn gần nhất: {formatDay(next.day)} ({term}), {ahead} việc.
        </>
      )}
    </>
  ) : (
    <>
      Leads {all} tasks, {late} overdue.
      {next && (
        <>
          {' '}
          Next day: {formatDay(next.day)} ({term}), {ahead} due.
        </>
      )}
    </>
  )
}

/** What the reader's own agency leads, before everything it only has a part in. */
function Own({ agency, overview: { byAgency } }: { agency: string; overview: Overview }) {
  const { asOf, language } = useReader()
  const door = useDoor(true, { agency, role: 'lead' })
  const counts = byAgency.find(({ id }) => id === agency)?.counts
  return (
    <p class="lead">
      <a href={`/agencies/${agency}`}>{nameOn(agency, asOf, language)}</a>:{' '}
      {counts ? (
        <Burden total={totalOf(counts)} overdue={counts.overdue} next={null} door={door} />
      ) : (
        <Say words={{ vi: 'chưa chủ trì nhiệm vụ nào.', en: 'leads nothing yet.' }} />
      )}
    </p>
  )
}

export function OverviewPage({
  overview,
  mayImport,
  mayReview,
  agency,
}: {
  overview: Overview
  mayImport: boolean
  mayReview: boolean
  agency: string | null
}) {
  const door = useDoor(overview.doors)
  if (overview.total === 0) return <Empty mayImport={mayImport} />
  return (
    <>
      <PageHead above={{ vi: 'Tổng quan', en: 'Overview' }} title={<Truth overview={overview} door={door} />} />
      {agency !== null && overview.doors && <Own agency={agency} overview={overview} />}
      {overview.review > 0 && mayReview && (
        <Notice tone="warning">
          <Count value={overview.review} href="/review" />{' '}
          <Say
            words={{
              vi: 'nhiệm vụ chờ rà soát vì máy đọc chưa chắc hoặc văn bản chưa rõ.',
              en: 'tasks wait for review: the reading is unsure or the document unclear.',
            }}
          />
        </Notice>
      )}
      <Part
        title={{ vi: 'Bốn trạng thái', en: 'The four states' }}
        note={{
          vi: 'Theo cách tính của Văn phòng Chính phủ; nhiệm vụ chưa rõ thời hạn được nêu riêng.',
          en: 'As the Government Office counts; tasks without a clear term are named apart.',
        }}
      >
        <StateBar counts={stateCounts(overview.counts, door)} />
      </Part>
      <DueSoon overview={overview} door={door} />
      <Late overview={overview} door={door} />
      <Year overview={overview} door={door} />
      <div class="columns">
        <Clear overview={overview} door={door} />
        <Changed overview={overview} door={door} />
      </div>
    </>
  )
}

/** What falls due in four weeks: the tasks themselves for staff, their number for visitors. */
export function DueSoon({ overview: { dueSoon, dueSoonTotal, dueThisMonth, doors }, door, of }: Shown & { of?: string }) {
  const { asOf } = useReader()
  const month = daysOf(monthOf(asOf))
  return (
    <Part
      title={{ vi: 'Đến hạn trong bốn tuần tới', en: 'Due in the next four weeks' }}
      aside={
        dueSoonTotal > 0 && (
          <All
            href={door(dueSoonFilter(asOf))}
            vi={`Cả ${formatNumber(dueSoonTotal, 'vi')} việc chưa xong`}
            en={`All ${formatNumber(dueSoonTotal, 'en')} not done`}
          />
        )
      }
      note={
        <>
          <Say words={{ vi: 'Tính cả việc đã xong, tháng này có', en: 'With what is done, this month has' }} />{' '}
          <Count value={dueThisMonth} href={door({ dueFrom: month.first, dueTo: month.last })} />{' '}
          <Say words={{ vi: 'nhiệm vụ đến hạn.', en: 'tasks due.' }} />
        </>
      }
    >
      {dueSoonTotal === 0 && (
        <p>
          <Say words={{ vi: 'Không có việc chưa xong nào đến hạn.', en: 'Nothing open falls due.' }} />
        </p>
      )}
      {doors && dueSoon.length > 0 && <TaskRows tasks={dueSoon} caption={{ vi: 'Sắp đến hạn', en: 'Due soon' }} {...(of !== undefined && { of })} />}
    </Part>
  )
}

const All = ({ href, vi, en }: { href: string; vi: string; en: string }) => (
  <a href={href}>
    <Say words={{ vi, en }} />
  </a>
)

/** Who is late, by agency of how many it leads, and with what: the longest overdue. */
function Late({ overview: { byAgency, counts, late, doors }, door }: Shown) {
  const { language, asOf } = useReader()
  const title = { vi: 'Ai đang chậm, chậm việc gì', en: 'Who is late, and with what' }
  if (counts.overdue === 0)
    return (
      <Part title={title}>
        <p>
          <Say words={{ vi: 'Không có nhiệm vụ nào quá hạn.', en: 'Nothing is overdue.' }} />
        </p>
      </Part>
    )
  const bars = byAgency
    .filter((each) => each.counts.overdue > 0)
    .toSorted((a, b) => b.counts.overdue - a.counts.overdue)
    .map(
      ({ id, counts: own }: AgencyCounts): Bar => ({
        label: nameOn(id, asOf, language),
        href: `/agencies/${id}`,
        value: own.overdue,
        of: totalOf(own),
        state: 'overdue',
        valueHref: door({ agency: id, role: 'lead', state: 'overdue' }),
      }),
    )
  const full = bars[0]?.value ?? 0
  const heads = { label: { vi: 'Cơ quan', en: 'Agency' }, value: { vi: 'Quá hạn', en: 'Overdue' } }
  return (
    <Part
      title={title}
      note={{
        vi: 'Số quá hạn trên số nhiệm vụ chủ trì; nhiệm vụ có hai cơ quan chủ trì được tính cho cả hai.',
        en: 'Overdue of all it leads; a task led by two counts for both.',
      }}
      aside={
        <All
          href={door({ state: 'overdue' })}
          vi={`Cả ${formatNumber(counts.overdue, 'vi')} nhiệm vụ quá hạn`}
          en={`All ${formatNumber(counts.overdue, 'en')} overdue`}
        />
      }
    >
      <div class="columns">
        <div>
          <Bars heads={heads} bars={bars.slice(0, first)} full={full} />
          {bars.length > first && (
            <Details summary={{ vi: `${bars.length - first} cơ quan khác`, en: `${bars.length - first} others` }}>
              <Bars heads={heads} bars={bars.slice(first)} full={full} />
            </Details>
          )}
        </div>
        {doors && <TaskRows tasks={late.slice(0, 6)} caption={{ vi: 'Quá hạn lâu nhất', en: 'Longest overdue' }} />}
      </div>
    </Part>
  )
}

/** Agencies shown before the rest is asked for. */
const first = 12

/** Month by month in one year; other years in which anything falls due are one click away. */
export function Year({ overview: { byMonth, years }, door }: Shown) {
  const { address } = useReader()
  const of = (month: string, state?: TaskState) => {
    const { first: from, last } = daysOf(month)
    return door({ dueFrom: from, dueTo: last, ...(state && { state }) })
  }
  const months = byMonth.map(({ month, counts }) => ({
    period: month,
    href: of(month),
    counts: taskStates
      .filter((state) => state !== 'undated')
      .map((state) => ({ state: shownState(state), count: counts[state], href: of(month, state) })),
  }))
  const year = byMonth[0]?.month.slice(0, 4) ?? ''
  const choice: ComponentChildren = years.map((each) => (
    <a key={each} href={`${withQuery(address, { year: each })}#year`} aria-current={each === year ? 'true' : undefined}>
      {each}
    </a>
  ))
  return (
    <Part
      id="year"
      title={{ vi: 'Đến hạn theo từng tháng', en: 'Due month by month' }}
      aside={years.length > 1 && <div class="choice-links">{choice}</div>}
    >
      <MonthColumns title={{ vi: `Nhiệm vụ đến hạn năm ${year}`, en: `Tasks due in ${year}` }} months={months} />
    </Part>
  )
}

function Clear({ overview: { unclear, total }, door }: Shown) {
  const bars = ['person', 'work', 'time', 'product', 'responsibility'].map(
    (each): Bar => ({
      label: { vi: `Chưa ${clarityName(each).vi.toLowerCase()}`, en: `Not: ${clarityName(each).en.toLowerCase()}` },
      value: unclear[each] ?? 0,
      of: total,
      valueHref: door({ unclear: each }),
    }),
  )
  return (
    <Part
      title={{ vi: 'Giao việc có rõ không', en: 'How clear the orders are' }}
      note={{
        vi: '5 rõ: người, việc, thời gian, sản phẩm, trách nhiệm. Mỗi nhiệm vụ nêu lý do và cách sửa.',
        en: 'The five: who, what, when, result, responsibility. Each task says why and how to mend it.',
      }}
    >
      <Bars
        heads={{ label: { vi: 'Tiêu chí', en: 'Criterion' }, value: { vi: 'Số nhiệm vụ', en: 'Tasks' } }}
        bars={bars}
        sorted={false}
        full={total}
      />
    </Part>
  )
}

function Changed({ overview: { changes, before, counts }, door }: Shown) {
  const { asOf, language } = useReader()
  const since = daysOf(monthOf(asOf)).first
  const difference = (state: TaskState): string => {
    const change = counts[state] - before.counts[state]
    return `${change > 0 ? '+' : change < 0 ? '−' : ''}${formatNumber(Math.abs(change), language)}`
  }
  return (
    <Part
      title={{ vi: 'Tháng này có gì đổi', en: 'What changed this month' }}
      note={{
        vi: `Từ ngày ${formatDay(since)}; so với cuối ngày ${formatDay(before.day)}.`,
        en: `Since ${formatDay(since)}; against the end of ${formatDay(before.day)}.`,
      }}
    >
      <ul>
        {Object.entries(happenedNames).map(([kind, words]) => (
          <li key={kind}>
            <Count value={changes[kind] ?? 0} href={door({ happened: kind, happenedFrom: since })} />{' '}
            <Say words={{ vi: `nhiệm vụ ${words.vi}`, en: `tasks ${words.en}` }} />
          </li>
        ))}
      </ul>
      <Table
        dense
        caption={{ vi: 'Bốn trạng thái so với tháng trước', en: 'States against last month' }}
        rows={taskStates}
        columns={[
          { head: { vi: 'Trạng thái', en: 'State' }, names: true, cell: (state) => <Say words={stateNames[state]} /> },
          {
            head: { vi: 'Tháng trước', en: 'Last month' },
            align: 'number',
            cell: (state) => <Count value={before.counts[state]} href={door({ state, asOf: before.day })} />,
          },
          { head: { vi: 'Nay', en: 'Now' }, align: 'number', cell: (state) => <Count value={counts[state]} href={door({ state })} /> },
          { head: { vi: 'Thay đổi', en: 'Change' }, align: 'number', cell: difference },
        ]}
      />
    </Part>
  )
}

function Empty({ mayImport }: { mayImport: boolean }) {
  return (
    <>
      <PageHead title={{ vi: 'Tổng quan', en: 'Overview' }} />
      <EmptyState title={{ vi: 'Chưa có nhiệm vụ nào vào ngày này', en: 'No tasks on this day' }}>
        <Say
          words={{
            vi: 'Khi kế hoạch được nhập, ở đây sẽ thấy ai chịu trách nhiệm việc gì, bao giờ xong và việc gì đang chậm.',
            en: 'Once a plan is imported, this page tells who answers for what, by when, and what is late.',
          }}
        />
      </EmptyState>
      {mayImport && (
        <Buttons>
          <Button href="/imports/new">
            <Say words={{ vi: 'Nhập kế hoạch đầu tiên', en: 'Import the first plan' }} />
          </Button>
        </Buttons>
      )}
    </>
  )
}
