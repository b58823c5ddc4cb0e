import type { Text } from '../../platform/text.ts'
import { type ActiveFilter, DateField, Select, Tabs, useReader, withQuery, Checkbox } from '../../platform/ui/index.ts'
import { formatDay } from '../../platform/dates.ts'
import { type Choices, clarityName, happenedNames, stateNames, type TaskFilter } from '../steering/index.ts'
import { dueSoonFilter } from './door.view.tsx'

export const filterNames = [
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

/** What people come for: everything, what is open, what is late, what comes next; other filters stay. */
export function Presets({ filter: { state, open, dueFrom, dueTo } }: { filter: TaskFilter }) {
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

const example = { vi: 'Ví dụ 25/6/2025', en: 'For example 25/6/2025' }

export function MoreFilters({ filter, choices }: { filter: TaskFilter; choices: Choices }) {
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

export function activeOf(filter: TaskFilter, choices: Choices): ActiveFilter[] {
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
