import { Button, Form, Input, Part, type Refused, Submit, Tag } from '../../platform/ui/index.ts'
import { CodeField } from '../identity/index.ts'

export type PhoneShown = { own: { shown: string; confirmed: boolean } | null; offered: boolean }

/** The number codes go to: none yet, waiting for its code, or confirmed. */
export function PhonePart({ phone: { own, offered }, refused, typed }: Refused & { phone: PhoneShown }) {
  return (
    <Part
      title={{ vi: 'Mã qua tin nhắn', en: 'Codes by text message' }}
      note={{
        vi: 'Cùng mật khẩu đạt mức xác thực 2; ứng dụng tạo mã và khóa truy cập an toàn hơn.',
        en: 'With the password it reaches level 2; an app or a passkey is safer.',
      }}
    >
      <span id="phone" />
      {own && (
        <Form action="/account/means/phone/remove" class="inline">
          {own.shown} <Tag words={own.confirmed ? { vi: 'đã xác nhận', en: 'confirmed' } : { vi: 'chờ mã', en: 'waits for its code' }} />{' '}
          <Button variant="secondary" size="sm" words={{ vi: 'Gỡ số này', en: 'Remove' }} />
        </Form>
      )}
      {own && !own.confirmed && (
        <Form id="phone-code" action="/account/means/phone/confirm" refused={refused}>
          <CodeField label={{ vi: 'Mã trong tin nhắn', en: 'Code of the message' }} />
          <Submit words={{ vi: 'Xác nhận số', en: 'Confirm the number' }} />
        </Form>
      )}
      {offered && (
        <Form id="phone-new" action="/account/means/phone" refused={own && !own.confirmed ? undefined : refused} typed={typed}>
          <Input
            name="phone"
            type="tel"
            label={own ? { vi: 'Số khác', en: 'Another number' } : { vi: 'Số điện thoại di động', en: 'Mobile number' }}
            hint={{
              vi: 'Số Việt Nam, ví dụ 0912 345 678; một mã được gửi đến để xác nhận.',
              en: 'A Vietnamese number, as 0912 345 678; a code is sent to confirm it.',
            }}
            autocomplete="tel"
            size={14}
            required
          />
          <Submit variant="secondary" words={{ vi: 'Gửi mã xác nhận', en: 'Send the code' }} />
        </Form>
      )}
    </Part>
  )
}
