import { Details, Form, Input, Notice, PageHead, type Refused, Say, Submit, Textarea } from '../../platform/ui/index.ts'
import { CodeField, NewPasswordField, PersonalNumberField } from '../identity/index.ts'
import { PersonFields } from './person.view.tsx'

const password = { vi: 'Mật khẩu', en: 'Password' }

/** Asking for an account of level 1. */
export function ApplyPage({ refused, typed, on, prefilled }: Refused & { on: 'card' | 'form' | null; prefilled: boolean }) {
  return (
    <>
      <PageHead
        title={{ vi: 'Đăng ký tài khoản mức độ 1', en: 'Open an account of level 1' }}
        lead={{
          vi: 'Dành cho công dân từ 14 tuổi. Mức độ 2 được cấp trực tiếp tại Công an cấp xã hoặc cơ quan quản lý căn cước.',
          en: 'For citizens from the age of 14. Level 2 is given in person by the commune police or an identity office.',
        }}
      />
      <Details summary={{ vi: 'Điền sẵn từ mã QR trên thẻ', en: 'Fill in from the code on the card' }} open={on === 'card'}>
        <Form id="card" action="/enrolment/card" refused={on === 'card' ? refused : undefined} typed={typed}>
          <Textarea
            name="qr"
            rows={3}
            label={{ vi: 'Dòng chữ trong mã QR', en: 'The line in the code' }}
            hint={{ vi: 'Quét bằng ứng dụng máy ảnh rồi dán vào đây.', en: 'Scan it with the camera and paste it here.' }}
            required
          />
          <Submit variant="secondary" words={{ vi: 'Điền vào biểu mẫu', en: 'Fill in the form' }} />
        </Form>
      </Details>
      {prefilled && (
        <Notice
          tone="info"
          words={{
            vi: 'Đã điền từ mã QR. Mã không có chữ ký nên chỉ để điền sẵn; hãy kiểm tra lại.',
            en: 'Filled in from the code. It is unsigned: prefill only; please check.',
          }}
        />
      )}
      <Form action="/enrolment" refused={on === 'form' ? refused : undefined} typed={typed}>
        <PersonFields />
        <Input
          name="email"
          type="email"
          label={{ vi: 'Thư điện tử', en: 'E-mail' }}
          hint={{ vi: 'Mã xác nhận được gửi đến đây.', en: 'The code goes here.' }}
          autocomplete="email"
          required
        />
        <Input
          name="phone"
          type="tel"
          label={{ vi: 'Số điện thoại chính chủ', en: 'Phone of your own' }}
          autocomplete="tel"
          required={false}
          size={14}
        />
        <NewPasswordField name="password" label={password} />
        <Submit words={{ vi: 'Gửi mã xác nhận', en: 'Send me the code' }} />
      </Form>
      <p>
        <Say
          as="a"
          href="/enrolment/activate"
          words={{ vi: 'Tôi đã đăng ký tại quầy và có mã kích hoạt', en: 'I enrolled at a desk and have an activation code' }}
        />
      </p>
    </>
  )
}

/** The code that came by mail, and the one by text message where a number was given. */
export function ConfirmPage({ account, texted, refused }: Refused & { account: string; texted: boolean }) {
  return (
    <>
      <PageHead
        title={{ vi: 'Nhập mã xác nhận', en: 'Enter the code' }}
        lead={
          texted
            ? {
                vi: 'Mỗi mã gồm tám chữ số: một trong thư, một trong tin nhắn vừa gửi.',
                en: 'Eight digits each: one in the mail, one in the text message just sent.',
              }
            : { vi: 'Mã gồm tám chữ số trong thư vừa gửi.', en: 'Eight digits in the mail just sent.' }
        }
      />
      <Form action={`/enrolment/${account}`} refused={refused}>
        <CodeField label={texted ? { vi: 'Mã trong thư', en: 'Code of the mail' } : { vi: 'Mã xác nhận', en: 'Code' }} />
        {texted && <CodeField name="phoneCode" label={{ vi: 'Mã trong tin nhắn', en: 'Code of the text message' }} />}
        <Submit words={{ vi: 'Mở tài khoản', en: 'Open the account' }} />
      </Form>
    </>
  )
}

/** The first password of somebody enrolled at a desk. */
export function ActivatePage({ refused, typed }: Refused) {
  return (
    <>
      <PageHead
        title={{ vi: 'Kích hoạt tài khoản', en: 'Activate the account' }}
        lead={{ vi: 'Dùng mã cán bộ tại quầy đã đưa.', en: 'With the code the officer gave you.' }}
      />
      <Form action="/enrolment/activate" refused={refused} typed={typed}>
        <PersonalNumberField />
        <CodeField label={{ vi: 'Mã kích hoạt', en: 'Activation code' }} letters size={16} />
        <NewPasswordField label={password} />
        <Submit words={{ vi: 'Kích hoạt', en: 'Activate' }} />
      </Form>
    </>
  )
}
