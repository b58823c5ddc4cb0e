import type { PlainDate } from '../../platform/dates.ts'
import { Button, Buttons, DateField, Form, Input, PageHead, type Refused, Select, Textarea } from '../../platform/ui/index.ts'
import { kinds } from './kind.ts'

type Props = { kind: string; proposed: { title: string; heldOn: PlainDate | null; participants: string; chair: string } } & Refused

/** Calling a meeting; day and title are proposed by its rhythm. */
export function NewMeetingPage({ kind, proposed, refused, typed }: Props) {
  return (
    <>
      <PageHead
        title={{ vi: 'Lập cuộc họp', en: 'Call a meeting' }}
        lead={{
          vi: 'Ngày họp được gợi ý theo lịch; chương trình lập ở bước sau.',
          en: 'The day is proposed by the calendar; the agenda comes next.',
        }}
      />
      <Form action="/meetings/new" refused={refused} typed={typed}>
        <Select
          name="kind"
          label={{ vi: 'Loại cuộc họp', en: 'Kind' }}
          required
          value={kind}
          options={kinds.map(({ id, words }) => ({ value: id, words }))}
        />
        <Input name="title" label={{ vi: 'Tên cuộc họp', en: 'Title' }} required value={proposed.title} />
        <DateField name="heldOn" label={{ vi: 'Ngày họp', en: 'Day' }} required value={proposed.heldOn ?? undefined} />
        <Input
          name="beginsAt"
          label={{ vi: 'Giờ bắt đầu', en: 'Begins at' }}
          hint={{ vi: 'Ví dụ 14:00', en: 'As 14:00' }}
          size={6}
          required={false}
          value="14:00"
        />
        <Input name="place" label={{ vi: 'Địa điểm', en: 'Place' }} required={false} />
        <Input
          name="chair"
          label={{ vi: 'Chức vụ người chủ trì', en: 'Post that presides' }}
          hint={{ vi: 'Ghi chức vụ, không ghi tên', en: 'A post, not a name' }}
          required
          value={proposed.chair}
        />
        <Textarea
          name="participants"
          label={{ vi: 'Cơ quan dự họp', en: 'Participants' }}
          hint={{ vi: 'Cách nhau bằng dấu chấm phẩy', en: 'Semicolons between' }}
          rows={3}
          required={false}
          value={proposed.participants}
        />
        <Buttons>
          <Button words={{ vi: 'Lập cuộc họp', en: 'Call the meeting' }} />
          <Button variant="tertiary" href="/meetings" words={{ vi: 'Thôi', en: 'Cancel' }} />
        </Buttons>
      </Form>
    </>
  )
}
