import { problem } from '../problems.ts'
import { Button, Buttons } from './button.tsx'
import { Checkbox, CheckboxGroup, RadioGroup } from './choices.tsx'
import { DateField } from './date-field.tsx'
import { Dialog } from './dialog.tsx'
import { Input, Select, Textarea } from './field.tsx'
import { FileField } from './file-field.tsx'
import { type ActiveFilter, FilterBar } from './filters.tsx'
import { Form } from './form.tsx'
import { Part } from './page-head.tsx'
import { Say } from './say.tsx'

const refusal = problem('kit-example', 422, {
  vi: 'Chưa gửi được báo cáo: còn hai chỗ cần sửa',
  en: 'The report was not sent: two places need mending',
})

const refused = refusal({}, [
  {
    at: 'refusedDay',
    words: { vi: 'Ngày 31/02/2025 không có trong lịch; hãy ghi ngày có thật', en: 'There is no 31/02/2025; write a day that exists' },
  },
  { at: 'refusedState', words: { vi: 'Hãy chọn nhiệm vụ đã xong hay chưa', en: 'Choose whether the task is done' } },
])

const ministries = [
  { value: 'bca', words: { vi: 'Bộ Công an', en: 'Ministry of Public Security' } },
  { value: 'btc', words: { vi: 'Bộ Tài chính', en: 'Ministry of Finance' } },
  { value: 'bkhcn', words: { vi: 'Bộ Khoa học và Công nghệ', en: 'Ministry of Science and Technology' } },
]

const doneOrNot = [
  {
    value: 'done',
    words: { vi: 'Đã hoàn thành', en: 'Done' },
    hint: { vi: 'Cần văn bản hoặc số liệu chứng minh', en: 'Needs a document or figures as evidence' },
  },
  { value: 'going', words: { vi: 'Đang thực hiện', en: 'In progress' } },
]

function Question() {
  return (
    <Dialog
      id="kit-dialog"
      open={{ vi: 'Rút lại báo cáo…', en: 'Withdraw the report…' }}
      title={{ vi: 'Rút lại báo cáo tháng 6?', en: 'Withdraw the June report?' }}
    >
      <Say
        as="p"
        words={{
          vi: 'Cơ quan thường trực sẽ không thấy báo cáo này nữa. Bản đã nhập vẫn còn và có thể gửi lại.',
          en: 'The standing body will no longer see it. What was entered stays and can be sent again.',
        }}
      />
      <Form action="#">
        <Button words={{ vi: 'Rút lại báo cáo tháng 6', en: 'Withdraw the June report' }} />
      </Form>
    </Dialog>
  )
}

function Actions() {
  return (
    <Part
      title={{ vi: 'Nút', en: 'Buttons' }}
      note={{ vi: 'Nút đỏ sơn chỉ dành cho một việc quan trọng nhất trên trang.', en: 'Lacquer is for the one thing that matters on a page.' }}
    >
      <div class="stack">
        <Buttons>
          <Button words={{ vi: 'Gửi báo cáo tháng 6', en: 'Send the June report' }} />
          <Button variant="secondary" hotkey="a" words={{ vi: 'Nhận nhiệm vụ', en: 'Accept the task' }} />
          <Button variant="tertiary" href="#" words={{ vi: 'Xem văn bản gốc', en: 'See the document' }} />
          <Button disabled words={{ vi: 'Không bấm được', en: 'Disabled' }} />
          <Button variant="secondary" size="sm" words={{ vi: 'Nút nhỏ', en: 'Small' }} />
        </Buttons>
        <Question />
      </div>
    </Part>
  )
}

function PlainForm() {
  return (
    <Form action="#">
      <Input
        name="title"
        label={{ vi: 'Tên nhiệm vụ', en: 'Task' }}
        hint={{ vi: 'Như ghi trong văn bản giao', en: 'As written in the order' }}
        required
      />
      <Select
        name="lead"
        label={{ vi: 'Cơ quan chủ trì', en: 'Lead agency' }}
        options={ministries}
        empty={{ vi: 'Chọn cơ quan', en: 'Choose an agency' }}
      />
      <DateField name="dueOn" label={{ vi: 'Thời hạn', en: 'Deadline' }} value="2025-07-01" />
      <Textarea name="note" label={{ vi: 'Ghi chú', en: 'Note' }} required={false} />
      <Input name="share" label={{ vi: 'Tỷ lệ hoàn thành (%)', en: 'Share done (%)' }} size={6} inputMode="numeric" />
    </Form>
  )
}

function RefusedForm() {
  return (
    <Form action="#" refused={refused} typed={{ refusedDay: '31/02/2025' }}>
      <DateField name="refusedDay" label={{ vi: 'Ngày hoàn thành', en: 'Day of completion' }} />
      <RadioGroup name="refusedState" label={{ vi: 'Tình trạng', en: 'State' }} options={doneOrNot} />
    </Form>
  )
}

function Choices() {
  return (
    <Form action="#">
      <RadioGroup name="state" label={{ vi: 'Tình trạng', en: 'State' }} options={doneOrNot} value="done" />
      <CheckboxGroup
        name="support"
        label={{ vi: 'Cơ quan phối hợp', en: 'Supporting agencies' }}
        options={ministries}
        values={['btc']}
        required={false}
      />
      <Checkbox name="agree" label={{ vi: 'Tôi đã đối chiếu với văn bản gốc', en: 'I compared this with the document' }} />
      <FileField
        name="evidence"
        label={{ vi: 'Tài liệu chứng minh', en: 'Evidence' }}
        hint={{ vi: 'DOCX hoặc PDF, không quá 50 MB', en: 'DOCX or PDF, up to 50 MB' }}
        accept=".docx,.pdf"
      />
      <Input name="locked" label={{ vi: 'Mã nhiệm vụ', en: 'Task code' }} value="KH2025-17" readOnly size={14} />
    </Form>
  )
}

const active: ActiveFilter[] = [
  { name: 'state', words: { vi: 'Quá hạn', en: 'Overdue' } },
  { name: 'lead', words: { vi: 'Bộ Tài chính', en: 'Ministry of Finance' } },
]

function Filters() {
  return (
    <Part title={{ vi: 'Bộ lọc', en: 'Filters' }}>
      <FilterBar
        names={['text', 'lead', 'before']}
        active={active}
        more={<DateField name="before" label={{ vi: 'Đến hạn trước ngày', en: 'Due before' }} hint={undefined} />}
      >
        <Input name="text" id="filter-text" label={{ vi: 'Có chữ', en: 'Contains' }} hint={undefined} />
        <Select
          name="lead"
          id="filter-lead"
          label={{ vi: 'Cơ quan chủ trì', en: 'Lead agency' }}
          options={ministries}
          empty={{ vi: 'Tất cả', en: 'All' }}
        />
      </FilterBar>
    </Part>
  )
}

/** Buttons, forms and filters in every state. */
export function KitForms() {
  return (
    <>
      <Actions />
      <Part
        title={{ vi: 'Biểu mẫu', en: 'Forms' }}
        note={{
          vi: 'Lỗi nói ở đầu trang và cạnh ô nhập; điều đã gõ không mất.',
          en: 'Errors stand at the top and beside the field; nothing typed is lost.',
        }}
      >
        <div class="aside" data-even>
          <div class="stack">
            <PlainForm />
          </div>
          <div class="stack">
            <RefusedForm />
          </div>
          <Choices />
        </div>
      </Part>
      <Filters />
    </>
  )
}
