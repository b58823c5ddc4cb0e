import { formatDay, formatInstant, type PlainDate } from '../../platform/dates.ts'
import type { Text } from '../../platform/text.ts'
import {
  Button,
  DateField,
  Form,
  Input,
  Notice,
  PageHead,
  Part,
  Say,
  Select,
  Table,
  Textarea,
  Timeline,
  useReader,
  type Refused,
} from '../../platform/ui/index.ts'
import { nameOn } from '../directory/index.ts'
import type { FieldDefinition, RegistryDefinition } from '../registries/index.ts'
import type { Proposal } from './proposal.store.ts'
import type { ScanLink } from './scans.ts'
import { isSeen, ownerOfField, type Sight } from './sight.ts'
import type { KeptPiece } from './store.ts'
import { ruleWords } from './words.ts'
import type { ChangeRow, OriginRow } from './tables.ts'
import { ProposalTable } from './proposal.view.tsx'
import { type Golden, GoldenPart } from './golden.view.tsx'
import { LinkedWords, Value } from './value.view.tsx'

const kindWords: Readonly<Record<ChangeRow['kind'], Text>> = {
  created: { vi: 'Ghi lần đầu', en: 'Entered' },
  changed: { vi: 'Thay đổi', en: 'Changed' },
  removed: { vi: 'Kết thúc', en: 'Ended' },
  merged: { vi: 'Nhập vào bản ghi khác', en: 'Merged' },
}

type Origin = Omit<OriginRow, 'id' | 'demonstration'> & { id: number }
export type RecordShown = {
  registry: RegistryDefinition
  piece: KeptPiece
  on: string
  /** The day at whose end it was known so; as it is known now where none is said. */
  known: string | undefined
  sight: Sight
  leads: string | null
  asked: string
  /** Since which day the record belongs to its person by linkage; by its number where none is said. */
  linkedOn: PlainDate | null
  origins: ReadonlyMap<number, Origin>
  changes: readonly ChangeRow[]
  scans: readonly ScanLink[]
  proposals: readonly Proposal[]
  golden: Golden | null
  mayWrite: boolean
  mine: ReadonlySet<string>
} & Refused

/** A record on a day: what it holds, each field with its source, its story, what is proposed, what other registries say. */
export function RecordPage(shown: RecordShown) {
  const { registry, piece, on, known, leads, asked, sight } = shown
  const { language } = useReader()
  const fields = registry.fields.filter((field) => isSeen(field, sight))
  const base = `/registries/${registry.code}/records/${encodeURIComponent(piece.key)}`
  return (
    <>
      <PageHead
        title={piece.key}
        above={registry.name}
        lead={{
          vi: `Như ngày ${formatDay(on)}${known === undefined ? '' : `, theo những gì đã biết đến hết ngày ${formatDay(known)}`}. Được nguồn xác nhận lần cuối ngày ${formatDay(piece.confirmedOn)}.`,
          en: `As on ${formatDay(on)}${known === undefined ? '' : `, as known at the end of ${formatDay(known)}`}. Last confirmed by its source on ${formatDay(piece.confirmedOn)}.`,
        }}
      />
      {leads !== null && <Notice words={{ vi: `Khóa ${asked} đã được nhập vào khóa ${leads}.`, en: `The key ${asked} was merged into ${leads}.` }} />}
      {shown.linkedOn !== null && (
        <Notice>
          <LinkedWords on={shown.linkedOn} />
        </Notice>
      )}
      <form class="filters" action={base}>
        <div class="filter-fields">
          <DateField name="on" label={{ vi: 'Xem như ngày', en: 'As on' }} required={false} />
          <DateField name="known" label={{ vi: 'Như đã biết đến hết ngày', en: 'As known at the end of' }} required={false} />
          <Button variant="secondary" words={{ vi: 'Xem', en: 'Show' }} />
        </div>
      </form>
      <Table
        caption={{ vi: 'Các trường của bản ghi', en: 'Fields of the record' }}
        rows={fields}
        columns={[
          { head: { vi: 'Trường', en: 'Field' }, names: true, cell: ({ label }) => <Say words={label} /> },
          { head: { vi: 'Giá trị', en: 'Value' }, cell: (field) => <Value piece={piece} field={field} on={on} /> },
          { head: { vi: 'Nguồn', en: 'Source' }, cell: (field) => <Source shown={shown} field={field} /> },
          {
            head: { vi: 'Cơ quan chịu trách nhiệm', en: 'Answers for it' },
            cell: ({ field }) => nameOn(ownerOfField(registry, field, on), on, language),
          },
        ]}
      />
      {shown.scans.map(({ href, name }) => (
        <p key={href}>
          <Say
            as="a"
            href={href}
            words={{ vi: `Ảnh trang sổ “${name}”, từng trường cạnh vùng trên ảnh`, en: `Scanned page “${name}” beside the fields` }}
          />
        </p>
      ))}
      {fields.length < registry.fields.length && (
        <Say
          as="p"
          class="soft"
          words={{
            vi: `${registry.fields.length - fields.length} trường không hiện vì tài khoản này không được xem.`,
            en: `${registry.fields.length - fields.length} fields are not shown to this account.`,
          }}
        />
      )}
      {shown.proposals.length > 0 && (
        <Part title={{ vi: 'Đề nghị sửa', en: 'Proposals' }}>
          <ProposalTable proposals={shown.proposals} mine={shown.mine} />
        </Part>
      )}
      {shown.golden && shown.golden.registries.length > 1 && <GoldenPart golden={shown.golden} registry={registry} on={on} />}
      {shown.golden?.registries.length === 0 && (
        <Notice
          words={{
            vi: 'Không so với cơ sở dữ liệu khác: hôm đang xem không bản ghi nào có hiệu lực, hoặc số này đứng ở quá nhiều bản ghi để là của một người.',
            en: 'Not compared with other registries: no record is in force on the day shown, or the number stands in too many to be of one person.',
          }}
        />
      )}
      {shown.mayWrite && <ChangeForm shown={shown} fields={fields} base={base} />}
      <Part title={{ vi: 'Lịch sử', en: 'History' }}>
        <Timeline
          happenings={shown.changes
            .map((change) => {
              const origin = shown.origins.get(change.origin)
              const named = (change.fields ?? [])
                .map((name) => registry.fields.find(({ field }) => field === name))
                .flatMap((field) => (field && isSeen(field, sight) ? [field.label[language]] : []))
              return {
                day: change.valid_from,
                title: {
                  vi: `${kindWords[change.kind].vi}${named.length > 0 ? `: ${named.join(', ')}` : ''}`,
                  en: `${kindWords[change.kind].en}${named.length > 0 ? `: ${named.join(', ')}` : ''}`,
                },
                by: origin && {
                  vi: `${origin.by_name}, ${ruleWords[origin.rule].vi}, ghi nhận ${formatInstant(change.recorded_at)}`,
                  en: `${origin.by_name}, ${ruleWords[origin.rule].en}, recorded ${formatInstant(change.recorded_at)}`,
                },
                ...(origin?.reason && { body: origin.reason }),
              }
            })
            .map(({ by, ...happening }) => (by ? { ...happening, by } : happening))}
        />
      </Part>
    </>
  )
}

function Source({ shown: { piece, origins, registry }, field: { field, source } }: { shown: RecordShown; field: FieldDefinition }) {
  const origin = origins.get(piece.origins[field] ?? 0)
  if (!origin) return <span class="soft">–</span>
  const words: Text = {
    vi: `${ruleWords[origin.rule].vi} ${formatInstant(origin.at)}`,
    en: `${ruleWords[origin.rule].en} ${formatInstant(origin.at)}`,
  }
  return (
    <>
      {origin.import === null ? <Say words={words} /> : <Say as="a" href={`/registries/${registry.code}/imports/${origin.import}`} words={words} />}
      {source !== undefined && source !== registry.code && (
        <Say as="p" class="soft small" words={{ vi: 'Nguồn chính thức ở cơ sở dữ liệu khác', en: 'At home in another registry' }} />
      )}
    </>
  )
}

function ChangeForm({ shown, fields, base }: { shown: RecordShown; fields: readonly FieldDefinition[]; base: string }) {
  const { registry, piece, refused, typed } = shown
  return (
    <Part
      id="change"
      title={{ vi: 'Sửa hoặc đề nghị sửa', en: 'Correct, or propose' }}
      note={{
        vi: 'Trường do cơ quan của bạn chịu trách nhiệm được ghi ngay; trường của cơ quan khác thành đề nghị gửi tới cơ quan đó.',
        en: 'Fields your agency answers for are written; fields of others become a proposal to them.',
      }}
    >
      <Form action={base} refused={refused} typed={typed} id="doi">
        <Select
          name="field"
          label={{ vi: 'Trường', en: 'Field' }}
          options={fields.filter(({ field }) => field !== registry.key).map(({ field, label }) => ({ value: field, words: label }))}
        />
        <Input
          name="value"
          label={{ vi: 'Giá trị mới', en: 'New value' }}
          hint={{ vi: 'Ngày ghi như 25/6/2025; để trống để bỏ giá trị.', en: 'Days as 25/6/2025; empty takes the value away.' }}
          required={false}
        />
        <DateField
          name="from"
          label={{ vi: 'Có hiệu lực từ ngày', en: 'Valid from' }}
          hint={{ vi: 'Để trống: từ hôm nay.', en: 'Empty: today.' }}
          required={false}
        />
        <Textarea name="reason" label={{ vi: 'Căn cứ', en: 'Why' }} rows={2} />
        <input type="hidden" name="key" value={piece.key} />
        <Button type="submit" words={{ vi: 'Ghi hoặc gửi đề nghị', en: 'Write or propose' }} />
      </Form>
    </Part>
  )
}
