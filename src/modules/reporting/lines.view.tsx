import { formatDay } from '../../platform/dates.ts'
import { formatNumber, formatShare } from '../../platform/text.ts'
import { type Column, DayWords, Part, Say, StateBar, StateTag, Table, useReader } from '../../platform/ui/index.ts'
import { countedStates, countStates, dueOf } from './count.ts'
import { isMoved, type ReportLine } from './line.ts'
import { shownState } from './parts.view.tsx'
import type { ReportFile } from './reading.actions.ts'
import { proofWords } from './statements.view.tsx'

export function Figures({ file: { lines, report } }: { file: ReportFile }) {
  const { language } = useReader()
  const counts = countStates(lines)
  const due = dueOf(counts)
  return (
    <Part
      title={{ vi: 'Số liệu', en: 'Figures' }}
      note={{
        vi: `${lines.length} nhiệm vụ; hoàn thành đúng hạn ${formatShare(counts['done-on-time'], due, language)} trên ${due} nhiệm vụ đến hạn; lũy kế từ đầu năm hoàn thành ${formatNumber(report?.yearDone ?? 0, language)}.`,
        en: `${lines.length} tasks; ${formatShare(counts['done-on-time'], due, language)} of ${due} due were done on time; ${report?.yearDone ?? 0} done since January.`,
      }}
    >
      <StateBar counts={countedStates.map((state) => ({ state: shownState(state), count: counts[state], href: `#lines-${state}` }))} />
    </Part>
  )
}

const lineColumns: Column<ReportLine>[] = [
  {
    head: { vi: 'Nhiệm vụ', en: 'Task' },
    names: true,
    cell: (line) => (
      <>
        <a href={`/tasks/${line.task}`}>{line.task}</a> {line.title}
      </>
    ),
  },
  { head: { vi: 'Trạng thái', en: 'State' }, cell: ({ state }) => <StateTag state={shownState(state)} /> },
  {
    head: { vi: 'Thời hạn', en: 'Due' },
    short: true,
    cell: (line) => (
      <>
        <DayWords day={line.dueOn} kind="plain" />
        {isMoved(line) && line.firstDueOn && (
          <span class="soft small">
            {' '}
            <Say words={{ vi: `(đầu tiên ${formatDay(line.firstDueOn)})`, en: `(first ${formatDay(line.firstDueOn)})` }} />
          </span>
        )}
      </>
    ),
  },
  { head: { vi: 'Tiến độ', en: 'Progress' }, align: 'number', cell: ({ progress }) => (progress === null ? '–' : `${progress}%`) },
  {
    head: { vi: 'Sản phẩm, minh chứng', en: 'Product, evidence' },
    cell: ({ product, proofs }) => (
      <>
        {product ?? '–'}
        {proofs.map((proof, nth) => (
          <p key={nth} class="soft small">
            {proofWords(proof)}
          </p>
        ))}
      </>
    ),
  },
]

export function Lines({ file: { lines } }: { file: ReportFile }) {
  return (
    <Part title={{ vi: 'Danh sách nhiệm vụ', en: 'Tasks' }}>
      {countedStates
        .map((state) => ({ state, rows: lines.filter((line) => line.state === state) }))
        .filter(({ rows }) => rows.length > 0)
        .map(({ state, rows }) => (
          <section key={state} id={`lines-${state}`}>
            <h3>
              <StateTag state={shownState(state)} /> <span class="soft">{rows.length}</span>
            </h3>
            <Table dense caption={{ vi: 'Nhiệm vụ', en: 'Tasks' }} columns={lineColumns} rows={rows} rowKey={({ task }) => task} />
          </section>
        ))}
    </Part>
  )
}

/** What it holds of tasks given to all: told here, counted once as the whole. */
export function Parts({ file: { parts } }: { file: ReportFile }) {
  if (parts.length === 0) return null
  return (
    <Part
      id="parts"
      title={{ vi: 'Phần việc trong nhiệm vụ giao chung', en: 'Parts of tasks given to all' }}
      note={{
        vi: `${parts.length} phần việc; nhiệm vụ giao chung được tính một lần cho cả nước nên không cộng vào số liệu trên.`,
        en: `${parts.length} parts; the whole counts once for the country, so they stand in no figure above.`,
      }}
    >
      <Table dense caption={{ vi: 'Phần việc', en: 'Parts' }} columns={lineColumns} rows={parts} rowKey={({ task }) => task} />
    </Part>
  )
}
