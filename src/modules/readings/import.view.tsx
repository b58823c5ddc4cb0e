import { formatDay, formatInstant } from '../../platform/dates.ts'
import { formatNumber, type Text } from '../../platform/text.ts'
import {
  Button,
  Buttons,
  type Column,
  Details,
  EmptyState,
  FileField,
  Figure,
  Figures,
  Form,
  Notice,
  PageHead,
  Part,
  type Refused,
  Say,
  Submit,
  Table,
} from '../../platform/ui/index.ts'
import type { StoredDocument } from '../documents/index.ts'
import { Differences, headline, reviewNames, type Task } from '../steering/index.ts'
import type { Preview } from './import.actions.ts'
import { documentRecalled } from './problems.ts'

const nameOf = (document: Pick<StoredDocument, 'number' | 'title' | 'fileName'>): string =>
  [document.number, document.title].filter(Boolean).join(', ') || document.fileName

/** Where a plan or directive is sent in. */
export function NewImportPage({ refused, secret }: Refused & { secret: number }) {
  return (
    <>
      <PageHead
        title={{ vi: 'Nhập văn bản, kế hoạch', en: 'Import a document' }}
        lead={{
          vi: 'Hệ thống đọc bảng nhiệm vụ và cho xem trước mọi thứ sẽ tạo, sẽ đổi; chưa có gì được ghi cho đến khi bạn đồng ý.',
          en: 'The table of tasks is read and everything to be created or changed is shown first; nothing is written until you agree.',
        }}
      />
      <Form action="/imports" enctype="multipart/form-data" refused={refused}>
        <FileField
          name="file"
          label={{ vi: 'Tệp văn bản', en: 'Document' }}
          hint={{
            vi: 'Word (.docx), PDF có chữ, văn bản thuần, HTML, CSV hoặc edXML; tối đa 50 MB.',
            en: 'Word, PDF with text, plain text, HTML, CSV or edXML; at most 50 MB.',
          }}
          accept=".docx,.pdf,.txt,.csv,.html,.htm,.xml,.edxml"
          required
        />
        <Submit words={{ vi: 'Đọc và xem trước', en: 'Read and preview' }} />
      </Form>
      {secret > 0 && (
        <Say
          as="p"
          class="soft"
          words={{
            vi: `${formatNumber(secret, 'vi')} văn bản mật đã bị từ chối; hệ thống chỉ đếm, không giữ nội dung, số hiệu hay tên tệp.`,
            en: `${formatNumber(secret, 'en')} secret documents were refused; they are only counted, nothing of them is kept.`,
          }}
        />
      )}
    </>
  )
}

/** What an import would do, before anything is written. */
export function PreviewPage({
  preview: { import: found, document, proposal, faults, earlier, before, recalled },
  refused,
}: { preview: Preview } & Refused) {
  const { create, change, unchanged, withdraw } = proposal
  const nothing = create.length + change.length + withdraw.length === 0
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
        <Notice title={{ vi: 'Bản mới của một văn bản đã nhập', en: 'A new version' }}>
          <Say
            words={{ vi: `Thay cho ${nameOf(earlier)}; mã nhiệm vụ được giữ nguyên.`, en: `Takes the place of ${nameOf(earlier)}; codes are kept.` }}
          />
        </Notice>
      )}
      {before && nothing && (
        <Notice
          tone="success"
          words={{ vi: 'Văn bản này đã được nhập; nhập lại không thay đổi gì.', en: 'Already imported; nothing would change.' }}
        />
      )}
      <Figures>
        {tallies.map(({ value, label, href }) => (
          <Figure key={href} value={value} label={label} href={href} />
        ))}
      </Figures>
      {found.state === 'proposed' && (
        <Buttons>
          <Form action={`/imports/${found.id}/carried-out`} class="inline">
            <Button
              hotkey="a"
              words={
                nothing
                  ? { vi: 'Đóng lần nhập này', en: 'Close' }
                  : {
                      vi: `Ghi ${create.length + change.length + withdraw.length} thay đổi lên bảng`,
                      en: `Write ${create.length + change.length + withdraw.length} changes`,
                    }
              }
            />
          </Form>
          {!nothing && (
            <Form action={`/imports/${found.id}/dropped`} class="inline">
              <Button variant="secondary" words={{ vi: 'Bỏ, không ghi gì', en: 'Drop it' }} />
            </Form>
          )}
        </Buttons>
      )}
      {faults.length > 0 && (
        <Part id="faults" title={{ vi: 'Cần xem lại', en: 'To look at' }}>
          <ul>
            {faults.map((fault) => (
              <Say as="li" key={fault.at} words={fault.words} />
            ))}
          </ul>
        </Part>
      )}
      {worded.length > 0 && (
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
      )}
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

function Created({ create }: { create: Preview['proposal']['create'] }) {
  return (
    <Part id="create" title={{ vi: 'Sẽ tạo', en: 'To create' }}>
      <Table
        caption={{ vi: 'Nhiệm vụ sẽ tạo', en: 'To create' }}
        dense
        rows={create}
        columns={[
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
        ]}
      />
    </Part>
  )
}

type Row = {
  id: string
  name: string
  state: string
  createdAt: Date
  createdBy: string
  outcome: { created: number; changed: number; withdrawn: number } | null
}

/** What an import did, without naming what did not happen. */
export function outcomeWords({ created, changed, withdrawn }: NonNullable<Row['outcome']>): Text {
  const did = (
    [
      [created, 'tạo', 'created'],
      [changed, 'đổi', 'changed'],
      [withdrawn, 'rút', 'withdrawn'],
    ] as const
  ).filter(([count]) => count > 0)
  if (did.length === 0) return { vi: 'không đổi gì', en: 'nothing changed' }
  return {
    vi: did.map(([count, vi]) => `${vi} ${formatNumber(count, 'vi')}`).join(', '),
    en: did.map(([count, , en]) => `${formatNumber(count, 'en')} ${en}`).join(', '),
  }
}

/** What was imported lately. */
export function RecentImports({ rows }: { rows: readonly Row[] }) {
  if (rows.length === 0)
    return (
      <EmptyState title={{ vi: 'Chưa nhập văn bản nào', en: 'Nothing imported yet' }}>
        <Say
          words={{
            vi: 'Mỗi lần nhập, ai nhập và kết quả ra sao, sẽ được liệt kê ở đây.',
            en: 'Each import, by whom and with what outcome, will be listed here.',
          }}
        />
      </EmptyState>
    )
  return (
    <Part title={{ vi: 'Các lần nhập gần đây', en: 'Recent imports' }}>
      <Table
        caption={{ vi: 'Các lần nhập gần đây', en: 'Recent imports' }}
        rows={rows}
        columns={[
          { head: { vi: 'Văn bản', en: 'Document' }, names: true, cell: (row) => <a href={`/imports/${row.id}`}>{row.name}</a> },
          { head: { vi: 'Lúc', en: 'At' }, short: true, cell: (row) => formatInstant(row.createdAt) },
          {
            head: { vi: 'Người nhập', en: 'By' },
            cell: (row) => (row.createdBy === 'system' ? <Say words={{ vi: 'Hệ thống', en: 'The system' }} /> : row.createdBy),
          },
          {
            head: { vi: 'Kết quả', en: 'Outcome' },
            cell: ({ outcome, state }) =>
              outcome ? (
                <Say words={outcomeWords(outcome)} />
              ) : (
                <Say words={state === 'proposed' ? { vi: 'chờ đồng ý', en: 'waiting' } : { vi: 'đã bỏ, không ghi gì', en: 'dropped' }} />
              ),
          },
        ]}
      />
    </Part>
  )
}
