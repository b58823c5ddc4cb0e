import { communeLists } from '../../../definitions/communes/lists.ts'
import type { PlainDate } from '../../platform/dates.ts'
import { formatDay } from '../../platform/dates.ts'
import { formatNumber } from '../../platform/text.ts'
import {
  Button,
  type Column,
  EmptyState,
  FilterBar,
  Input,
  Notice,
  PageHead,
  Part,
  Say,
  Table,
  useReader,
  withQuery,
} from '../../platform/ui/index.ts'
import { type AddressReading, type Found, isKnownOn, levelWords, listOn, localitiesOn, type Locality, withinOn } from '../localities/index.ts'
import { carriedColumns, codeColumn, nameColumn, placeColumn, spanWords } from './parts.view.tsx'

const levelColumn: Column<Locality> = { head: { vi: 'Cấp', en: 'Level' }, short: true, cell: ({ level }) => <Say words={levelWords[level]} /> }
const spanColumn: Column<Locality> = { head: { vi: 'Tên này', en: 'This name' }, short: true, cell: (one) => <Say words={spanWords(one)} /> }

/** Where a code, a name or a whole address is looked up for the day shown. */
export function LocalitiesPage({ asked, found }: { asked: string | undefined; found: Found | null }) {
  return (
    <>
      <PageHead
        title={{ vi: 'Đơn vị hành chính', en: 'Localities' }}
        lead={{
          vi: 'Tra mã, tên hoặc cả địa chỉ theo ngày đang xem: tỉnh, huyện, xã trước ngày 01/7/2025 nay là đâu, và ngược lại.',
          en: 'Look up a code, a name or an address on the day shown: what a locality of before 1 July 2025 is now, and the other way round.',
        }}
        actions={<Exports />}
      />
      <FilterBar names={['q']}>
        <Input
          name="q"
          type="search"
          label={{ vi: 'Mã, tên hoặc địa chỉ', en: 'Code, name or address' }}
          hint={{ vi: 'Ví dụ: 00070; Cửa Nam; P. Cửa Nam, Q. Hoàn Kiếm, Hà Nội', en: 'Such as 00070; Cửa Nam; P. Cửa Nam, Q. Hoàn Kiếm, Hà Nội' }}
          value={asked}
        />
      </FilterBar>
      {found === null ? <Provinces /> : <Results asked={asked ?? ''} found={found} />}
    </>
  )
}

function Exports() {
  const { address } = useReader()
  const asOf = new URLSearchParams(address.split('?')[1] ?? '').get('asOf')
  return (
    <>
      <Button variant="secondary" size="sm" href={withQuery('/localities/communes.csv', { asOf })}>
        <Say words={{ vi: 'Tải danh mục xã (CSV)', en: 'Communes (CSV)' }} />
      </Button>
      <Button variant="secondary" size="sm" href={withQuery('/localities/successions.csv', { asOf })}>
        <Say words={{ vi: 'Tải bảng chuyển đổi mã (CSV)', en: 'Old and new codes (CSV)' }} />
      </Button>
    </>
  )
}

function Provinces() {
  const { asOf, language } = useReader()
  const provinces = localitiesOn('province', asOf)
  const [districts, communes] = [localitiesOn('district', asOf).length, localitiesOn('commune', asOf).length]
  const counted: Column<Locality> = {
    head: districts > 0 ? { vi: 'Số huyện', en: 'Districts' } : { vi: 'Số xã', en: 'Communes' },
    align: 'number',
    cell: ({ code }) => formatNumber(withinOn(code ?? '', asOf).length, language),
  }
  const said = (vi: string, en: string, count: number) => ({ vi: `${formatNumber(count, 'vi')} ${vi}`, en: `${formatNumber(count, 'en')} ${en}` })
  const parts = [
    said('đơn vị cấp tỉnh', 'provinces', provinces.length),
    ...(districts > 0 ? [said('cấp huyện', 'districts', districts)] : []),
    said('cấp xã', 'communes', communes),
  ]
  return (
    <Part
      title={{ vi: `Ngày ${formatDay(asOf)}`, en: `On ${formatDay(asOf)}` }}
      note={{ vi: `${parts.map(({ vi }) => vi).join(', ')}.`, en: `${parts.map(({ en }) => en).join(', ')}.` }}
    >
      <Unknown day={asOf} />
      <Table
        caption={{ vi: 'Tỉnh, thành phố', en: 'Provinces' }}
        columns={[nameColumn(asOf), codeColumn, counted]}
        rows={provinces}
        rowKey={({ code }) => code ?? ''}
        dense
      />
    </Part>
  )
}

/** Says before which day nobody knows the whole list. */
function Unknown({ day }: { day: PlainDate }) {
  const known = communeLists.find(({ id }) => id === listOn(day))
  if (known === undefined || !('knownFrom' in known) || isKnownOn(known, day)) return null
  const from = formatDay(known.knownFrom)
  return (
    <Notice
      tone="info"
      title={{
        vi: `Danh mục huyện, xã chỉ biết đầy đủ từ ngày ${from}; ngày đang xem được trả lời theo danh mục ấy, chưa xác nhận.`,
        en: `Districts and communes are wholly known from ${from} on only; the day shown is answered by that list, not confirmed.`,
      }}
    />
  )
}

function Results({ asked, found: { coded, reading, named, more } }: { asked: string; found: Found }) {
  const { asOf } = useReader()
  if (coded.length === 0 && reading === null && named.length === 0) return <Nothing asked={asked} />
  const columns = [nameColumn(), codeColumn, levelColumn, placeColumn(asOf), spanColumn]
  return (
    <>
      {coded.length > 0 && (
        <Part title={{ vi: `Mã ${asked.trim()}`, en: `Code ${asked.trim()}` }}>
          <Table caption={{ vi: 'Đơn vị mang mã này', en: 'Localities with this code' }} columns={columns} rows={coded} dense />
        </Part>
      )}
      {reading && <ReadingPart reading={reading} />}
      {named.length > 0 && (
        <Part
          title={{ vi: 'Theo tên', en: 'By name' }}
          {...(more > 0 && {
            note: { vi: `Còn ${more} tên nữa; hãy gõ thêm chữ hoặc tên tỉnh.`, en: `${more} more; type more words or the province.` },
          })}
        >
          <Table caption={{ vi: 'Đơn vị có tên này', en: 'Localities of this name' }} columns={columns} rows={named} dense />
        </Part>
      )}
    </>
  )
}

const dayWords = (day: PlainDate) => ({ vi: `Ngày ${formatDay(day)} là`, en: `On ${formatDay(day)}` })

/** An address as read: what is written, and where that is on the day. */
function ReadingPart({ reading: { written, found, day } }: { reading: AddressReading }) {
  const already = written.length === found.length && written.every((one) => found.some(({ locality }) => locality === one))
  const columns = [nameColumn(), codeColumn, levelColumn, placeColumn(day), spanColumn]
  return (
    <>
      <Part title={{ vi: 'Theo địa chỉ', en: 'By address' }}>
        {written.length > 1 && (
          <Notice
            tone="info"
            title={{
              vi: `Địa chỉ này có thể là ${written.length} nơi; hãy ghi thêm huyện hoặc tỉnh.`,
              en: `This may be ${written.length} places; add the district or province.`,
            }}
          />
        )}
        <Table caption={{ vi: 'Địa chỉ đã đọc', en: 'The address as read' }} columns={columns} rows={written.slice(0, 50)} dense />
      </Part>
      {!already && (
        <Part
          title={dayWords(day)}
          {...(found.length > 1 && {
            note: {
              vi: 'Địa bàn này thuộc nhiều đơn vị; chỉ riêng mã hoặc tên không đủ để xác định.',
              en: 'It lies in several; the code or name alone does not tell in which.',
            },
          })}
        >
          {found.length > 0 ? (
            <Table caption={dayWords(day)} columns={carriedColumns(day)} rows={found.slice(0, 100)} dense />
          ) : (
            <Say as="p" class="soft" words={{ vi: 'Các danh mục không cho biết.', en: 'The lists do not tell.' }} />
          )}
        </Part>
      )}
    </>
  )
}

const Nothing = ({ asked }: { asked: string }) => (
  <EmptyState
    title={{ vi: `Không tìm thấy “${asked}”`, en: `Nothing found for “${asked}”` }}
    words={{
      vi: 'Mã tỉnh có 2 chữ số, mã huyện 3, mã xã 5. Hãy thử tên không kèm số nhà, hoặc ghi thêm tên tỉnh.',
      en: 'Provinces have 2 digits, districts 3, communes 5. Try the name without a house number, or add the province.',
    }}
  />
)
