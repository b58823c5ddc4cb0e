import { letterKinds } from '../../../definitions/letters/kinds.ts'
import { formatDay, formatInstant } from '../../platform/dates.ts'
import type { Text } from '../../platform/text.ts'
import {
  Button,
  type Column,
  EmptyState,
  FilterBar,
  Form,
  Input,
  PageHead,
  Pagination,
  Part,
  RadioGroup,
  refusalOf,
  type Refused,
  Say,
  Select,
  Submit,
  Table,
} from '../../platform/ui/index.ts'
import type { NumberState, RegisteredNumber, SeriesKey } from './register.ts'
import { numberAndSymbol } from './wording.ts'

export type RegisterFile = {
  key: SeriesKey
  issuers: readonly { id: string; name: string }[]
  years: readonly number[]
  rows: readonly RegisteredNumber[]
  total: number
  page: number
  size: number
  mayTake: boolean
  /** Names of hosts whose stamps were used. */
  hosts: Readonly<Record<string, string>>
}
type Props = { file: RegisterFile; on?: 'take' | 'issue' | 'cancel' | undefined } & Refused

const states: Readonly<Record<NumberState, Text>> = {
  reserved: { vi: 'Đang giữ', en: 'Reserved' },
  issued: { vi: 'Đã ban hành', en: 'Issued' },
  cancelled: { vi: 'Đã hủy', en: 'Cancelled' },
}

const kindOptions = letterKinds.map(({ code, name }) => ({ value: code, words: { vi: `${name.vi} (${code})`, en: `${name.en} (${code})` } }))

const columnsWith = (hosts: RegisterFile['hosts']): readonly Column<RegisteredNumber>[] => [
  { head: { vi: 'Số, ký hiệu', en: 'Number' }, names: true, short: true, cell: (row) => numberAndSymbol(row) },
  {
    head: { vi: 'Ngày ban hành', en: 'Issued' },
    short: true,
    cell: (row) => (row.issuedOn === null ? <span class="soft">–</span> : formatDay(row.issuedOn)),
  },
  { head: { vi: 'Trích yếu', en: 'Abstract' }, cell: (row) => row.abstract },
  {
    head: { vi: 'Tình trạng', en: 'State' },
    cell: (row) => (
      <>
        <Say words={states[row.state]} />
        {row.expiresAt !== null && <Say words={{ vi: ` đến ${formatInstant(row.expiresAt)}`, en: ` until ${formatInstant(row.expiresAt)}` }} />}
        {row.reason !== null && `: ${row.reason}`}
      </>
    ),
  },
  { head: { vi: 'Con dấu', en: 'Stamp' }, cell: (row) => (row.stampOf === null ? <span class="soft">–</span> : (hosts[row.stampOf] ?? row.stampOf)) },
]

/** The register of outgoing documents: every number given, none missing, cancelled ones with their reason. */
export function RegisterPage({ file, refused, on, typed }: Props) {
  const { key, issuers, years, rows, total } = file
  return (
    <>
      <PageHead
        title={{ vi: 'Sổ đăng ký văn bản đi', en: 'Register of outgoing documents' }}
        lead={{
          vi: 'Mỗi cơ quan, mỗi loại văn bản, mỗi năm một dãy số liên tục từ 01; số đã hủy vẫn ở lại cùng lý do.',
          en: 'One unbroken run of numbers for each issuer, kind and year; cancelled numbers stay with their reason.',
        }}
        actions={<Button variant="secondary" size="sm" href="/letters/check" words={{ vi: 'Kiểm tra thể thức', en: 'Check a layout' }} />}
      />
      <FilterBar names={['issuer', 'kind', 'year']}>
        <Select
          name="issuer"
          label={{ vi: 'Cơ quan ban hành', en: 'Issuer' }}
          value={key.issuer}
          options={issuers.map(({ id, name }) => ({ value: id, words: name }))}
        />
        <Select name="kind" label={{ vi: 'Loại văn bản', en: 'Kind' }} value={key.kind} options={kindOptions} />
        <Select
          name="year"
          label={{ vi: 'Năm', en: 'Year' }}
          value={key.year}
          options={years.map((year) => ({ value: String(year), words: String(year) }))}
        />
      </FilterBar>
      {rows.length === 0 ? (
        <EmptyState title={{ vi: 'Chưa cấp số nào trong sổ này', en: 'No number has been given' }} />
      ) : (
        <Table
          caption={{ vi: 'Các số đã cấp', en: 'Numbers given' }}
          columns={columnsWith(file.hosts)}
          rows={rows}
          rowKey={(row) => String(row.number)}
          dense
        />
      )}
      {total > file.size && <Pagination page={file.page} size={file.size} total={total} />}
      {file.mayTake && <Taking file={file} {...refusalOf('take', { on, refused, typed })} />}
      {file.mayTake && rows.some((row) => row.state !== 'cancelled') && (
        <Changing file={file} refused={on === 'take' ? undefined : refused} on={on} typed={typed} />
      )}
    </>
  )
}

const Key = ({ issuer, kind, year }: SeriesKey) => (
  <>
    <input type="hidden" name="issuer" value={issuer} />
    <input type="hidden" name="kind" value={kind} />
    <input type="hidden" name="year" value={year} />
  </>
)

function Taking({ file: { key }, refused, typed }: Pick<Props, 'file' | 'refused' | 'typed'>) {
  return (
    <Part title={{ vi: 'Lấy số mới', en: 'Take a number' }}>
      <Form action="/letters/register/numbers" refused={refused} typed={typed}>
        <input type="hidden" name="issuer" value={key.issuer} />
        <input type="hidden" name="kind" value={key.kind} />
        <Input
          name="symbol"
          label={{ vi: 'Ký hiệu', en: 'Symbol' }}
          hint={{ vi: 'Ví dụ BC-BKHCN; công văn ghi cơ quan và đơn vị soạn thảo.', en: 'As BC-BKHCN; a công văn names agency and unit.' }}
          required
        />
        <Input name="abstract" label={{ vi: 'Trích yếu nội dung', en: 'Abstract' }} required />
        <Input
          name="stampOf"
          label={{ vi: 'Mã cơ quan có con dấu được dùng', en: 'Agency whose stamp is used' }}
          hint={{
            vi: 'Chỉ ghi khi ban, tổ dùng con dấu của cơ quan khác; dãy số vẫn là của ban, tổ.',
            en: 'Only where a committee uses the stamp of its host.',
          }}
          required={false}
        />
        <RadioGroup
          name="hold"
          label={{ vi: 'Cách lấy số', en: 'How' }}
          value="no"
          options={[
            { value: 'no', words: { vi: 'Ban hành hôm nay', en: 'Issued today' } },
            { value: 'yes', words: { vi: 'Giữ số trong 3 ngày', en: 'Reserve for 3 days' } },
          ]}
        />
        <Submit words={{ vi: 'Lấy số', en: 'Take the number' }} />
      </Form>
    </Part>
  )
}

function Changing({ file: { key }, refused, on, typed }: Props) {
  return (
    <Part title={{ vi: 'Ban hành số đang giữ, hủy số', en: 'Issue or cancel a number' }}>
      <Form action="/letters/register/issues" {...refusalOf('issue', { on, refused, typed })}>
        <Key {...key} />
        <Input id="issue-number" name="number" label={{ vi: 'Số đang giữ', en: 'Reserved number' }} type="number" min="1" size={6} required />
        <Submit variant="secondary" words={{ vi: 'Ban hành hôm nay', en: 'Issue today' }} />
      </Form>
      <Form action="/letters/register/cancellations" {...refusalOf('cancel', { on, refused, typed })}>
        <Key {...key} />
        <Input id="cancel-number" name="number" label={{ vi: 'Số cần hủy', en: 'Number to cancel' }} type="number" min="1" size={6} required />
        <Input name="reason" label={{ vi: 'Lý do hủy', en: 'Reason' }} required />
        <Submit variant="secondary" words={{ vi: 'Hủy số', en: 'Cancel the number' }} />
      </Form>
    </Part>
  )
}
