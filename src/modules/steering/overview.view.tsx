import { daysOf, formatDay, monthOf, addDays } from '../../platform/dates.ts'
import { formatNumber, type Text } from '../../platform/text.ts'
import { type Bar, Bars, Button, Buttons, Count, EmptyState, Figure, Figures, MonthColumns, Notice, PageHead, Part, Say, StateBar, type StateCount, Table, useReader, withQuery } from '../../platform/ui/index.ts'
import { nameOn } from '../directory/index.ts'
import { type AgencyCounts, type Overview, soon, type StateCounts, totalOf } from './overview.actions.ts'
import { AgencyNames, Term } from './parts.view.tsx'
import { type Task, type TaskState, taskStates } from './task.ts'
import { clarityName, shownState, stateNames } from './words.ts'

/** The address of exactly what a figure counts; the day shown goes with it. */
export function useDoor(doors: boolean, base: Readonly<Record<string, string>> = {}) {
  const { address } = useReader()
  const asOf = new URLSearchParams(address.split('?')[1] ?? '').get('asOf')
  return (filter: Readonly<Record<string, string>>): string => doors ? withQuery('/tasks', { ...base, ...filter, ...(asOf && { asOf }) }) : '/sign-in?back=%2Ftasks'
}

/** The whole as one sentence that a minister's assistant understands standing up. */
function truth({ total, counts, dueSoonTotal }: Overview, day: string): Text {
  const done = counts['done-on-time'] + counts['done-late']
  const n = (value: number, language: 'vi' | 'en') => formatNumber(value, language)
  return {
    vi: `Đến ngày ${formatDay(day)}, ${n(done, 'vi')} trong ${n(total, 'vi')} nhiệm vụ đã hoàn thành; ${n(counts.overdue, 'vi')} quá hạn; ${n(dueSoonTotal, 'vi')} đến hạn trong bốn tuần tới.`,
    en: `On ${formatDay(day)}, ${n(done, 'en')} of ${n(total, 'en')} tasks are done; ${n(counts.overdue, 'en')} are overdue; ${n(dueSoonTotal, 'en')} fall due in the next four weeks.`,
  }
}

export const stateCounts = (counts: StateCounts, door: (filter: { state: string }) => string): StateCount[] =>
  taskStates.map((state) => ({ state: shownState(state), count: counts[state], href: door({ state }) }))

export function OverviewPage({ overview, mayImport }: { overview: Overview; mayImport: boolean }) {
  const { asOf } = useReader()
  const door = useDoor(overview.doors)
  if (overview.total === 0) return <Empty mayImport={mayImport} />
  return (
    <>
      <PageHead title={{ vi: 'Tổng quan', en: 'Overview' }} lead={truth(overview, asOf)} />
      {overview.review > 0 && overview.doors && <Notice tone="warning"><Count value={overview.review} href={door({ review: 'true' })} /> <Say words={{ vi: 'nhiệm vụ chờ rà soát vì máy đọc chưa chắc hoặc văn bản chưa rõ.', en: 'tasks wait for review: the reading is unsure or the document unclear.' }} /></Notice>}
      <Part title={{ vi: 'Bốn trạng thái', en: 'The four states' }} note={{ vi: 'Theo cách tính của Văn phòng Chính phủ; nhiệm vụ chưa rõ thời hạn được nêu riêng.', en: 'As the Government Office counts; tasks without a clear term are named apart.' }}>
        <StateBar counts={stateCounts(overview.counts, door)} />
      </Part>
      <DueSoon overview={overview} door={door} />
      <Late overview={overview} door={door} />
      <Part title={{ vi: 'Thời hạn trong năm', en: 'Deadlines over the year' }}><Year overview={overview} door={door} /></Part>
      <Clear overview={overview} door={door} />
      <Changed overview={overview} />
    </>
  )
}

type Shown = { overview: Overview; door: (filter: Readonly<Record<string, string>>) => string }

/** What falls due in four weeks: the tasks themselves for staff, their number for visitors. */
function DueSoon({ overview: { dueSoon, dueSoonTotal, dueThisMonth, doors }, door }: Shown) {
  const { asOf } = useReader()
  const month = daysOf(monthOf(asOf))
  const all = door({ open: 'true', dueFrom: asOf, dueTo: addDays(asOf, soon) })
  return (
    <Part title={{ vi: 'Đến hạn trong bốn tuần tới', en: 'Due in the next four weeks' }} aside={<a href={all}><Say words={{ vi: 'Xem tất cả', en: 'See all' }} /></a>}>
      <Figures>
        <Figure value={dueSoonTotal} label={{ vi: 'việc chưa xong, đến hạn trong 28 ngày', en: 'open, due within 28 days' }} href={all} />
        <Figure value={dueThisMonth} label={{ vi: 'việc đến hạn trong tháng này', en: 'due this month' }} href={door({ dueFrom: month.first, dueTo: month.last })} />
      </Figures>
      {doors && dueSoon.length > 0 && <TaskRows tasks={dueSoon} caption={{ vi: 'Sắp đến hạn', en: 'Due soon' }} />}
    </Part>
  )
}

/** A short list of tasks: what, who, when. */
export function TaskRows({ tasks, caption }: { tasks: readonly Task[]; caption: Text }) {
  return (
    <Table dense caption={caption} rows={tasks} rowKey={(task) => task.id} columns={[
      { head: { vi: 'Nhiệm vụ', en: 'Task' }, names: true, cell: (task) => <a href={`/tasks/${task.code}`}>{task.title}</a> },
      { head: { vi: 'Chủ trì', en: 'Lead' }, cell: (task) => <AgencyNames ids={task.lead} written={task.leadNames} /> },
      { head: { vi: 'Thời hạn', en: 'Term' }, cell: (task) => <Term task={task} /> },
    ]} />
  )
}

/** Who is late, by agency, of how many it leads. */
function Late({ overview: { byAgency, counts }, door }: Shown) {
  const { language, asOf } = useReader()
  const late = byAgency.filter((each) => each.counts.overdue > 0).sort((a, b) => b.counts.overdue - a.counts.overdue)
  const bar = ({ id, counts: own }: AgencyCounts): Bar => ({
    label: nameOn(id, asOf, language), href: `/agencies/${id}`, value: own.overdue, of: totalOf(own), state: 'overdue',
    valueHref: door({ agency: id, role: 'lead', state: 'overdue' }),
  })
  return (
    <Part title={{ vi: 'Ai đang chậm', en: 'Who is late' }} note={{ vi: 'Số quá hạn trên số nhiệm vụ chủ trì; nhiệm vụ có hai cơ quan chủ trì được tính cho cả hai.', en: 'Overdue of all it leads; a task led by two counts for both.' }} aside={<a href={door({ state: 'overdue' })}><Say words={{ vi: `Tất cả ${counts.overdue} nhiệm vụ quá hạn`, en: `All ${counts.overdue} overdue` }} /></a>}>
      {late.length === 0 ? <p><Say words={{ vi: 'Không có nhiệm vụ nào quá hạn.', en: 'Nothing is overdue.' }} /></p> : <Bars heads={{ label: { vi: 'Cơ quan', en: 'Agency' }, value: { vi: 'Quá hạn', en: 'Overdue' } }} bars={late.slice(0, 12).map(bar)} />}
      {late.length > 12 && <p class="soft"><Say words={{ vi: `và ${late.length - 12} cơ quan khác`, en: `and ${late.length - 12} others` }} /></p>}
    </Part>
  )
}

export function Year({ overview: { byMonth }, door }: Shown) {
  const of = (month: string, state?: TaskState) => {
    const { first, last } = daysOf(month)
    return door({ dueFrom: first, dueTo: last, ...(state && { state }) })
  }
  const months = byMonth.map(({ month, counts }) => ({
    period: month, href: of(month),
    counts: taskStates.filter((state) => state !== 'undated').map((state) => ({ state: shownState(state), count: counts[state], href: of(month, state) })),
  }))
  const year = byMonth[0]?.month.slice(0, 4) ?? ''
  return <MonthColumns title={{ vi: `Nhiệm vụ đến hạn từng tháng năm ${year}`, en: `Due month by month, ${year}` }} months={months} />
}

function Clear({ overview: { unclear, total }, door }: Shown) {
  const bars = ['person', 'work', 'time', 'product', 'responsibility'].map((each): Bar => ({
    label: { vi: `Chưa ${clarityName(each).vi.toLowerCase()}`, en: `Not: ${clarityName(each).en.toLowerCase()}` }, value: unclear[each] ?? 0, of: total, state: 'unknown', valueHref: door({ unclear: each }),
  }))
  return (
    <Part title={{ vi: 'Giao việc có rõ không', en: 'How clear the orders are' }} note={{ vi: '5 rõ: người, việc, thời gian, sản phẩm, trách nhiệm. Mỗi nhiệm vụ nêu lý do và cách sửa.', en: 'The five: who, what, when, result, responsibility. Each task says why and how to mend it.' }}>
      <Bars heads={{ label: { vi: 'Tiêu chí', en: 'Criterion' }, value: { vi: 'Số nhiệm vụ', en: 'Tasks' } }} bars={bars} sorted={false} full={total} />
    </Part>
  )
}

function Changed({ overview: { changes, before, counts } }: { overview: Overview }) {
  const { asOf, language } = useReader()
  const first = daysOf(monthOf(asOf)).first
  const difference = (state: TaskState): string => {
    const change = counts[state] - before.counts[state]
    return `${change > 0 ? '+' : change < 0 ? '−' : ''}${formatNumber(Math.abs(change), language)}`
  }
  const happened = [['completed', { vi: 'báo cáo hoàn thành', en: 'reported complete' }], ['extended', { vi: 'được gia hạn', en: 'given a new day' }], ['progress', { vi: 'có cập nhật tiến độ', en: 'reported on' }], ['amended', { vi: 'đổi theo văn bản mới', en: 'changed by a newer document' }]] as const
  return (
    <Part title={{ vi: `Thay đổi từ ${formatDay(first)}`, en: `Since ${formatDay(first)}` }} note={{ vi: `So với cuối ngày ${formatDay(before.day)}.`, en: `Against the end of ${formatDay(before.day)}.` }}>
      <ul>{happened.map(([kind, words]) => <li key={kind}><b>{formatNumber(changes[kind] ?? 0, language)}</b> <Say words={{ vi: `nhiệm vụ ${words.vi}`, en: `tasks ${words.en}` }} /></li>)}</ul>
      <Table dense caption={{ vi: 'Bốn trạng thái so với tháng trước', en: 'States against last month' }} rows={taskStates} columns={[
        { head: { vi: 'Trạng thái', en: 'State' }, names: true, cell: (state) => <Say words={stateNames[state]} /> },
        { head: { vi: 'Tháng trước', en: 'Last month' }, align: 'number', cell: (state) => formatNumber(before.counts[state], language) },
        { head: { vi: 'Nay', en: 'Now' }, align: 'number', cell: (state) => formatNumber(counts[state], language) },
        { head: { vi: 'Thay đổi', en: 'Change' }, align: 'number', cell: difference },
      ]} />
    </Part>
  )
}

function Empty({ mayImport }: { mayImport: boolean }) {
  return (
    <>
      <PageHead title={{ vi: 'Tổng quan', en: 'Overview' }} />
      <EmptyState title={{ vi: 'Chưa có nhiệm vụ nào vào ngày này', en: 'No tasks on this day' }}>
        <Say words={{ vi: 'Khi kế hoạch được nhập, ở đây sẽ thấy ai chịu trách nhiệm việc gì, bao giờ xong và việc gì đang chậm.', en: 'Once a plan is imported, this page tells who answers for what, by when, and what is late.' }} />
      </EmptyState>
      {mayImport && <Buttons><Button href="/imports/new"><Say words={{ vi: 'Nhập kế hoạch đầu tiên', en: 'Import the first plan' }} /></Button></Buttons>}
    </>
  )
}
