import { formatNumber } from '../../platform/text.ts'
import {
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
  useReader,
  withQuery,
} from '../../platform/ui/index.ts'
import { formatDay } from '../../platform/dates.ts'
import {
  AgencyNames,
  type Choices,
  pageSizes,
  type SavedView,
  ShareCount,
  type ShareFigure,
  Standing,
  stateNames,
  type Task,
  type TaskFilter,
  taskStates,
} from '../steering/index.ts'
import { filterNames, Presets, MoreFilters, activeOf } from './filters.view.tsx'
import { SavedViews } from './saved.view.tsx'

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
            {mayAdd && <Button size="sm" href="/tasks/new" words={{ vi: 'Thêm nhiệm vụ', en: 'Add a task' }} />}
            {filter.document !== undefined && (
              <Button
                variant="secondary"
                size="sm"
                href={`/tasks/plan?document=${filter.document}`}
                words={{ vi: 'So với lúc ban hành', en: 'Against the issue' }}
              />
            )}
            <Exports />
          </>
        }
      />
      <Presets filter={filter} />
      <Filters filter={filter} choices={choices} active={active} />
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

function Filters({ filter, choices, active }: Pick<Props, 'filter' | 'choices'> & { active: ReturnType<typeof activeOf> }) {
  return (
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
          <Say as="a" href={withQuery(address, { exact: 'true' })} words={{ vi: 'Đếm hết', en: 'Count them all' }} />
        </>
      )}
    </>
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
      <Say as="summary" class="plain-summary" words={{ vi: 'Chọn cột', en: 'Columns' }} />
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
      <Button variant="secondary" size="sm" href={at('/tasks.xlsx')} words={{ vi: 'Tải Excel', en: 'Excel' }} />
      <Button variant="secondary" size="sm" href={at('/tasks.csv')} words={{ vi: 'Tải CSV', en: 'CSV' }} />
    </>
  )
}

function Nothing({ filtered, mayImport }: { filtered: boolean; mayImport: boolean }) {
  if (filtered)
    return (
      <EmptyState
        title={{ vi: 'Không có nhiệm vụ nào khớp bộ lọc', en: 'No task matches' }}
        action={<Button variant="secondary" href="/tasks" words={{ vi: 'Bỏ mọi bộ lọc', en: 'Clear the filters' }} />}
      />
    )
  return (
    <EmptyState
      title={{ vi: 'Chưa có nhiệm vụ', en: 'No tasks yet' }}
      action={mayImport && <Button href="/imports/new" words={{ vi: 'Nhập kế hoạch đầu tiên', en: 'Import the first plan' }} />}
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
