import { daysOf, formatDay, monthOf } from '../../platform/dates.ts'
import { formatNumber } from '../../platform/text.ts'
import {
  Button,
  Buttons,
  Count,
  EmptyState,
  Notice,
  PageHead,
  Part,
  Say,
  StateBar,
  type StateCount,
  termWords,
  useReader,
} from '../../platform/ui/index.ts'
import { nameOn } from '../directory/index.ts'
import { type Overview, shownState, type StateCounts, TaskRows, taskStates, totalOf } from '../steering/index.ts'
import { All, dueSoonFilter, type Shown, useDoor } from './door.view.tsx'
import { Late } from './late.view.tsx'
import { Changed, Clear, Year } from './trend.view.tsx'

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
      {dueSoonTotal === 0 && <Say as="p" words={{ vi: 'Không có việc chưa xong nào đến hạn.', en: 'Nothing open falls due.' }} />}
      {doors && dueSoon.length > 0 && <TaskRows tasks={dueSoon} caption={{ vi: 'Sắp đến hạn', en: 'Due soon' }} {...(of !== undefined && { of })} />}
    </Part>
  )
}

function Empty({ mayImport }: { mayImport: boolean }) {
  return (
    <>
      <PageHead title={{ vi: 'Tổng quan', en: 'Overview' }} />
      <EmptyState
        title={{ vi: 'Chưa có nhiệm vụ nào vào ngày này', en: 'No tasks on this day' }}
        words={{
          vi: 'Khi kế hoạch được nhập, ở đây sẽ thấy ai chịu trách nhiệm việc gì, bao giờ xong và việc gì đang chậm.',
          en: 'Once a plan is imported, this page tells who answers for what, by when, and what is late.',
        }}
      />
      {mayImport && (
        <Buttons>
          <Button href="/imports/new" words={{ vi: 'Nhập kế hoạch đầu tiên', en: 'Import the first plan' }} />
        </Buttons>
      )}
    </>
  )
}
