import { formatInstant } from '../../platform/dates.ts'
import type { Text } from '../../platform/text.ts'
import {
  Button,
  Buttons,
  Details,
  EmptyState,
  Form,
  Input,
  Notice,
  PageHead,
  Part,
  RadioGroup,
  Say,
  Select,
  Submit,
  Table,
  Textarea,
  useReader,
  type Refused,
} from '../../platform/ui/index.ts'
import type { ClusterFile } from './cluster.actions.ts'
import type { ConflictStanding, EventKept } from './event.store.ts'
import type { Reason } from '../linkage/index.ts'
import type { EdgeKept } from './edge.store.ts'
import type { Written } from './review.actions.ts'
import { bitsWords, Comparison } from './review.view.tsx'
import { registryName } from './runs.view.tsx'
import type { EdgeState } from './tables.ts'

const purposes: readonly { value: string; words: Text }[] = [
  { value: 'complaint', words: { vi: 'Giải quyết phản ánh của công dân', en: 'A citizen’s complaint' } },
  { value: 'conflict', words: { vi: 'Xử lý xung đột số định danh', en: 'A conflict of numbers' } },
  { value: 'review', words: { vi: 'Kiểm tra lại liên kết', en: 'Checking a link' } },
]
export const purposeOptions = purposes.map(({ value }) => value)

/** Asked before anybody is shown: whom one looks for, and why. */
export function ClusterSearch({
  registries,
  cluster,
  refused,
  typed,
}: {
  registries: readonly string[]
  cluster?: number | undefined
} & Refused) {
  return (
    <>
      <PageHead
        title={cluster === undefined ? { vi: 'Tra một bản ghi', en: 'Look up a record' } : { vi: `Cụm ${cluster}`, en: `Cluster ${cluster}` }}
        lead={{
          vi: 'Trang này có dữ liệu cá nhân: mỗi lần xem được ghi nhật ký kèm lý do.',
          en: 'This shows people: every look is journalled with its reason.',
        }}
      />
      <Form refused={refused} typed={typed} method="get" action={cluster === undefined ? '/linkage/clusters' : `/linkage/clusters/${cluster}`}>
        {cluster === undefined && (
          <>
            <Select
              name="registry"
              label={{ vi: 'Cơ sở dữ liệu', en: 'Registry' }}
              options={['population', ...registries].map((value) => ({ value, words: registryName(value) }))}
              required
            />
            <Input name="key" size={24} label={{ vi: 'Số giấy tờ hoặc số định danh', en: 'Number of the record or the person' }} required />
          </>
        )}
        <RadioGroup name="purpose" label={{ vi: 'Lý do xem', en: 'Why' }} options={purposes} />
        <Submit words={{ vi: 'Xem', en: 'Look' }} />
      </Form>
    </>
  )
}

const stateWords: Readonly<Record<EdgeState, Text>> = {
  linked: { vi: 'Đang liên kết', en: 'Linked' },
  review: { vi: 'Chờ rà soát', en: 'In review' },
  refused: { vi: 'Đã gỡ', en: 'Taken back' },
  conflict: { vi: 'Xung đột, chờ quyết định', en: 'A conflict' },
  superseded: { vi: 'Đã thay', en: 'Replaced' },
}
const eventWords: Readonly<Record<EventKept['kind'], Text>> = {
  merged: { vi: 'Gộp cụm', en: 'Clusters merged' },
  split: { vi: 'Tách cụm', en: 'Cluster split' },
  unlinked: { vi: 'Gỡ liên kết', en: 'Link taken back' },
  linked: { vi: 'Liên kết', en: 'Linked' },
  'merge-asked': { vi: 'Đề nghị gộp', en: 'A merge was asked for' },
  conflict: { vi: 'Phát sinh xung đột hai số', en: 'Two numbers in conflict' },
  settled: { vi: 'Xử lý xung đột', en: 'Conflict settled' },
  undone: { vi: 'Hoàn tác', en: 'Undone' },
}

type PageProps = {
  file: ClusterFile
  asked: number
  names: ReadonlyMap<number, Written>
  purpose: string
} & Refused

/** Everything held to be one person, why, and what happened to it. */
export function ClusterPage({ file: { id, members, edges, reasons, events }, asked, names, purpose, refused, typed }: PageProps) {
  const label = (node: number) => names.get(node)?.id ?? String(node)
  const back = <input type="hidden" name="purpose" value={purpose} />
  return (
    <>
      <PageHead
        title={{ vi: `Cụm ${id}`, en: `Cluster ${id}` }}
        lead={{ vi: `${members.length} bản ghi, người được coi là một.`, en: `${members.length} records and people held to be one.` }}
      />
      {asked !== id && (
        <Notice
          title={{ vi: `Số ${asked} nay thuộc cụm ${id}`, en: `${asked} now belongs to cluster ${id}` }}
          words={{ vi: 'Số cụm cũ luôn dẫn tới cụm hiện nay.', en: 'An old number always leads to where it now belongs.' }}
        />
      )}
      {refused && <Notice tone="danger" title={refused.title} words={refused.words} />}
      <Part title={{ vi: 'Thành viên', en: 'Members' }}>
        <Table
          caption={{ vi: 'Thành viên của cụm', en: 'Members' }}
          rows={members}
          rowKey={(each) => String(each.id)}
          columns={[
            { head: { vi: 'Nguồn', en: 'Source' }, cell: ({ registry }) => <Say words={registryName(registry)} /> },
            { head: { vi: 'Số', en: 'Number' }, names: true, cell: ({ key }) => key },
            { head: { vi: 'Họ và tên', en: 'Name' }, cell: (each) => names.get(each.id)?.name ?? '–' },
            { head: { vi: 'Ngày sinh', en: 'Born' }, cell: (each) => names.get(each.id)?.birth ?? '–' },
            { head: { vi: 'Số giấy tờ đã ghi', en: 'Number written' }, cell: (each) => names.get(each.id)?.number ?? '–' },
          ]}
        />
      </Part>
      <Part title={{ vi: 'Liên kết', en: 'Links' }}>
        {edges.length === 0 && <Say as="p" class="soft" words={{ vi: 'Chưa có liên kết nào.', en: 'No links.' }} />}
        {edges.map((edge) => (
          <div key={edge.id} class="stack-tight">
            <p>
              {label(edge.a)} → {label(edge.b)}: <Say as="b" words={stateWords[edge.state]} />
              {edge.class && <span class="soft"> · {edge.class}</span>}
              {edge.decided_name && (
                <span class="soft">
                  {' '}
                  · {edge.decided_name}
                  {edge.reason ? `: ${edge.reason}` : ''}
                </span>
              )}
            </p>
            <Why edge={edge} reasons={reasons.get(edge.id)} record={names.get(edge.a)} person={names.get(edge.b)} />
            {(edge.state === 'linked' || edge.state === 'conflict') && (
              <Form action={`/linkage/links/${edge.id}/unlinking`} id={`unlink-${edge.id}`} typed={typed}>
                {back}
                <input type="hidden" name="cluster" value={String(id)} />
                <Input name="reason" label={{ vi: 'Lý do gỡ', en: 'Reason to take it back' }} required maxLength={500} />
                <Submit
                  variant="secondary"
                  size="sm"
                  words={
                    edge.kind === 'merge'
                      ? { vi: 'Tách hai cụm đã gộp', en: 'Take the merge back' }
                      : { vi: 'Gỡ liên kết này', en: 'Take this link back' }
                  }
                />
              </Form>
            )}
          </div>
        ))}
      </Part>
      <Part
        title={{ vi: 'Gộp với cụm khác', en: 'Merge with another' }}
        note={{
          vi: 'Nếu hai cụm có hai số định danh khác nhau, đề nghị trở thành xung đột để người khác quyết định.',
          en: 'Where two numbers stand behind them, somebody else decides.',
        }}
      >
        <Form action={`/linkage/clusters/${id}/merge`} id="merge" typed={typed}>
          {back}
          <Input name="other" type="number" min={1} size={12} label={{ vi: 'Số cụm kia', en: 'The other cluster' }} required />
          <Textarea name="reason" rows={2} label={{ vi: 'Lý do', en: 'Reason' }} required />
          <Submit variant="secondary" size="sm" words={{ vi: 'Đề nghị gộp', en: 'Ask for the merge' }} />
        </Form>
      </Part>
      <Part title={{ vi: 'Diễn biến', en: 'History' }}>
        {events.length === 0 && <Say as="p" class="soft" words={{ vi: 'Chưa có diễn biến.', en: 'Nothing has happened.' }} />}
        <ol class="small">
          {events.map((event) => (
            <li key={event.id}>
              {formatInstant(event.at)} · <Say words={eventWords[event.kind]} /> {event.clusters.join(', ')} · {event.by_name}
              {event.reason && `: ${event.reason}`}
              {event.undone_by !== null && (
                <b>
                  {' '}
                  <Say words={{ vi: '(đã hoàn tác)', en: '(undone)' }} />
                </b>
              )}
              {event.before !== null && event.undone_by === null && event.kind !== 'undone' && (
                <Form action={`/linkage/events/${event.id}/undoing`} class="inline">
                  {back}
                  <input type="hidden" name="cluster" value={String(id)} />{' '}
                  <Button variant="tertiary" size="sm" words={{ vi: 'Hoàn tác', en: 'Undo' }} />
                </Form>
              )}
            </li>
          ))}
        </ol>
      </Part>
    </>
  )
}

type WhyProps = {
  edge: EdgeKept
  reasons: readonly Reason[] | undefined
  record: Written | undefined
  person: Written | undefined
}

/** Why a link weighs what it weighs, field by field. */
function Why({ edge: { weight }, reasons, record, person }: WhyProps) {
  const { language } = useReader()
  if (!reasons || reasons.length === 0 || !record || !person || weight === null) return null
  const total = bitsWords(weight, language)
  return (
    <Details summary={{ vi: `Vì sao (tổng ${total} bit)`, en: `Why (${total} bits in all)` }}>
      <Comparison record={record} person={person} reasons={reasons} />
    </Details>
  )
}

/** Edges that would make two numbers one person. */
export function ConflictPage({ conflicts, refused }: { conflicts: readonly ConflictStanding[] } & Refused) {
  return (
    <>
      <PageHead
        title={{ vi: 'Xung đột số định danh', en: 'Conflicts of numbers' }}
        lead={{
          vi: 'Hai số định danh 12 chữ số không bao giờ tự gộp thành một người; người có thẩm quyền quyết định từng trường hợp.',
          en: 'Two 12-digit numbers are never made one by themselves; people decide each case.',
        }}
      />
      {refused && <Notice tone="danger" title={refused.title} words={refused.words} />}
      {conflicts.length === 0 && (
        <EmptyState
          title={{ vi: 'Không có xung đột', en: 'No conflicts' }}
          words={{
            vi: 'Bản ghi dẫn tới hai người, hoặc đề nghị gộp hai số, sẽ chờ quyết định ở đây.',
            en: 'Records that lead to two people, or merges of two numbers, will wait here.',
          }}
        />
      )}
      {conflicts.map((conflict) => (
        <article key={conflict.id} class="task-card" data-row="">
          <div class="stack-tight">
            <p class="small soft">
              {formatInstant(conflict.opened_at)} · <Say words={registryName(conflict.registry)} /> {conflict.key}
            </p>
            <h2>{conflict.numbers.join(' ≠ ')}</h2>
            <p class="small">
              <Say
                as="a"
                href={`/linkage/clusters/${conflict.a}?purpose=conflict`}
                words={{ vi: `Xem cụm ${conflict.a}`, en: `See cluster ${conflict.a}` }}
              />
              {' · '}
              <Say
                as="a"
                href={`/linkage/clusters/${conflict.b}?purpose=conflict`}
                words={{ vi: `Xem cụm ${conflict.b}`, en: `See cluster ${conflict.b}` }}
              />
            </p>
            <Form action={`/linkage/conflicts/${conflict.id}/settlement`} id={`conflict-${conflict.id}`}>
              <Input name="reason" label={{ vi: 'Lý do', en: 'Reason' }} required maxLength={500} />
              <Buttons>
                <Button variant="secondary" size="sm" name="outcome" value="refuse" words={{ vi: 'Giữ là hai người', en: 'They are two people' }} />
                <Button
                  variant="secondary"
                  size="sm"
                  name="outcome"
                  value="join"
                  words={{ vi: 'Gộp: một người mang hai số', en: 'Join: one person, two numbers' }}
                />
              </Buttons>
            </Form>
          </div>
        </article>
      ))}
    </>
  )
}
