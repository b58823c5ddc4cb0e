import { DateField, Details, Form, Input, Part, refusalOf, type RefusedOn, Submit, Textarea } from '../../platform/ui/index.ts'
import type { TaskFile } from './task-file.ts'
import type { Task } from './task.ts'

/** Split, merge, take off: what a person may say of a reading. */
function Reading({ task, refused, typed, on }: { task: Task } & RefusedOn) {
  return (
    <Details summary={{ vi: 'Tách, gộp, bỏ', en: 'Split, merge, take off' }} open={on === 'split' || on === 'merger'}>
      <Form id="split" action={`/tasks/${task.code}/split`} {...refusalOf('split', { on, refused, typed })}>
        <Textarea
          name="parts"
          label={{ vi: 'Tách thành các phần', en: 'Split into parts' }}
          hint={{
            vi: 'Mỗi phần một dòng; nếu khác cơ quan chủ trì, ghi sau dấu gạch đứng: nội dung | Bộ Tư pháp.',
            en: 'One a line; another lead after a bar.',
          }}
          rows={4}
          value={task.title.split('; ').join('\n')}
          required
        />
        <Submit variant="secondary" words={{ vi: 'Tách nhiệm vụ', en: 'Split' }} />
      </Form>
      <Form id="merger" action={`/tasks/${task.code}/merger`} {...refusalOf('merger', { on, refused, typed })}>
        <Input name="into" label={{ vi: 'Gộp vào nhiệm vụ có mã', en: 'Merge into' }} required />
        <Submit variant="secondary" words={{ vi: 'Gộp', en: 'Merge' }} />
      </Form>
      <Form action={`/tasks/${task.code}/rejection`}>
        <Submit variant="secondary" words={{ vi: 'Không phải nhiệm vụ, rút khỏi bảng', en: 'Not a task: take it off' }} />
      </Form>
    </Details>
  )
}

export function MoreActions({ file: { task, may }, refused, typed, on }: { file: TaskFile } & RefusedOn) {
  const done = task.completedOn !== null
  if (task.withdrawnOn !== null || !(may.correct || (may.extend && !done) || (may.confirm && done))) return null
  return (
    <Part title={{ vi: 'Thao tác khác', en: 'More actions' }}>
      {may.extend && !done && (
        <Details summary={{ vi: 'Gia hạn theo văn bản', en: 'Give a new day by a document' }} open={on === 'extension'}>
          <Form id="extension" action={`/tasks/${task.code}/extension`} {...refusalOf('extension', { on, refused, typed })}>
            <DateField name="dueOn" label={{ vi: 'Hạn mới', en: 'New day' }} required />
            <Input name="documentNumber" label={{ vi: 'Số, ký hiệu văn bản cho phép', en: 'Number of the document' }} required />
            <DateField name="documentDate" label={{ vi: 'Ngày văn bản', en: 'Its day' }} required />
            <Input name="signer" label={{ vi: 'Chức vụ người ký', en: 'Post of the signer' }} required />
            <Textarea name="reason" label={{ vi: 'Lý do', en: 'Reason' }} rows={2} required />
            <Submit variant="secondary" words={{ vi: 'Ghi hạn mới', en: 'Set the new day' }} />
          </Form>
        </Details>
      )}
      {may.confirm && done && (
        <Details summary={{ vi: 'Mở lại nhiệm vụ', en: 'Reopen the task' }} open={on === 'reopening'}>
          <Form id="reopening" action={`/tasks/${task.code}/reopening`} {...refusalOf('reopening', { on, refused, typed })}>
            <Textarea name="words" label={{ vi: 'Vì sao phải làm lại', en: 'Why' }} rows={2} required />
            <Submit variant="secondary" words={{ vi: 'Mở lại, đồng hồ chạy tiếp', en: 'Reopen; the clock runs again' }} />
          </Form>
        </Details>
      )}
      {may.correct && (
        <Details summary={{ vi: 'Hiệu chỉnh, rà soát', en: 'Correct, review' }} open={on === 'correction' || task.review.length > 0}>
          <Form id="correct" action={`/tasks/${task.code}/correction`} {...refusalOf('correction', { on, refused, typed })}>
            <Textarea name="title" label={{ vi: 'Nội dung nhiệm vụ', en: 'Title' }} rows={3} value={task.title} required />
            <Input
              name="lead"
              label={{ vi: 'Cơ quan chủ trì', en: 'Lead' }}
              hint={{ vi: 'Ghi tên như trong văn bản, cách nhau bằng dấu phẩy.', en: 'Names, separated by commas.' }}
              value={task.leadNames.join(', ')}
              required
            />
            <Input name="support" label={{ vi: 'Cơ quan phối hợp', en: 'Support' }} value={task.supportNames.join(', ')} required={false} />
            <Input name="product" label={{ vi: 'Sản phẩm', en: 'Product' }} value={task.product ?? ''} required={false} />
            <Input
              name="deadline"
              label={{ vi: 'Thời hạn', en: 'Deadline' }}
              hint={{ vi: 'Như trong văn bản: tháng 9/2025, quý III/2025, 31/12/2025, hằng tháng.', en: 'As in the document.' }}
              value={task.deadline?.raw ?? ''}
              required={false}
            />
            <Textarea name="words" label={{ vi: 'Ghi chú hiệu chỉnh', en: 'Note' }} rows={2} required={false} />
            <Submit variant="secondary" words={{ vi: 'Lưu và coi là đã rà soát', en: 'Save as reviewed' }} />
          </Form>
        </Details>
      )}
      {may.correct && <Reading task={task} refused={refused} typed={typed} on={on} />}
    </Part>
  )
}
