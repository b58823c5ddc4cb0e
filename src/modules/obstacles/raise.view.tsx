import { Button, Buttons, Form, Input, Notice, PageHead, type Refused, Select, Textarea, useReader } from '../../platform/ui/index.ts'
import { AgencyChoices } from './parts.view.tsx'
import { kindsOn } from './kind.ts'

type Props = { task: { code: string; title: string } | null; agencies: readonly string[]; speaksForOthers: boolean; workingDays: number } & Refused

/** Saying what is in the way: of a task, or of the work as a whole. */
export function RaisePage({ task, agencies, speaksForOthers, workingDays, refused, typed }: Props) {
  const { asOf } = useReader()
  return (
    <>
      <PageHead
        title={{ vi: 'Nêu vướng mắc', en: 'Raise an obstacle' }}
        lead={{
          vi: `Cơ quan được hỏi phải trả lời trong ${workingDays} ngày làm việc; quá hạn, hệ thống báo lên cơ quan thường trực rồi lãnh đạo.`,
          en: `Whoever is asked must answer within ${workingDays} working days; a silence is told to the standing body, then to the leader.`,
        }}
      />
      {task && (
        <Notice title={{ vi: `Vướng trong nhiệm vụ ${task.code}`, en: `In the way of ${task.code}` }}>
          <a href={`/tasks/${task.code}`}>{task.title}</a>
        </Notice>
      )}
      <AgencyChoices id="agency-choices" names={agencies} />
      <Form action="/obstacles/new" refused={refused} typed={typed}>
        {task ? (
          <input type="hidden" name="task" value={task.code} />
        ) : (
          <Input
            name="task"
            label={{ vi: 'Mã nhiệm vụ bị vướng', en: 'Code of the task' }}
            hint={{ vi: 'Bỏ trống nếu không gắn với một nhiệm vụ.', en: 'Leave empty where it concerns no single task.' }}
            required={false}
          />
        )}
        {speaksForOthers && (
          <Input
            name="raisedBy"
            list="agency-choices"
            label={{ vi: 'Cơ quan đang vướng', en: 'Who is stuck' }}
            hint={{ vi: 'Bỏ trống thì lấy cơ quan chủ trì của nhiệm vụ.', en: 'Empty: the lead of the task.' }}
            required={false}
          />
        )}
        <Select
          name="kind"
          label={{ vi: 'Loại vướng mắc', en: 'Kind' }}
          required
          empty={{ vi: 'Chọn loại', en: 'Choose' }}
          options={kindsOn(asOf).map(({ id, words }) => ({ value: id, words }))}
        />
        <Textarea name="stuck" label={{ vi: 'Vướng ở điểm nào', en: 'What is stuck' }} rows={4} required />
        <Input
          name="remover"
          list="agency-choices"
          label={{ vi: 'Cơ quan phải tháo gỡ', en: 'Who must remove it' }}
          hint={{ vi: 'Một cơ quan, ghi tên đầy đủ. Ví dụ: Bộ Tài chính', en: 'One agency by its full name' }}
          required
        />
        <Textarea name="proposed" label={{ vi: 'Đề xuất cách tháo gỡ', en: 'What is proposed' }} rows={3} required />
        <Input
          name="legal"
          label={{ vi: 'Văn bản, điều khoản liên quan', en: 'Legal text concerned' }}
          hint={{ vi: 'Ví dụ: điểm a khoản 2 Điều 5 Nghị định số 01/2025/NĐ-CP', en: 'For example: Article 5 of Decree 01/2025/NĐ-CP' }}
          required={false}
        />
        <Buttons>
          <Button words={{ vi: 'Nêu vướng mắc, bắt đầu tính giờ', en: 'Raise it and start the clock' }} />
          <Button variant="tertiary" href={task ? `/tasks/${task.code}` : '/obstacles'} words={{ vi: 'Thôi', en: 'Cancel' }} />
        </Buttons>
      </Form>
    </>
  )
}
