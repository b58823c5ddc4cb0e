import {
  Button,
  Buttons,
  DateField,
  Details,
  FileField,
  Form,
  Input,
  Notice,
  Part,
  refusalOf,
  type RefusedOn,
  Say,
  Submit,
  Textarea,
  useReader,
} from '../../platform/ui/index.ts'
import { proofLacks } from './proof.ts'
import { CheckField, ProofMissing, ProofWanted } from './proof.view.tsx'
import type { TaskFile } from './task-file.ts'
import type { Task } from './task.ts'
import { leastSure } from './trace.ts'
import { partNames, reviewNames } from './words.ts'

export function Review({ task, may }: { task: Task; may: boolean }) {
  return (
    <Notice tone="warning" title={{ vi: 'Chờ rà soát', en: 'To be reviewed' }}>
      <ul>
        {task.review.map((reason) => (
          <li key={reason}>
            <Say words={reviewNames[reason] ?? reason} />
            {reason === 'confidence' && <LeastSure task={task} />}
          </li>
        ))}
      </ul>
      {may && (
        <Buttons>
          <Form action={`/tasks/${task.code}/acceptance`} class="inline">
            <input type="hidden" name="back" value={`/tasks/${task.code}`} />
            <Button variant="secondary" size="sm" hotkey="a" words={{ vi: 'Đúng như văn bản', en: 'As the document says' }} />
          </Form>
          <Button variant="secondary" size="sm" hotkey="c" href="#correct" words={{ vi: 'Hiệu chỉnh', en: 'Correct' }} />
        </Buttons>
      )}
    </Notice>
  )
}

/** Which part of the reading is least sure. */
export function LeastSure({ task }: { task: Task }) {
  const { field, confidence } = leastSure(task)
  if (field === null) return null
  const share = Math.round(confidence * 100)
  return (
    <>
      {' '}
      (
      <Say
        words={{
          vi: `ít chắc nhất: ${partNames[field].vi.toLowerCase()}, ${share}%`,
          en: `least sure: ${partNames[field].en.toLowerCase()}, ${share}%`,
        }}
      />
      )
    </>
  )
}

export function NextAction({ file: { task, may, confirmed, evidence, checks }, refused, typed, on }: { file: TaskFile } & RefusedOn) {
  const { asOf } = useReader()
  const done = task.completedOn !== null && task.completedOn <= asOf
  if (done && may.confirm && !confirmed)
    return (
      <Part
        title={{ vi: 'Xác nhận hoàn thành', en: 'Confirm completion' }}
        note={{ vi: 'Người xác nhận không phải người đã báo cáo.', en: 'By somebody other than who reported it.' }}
      >
        <ProofMissing task={task} given={evidence} />
        <Form action={`/tasks/${task.code}/confirmation`} {...refusalOf('confirmation', { on, refused, typed })}>
          {proofLacks(task, evidence) && (
            <Textarea name="words" label={{ vi: 'Căn cứ để vẫn xác nhận', en: 'On what grounds all the same' }} rows={2} required />
          )}
          <Submit words={{ vi: 'Xác nhận đã có sản phẩm', en: 'Confirm that the product is there' }} />
        </Form>
      </Part>
    )
  if (done && !confirmed && may.report)
    return (
      <Notice
        words={{ vi: 'Đã báo cáo hoàn thành; chờ cơ quan thường trực xác nhận.', en: 'Reported complete; the standing body has yet to confirm.' }}
      />
    )
  if (done || !may.report) return null
  return (
    <Part title={{ vi: 'Cập nhật tiến độ', en: 'Report progress' }} id="progress">
      <Form id="updates" action={`/tasks/${task.code}/updates`} {...refusalOf('updates', { on, refused, typed })}>
        <Textarea name="words" label={{ vi: 'Đã làm được gì, còn vướng gì', en: 'What was done, what is in the way' }} rows={3} required />
        <Input
          name="progress"
          type="number"
          min="0"
          max="100"
          size={4}
          label={{ vi: 'Tiến độ (%)', en: 'Progress (%)' }}
          required={false}
          value={task.progress ?? undefined}
        />
        <Submit words={{ vi: 'Gửi cập nhật', en: 'Send' }} />
      </Form>
      <Details summary={{ vi: 'Báo cáo hoàn thành', en: 'Report completion' }} open={on === 'completion'}>
        <ProofWanted task={task} />
        <Form
          id="completion"
          action={`/tasks/${task.code}/completion`}
          enctype="multipart/form-data"
          {...refusalOf('completion', { on, refused, typed })}
        >
          <DateField name="on" label={{ vi: 'Ngày hoàn thành', en: 'Completed on' }} value={asOf} required />
          <Input name="number" label={{ vi: 'Số, ký hiệu văn bản sản phẩm', en: 'Number of the document' }} required={false} />
          <DateField name="issuedOn" label={{ vi: 'Ngày văn bản', en: 'Its day' }} required={false} />
          <Input name="signer" label={{ vi: 'Chức vụ người ký', en: 'Post of the signer' }} required={false} />
          <Input name="link" type="url" label={{ vi: 'Hoặc địa chỉ kiểm tra được', en: 'Or an address that can be looked at' }} required={false} />
          <FileField name="files" label={{ vi: 'Hoặc tệp chứng minh', en: 'Or a file' }} multiple required={false} />
          <CheckField checks={checks} />
          <Textarea name="words" label={{ vi: 'Ghi chú', en: 'Note' }} rows={2} required={false} />
          <Submit words={{ vi: 'Báo cáo đã hoàn thành', en: 'Report it complete' }} />
        </Form>
      </Details>
    </Part>
  )
}
