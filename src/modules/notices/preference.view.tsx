import type { Problem } from '../../platform/problems.ts'
import { Checkbox, CheckboxGroup, Form, Input, Notice, PageHead, Part, RadioGroup, refusalOf, type Refused, Submit } from '../../platform/ui/index.ts'
import type { Preference } from './preference.ts'
import { kindWords, noticeKinds } from './template.ts'

type Props = {
  preference: Preference
  mailable: boolean
  /** Whether the reader is one who is sent digests. */
  digests: boolean
  on: 'choice' | 'code'
} & Refused

/** How the reader is reached: which kinds by mail, when not, and how often a digest. */
export function PreferencePage({ preference, mailable, digests, refused, on, typed }: Props) {
  const waits = preference.address !== null && preference.confirmedAt === null
  return (
    <>
      <PageHead
        title={{ vi: 'Cách nhận thông báo', en: 'How notices reach me' }}
        lead={{
          vi: 'Hộp thông báo luôn có đủ. Thư điện tử là thêm: chọn loại, cách gộp và giờ yên tĩnh.',
          en: 'The inbox always has everything. Mail comes on top: choose kinds, gathering and quiet hours.',
        }}
      />
      {!mailable && (
        <Notice
          title={{ vi: 'Hệ thống chưa nối máy chủ thư', en: 'No mail server is set' }}
          words={{
            vi: 'Lựa chọn được lưu, thư được giữ lại và sẽ gửi khi quản trị viên đặt SMTP_URL.',
            en: 'Choices are kept and mails wait until the administrator sets SMTP_URL.',
          }}
        />
      )}
      {waits && <Confirming address={preference.address} refused={on === 'code' ? refused : undefined} />}
      <Choosing preference={preference} digests={digests} {...refusalOf('choice', { on, refused, typed })} />
    </>
  )
}

const Confirming = ({ address, refused }: { address: string | null; refused: Problem | undefined }) => (
  <Part
    title={{ vi: 'Xác nhận địa chỉ', en: 'Confirm the address' }}
    note={{
      vi: `Mã gồm 8 chữ số đã được gửi đến ${address}; trước khi xác nhận, không thư nào khác được gửi đến đó.`,
      en: `A code of 8 digits was sent to ${address}; nothing else goes there before it is confirmed.`,
    }}
  >
    <Form action="/account/notices/confirmation" refused={refused} id="code">
      <Input name="code" label={{ vi: 'Mã xác nhận', en: 'Code' }} inputmode="numeric" autocomplete="one-time-code" size={10} required />
      <Submit words={{ vi: 'Xác nhận địa chỉ', en: 'Confirm the address' }} />
    </Form>
  </Part>
)

function Choosing({ preference, digests, refused, typed }: Pick<Props, 'preference' | 'digests' | 'refused' | 'typed'>) {
  const { address, mail, kinds, quiet, digest } = preference
  return (
    <Form action="/account/notices" refused={refused} typed={typed}>
      <Input
        name="address"
        type="email"
        label={{ vi: 'Địa chỉ thư công vụ', en: 'Office address' }}
        hint={{ vi: 'Ví dụ ten@bonoivu.gov.vn; để trống nếu không nhận thư.', en: 'As name@ministry.gov.vn; empty for no mail.' }}
        value={address ?? undefined}
        autocomplete="email"
        required={false}
      />
      <RadioGroup
        name="mail"
        label={{ vi: 'Thư điện tử', en: 'Mail' }}
        value={mail}
        options={[
          { value: 'single', words: { vi: 'Mỗi thông báo một thư', en: 'One mail for each notice' } },
          {
            value: 'gather',
            words: { vi: 'Gộp thành một thư mỗi ngày', en: 'Gathered into one a day' },
            hint: { vi: 'Gửi từ 07:30; việc khẩn vẫn gửi ngay.', en: 'From 07:30; urgent ones at once.' },
          },
          { value: 'none', words: { vi: 'Không gửi thư', en: 'None' } },
        ]}
      />
      <CheckboxGroup
        name="kinds"
        label={{ vi: 'Loại gửi bằng thư', en: 'Kinds that come by mail' }}
        values={[...kinds]}
        options={noticeKinds.map((kind) => ({ value: kind, words: kindWords[kind] }))}
        required={false}
        inline
      />
      <Part
        title={{ vi: 'Giờ yên tĩnh', en: 'Quiet hours' }}
        note={{
          vi: 'Thư chờ đến hết giờ yên tĩnh; hộp thông báo không chờ; việc khẩn vẫn gửi.',
          en: 'Mails wait; the inbox and what is urgent do not.',
        }}
      >
        <Input name="from" type="time" label={{ vi: 'Từ', en: 'From' }} value={quiet.from} required />
        <Input name="to" type="time" label={{ vi: 'Đến', en: 'To' }} value={quiet.to} required />
        <Checkbox name="daysOff" label={{ vi: 'Cả ngày nghỉ, ngày lễ', en: 'Days off too' }} checked={quiet.daysOff} required={false} />
      </Part>
      {digests ? (
        <RadioGroup
          name="digest"
          label={{ vi: 'Tổng hợp việc chậm, việc sắp đến hạn', en: 'Digest of what is late and what is coming' }}
          value={digest}
          options={[
            { value: 'weekly', words: { vi: 'Sáng ngày làm việc đầu tuần', en: 'First working morning of the week' } },
            { value: 'daily', words: { vi: 'Mỗi sáng ngày làm việc', en: 'Every working morning' } },
            { value: 'none', words: { vi: 'Không', en: 'None' } },
          ]}
        />
      ) : (
        <input type="hidden" name="digest" value="none" />
      )}
      <Submit words={{ vi: 'Lưu cách nhận thông báo', en: 'Save' }} />
    </Form>
  )
}
