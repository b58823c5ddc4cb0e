import { dayAt, formatDay } from '../../platform/dates.ts'
import { Details, type Happening, Part, Say, Table, Timeline, useReader } from '../../platform/ui/index.ts'
import { nameOn } from '../directory/index.ts'
import { type Difference, type Entry, entryKinds } from './entry.ts'
import type { MadeCheck } from './probe.ts'
import { CheckMade } from './proof.view.tsx'
import type { TaskFile } from './task-file.ts'
import { stateOn, type Task } from './task.ts'
import { fieldNames, shownState, valueWords } from './words.ts'

const Proofs = ({ rows }: { rows: TaskFile['evidence'] }) => (
  <Table
    caption={{ vi: 'Hồ sơ chứng minh', en: 'Evidence' }}
    rows={rows}
    columns={[
      {
        head: { vi: 'Văn bản hoặc tệp', en: 'Document or file' },
        names: true,
        cell: (each) =>
          each.check ? (
            <CheckMade made={each.check} />
          ) : each.fileHash ? (
            <a href={`/evidence/${each.fileHash}`}>{each.fileName}</a>
          ) : each.link ? (
            <a href={each.link} rel="noopener noreferrer external">
              {each.link}
            </a>
          ) : (
            each.number
          ),
      },
      { head: { vi: 'Ngày', en: 'Day' }, cell: (each) => (each.issuedOn ? formatDay(each.issuedOn) : '–') },
      { head: { vi: 'Người ký', en: 'Signer' }, cell: (each) => each.signer ?? '–' },
    ]}
  />
)

export function EvidencePart({ file: { evidence, extensions, entries } }: { file: TaskFile }) {
  const ofParts = new Set(entries.filter(({ part }) => part !== null).map(({ id }) => id))
  const own = evidence.filter(({ entry }) => !ofParts.has(entry))
  const others = evidence.filter(({ entry }) => ofParts.has(entry))
  if (evidence.length === 0 && extensions.length === 0) return null
  return (
    <Part title={{ vi: 'Hồ sơ chứng minh và gia hạn', en: 'Evidence and extensions' }}>
      {own.length > 0 && <Proofs rows={own} />}
      {others.length > 0 && (
        <Details summary={{ vi: `Hồ sơ của từng đơn vị (${others.length})`, en: `Evidence of each body (${others.length})` }}>
          <Proofs rows={others} />
        </Details>
      )}
      {extensions.length > 0 && (
        <Table
          caption={{ vi: 'Các lần gia hạn', en: 'Extensions' }}
          captioned
          rows={extensions}
          columns={[
            {
              head: { vi: 'Văn bản cho phép', en: 'By document' },
              names: true,
              cell: (each) => `${each.documentNumber}, ${formatDay(each.documentDate)}, ${each.signer}`,
            },
            { head: { vi: 'Hạn cũ', en: 'Was' }, cell: (each) => (each.oldDueOn ? formatDay(each.oldDueOn) : '–') },
            { head: { vi: 'Hạn mới', en: 'Is' }, cell: (each) => formatDay(each.newDueOn) },
            { head: { vi: 'Lý do', en: 'Reason' }, cell: (each) => each.reason },
          ]}
        />
      )}
    </Part>
  )
}

function happening(entry: Entry, task: Task): Happening {
  const differences = (entry.details['differences'] ?? []) as Difference[]
  const progress = entry.details['progress']
  const report = entry.details['report']
  const checks = (entry.details['checks'] ?? []) as MadeCheck[]
  return {
    day: dayAt(entry.at),
    title: entryKinds[entry.kind],
    ...(entry.byName && { by: entry.byName === 'system' ? { vi: 'Hệ thống', en: 'The system' } : entry.byName }),
    ...(entry.kind === 'completed' && { state: shownState(stateOn(task, dayAt(entry.at))) }),
    body: (
      <>
        {entry.words && <p>{entry.words}</p>}
        {typeof progress === 'number' && <p class="soft">{progress}%</p>}
        {typeof report === 'string' && <FromReport report={report} />}
        {differences.length > 0 && <Differences differences={differences} />}
        {checks.map((made) => (
          <p key={made.check}>
            <CheckMade made={made} />
          </p>
        ))}
      </>
    ),
  }
}

/** The round whose return said so; its words stand in the report. */
const FromReport = ({ report }: { report: string }) => (
  <p class="soft small">
    <Say
      as="a"
      href={`/reports/${encodeURIComponent(report)}`}
      words={{ vi: 'Theo tệp Excel của kỳ báo cáo', en: 'By the return of a round of reports' }}
    />
  </p>
)

/** What was and what is, field by field. */
export function Differences({ differences }: { differences: readonly Difference[] }) {
  return (
    <ul class="differences">
      {differences.map(({ field, was, is }) => (
        <li key={field}>
          <Say words={fieldNames[field] ?? field} />: <del>{valueWords(was)}</del> → <ins>{valueWords(is)}</ins>
        </li>
      ))}
    </ul>
  )
}

const latestFirst = (entries: readonly Entry[]) => entries.toSorted((a, b) => b.at.getTime() - a.at.getTime() || b.id - a.id)

export const Story = ({ file: { entries, task } }: { file: TaskFile }) => (
  <Part title={{ vi: 'Diễn biến', en: 'History' }}>
    <Timeline happenings={latestFirst(entries.filter(({ part }) => part === null)).map((entry) => happening(entry, task))} />
    <PartStory entries={entries.filter(({ part }) => part !== null)} task={task} />
  </Part>
)

/** What members of a collective told of their parts, folded: there are dozens of them. */
function PartStory({ entries, task }: { entries: readonly Entry[]; task: Task }) {
  const { asOf, language } = useReader()
  if (entries.length === 0) return null
  const named = (entry: Entry): Happening => {
    const name = entry.part === null ? '' : nameOn(entry.part, asOf, language)
    return { ...happening(entry, task), title: { vi: `${name}: ${entryKinds[entry.kind].vi}`, en: `${name}: ${entryKinds[entry.kind].en}` } }
  }
  return (
    <Details summary={{ vi: `Diễn biến ở từng đơn vị (${entries.length})`, en: `What each body told (${entries.length})` }}>
      <Timeline happenings={latestFirst(entries).map(named)} />
    </Details>
  )
}

export function Baseline({ file: { task, first } }: { file: TaskFile }) {
  const differences: Difference[] = !first
    ? []
    : (
        [
          ['title', first.title, task.title],
          ['dueOn', task.firstDueOn, task.recurs === null ? task.dueOn : task.firstDueOn],
          ['product', first.product, task.product],
        ] as const
      )
        .filter(([, was, is]) => was !== is)
        .map(([field, was, is]) => ({ field, was, is }))
  if (differences.length === 0) return null
  return (
    <Part title={{ vi: 'So với lúc được giao', en: 'Against the first version' }}>
      <Differences differences={differences} />
    </Part>
  )
}
