import type { Text } from '../../platform/text.ts'
import { type ActiveFilter, Button, Buttons, type Column, DateField, EmptyState, FilterBar, Input, KeyHints, PageHead, Pagination, Say, Select, Table, useReader, withQuery } from '../../platform/ui/index.ts'
import { formatDay } from '../../platform/dates.ts'
import { pageSizes, type TaskFilter } from './filter.ts'
import { AgencyNames, TaskStateTag, Term } from './parts.view.tsx'
import { type Task, taskStates } from './task.ts'
import { clarityName, stateNames } from './words.ts'

export type Choices = { agencies: readonly { id: string; name: string }[]; documents: readonly { id: string; title: string }[]; sections: readonly string[] }
export type SavedView = { id: number; name: string; query: string }
type Props = { filter: TaskFilter; tasks: readonly Task[]; total: number; choices: Choices; views: readonly SavedView[]; mayImport: boolean }

const columns: readonly Column<Task>[] = [
  { head: { vi: 'Mã', en: 'Code' }, sort: 'code', short: true, cell: (task) => <a href={`/tasks/${task.code}`}>{task.code}</a> },
  { head: { vi: 'Nhiệm vụ', en: 'Task' }, sort: 'title', names: true, cell: (task) => <a href={`/tasks/${task.code}`} tabIndex={-1} class="plain">{task.title}</a> },
  { head: { vi: 'Chủ trì', en: 'Lead' }, cell: (task) => <AgencyNames ids={task.lead} written={task.leadNames} /> },
  { head: { vi: 'Sản phẩm', en: 'Product' }, cell: (task) => task.product ?? <span class="soft">–</span> },
  { head: { vi: 'Thời hạn', en: 'Term' }, sort: 'due', cell: (task) => <Term task={task} /> },
  { head: { vi: 'Trạng thái', en: 'State' }, cell: (task) => <TaskStateTag task={task} /> },
]

const filterNames = ['q', 'state', 'open', 'agency', 'role', 'document', 'section', 'dueFrom', 'dueTo', 'unclear', 'review', 'recurs', 'completedFrom', 'completedTo'] as const

/** The list of tasks: every filter stands in the address, so a view can be kept, sent and gone back from. */
export function TaskList({ filter, tasks, total, choices, views, mayImport }: Props) {
  const { address, language } = useReader()
  const active = activeOf(filter, choices)
  return (
    <>
      <PageHead title={{ vi: 'Nhiệm vụ', en: 'Tasks' }} lead={{ vi: `${total.toLocaleString('vi-VN')} nhiệm vụ${active.length > 0 ? ' khớp bộ lọc' : ''}.`, en: `${total.toLocaleString('en-GB')} tasks${active.length > 0 ? ' match' : ''}.` }} actions={<Exports />} />
      <FilterBar names={[...filterNames]} active={active} more={<MoreFilters filter={filter} choices={choices} />} moreOpen={filter.section !== undefined || filter.dueFrom !== undefined || filter.dueTo !== undefined || filter.document !== undefined}>
        <Input name="q" type="search" label={{ vi: 'Tìm theo lời, mã, cơ quan', en: 'Words, code, agency' }} value={filter.q} />
        <Select name="state" label={{ vi: 'Trạng thái', en: 'State' }} value={filter.state} empty={{ vi: 'Mọi trạng thái', en: 'Any' }} options={taskStates.map((state) => ({ value: state, words: stateNames[state] }))} />
        <Select name="agency" label={{ vi: 'Cơ quan', en: 'Agency' }} value={filter.agency} empty={{ vi: 'Mọi cơ quan', en: 'Any' }} options={choices.agencies.map(({ id, name }) => ({ value: id, words: name }))} />
      </FilterBar>
      <SavedViews views={views} query={address.split('?')[1] ?? ''} />
      {tasks.length === 0 ? <Nothing filtered={active.length > 0} mayImport={mayImport} /> : <Table caption={{ vi: 'Danh sách nhiệm vụ', en: 'Tasks' }} columns={columns} rows={tasks} rowKey={(task) => task.id} sorted={filter.sort ?? 'due'} keyboard dense />}
      {total > 0 && <Pagination page={filter.page ?? 1} size={pageSizes.list} total={total} />}
      {tasks.length > 0 && <KeyHints />}
      <span hidden>{language}</span>
    </>
  )
}

function Exports() {
  const { address } = useReader()
  const at = (path: string) => withQuery(`${path}?${address.split('?')[1] ?? ''}`, { page: null })
  return (
    <>
      <Button variant="secondary" size="sm" href={at('/tasks.xlsx')}><Say words={{ vi: 'Tải Excel', en: 'Excel' }} /></Button>
      <Button variant="secondary" size="sm" href={at('/tasks.csv')}><Say words={{ vi: 'Tải CSV', en: 'CSV' }} /></Button>
    </>
  )
}

function MoreFilters({ filter, choices }: Pick<Props, 'filter' | 'choices'>) {
  return (
    <>
      <Select name="role" label={{ vi: 'Vai trò của cơ quan', en: 'Role of the agency' }} value={filter.role} empty={{ vi: 'Chủ trì hoặc phối hợp', en: 'Lead or support' }} options={[{ value: 'lead', words: { vi: 'Chủ trì', en: 'Lead' } }, { value: 'support', words: { vi: 'Phối hợp', en: 'Support' } }]} />
      <Select name="document" label={{ vi: 'Văn bản', en: 'Document' }} value={filter.document} empty={{ vi: 'Mọi văn bản', en: 'Any' }} options={choices.documents.map(({ id, title }) => ({ value: id, words: title }))} />
      <Select name="section" label={{ vi: 'Mục', en: 'Section' }} value={filter.section} empty={{ vi: 'Mọi mục', en: 'Any' }} options={choices.sections.map((section) => ({ value: section, words: section }))} />
      <DateField name="dueFrom" label={{ vi: 'Đến hạn từ ngày', en: 'Due from' }} value={filter.dueFrom} />
      <DateField name="dueTo" label={{ vi: 'Đến hạn đến ngày', en: 'Due to' }} value={filter.dueTo} />
      <Select name="unclear" label={{ vi: '5 rõ', en: 'The five' }} value={filter.unclear} empty={{ vi: 'Không lọc', en: 'Any' }} options={[{ value: 'any', words: { vi: 'Có điểm chưa rõ', en: 'Something unclear' } }, ...['person', 'work', 'time', 'product', 'responsibility'].map((each) => ({ value: each, words: unclearWords(each) }))]} />
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
    ...(filter.section && { section: { vi: `Mục ${filter.section}`, en: `Section ${filter.section}` } }),
    ...(filter.dueFrom && { dueFrom: { vi: `Đến hạn từ ${formatDay(filter.dueFrom)}`, en: `Due from ${formatDay(filter.dueFrom)}` } }),
    ...(filter.dueTo && { dueTo: { vi: `Đến hạn đến ${formatDay(filter.dueTo)}`, en: `Due to ${formatDay(filter.dueTo)}` } }),
    ...(filter.completedFrom && { completedFrom: { vi: `Hoàn thành từ ${formatDay(filter.completedFrom)}`, en: `Done from ${formatDay(filter.completedFrom)}` } }),
    ...(filter.completedTo && { completedTo: { vi: `Hoàn thành đến ${formatDay(filter.completedTo)}`, en: `Done to ${formatDay(filter.completedTo)}` } }),
    ...(filter.unclear && { unclear: filter.unclear === 'any' ? { vi: 'Có điểm chưa rõ', en: 'Something unclear' } : unclearWords(filter.unclear) }),
    ...(filter.review !== undefined && { review: filter.review ? { vi: 'Chờ rà soát', en: 'To review' } : { vi: 'Đã rà soát', en: 'Reviewed' } }),
    ...(filter.recurs !== undefined && { recurs: filter.recurs ? { vi: 'Định kỳ, thường xuyên', en: 'Recurring' } : { vi: 'Một lần', en: 'Once' } }),
  }
  return Object.entries(words).map(([name, each]) => ({ name, words: each }))
}

function SavedViews({ views, query }: { views: readonly SavedView[]; query: string }) {
  return (
    <details class="saved-views">
      <summary class="plain-summary"><Say words={{ vi: `Bộ lọc đã lưu (${views.length})`, en: `Saved views (${views.length})` }} /></summary>
      <ul>{views.map((view) => (
        <li key={view.id}>
          <a href={`/tasks?${view.query}`}>{view.name}</a>{' '}
          <form method="post" action="/tasks/views/remove" class="inline"><input type="hidden" name="id" value={view.id} /><Button variant="tertiary" size="sm"><Say words={{ vi: `Xóa bộ lọc ${view.name}`, en: `Remove ${view.name}` }} /></Button></form>
        </li>
      ))}</ul>
      <form method="post" action="/tasks/views" class="row">
        <input type="hidden" name="query" value={query} />
        <Input name="name" label={{ vi: 'Lưu bộ lọc đang dùng với tên', en: 'Keep the present filter as' }} required />
        <Buttons><Button variant="secondary"><Say words={{ vi: 'Lưu bộ lọc', en: 'Keep' }} /></Button></Buttons>
      </form>
    </details>
  )
}

function Nothing({ filtered, mayImport }: { filtered: boolean; mayImport: boolean }) {
  if (filtered) return <EmptyState title={{ vi: 'Không có nhiệm vụ nào khớp bộ lọc', en: 'No task matches' }} action={<Button variant="secondary" href="/tasks"><Say words={{ vi: 'Bỏ mọi bộ lọc', en: 'Clear the filters' }} /></Button>} />
  return (
    <EmptyState title={{ vi: 'Chưa có nhiệm vụ', en: 'No tasks yet' }} action={mayImport && <Button href="/imports/new"><Say words={{ vi: 'Nhập kế hoạch đầu tiên', en: 'Import the first plan' }} /></Button>}>
      <Say words={{ vi: 'Ở đây sẽ có mọi nhiệm vụ được giao, ai chủ trì và bao giờ xong.', en: 'Every task will stand here: who leads it and when it is due.' }} />
    </EmptyState>
  )
}
