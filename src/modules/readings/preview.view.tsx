import { formatDay } from '../../platform/dates.ts'
import { formatNumber, type Text } from '../../platform/text.ts'
import {
  Button,
  Buttons,
  type Column,
  Details,
  Figure,
  Figures,
  Form,
  Notice,
  PageHead,
  Part,
  type Refused,
  Say,
  Table,
} from '../../platform/ui/index.ts'
import type { StoredDocument } from '../documents/index.ts'
import { Differences, headline, reviewNames, type Task } from '../steering/index.ts'
import type { Preview } from './import.actions.ts'
import { documentRecalled } from './problems.ts'

const nameOf = (document: Pick<StoredDocument, 'number' | 'title' | 'fileName'>): string =>
  [document.number, document.title].filter(Boolean).join(', ') || document.fileName

/** What an import would do, before anything is written. */
export function PreviewPage({ preview, refused }: { preview: Preview } & Refused) {
  const { proposal, faults } = preview
  const { create, change, unchanged, withdraw } = proposal
  const worded = change.filter(({ differences }) => differences.length > 0)
  const moved = change.filter(({ differences }) => differences.length === 0).map(({ task }) => task)
  const tallies = [
    { value: create.length, label: { vi: 'sẽ tạo', en: 'to create' }, href: '#create' },
    { value: worded.length, label: { vi: 'sẽ đổi nội dung', en: 'to change in words' }, href: '#change' },
    { value: moved.length, label: { vi: 'chỉ đổi văn bản nguồn', en: 'only the document changes' }, href: '#moved' },
    { value: withdraw.length, label: { vi: 'không còn trong bản mới', en: 'to withdraw' }, href: '#withdraw' },
    { value: unchanged.length, label: { vi: 'giữ nguyên', en: 'unchanged' }, href: '#unchanged' },
    { value: faults.length, label: { vi: 'chỗ cần xem lại', en: 'places to look at' }, href: '#faults' },
  ].filter(({ value }) => value > 0)
  return (
    <>
      <Head preview={preview} refused={refused} />
      <Figures>
        {tallies.map(({ value, label, href }) => (
          <Figure key={href} value={value} label={label} href={href} />
        ))}
      </Figures>
      {preview.import.state === 'proposed' && <Deciding id={preview.import.id} writes={writesOf(preview)} />}
      {faults.length > 0 && (
        <Part id="faults" title={{ vi: 'Cần xem lại', en: 'To look at' }}>
          <ul>
            {faults.map((fault) => (
              <Say as="li" key={fault.at} words={fault.words} />
            ))}
          </ul>
        </Part>
      )}
      {worded.length > 0 && <Worded worded={worded} />}
      {withdraw.length > 0 && (
        <Part id="withdraw" title={{ vi: 'Không còn trong bản mới', en: 'No longer in the document' }}>
          <ul>
            {withdraw.map((task) => (
              <li key={task.id}>
                <a href={`/tasks/${task.code}`}>{task.code}</a> {task.title}
              </li>
            ))}
          </ul>
        </Part>
      )}
      {create.length > 0 && <Created create={create} />}
      <Unlisted id="moved" title={{ vi: 'Chỉ đổi văn bản nguồn', en: 'Only the document changes' }} tasks={moved} />
      <Unlisted id="unchanged" title={{ vi: 'Giữ nguyên', en: 'Unchanged' }} tasks={unchanged} />
    </>
  )
}

/** How many changes an import would write. */
const writesOf = ({ proposal: { create, change, withdraw } }: Preview): number => create.length + change.length + withdraw.length

/** Which document it is, and what is known of it already. */
function Head({ preview, refused }: { preview: Preview } & Refused) {
  const { document, earlier, before, recalled } = preview
  return (
    <>
      <PageHead
        above={{ vi: 'Xem trước', en: 'Preview' }}
        title={nameOf(document)}
        lead={
          document.issuedOn
            ? { vi: `Ban hành ngày ${formatDay(document.issuedOn)}.`, en: `Issued ${formatDay(document.issuedOn)}.` }
            : {
                vi: 'Văn bản không ghi ngày ban hành (dự thảo); thời hạn được tính từ ngày tiếp nhận.',
                en: 'No day of issue (a draft); terms count from the day it was received.',
              }
        }
      />
      {refused && <Notice tone="danger" title={refused.words} />}
      {recalled && (
        <Notice tone="warning" title={documentRecalled.title}>
          <Say as="a" href={`/documents/${document.id}`} words={{ vi: 'Xem văn bản và việc thu hồi', en: 'See the document and its recall' }} />
        </Notice>
      )}
      {earlier && (
        <Notice
          title={{ vi: 'Bản mới của một văn bản đã nhập', en: 'A new version' }}
          words={{ vi: `Thay cho ${nameOf(earlier)}; mã nhiệm vụ được giữ nguyên.`, en: `Takes the place of ${nameOf(earlier)}; codes are kept.` }}
        />
      )}
      {before && writesOf(preview) === 0 && (
        <Notice
          tone="success"
          words={{ vi: 'Văn bản này đã được nhập; nhập lại không thay đổi gì.', en: 'Already imported; nothing would change.' }}
        />
      )}
    </>
  )
}

function Deciding({ id, writes }: { id: string; writes: number }) {
  return (
    <Buttons>
      <Form action={`/imports/${id}/carried-out`} class="inline">
        <Button
          hotkey="a"
          words={
            writes === 0
              ? { vi: 'Đóng lần nhập này', en: 'Close' }
              : {
                  vi: `Ghi ${writes} thay đổi lên bảng`,
                  en: `Write ${writes} changes`,
                }
          }
        />
      </Form>
      {writes > 0 && (
        <Form action={`/imports/${id}/dropped`} class="inline">
          <Button variant="secondary" words={{ vi: 'Bỏ, không ghi gì', en: 'Drop it' }} />
        </Form>
      )}
    </Buttons>
  )
}

function Worded({ worded }: { worded: Preview['proposal']['change'] }) {
  return (
    <Part id="change" title={{ vi: 'Sẽ đổi nội dung', en: 'To change in words' }}>
      <Table
        caption={{ vi: 'Nhiệm vụ sẽ đổi nội dung', en: 'To change in words' }}
        rows={worded}
        columns={[
          codeColumn,
          { head: { vi: 'Nhiệm vụ', en: 'Task' }, names: true, cell: ({ task }) => headline(task.title) },
          { head: { vi: 'Khác ở', en: 'Differences' }, cell: ({ differences }) => <Differences differences={differences} /> },
        ]}
      />
    </Part>
  )
}

const codeColumn: Column<{ task: Task }> = {
  head: { vi: 'Mã', en: 'Code' },
  short: true,
  cell: ({ task }) => <a href={`/tasks/${task.code}`}>{task.code}</a>,
}

/** Tasks of whose words nothing changes, closed until asked for. */
function Unlisted({ id, title, tasks }: { id: string; title: Text; tasks: readonly Task[] }) {
  if (tasks.length === 0) return null
  return (
    <Part id={id} title={title}>
      <Details summary={{ vi: `${formatNumber(tasks.length, 'vi')} nhiệm vụ`, en: `${formatNumber(tasks.length, 'en')} tasks` }}>
        <ul>
          {tasks.map((task) => (
            <li key={task.id}>
              <a href={`/tasks/${task.code}`}>{task.code}</a> {headline(task.title)}
            </li>
          ))}
        </ul>
      </Details>
    </Part>
  )
}

const createdColumns: readonly Column<Preview['proposal']['create'][number]>[] = [
  { head: { vi: 'Số', en: 'No.' }, align: 'number', cell: ({ mandate }) => mandate.n },
  { head: { vi: 'Mục', en: 'Section' }, short: true, cell: ({ mandate }) => mandate.section ?? '–' },
  { head: { vi: 'Nhiệm vụ', en: 'Task' }, names: true, cell: ({ mandate }) => mandate.title },
  { head: { vi: 'Chủ trì', en: 'Lead' }, cell: ({ mandate }) => mandate.lead.join(', ') || '–' },
  { head: { vi: 'Phối hợp', en: 'Support' }, cell: ({ mandate }) => mandate.support.join(', ') || '–' },
  { head: { vi: 'Sản phẩm', en: 'Product' }, cell: ({ mandate }) => mandate.product ?? '–' },
  {
    head: { vi: 'Thời hạn', en: 'Deadline' },
    cell: ({ mandate }) =>
      mandate.deadline ? (
        <>
          {mandate.deadline.raw}
          {mandate.deadline.due && <span class="soft"> ({formatDay(mandate.deadline.due)})</span>}
        </>
      ) : (
        '–'
      ),
  },
  {
    head: { vi: 'Cần rà soát', en: 'Review' },
    cell: ({ review }) =>
      review.length === 0 ? (
        ''
      ) : (
        <ul>
          {review.map((reason) => (
            <Say as="li" key={reason} words={reviewNames[reason] ?? reason} />
          ))}
        </ul>
      ),
  },
]

function Created({ create }: { create: Preview['proposal']['create'] }) {
  return (
    <Part id="create" title={{ vi: 'Sẽ tạo', en: 'To create' }}>
      <Table caption={{ vi: 'Nhiệm vụ sẽ tạo', en: 'To create' }} dense rows={create} columns={createdColumns} />
    </Part>
  )
}
