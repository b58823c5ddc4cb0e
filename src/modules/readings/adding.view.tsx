import type { Problem } from '../../platform/problems.ts'
import { DateField, DefinitionList, Form, Input, Notice, PageHead, Part, Say, Select, Submit, Table, Textarea } from '../../platform/ui/index.ts'
import type { AgencyMention } from '../names/index.ts'
import type { StoredDocument } from '../documents/index.ts'
import { AgencyNames, clarityName, documentName, ProofWanted, Targets, TaskStateTag, Term } from '../steering/index.ts'
import type { TypedTask, UnderstoodTask } from './adding.actions.ts'

type Props = { documents: readonly StoredDocument[]; typed: Partial<TypedTask>; understood: UnderstoodTask | null; refused?: Problem | undefined }

/** A task added by hand: typed, shown as it was understood with tasks that may be the same, and only then written. */
export function AddPage({ documents, typed, understood, refused }: Props) {
  return (
    <>
      <PageHead
        title={understood ? { vi: 'Xem lại trước khi ghi', en: 'Look before it is written' } : { vi: 'Thêm nhiệm vụ', en: 'Add a task' }}
        lead={
          understood
            ? {
                vi: 'Đây là cách hệ thống hiểu những gì bạn ghi; chưa có gì lên bảng.',
                en: 'This is how your words were understood; nothing is on the board yet.',
              }
            : {
                vi: 'Cho nhiệm vụ giao tại cuộc họp hoặc trong văn bản không nhập được. Ghi tên cơ quan và thời hạn như trong văn bản.',
                en: 'For orders given at a meeting or in a document that cannot be imported. Write agencies and deadlines as documents do.',
              }
        }
      />
      {understood && <Understood typed={typed} understood={understood} />}
      {understood ? (
        <Part title={{ vi: 'Sửa lại', en: 'Change it' }}>
          <TaskForm documents={documents} typed={typed} again refused={refused} />
        </Part>
      ) : (
        <TaskForm documents={documents} typed={typed} again={false} refused={refused} />
      )}
    </>
  )
}

function TaskForm({ documents, typed, again, refused }: Pick<Props, 'documents' | 'typed' | 'refused'> & { again: boolean }) {
  return (
    <Form action="/tasks/new" refused={refused} typed={refused && typed}>
      {typed.suggestion !== undefined && <input type="hidden" name="suggestion" value={typed.suggestion} />}
      <Textarea name="title" label={{ vi: 'Nội dung nhiệm vụ', en: 'What to do' }} rows={3} value={typed.title} required />
      <Input
        name="lead"
        label={{ vi: 'Cơ quan chủ trì', en: 'Lead' }}
        hint={{ vi: 'Một cơ quan; ghi tên như trong văn bản, ví dụ Bộ Tài chính, UBND tỉnh Sơn La.', en: 'One agency, named as documents do.' }}
        value={typed.lead}
        required
      />
      <Input name="support" label={{ vi: 'Cơ quan phối hợp', en: 'Support' }} value={typed.support} required={false} />
      <Input
        name="product"
        label={{ vi: 'Sản phẩm', en: 'Product' }}
        hint={{ vi: 'Ví dụ: Nghị định của Chính phủ, Báo cáo, Cơ sở dữ liệu.', en: 'A decree, a report, a database.' }}
        value={typed.product}
        required={false}
      />
      <Input
        name="deadline"
        label={{ vi: 'Thời hạn', en: 'Deadline' }}
        hint={{ vi: 'Ví dụ: trước ngày 30/6/2025, quý III/2025, ngày 25 hằng tháng.', en: 'As documents write it.' }}
        value={typed.deadline}
        required={false}
      />
      <Select
        name="document"
        label={{ vi: 'Văn bản giao đã có trong hệ thống', en: 'The document, if registered' }}
        empty={{ vi: 'Chưa có trong hệ thống', en: 'Not registered' }}
        value={typed.document}
        options={documents.map((document) => ({ value: document.id, words: documentName(document) }))}
        required={false}
      />
      <Input
        name="number"
        label={{ vi: 'Hoặc số, ký hiệu văn bản', en: 'Or its number' }}
        hint={{ vi: 'Ví dụ: 56/TB-VPCP.', en: 'As 56/TB-VPCP.' }}
        value={typed.number}
        required={false}
      />
      <DateField name="issuedOn" label={{ vi: 'Ngày văn bản', en: 'Its day' }} value={typed.issuedOn} required={false} />
      <Textarea name="note" label={{ vi: 'Ghi chú', en: 'Note' }} rows={2} value={typed.note} required={false} />
      <Submit
        variant={again ? 'secondary' : 'primary'}
        name="step"
        value="read"
        words={again ? { vi: 'Đọc lại', en: 'Read it again' } : { vi: 'Xem trước', en: 'Preview' }}
      />
    </Form>
  )
}

const fields = ['title', 'lead', 'support', 'product', 'deadline', 'document', 'number', 'issuedOn', 'note', 'suggestion'] as const

/** What was shown is what is written: its words travel with the button. */
function Save({ typed }: { typed: Partial<TypedTask> }) {
  return (
    <Form action="/tasks/new" class="inline">
      {fields.map((field) => typed[field] !== undefined && <input key={field} type="hidden" name={field} value={typed[field]} />)}
      <Submit name="step" value="save" words={{ vi: 'Ghi nhiệm vụ lên bảng', en: 'Put it on the board' }} />
    </Form>
  )
}

const Named = ({ mentions }: { mentions: readonly AgencyMention[] }) => (
  <ul>
    {mentions.map(({ name, known }) => (
      <li key={name}>
        {name}
        {!known && (
          <>
            {' '}
            · <Say as="span" class="soft" words={{ vi: 'chưa có trong danh mục cơ quan', en: 'not in the directory' }} />
          </>
        )}
      </li>
    ))}
  </ul>
)

function Understood({ typed, understood }: { typed: Partial<TypedTask>; understood: UnderstoodTask }) {
  const { document, basis, lead, support, deadline, dueOn, recurs, targets, five, similar } = understood
  const title = typed.title ?? ''
  return (
    <>
      <DefinitionList
        definitions={[
          { term: { vi: 'Nội dung', en: 'What' }, value: title },
          { term: { vi: 'Chủ trì', en: 'Lead' }, value: lead.length > 0 && <Named mentions={lead} /> },
          { term: { vi: 'Phối hợp', en: 'Support' }, value: support.length > 0 && <Named mentions={support} /> },
          { term: { vi: 'Sản phẩm', en: 'Product' }, value: typed.product },
          {
            term: { vi: 'Thời hạn', en: 'Deadline' },
            value: deadline && <Term task={{ dueOn, recurs, deadline, completedOn: null }} />,
            ...(deadline !== null &&
              dueOn === null && {
                note: {
                  vi: 'Không đọc được thành ngày; nhiệm vụ sẽ ở trạng thái chưa rõ thời hạn.',
                  en: 'No day could be read; the task will stand without a term.',
                },
              }),
          },
          { term: { vi: 'Chỉ tiêu', en: 'Targets' }, value: targets.length > 0 && <Targets targets={targets} /> },
          { term: { vi: 'Văn bản', en: 'Document' }, value: document ? <a href={`/documents/${document.id}`}>{documentName(document)}</a> : basis },
        ]}
      />
      <ProofWanted task={{ title, product: typed.product ?? null }} />
      {five.failures.length > 0 && (
        <Notice tone="warning" title={{ vi: 'Chưa đạt 5 rõ', en: 'Not yet clear' }}>
          <ul>
            {five.failures.map(({ clarity, reason }) => (
              <li key={clarity}>
                {clarityName(clarity).vi}: <Say words={reason} />
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {similar.length > 0 && <Similar similar={similar} />}
      <Save typed={typed} />
    </>
  )
}

/** Tasks that may be the one about to be added: better to find it here than to have it twice. */
function Similar({ similar }: Pick<UnderstoodTask, 'similar'>) {
  return (
    <Part
      title={{ vi: 'Có thể là việc đã có', en: 'This may be there already' }}
      note={{
        vi: 'Nếu đúng là một trong các việc này, hãy mở việc đó thay vì thêm mới.',
        en: 'If it is one of these, open it instead of adding another.',
      }}
    >
      <Table
        caption={{ vi: 'Việc giống việc đang thêm', en: 'Tasks like it' }}
        rows={similar}
        columns={[
          { head: { vi: 'Mã', en: 'Code' }, short: true, cell: ({ task }) => <a href={`/tasks/${task.code}`}>{task.code}</a> },
          { head: { vi: 'Nhiệm vụ', en: 'Task' }, names: true, cell: ({ task }) => task.title },
          { head: { vi: 'Chủ trì', en: 'Lead' }, cell: ({ task }) => <AgencyNames ids={task.lead} written={task.leadNames} /> },
          {
            head: { vi: 'Thời hạn', en: 'Term' },
            cell: ({ task }) => (
              <>
                <Term task={task} /> <TaskStateTag task={task} />
              </>
            ),
          },
          { head: { vi: 'Giống', en: 'Alike' }, align: 'number', cell: ({ score }) => `${Math.round(score * 100)}%` },
          {
            head: { vi: 'Mở', en: 'Open' },
            cell: ({ task }) => (
              <Say as="a" href={`/tasks/${task.code}`} words={{ vi: `Này là việc đã có: ${task.code}`, en: `This is it: ${task.code}` }} />
            ),
          },
        ]}
      />
    </Part>
  )
}
