import { formatDay } from '../../platform/dates.ts'
import {
  Button,
  Checkbox,
  type Column,
  DayWords,
  EmptyState,
  FilterBar,
  KeyHints,
  PageHead,
  Pagination,
  Say,
  Select,
  StateTag,
  Table,
  useReader,
  withQuery,
} from '../../platform/ui/index.ts'
import { nameOn } from '../directory/index.ts'
import { registryOn, valueWords } from '../registries/index.ts'
import { discrepancyStates } from './discrepancy.ts'
import type { DiscrepancySeen, SideSeen } from './seen.ts'
import type { Wanted } from './store.ts'
import { comparedFields, endWords, fieldWords, stateWords, title } from './words.ts'

type Shown = { wanted: Wanted; registries: readonly string[]; seen: readonly DiscrepancySeen[]; total: number; page: number; size: number }

const address = '/registries/discrepancies'
const filters = ['registry', 'field', 'state', 'late'] as const

/** What registries say differently of the same person, for both their owners. */
export function ListPage({ wanted, registries, seen, total, page, size }: Shown) {
  const { asOf } = useReader()
  const { registry, field, state, late } = wanted
  const query = { registry: registry ?? null, field: field ?? null, state: state ?? null, late: late ? '1' : null }
  const isFiltered = Object.values(query).some((value) => value !== null)
  return (
    <>
      <PageHead
        title={title}
        lead={{
          vi: 'Cùng một người, cùng một trường, hai cơ sở dữ liệu ghi khác nhau: hai cơ quan chủ quản cùng thấy. Một bên đề nghị giá trị đúng, cơ quan chịu trách nhiệm quyết định; khi hai nơi ghi thống nhất, việc tự đóng.',
          en: 'One person, one field, two registries that differ: both owners see it. One says which value is right, whoever answers for the field decides; it closes by itself when both agree.',
        }}
        actions={total > 0 && <Exports query={query} />}
      />
      <FilterBar names={[...filters]}>
        <Select
          name="registry"
          label={{ vi: 'Cơ sở dữ liệu', en: 'Registry' }}
          value={registry}
          empty={{ vi: 'Tất cả', en: 'All' }}
          options={registries.map((code) => ({ value: code, words: registryOn(code, asOf)?.name ?? code }))}
        />
        <Select
          name="field"
          label={{ vi: 'Trường', en: 'Field' }}
          value={field}
          empty={{ vi: 'Tất cả', en: 'All' }}
          options={comparedFields.map((name) => ({ value: name, words: fieldWords(name, asOf) }))}
        />
        <Select
          name="state"
          label={{ vi: 'Trạng thái', en: 'State' }}
          value={state}
          empty={{ vi: 'Chưa thống nhất', en: 'Not agreed' }}
          options={discrepancyStates.map((each) => ({ value: each, words: stateWords[each] }))}
        />
        <Checkbox name="late" label={{ vi: 'Chỉ việc quá hạn', en: 'Late alone' }} checked={late === true} />
      </FilterBar>
      {seen.length === 0 ? (
        <Nothing isFiltered={isFiltered} />
      ) : (
        <Table caption={title} rows={seen} rowKey={({ discrepancy }) => discrepancy.id} columns={columns} keyboard />
      )}
      {total > 0 && <Pagination page={page} size={size} total={total} />}
      {seen.length > 0 && <KeyHints />}
    </>
  )
}

const Exports = ({ query }: { query: Readonly<Record<string, string | null>> }) => (
  <>
    <Button variant="secondary" href={withQuery(`${address}.xlsx`, query)}>
      Excel
    </Button>
    <Button variant="secondary" href={withQuery(`${address}.csv`, query)}>
      CSV
    </Button>
  </>
)

const Nothing = ({ isFiltered }: { isFiltered: boolean }) =>
  isFiltered ? (
    <EmptyState title={{ vi: 'Không có chỗ nào khớp bộ lọc', en: 'Nothing fits the filter' }}>
      <Say as="a" href={address} words={{ vi: 'Xem tất cả', en: 'Show all' }} />
    </EmptyState>
  ) : (
    <EmptyState
      title={{ vi: 'Không có chỗ nào ghi khác nhau', en: 'Registries agree' }}
      words={{
        vi: 'Bản ghi của cùng một người được so trong vòng một phút sau mỗi thay đổi; chỗ khác nhau hiện ở đây cho cả hai cơ quan.',
        en: 'Records of one person are compared within a minute of a change; what differs stands here for both agencies.',
      }}
    />
  )

/** What one side says, where, whose, and since when. */
export function Side({ side }: { side: SideSeen }) {
  const { language, asOf } = useReader()
  return (
    <>
      <Value side={side} />
      <p class="soft small">
        <Say words={side.registry.name} />, {nameOn(side.registry.owner, asOf, language)}
      </p>
      <Say
        as="p"
        class="soft small"
        words={{
          vi: `từ ${formatDay(side.since)}, xác nhận ${formatDay(side.confirmedOn)}`,
          en: `since ${formatDay(side.since)}, confirmed ${formatDay(side.confirmedOn)}`,
        }}
      />
    </>
  )
}

/** The value, with the way to its record; dots where it is not for the reader, words where it was blanked. */
export function Value({ side: { value, key, field, registry } }: { side: SideSeen }) {
  const { asOf } = useReader()
  if (value === null) return <span aria-label="•••">•••</span>
  if (value === '') return <Say words={{ vi: 'không còn lưu ở đây', en: 'no longer kept here' }} />
  const words = <Say words={valueWords(field, value, asOf)} />
  return key === null ? <b>{words}</b> : <a href={`/registries/${registry.code}/records/${encodeURIComponent(key)}`}>{words}</a>
}

const Field = ({ name }: { name: string }) => <Say words={fieldWords(name, useReader().asOf)} />

function Actor({ id }: { id: string | null }) {
  const { language, asOf } = useReader()
  return <>{id === null ? '–' : nameOn(id, asOf, language)}</>
}

const columns: readonly Column<DiscrepancySeen>[] = [
  {
    head: { vi: 'Trường', en: 'Field' },
    names: true,
    cell: ({ discrepancy }) => (
      <a href={`${address}/${discrepancy.id}`}>
        <Field name={discrepancy.field} />
      </a>
    ),
  },
  { head: { vi: 'Giá trị đang được chọn', en: 'The value that stands' }, cell: ({ standing }) => <Side side={standing} /> },
  { head: { vi: 'Nơi ghi khác', en: 'Said otherwise' }, cell: ({ differing }) => <Side side={differing} /> },
  { head: { vi: 'Cơ quan phải xử lý', en: 'To act' }, cell: ({ actor }) => <Actor id={actor} /> },
  {
    head: { vi: 'Hạn và trạng thái', en: 'Day and state' },
    cell: ({ discrepancy, state, isLate }) => (
      <>
        {state === 'closed' ? (
          <Say words={endWords[discrepancy.closed_how ?? 'agreed']} />
        ) : (
          <StateTag state={isLate ? 'overdue' : 'within-term'}>
            <DayWords day={discrepancy.due_on} kind="term" />
          </StateTag>
        )}
        <Say as="p" class="soft small" words={stateWords[state]} />
      </>
    ),
  },
]
