import type { ComponentChildren } from 'preact'
import { formatDay, type PlainDate } from '../../platform/dates.ts'
import type { Language, Text } from '../../platform/text.ts'
import {
  type Column,
  DefinitionList,
  Details,
  EmptyState,
  FilterBar,
  type Happening,
  Input,
  PageHead,
  Part,
  Say,
  Select,
  Table,
  Tag,
  Timeline,
  useReader,
} from '../../platform/ui/index.ts'
import type { AgencyKind } from './agency.ts'
import { kinds, kindWords, type Passing, type Profile } from './profile.ts'
import { type AgencyOnDay, nameOn, successorsOf } from './register.ts'

type Ended = AgencyOnDay & { to: PlainDate }

const link = (id: string, name: string) => <a href={`/agencies/${id}`}>{name}</a>

const columns: readonly Column<AgencyOnDay>[] = [
  { head: { vi: 'Cơ quan', en: 'Agency' }, names: true, cell: ({ id, name }) => link(id, name) },
  { head: { vi: 'Người đứng đầu', en: 'Head' }, cell: ({ head }) => head ?? <span class="soft">–</span> },
]

const endedColumns: readonly Column<Ended>[] = [
  { head: { vi: 'Cơ quan', en: 'Agency' }, names: true, cell: ({ id, name }) => link(id, name) },
  { head: { vi: 'Kết thúc', en: 'Ended' }, short: true, cell: ({ to }) => <time datetime={to}>{formatDay(to)}</time> },
  { head: { vi: 'Nay là', en: 'Now' }, cell: ({ id }) => <Successors id={id} /> },
]

function Successors({ id }: { id: string }) {
  const { asOf, language } = useReader()
  const now = successorsOf(id, asOf).filter((one) => one !== id)
  if (now.length === 0) return <span class="soft">–</span>
  return (
    <>
      {now.map((one, at) => (
        <span key={one}>
          {at > 0 && ', '}
          {link(one, nameOn(one, asOf, language))}
        </span>
      ))}
    </>
  )
}

type ListProps = { agencies: readonly AgencyOnDay[]; ended: readonly Ended[] | null; q: string | undefined; kind: string | undefined }

/** The agencies of a day by kind, or `ended`: those that ended before it with who answers for them. */
export function AgencyList({ agencies, ended, q, kind }: ListProps) {
  const present = kinds.filter((each) => agencies.some((agency) => agency.kind === each))
  return (
    <>
      <PageHead
        title={{ vi: 'Cơ quan', en: 'Agencies' }}
        lead={{
          vi: 'Ai làm việc gì vào ngày đang xem; cơ quan đã sáp nhập vẫn giữ tên và lịch sử của mình.',
          en: 'Who did what on the day shown; merged bodies keep their names and history.',
        }}
      />
      <FilterBar names={['q', 'kind', 'state']}>
        <Input name="q" type="search" label={{ vi: 'Tìm theo tên, tên tắt', en: 'Name or abbreviation' }} value={q} />
        <Select
          name="kind"
          label={{ vi: 'Loại', en: 'Kind' }}
          value={kind}
          empty={{ vi: 'Mọi loại', en: 'Any' }}
          options={kinds.map((each) => ({ value: each, words: kindWords[each] }))}
        />
        <Select
          name="state"
          label={{ vi: 'Tình trạng', en: 'State' }}
          value={ended ? 'ended' : undefined}
          empty={{ vi: 'Đang hoạt động', en: 'Active' }}
          options={[{ value: 'ended', words: { vi: 'Đã kết thúc', en: 'Ended' } }]}
        />
      </FilterBar>
      {(ended ?? agencies).length === 0 && <NothingFound q={q} />}
      {ended && ended.length > 0 && <EndedPart ended={ended} />}
      {!ended &&
        present.map((each) => (
          <KindPart key={each} kind={each} agencies={agencies.filter((agency) => agency.kind === each)} open={Boolean(q || kind)} />
        ))}
    </>
  )
}

const EndedPart = ({ ended }: { ended: readonly Ended[] }) => (
  <Part
    id="ended"
    title={{ vi: 'Đã kết thúc hoạt động', en: 'Ended' }}
    note={{
      vi: 'Nhiệm vụ giao cho các cơ quan này do cơ quan kế thừa chịu trách nhiệm.',
      en: 'Their tasks are answered for by their successors.',
    }}
  >
    <Table
      caption={{ vi: 'Cơ quan đã kết thúc hoạt động', en: 'Agencies that ended' }}
      columns={endedColumns}
      rows={ended}
      rowKey={({ id }) => id}
      dense
    />
  </Part>
)

/** Long kinds stand closed until asked for; where no head is known there is no column of heads. */
function KindPart({ kind, agencies, open }: { kind: AgencyKind; agencies: readonly AgencyOnDay[]; open: boolean }) {
  const told = columns.filter(({ names }) => names || agencies.some(({ head }) => head !== null))
  const table = <Table caption={kindWords[kind]} columns={told} rows={agencies} rowKey={({ id }) => id} dense />
  const short = open || agencies.length <= 20
  return (
    <Part id={kind} title={kindWords[kind]}>
      {short ? table : <Details summary={{ vi: `${agencies.length} cơ quan`, en: `${agencies.length} agencies` }}>{table}</Details>}
    </Part>
  )
}

const NothingFound = ({ q }: { q: string | undefined }) => (
  <EmptyState
    title={{
      vi: q ? `Không có cơ quan nào tên “${q}”` : 'Không có cơ quan nào vào ngày này',
      en: q ? `No agency is called “${q}”` : 'No agency lived on this day',
    }}
    words={{ vi: 'Hãy thử tên ngắn hơn, tên tắt, hoặc xem ngày khác.', en: 'Try a shorter name, an abbreviation, or another day.' }}
  />
)

const functionWords = ({ functions }: Passing, language: Language): string =>
  functions === 'all' ? '' : ` (${functions.map((one) => one[language]).join(', ')})`

const told = (each: Passing, before: Text): Text => ({
  vi: `${before.vi} ${each.otherName.vi}${functionWords(each, 'vi')}`,
  en: `${before.en} ${each.otherName.en}${functionWords(each, 'en')}`,
})

function body(each: Passing) {
  return (
    <p class="soft small">
      <Say as="a" href={`/agencies/${each.other}`} words={{ vi: `Xem ${each.otherName.vi}`, en: `See ${each.otherName.en}` }} />
      {each.basis && <> · {each.basis}</>}
      {!each.certain && (
        <>
          {' '}
          · <Say words={{ vi: 'chưa đối chiếu văn bản', en: 'not checked against the text of the law' }} />
        </>
      )}
    </p>
  )
}

const wholly = (each: Passing): boolean => each.functions === 'all'

function historyOf(profile: Profile): Happening[] {
  const happenings: Happening[] = [
    ...profile.tookOver.map((each) => ({
      day: each.on,
      body: body(each),
      title: told(
        each,
        wholly(each)
          ? { vi: 'Tiếp nhận toàn bộ nhiệm vụ của', en: 'Took over all work of' }
          : { vi: 'Tiếp nhận một phần nhiệm vụ của', en: 'Took over part of the work of' },
      ),
    })),
    ...profile.passedTo.map((each) => ({
      day: each.on,
      body: body(each),
      title: told(
        each,
        wholly(each)
          ? { vi: 'Chuyển toàn bộ nhiệm vụ sang', en: 'Passed all work to' }
          : { vi: 'Chuyển một phần nhiệm vụ sang', en: 'Passed part of the work to' },
      ),
    })),
    ...profile.names
      .slice(1)
      .flatMap(({ name, from }) => (from ? [{ day: from, title: { vi: `Đổi tên thành ${name.vi}`, en: `Renamed ${name.en}` } }] : [])),
  ]
  return happenings.toSorted((a, b) => (a.day < b.day ? 1 : -1))
}

/** The head of an agency's page: kind, name on the day shown, whether it still lives, and what the page has to say first. */
export function AgencyHead({ profile, children, actions }: { profile: Profile; children?: ComponentChildren; actions?: ComponentChildren }) {
  const ended = profile.to !== null && !profile.lives
  return (
    <PageHead
      above={kindWords[profile.kind]}
      title={profile.name}
      actions={actions}
      {...((ended || children) && {
        lead: (
          <>
            {ended && <Ending id={profile.id} on={profile.to as PlainDate} />}
            {children}
          </>
        ),
      })}
    />
  )
}

const Ending = ({ id, on }: { id: string; on: PlainDate }) => (
  <>
    <Say words={{ vi: `Kết thúc hoạt động ngày ${formatDay(on)}. Nay là`, en: `Ended on ${formatDay(on)}. Now` }} /> <Successors id={id} />.{' '}
  </>
)

/** "từ 01/03/2025 đến …", where either is known. */
function noteOf({ from, to }: { from?: PlainDate; to?: PlainDate }): { note?: Text } {
  if (from === undefined && to === undefined) return {}
  const said = (since: string, until: string) => [from && `${since} ${formatDay(from)}`, to && `${until} ${formatDay(to)}`].filter(Boolean).join(' ')
  return { note: { vi: said('từ', 'đến'), en: said('from', 'to') } }
}

/** What the directory knows of an agency: head, names, codes, what passed from and to whom, units below it. */
export function AgencyProfile({ profile }: { profile: Profile }) {
  const { language } = useReader()
  const history = historyOf(profile)
  return (
    <>
      <Part id="about" title={{ vi: 'Thông tin cơ quan', en: 'About' }}>
        <DefinitionList
          definitions={[
            { term: { vi: 'Người đứng đầu', en: 'Head' }, value: profile.head },
            ...(profile.parent
              ? [{ term: { vi: 'Trực thuộc', en: 'Under' }, value: link(profile.parent, nameOn(profile.parent, null, language)) }]
              : []),
            { term: { vi: 'Mã trong hệ thống', en: 'Code in this system' }, value: profile.id },
            ...profile.names.map((name) => ({
              term: { vi: 'Tên gọi', en: 'Name' },
              value: name.name[language],
              ...noteOf(name),
            })),
            ...profile.codes.map((code) => ({
              term: codeWords[code.notation],
              value: <CodeValue code={code} />,
              ...noteOf(code),
            })),
          ]}
        />
      </Part>
      {history.length > 0 && (
        <Part id="history" title={{ vi: 'Sắp xếp, sáp nhập', en: 'Reorganisations' }}>
          <Timeline happenings={history} />
        </Part>
      )}
      {profile.under.length > 0 && (
        <Part id="units" title={{ vi: 'Đơn vị trực thuộc', en: 'Units' }}>
          <ul>
            {profile.under.map(({ id, name }) => (
              <li key={id}>{link(id, name)}</li>
            ))}
          </ul>
        </Part>
      )}
    </>
  )
}

const codeWords: Readonly<Record<Profile['codes'][number]['notation'], Text>> = {
  'decision-20': { vi: 'Mã định danh (Quyết định 20/2020/QĐ-TTg)', en: 'Identifier (Decision 20/2020/QĐ-TTg)' },
  province: { vi: 'Mã đơn vị hành chính', en: 'Code of the locality' },
  symbol: { vi: 'Ký hiệu văn bản', en: 'Symbol in documents' },
}

const CodeValue = ({ code }: { code: Profile['codes'][number] }) => (
  <>
    {code.code}
    {code.qcvn && <> · {code.qcvn}</>}
    {!code.certain && (
      <>
        {' '}
        <Tag words={{ vi: 'chưa xác nhận', en: 'not confirmed' }} />
      </>
    )}
  </>
)
