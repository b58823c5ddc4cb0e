import { formatDay, type PlainDate } from '../../platform/dates.ts'
import type { Text } from '../../platform/text.ts'
import {
  type Column,
  DayWords,
  DefinitionList,
  EmptyState,
  Notice,
  PageHead,
  Part,
  PrintButton,
  Say,
  Table,
  useReader,
} from '../../platform/ui/index.ts'
import { nameOn } from '../directory/index.ts'
import { headline } from '../steering/index.ts'
import type { TaskRow } from './board.ts'
import type { AgencyLights, TaskLights } from './board.actions.ts'
import { reasons } from './flag.ts'
import { FlagList, ForecastPart, LightTag, lightWords } from './light.view.tsx'
import type { Excuse, Weighed } from './obligation.ts'
import { ScoreWords } from './scores.view.tsx'
import { SignalList } from './signals.view.tsx'
import { ChainPart } from './wait.view.tsx'

const verdictWords: Readonly<Record<Weighed['verdict'], Text>> = {
  met: { vi: 'Đúng hạn', en: 'Met' },
  missed: { vi: 'Trễ', en: 'Missed' },
  waiting: { vi: 'Chưa đến hạn', en: 'Not due yet' },
}

const endingWords: Readonly<Record<Weighed['ending'], Text>> = {
  done: { vi: 'hoàn thành', en: 'done' },
  reported: { vi: 'đã báo cáo', en: 'reported' },
  extended: { vi: 'gia hạn sau khi đã trễ', en: 'given a new day when already late' },
  open: { vi: 'chưa xong', en: 'open' },
}

const excuseWords = ({ why, what, from, to }: Excuse): Text => {
  const span = `${formatDay(from)}–${formatDay(to)}`
  return why === 'grace'
    ? { vi: `thời gian chuyển tiếp sau sáp nhập ${span}`, en: `grace after a merger ${span}` }
    : { vi: `chờ cơ quan khác trả lời vướng mắc ${what}, ${span}`, en: `waiting for others to answer ${what}, ${span}` }
}

const owedColumns: readonly Column<Weighed>[] = [
  { head: { vi: 'Ngày phải có', en: 'Owed on' }, names: true, short: true, cell: ({ dueOn }) => formatDay(dueOn) },
  {
    head: { vi: 'Kết thúc', en: 'Ended' },
    cell: ({ endedOn, ending }) => (
      <>
        {endedOn && `${formatDay(endedOn)}, `}
        <Say words={endingWords[ending]} />
      </>
    ),
  },
  { head: { vi: 'Trễ (ngày)', en: 'Late (days)' }, align: 'number', cell: ({ lateDays }) => lateDays },
  { head: { vi: 'Được tính', en: 'Counted' }, align: 'number', cell: ({ countedDays }) => countedDays },
  {
    head: { vi: 'Kết luận', en: 'Verdict' },
    cell: ({ verdict, excuses }) => (
      <>
        <Say words={verdictWords[verdict]} />
        {excuses.map((excuse, at) => (
          <Say as="p" key={at} class="soft small" words={excuseWords(excuse)} />
        ))}
      </>
    ),
  },
]

/** "Why is this red": one task's lights, each with its rule, what it owed and when, and how far its like slip. */
export function TaskLightsPage({ lights: { row, forecast, chain, day } }: { lights: TaskLights }) {
  const { language } = useReader()
  const { task, weighed, lights, agencies } = row
  return (
    <>
      <PageHead
        above={task.code}
        title={headline(task.title)}
        lead={
          <>
            <Say as="a" href={`/tasks/${encodeURIComponent(task.code)}`} words={{ vi: 'Trang của nhiệm vụ', en: 'The task itself' }} />
            {agencies.map((id) => (
              <span key={id}>
                {' · '}
                <a href={`/accountability/agencies/${id}`}>{nameOn(id, day, language)}</a>
              </span>
            ))}
          </>
        }
        actions={<PrintButton />}
      />
      <LightPair lights={lights} />
      <Part title={{ vi: 'Vì sao có màu này', en: 'Why it has this colour' }} note={asOfWords(day)}>
        <FlagList flags={lights.flags} day={day} />
      </Part>
      {weighed.length > 0 && (
        <Part
          title={{ vi: 'Từng ngày phải có và kết quả', en: 'What was owed, and what came of it' }}
          note={{
            vi: 'Một lần trễ, dù kéo dài bao lâu, chỉ là một. Ngày chờ cơ quan khác và ngày chuyển tiếp không tính.',
            en: 'One lateness is one, however long. Days waiting for others and days of grace do not count.',
          }}
        >
          <Table caption={{ vi: 'Nghĩa vụ đến hạn', en: 'Obligations' }} columns={owedColumns} rows={weighed} rowKey={({ key }) => key} dense />
        </Part>
      )}
      {row.measures.open === 1 && (task.dueOn !== null || chain !== null) && (
        <Part title={{ vi: 'Dự báo', en: 'Forecast' }}>
          {task.dueOn !== null && <ForecastPart forecast={forecast} />}
          {chain !== null && <ChainPart chain={chain} dueOn={task.dueOn} />}
        </Part>
      )}
    </>
  )
}

const asOfWords = (day: PlainDate): Text => ({
  vi: `Tính đến hết ngày ${formatDay(day)}; mở lại với cùng ngày sẽ ra cùng kết quả.`,
  en: `As of the end of ${formatDay(day)}; the same day always gives the same answer.`,
})

export const LightPair = ({ lights }: { lights: TaskRow['lights'] }) => (
  <DefinitionList
    definitions={[
      { term: lightWords.progress, value: <LightTag colour={lights.progress} /> },
      { term: lightWords.quality, value: <LightTag colour={lights.quality} /> },
    ]}
  />
)

const taskColumns: readonly Column<TaskRow>[] = [
  {
    head: { vi: 'Nhiệm vụ', en: 'Task' },
    names: true,
    cell: ({ task }) => (
      <>
        <a href={`/accountability/tasks/${encodeURIComponent(task.code)}`}>{task.code}</a> {headline(task.title)}
      </>
    ),
  },
  { head: lightWords.progress, short: true, cell: ({ lights }) => <LightTag colour={lights.progress} /> },
  { head: lightWords.quality, short: true, cell: ({ lights }) => <LightTag colour={lights.quality} /> },
  { head: { vi: 'Vì', en: 'Because' }, cell: ({ lights }) => <Because flags={reasons(lights)} /> },
  { head: { vi: 'Hạn', en: 'Due' }, cell: ({ task }) => <DayWords day={task.dueOn} /> },
]

function Because({ flags }: { flags: TaskRow['lights']['flags'] }) {
  const { language } = useReader()
  return flags.length === 0 ? <span class="soft">–</span> : <>{flags.map(({ words }) => words[language]).join('; ')}</>
}

const rank = { red: 0, amber: 1, grey: 2, green: 3 }
const lit = (rows: readonly TaskRow[]): TaskRow[] =>
  rows
    .filter(({ lights }) => lights.flags.length > 0)
    .toSorted((a, b) => rank[a.lights.progress] - rank[b.lights.progress] || rank[a.lights.quality] - rank[b.lights.quality])

/** "Why is this red": one agency's lights, its tasks that turned them, its score and what asks a question. */
export function AgencyLightsPage({ lights: { row, signals, day } }: { lights: AgencyLights }) {
  const { language } = useReader()
  const flagged = lit(row.tasks)
  const asking = signals.filter(({ asks }) => asks)
  return (
    <>
      <PageHead
        above={{ vi: 'Cảnh báo và điểm đúng hạn', en: 'Flags and score' }}
        title={nameOn(row.agency, day, language)}
        lead={
          <Say as="a" href={`/agencies/${row.agency}`} words={{ vi: 'Trang của cơ quan, ai chịu trách nhiệm', en: 'The agency, and who answers' }} />
        }
        actions={<PrintButton />}
      />
      <LightPair lights={row.lights} />
      <Part title={{ vi: 'Vì sao có màu này', en: 'Why it has this colour' }} note={asOfWords(day)}>
        <FlagList flags={row.lights.flags} day={day} />
      </Part>
      <Part
        title={{ vi: 'Nhiệm vụ có cảnh báo', en: 'Tasks with flags' }}
        note={{
          vi: `${flagged.length} trên ${row.tasks.length} nhiệm vụ trong 12 tháng`,
          en: `${flagged.length} of ${row.tasks.length} tasks in 12 months`,
        }}
      >
        {flagged.length === 0 ? (
          <EmptyState title={{ vi: 'Không nhiệm vụ nào có cảnh báo', en: 'No task has a flag' }} />
        ) : (
          <Table
            caption={{ vi: 'Nhiệm vụ có cảnh báo', en: 'Tasks with flags' }}
            columns={taskColumns}
            rows={flagged}
            rowKey={({ task }) => task.id}
            dense
            keyboard
          />
        )}
      </Part>
      <Part
        title={{ vi: 'Điểm đúng hạn', en: 'Score' }}
        aside={<Say as="a" href="/accountability/scores" words={{ vi: 'Bảng điểm và cách chấm', en: 'All scores and the method' }} />}
      >
        <ScoreWords score={row.score} />
      </Part>
      <Part title={{ vi: 'Câu hỏi cần xem lại', en: 'Questions to look at' }}>
        {asking.length > 0 && (
          <Notice
            words={{
              vi: 'Đây là thống kê để hỏi, không phải kết luận vi phạm.',
              en: 'These are statistics to ask about, not findings.',
            }}
          />
        )}
        <SignalList signals={signals} />
      </Part>
    </>
  )
}
