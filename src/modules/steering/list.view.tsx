import { formatNumber, type Text } from '../../platform/text.ts'
import {
  type ActiveFilter,
  Button,
  Buttons,
  type Column,
  DateField,
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
  Checkbox,
} from '../../platform/ui/index.ts'
import { formatDay } from '../../platform/dates.ts'
import { pageSizes, type TaskFilter } from './filter.ts'
import { dueSoonFilter } from './overview.view.tsx'
import { AgencyNames } from './parts.view.tsx'
import type { ShareFigure } from './share.ts'
import { ShareCount } from './share.view.tsx'
import { Standing } from './standing.view.tsx'
import { type Task, taskStates } from './task.ts'
import { clarityName, happenedNames, stateNames } from './words.ts'

export type Choices = {
  agencies: readonly { id: string; name: string }[]
  documents: readonly { id: string; title: string }[]
  sections: readonly string[]
}
export type SavedView = { id: number; name: string; query: string }
type Props = {
  filter: TaskFilter
  tasks: readonly Task[]
  total: number
  /** There are more than `total`. */
  more: boolean
  choices: Choices
  views: readonly SavedView[]
  mayImport: boolean
  mayAdd: boolean
  columns: string | undefined
  figures: ReadonlyMap<string, ShareFigure>
}

const dash = <span class="soft">–</span>

/** Columns a reader may choose; code, task and term always stand. */
const chosen: Readonly<Record<string, Column<Task>>> = {
  lead: { head: { vi: 'Chủ trì', en: 'Lead' }, cell: (task) => <AgencyNames ids={task.lead} written={task.leadNames} /> },
  support: {
    head: { vi: 'Phối hợp', en: 'Support' },
    cell: (task) => (task.supportNames.length > 0 ? <AgencyNames ids={task.support} written={task.supportNames} /> : dash),
  },
  product: { head: { vi: 'Sản phẩm', en: 'Product' }, cell: (task) => task.product ?? dash },
  section: { head: { vi: 'Mục', en: 'Section' }, short: true, cell: (task) => task.section ?? dash },
  progress: { head: { vi: 'Tiến độ', en: 'Progress' }, align: 'number', cell: (task) => (task.progress === null ? dash : `${task.progress}%`) },
  updated: {
    head: { vi: 'Cập nhật', en: 'Updated' },
    sort: 'updated',
    short: true,
    cell: (task) => (task.updatedOn ? formatDay(task.updatedOn) : dash),
  },
}
const usual = ['lead', 'product']

const columnsOf = (names: readonly string[], figures: Props['figures']): Column<Task>[] => [
  { head: { vi: 'Mã', en: 'Code' }, sort: 'code', short: true, cell: (task) => <a href={`/tasks/${task.code}`}>{task.code}</a> },
  {
    head: { vi: 'Nhiệm vụ', en: 'Task' },
    sort: 'title',
    names: true,
    cell: (task) => (
      <a href={`/tasks/${task.code}`} tabIndex={-1} class="plain">
        {task.title}
      </a>
    ),
  },
  ...names.map((name) => chosen[name] as Column<Task>),
  { head: { vi: 'Thời hạn', en: 'Term' }, sort: 'due', cell: (task) => <ListedStanding task={task} figure={figures.get(task.id)} /> },
]

/** Where a task stands; of one given to a collective also how many of its members are done. */
const ListedStanding = ({ task, figure }: { task: Task; figure: ShareFigure | undefined }) => (
  <>
    <Standing task={task} />
    {figure && (
      <div class="soft small">
        <ShareCount task={task} figure={figure} />
      </div>
    )}
  </>
)

const filterNames = [
  'q',
  'state',
  'open',
  'agency',
  'role',
  'document',
  'section',
  'unit',
  'dueFrom',
  'dueTo',
  'unclear',
  'review',
  'recurs',
  'parts',
  'happened',
  'happenedFrom',
  'completedFrom',
  'completedTo',
] as const

/** The list of tasks: every filter stands in the address, so a view can be kept, sent and gone back from. */
export function TaskList({ filter, tasks, total, more, choices, views, mayImport, mayAdd, columns, figures }: Props) {
  const { address } = useReader()
  const active = activeOf(filter, choices)
  const shown = columns === undefined ? usual : Object.keys(chosen).filter((name) => columns.split(',').includes(name))
  return (
    <>
      <PageHead
        title={{ vi: 'Nhiệm vụ', en: 'Tasks' }}
        lead={<TotalWords total={total} more={more} filtered={active.length > 0} />}
        actions={
          <>
            {mayAdd && (
              <Button size="sm" href="/tasks/new">
                <Say words={{ vi: 'Thêm nhiệm vụ', en: 'Add a task' }} />
              </Button>
            )}
            {filter.document !== undefined && (
              <Button variant="secondary" size="sm" href={`/tasks/plan?document=${filter.document}`}>
                <Say words={{ vi: 'So với lúc ban hành', en: 'Against the issue' }} />
              </Button>
            )}
            <Exports />
          </>
        }
      />
      <Presets filter={filter} />
      <FilterBar
        names={[...filterNames]}
        active={active}
        more={<MoreFilters filter={filter} choices={choices} />}
        moreOpen={filter.section !== undefined || filter.dueFrom !== undefined || filter.dueTo !== undefined || filter.document !== undefined}
      >
        <Input name="q" type="search" label={{ vi: 'Tìm theo lời, mã, cơ quan', en: 'Words, code, agency' }} value={filter.q} />
        <Select
          name="state"
          label={{ vi: 'Trạng thái', en: 'State' }}
          value={filter.state}
          empty={{ vi: 'Mọi trạng thái', en: 'Any' }}
          options={taskStates.map((state) => ({ value: state, words: stateNames[state] }))}
        />
        <Select
          name="agency"
          label={{ vi: 'Cơ quan', en: 'Agency' }}
          value={filter.agency}
          empty={{ vi: 'Mọi cơ quan', en: 'Any' }}
          options={choices.agencies.map(({ id, name }) => ({ value: id, words: name }))}
        />
      </FilterBar>
      <div class="row list-tools">
        <SavedViews views={views} query={address.split('?')[1] ?? ''} />
        <ColumnChoice shown={shown} />
      </div>
      {tasks.length === 0 ? (
        <Nothing filtered={active.length > 0} mayImport={mayImport} />
      ) : (
        <Table
          caption={{ vi: 'Danh sách nhiệm vụ', en: 'Tasks' }}
          columns={columnsOf(shown, figures)}
          rows={tasks}
          rowKey={(task) => task.id}
          sorted={filter.sort ?? 'board'}
          keyboard
          dense
        />
      )}
      {total > 0 && <Pagination page={filter.page ?? 1} size={pageSizes.list} total={total} />}
      {tasks.length > 0 && <KeyHints />}
    </>
  )
}

/** How many there are; where nobody counted them all, counting them is one click away. */
function TotalWords({ total, more, filtered }: { total: number; more: boolean; filtered: boolean }) {
  const { address } = useReader()
  return (
    <>
      <Say
        words={{
          vi: `${more ? 'Hơn ' : ''}${formatNumber(total, 'vi')} nhiệm vụ${filtered ? ' khớp bộ lọc' : ''}.`,
          en: `${more ? 'More than ' : ''}${formatNumber(total, 'en')} tasks${filtered ? ' match' : ''}.`,
        }}
      />
      {more && (
        <>
          {' '}
          <a href={withQuery(address, { exact: 'true' })}>
            <Say words={{ vi: 'Đếm hết', en: 'Count them all' }} />
          </a>
        </>
      )}
    </>
  )
}

/** What people come for: everything, what is open, what is late, what comes next; other filters stay. */
function Presets({ filter: { state, open, dueFrom, dueTo } }: Pick<Props, 'filter'>) {
  const { address, asOf, language } = useReader()
  const none = { state: null, open: null, dueFrom: null, dueTo: null, page: null }
  const ahead = dueSoonFilter(asOf)
  const at = (own: Readonly<Record<string, string>>) => withQuery(address, { ...none, ...own })
  const bounded = dueFrom !== undefined || dueTo !== undefined
  const near = open === true && state === undefined && dueFrom === ahead['dueFrom'] && dueTo === ahead['dueTo']
  return (
    <Tabs
      label={{ vi: 'Chọn nhanh', en: 'Quick choice' }[language]}
      tabs={[
        { words: { vi: 'Mọi nhiệm vụ', en: 'All tasks' }, href: at({}), current: !bounded && !open && state === undefined },
        { words: { vi: 'Chưa hoàn thành', en: 'Not done' }, href: at({ open: 'true' }), current: !bounded && open === true && state === undefined },
        { words: { vi: 'Quá hạn', en: 'Overdue' }, href: at({ state: 'overdue' }), current: !bounded && !open && state === 'overdue' },
        { words: { vi: 'Đến hạn trong bốn tuần tới', en: 'Due in four weeks' }, href: at(ahead), current: near },
      ]}
    />
  )
}

/** Each column a link that shows or hides it; the choice stands in the address, so a saved view keeps it. */
function ColumnChoice({ shown }: { shown: readonly string[] }) {
  const { address } = useReader()
  const toggled = (name: string) =>
    Object.keys(chosen)
      .filter((each) => (each === name) !== shown.includes(each))
      .join(',') || 'none'
  return (
    <details class="saved-views">
      <summary class="plain-summary">
        <Say words={{ vi: 'Chọn cột', en: 'Columns' }} />
      </summary>
      <ul>
        {Object.entries(chosen).map(([name, { head }]) => (
          <li key={name}>
            <a href={withQuery(address, { columns: toggled(name) })}>
              <Say words={shown.includes(name) ? { vi: 'Ẩn cột', en: 'Hide' } : { vi: 'Hiện cột', en: 'Show' }} /> <Say words={head} />
            </a>
          </li>
        ))}
      </ul>
    </details>
  )
}

function Exports() {
  const { address } = useReader()
  const at = (path: string) => withQuery(`${path}?${address.split('?')[1] ?? ''}`, { page: null })
  return (
    <>
      <Button variant="secondary" size="sm" href={at('/tasks.xlsx')}>
        <Say words={{ vi: 'Tải Excel', en: 'Excel' }} />
      </Button>
      <Button variant="secondary" size="sm" href={at('/tasks.csv')}>
        <Say words={{ vi: 'Tải CSV', en: 'CSV' }} />
      </Button>
    </>
  )
}

const example = { vi: 'Ví dụ 25/6/2025', en: 'For example 25/6/2025' }

function MoreFilters({ filter, choices }: Pick<Props, 'filter' | 'choices'>) {
  return (
    <>
      <Select
        name="role"
        label={{ vi: 'Vai trò của cơ quan', en: 'Role of the agency' }}
        value={filter.role}
        empty={{ vi: 'Chủ trì hoặc phối hợp', en: 'Lead or support' }}
        options={[
          { value: 'lead', words: { vi: 'Chủ trì', en: 'Lead' } },
          { value: 'support', words: { vi: 'Phối hợp', en: 'Support' } },
        ]}
      />
      <Select
        name="document"
        label={{ vi: 'Văn bản', en: 'Document' }}
        value={filter.document}
        empty={{ vi: 'Mọi văn bản', en: 'Any' }}
        options={choices.documents.map(({ id, title }) => ({ value: id, words: title }))}
      />
      <Select
        name="section"
        label={{ vi: 'Mục', en: 'Section' }}
        value={filter.section}
        empty={{ vi: 'Mọi mục', en: 'Any' }}
        options={choices.sections.map((section) => ({ value: section, words: section }))}
      />
      <Checkbox
        name="parts"
        value="true"
        checked={filter.parts === true}
        label={{ vi: 'Gồm cả nhiệm vụ con', en: 'With tasks that are part of another' }}
      />
      <DateField name="dueFrom" label={{ vi: 'Đến hạn từ ngày', en: 'Due from' }} hint={example} value={filter.dueFrom} />
      <DateField name="dueTo" label={{ vi: 'Đến hạn đến ngày', en: 'Due to' }} hint={example} value={filter.dueTo} />
      <Select
        name="unclear"
        label={{ vi: '5 rõ', en: 'The five' }}
        value={filter.unclear}
        empty={{ vi: 'Không lọc', en: 'Any' }}
        options={[
          { value: 'any', words: { vi: 'Có điểm chưa rõ', en: 'Something unclear' } },
          ...['person', 'work', 'time', 'product', 'responsibility'].map((each) => ({ value: each, words: unclearWords(each) })),
        ]}
      />
    </>
  )
}

const unclearWords = (clarity: string): Text => {
  const name = clarityName(clarity)
  return { vi: `Chưa ${name.vi.toLowerCase()}`, en: `Not: ${name.en.toLowerCase()}` }
}

function activeOf(filter: TaskFilter, choices: Choices): ActiveFilter[] {
  const agency = choices.agencies.find(({ id }) => id === filter.agency)?.name ?? filter.agency
  const document = choices.documents.find(({ id }) => id === filter.document)?.title ?? filter.document
  const words: Partial<Record<(typeof filterNames)[number], Text | string>> = {
    ...(filter.q && { q: `“${filter.q}”` }),
    ...(filter.state && { state: stateNames[filter.state] }),
    ...(filter.open && { open: { vi: 'Chưa hoàn thành', en: 'Not done' } }),
    ...(agency && { agency }),
    ...(filter.role && { role: filter.role === 'lead' ? { vi: 'Chủ trì', en: 'Lead' } : { vi: 'Phối hợp', en: 'Support' } }),
    ...(document && { document }),
    ...(filter.parts && { parts: { vi: 'Gồm nhiệm vụ con', en: 'With parts' } }),
    ...(filter.unit && { unit: filter.unit }),
    ...(filter.section && { section: { vi: `Mục ${filter.section}`, en: `Section ${filter.section}` } }),
    ...(filter.dueFrom && { dueFrom: { vi: `Đến hạn từ ${formatDay(filter.dueFrom)}`, en: `Due from ${formatDay(filter.dueFrom)}` } }),
    ...(filter.dueTo && { dueTo: { vi: `Đến hạn đến ${formatDay(filter.dueTo)}`, en: `Due to ${formatDay(filter.dueTo)}` } }),
    ...(filter.happened && { happened: { vi: `Đã ${happenedNames[filter.happened].vi}`, en: happenedNames[filter.happened].en } }),
    ...(filter.happenedFrom && { happenedFrom: { vi: `Từ ngày ${formatDay(filter.happenedFrom)}`, en: `Since ${formatDay(filter.happenedFrom)}` } }),
    ...(filter.completedFrom && {
      completedFrom: { vi: `Hoàn thành từ ${formatDay(filter.completedFrom)}`, en: `Done from ${formatDay(filter.completedFrom)}` },
    }),
    ...(filter.completedTo && {
      completedTo: { vi: `Hoàn thành đến ${formatDay(filter.completedTo)}`, en: `Done to ${formatDay(filter.completedTo)}` },
    }),
    ...(filter.unclear && { unclear: filter.unclear === 'any' ? { vi: 'Có điểm chưa rõ', en: 'Something unclear' } : unclearWords(filter.unclear) }),
    ...(filter.review !== undefined && { review: filter.review ? { vi: 'Chờ rà soát', en: 'To review' } : { vi: 'Đã rà soát', en: 'Reviewed' } }),
    ...(filter.recurs !== undefined && { recurs: filter.recurs ? { vi: 'Định kỳ, thường xuyên', en: 'Recurring' } : { vi: 'Một lần', en: 'Once' } }),
  }
  return Object.entries(words).map(([name, each]) => ({ name, words: each }))
}

function SavedViews({ views, query }: { views: readonly SavedView[]; query: string }) {
  return (
    <details class="saved-views">
      <summary class="plain-summary">
        <Say words={{ vi: `Bộ lọc đã lưu (${views.length})`, en: `Saved views (${views.length})` }} />
      </summary>
      <ul>
        {views.map((view) => (
          <li key={view.id}>
            <a href={`/tasks?${view.query}`}>{view.name}</a>{' '}
            <form method="post" action="/tasks/views/remove" class="inline">
              <input type="hidden" name="id" value={view.id} />
              <Button variant="tertiary" size="sm">
                <Say words={{ vi: `Xóa bộ lọc ${view.name}`, en: `Remove ${view.name}` }} />
              </Button>
            </form>
          </li>
        ))}
      </ul>
      <form method="post" action="/tasks/views" class="row">
        <input type="hidden" name="query" value={query} />
        <Input name="name" label={{ vi: 'Lưu bộ lọc đang dùng với tên', en: 'Keep the present filter as' }} required />
        <Buttons>
          <Button variant="secondary">
            <Say words={{ vi: 'Lưu bộ lọc', en: 'Keep' }} />
          </Button>
        </Buttons>
      </form>
    </details>
  )
}

function Nothing({ filtered, mayImport }: { filtered: boolean; mayImport: boolean }) {
  if (filtered)
    return (
      <EmptyState
        title={{ vi: 'Không có nhiệm vụ nào khớp bộ lọc', en: 'No task matches' }}
        action={
          <Button variant="secondary" href="/tasks">
            <Say words={{ vi: 'Bỏ mọi bộ lọc', en: 'Clear the filters' }} />
          </Button>
        }
      />
    )
  return (
    <EmptyState
      title={{ vi: 'Chưa có nhiệm vụ', en: 'No tasks yet' }}
      action={
        mayImport && (
          <Button href="/imports/new">
            <Say words={{ vi: 'Nhập kế hoạch đầu tiên', en: 'Import the first plan' }} />
          </Button>
        )
      }
    >
      <Say
        words={{
          vi: 'Ở đây sẽ có mọi nhiệm vụ được giao, ai chủ trì và bao giờ xong.',
          en: 'Every task will stand here: who leads it and when it is due.',
        }}
      />
    </EmptyState>
  )
}
