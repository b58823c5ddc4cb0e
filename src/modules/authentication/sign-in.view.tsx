import { formatInstant } from '../../platform/dates.ts'
import { Button, Form, Notice, PageHead, Part, type Refused, Say, Submit } from '../../platform/ui/index.ts'
import { CodeField, type Level, NameField, NewPasswordField, PasswordField } from '../identity/index.ts'
import { type Channel, channels } from './channel.ts'
import { PasskeyForm } from './passkey.view.tsx'

export type Ways = { passkey: object | null; totp: boolean; recovery: boolean } & Record<Channel, string | null>

const appOrPaper = { vi: 'Mã từ ứng dụng hoặc mã dự phòng', en: 'Code from the app, or a recovery code' }

/** Signing in with a passkey alone. */
export function PasskeySignInPage({ options, back, refused }: Refused & { options: object; back: string }) {
  return (
    <>
      <PageHead
        title={{ vi: 'Đăng nhập bằng khóa truy cập', en: 'Sign in with a passkey' }}
        lead={{
          vi: 'Khóa nằm trong điện thoại, máy tính hoặc khóa cắm của bạn; không cần gõ tên hay mật khẩu.',
          en: 'The key is in your phone, computer or plug-in key; there is no name or password to type.',
        }}
      />
      <PasskeyForm
        action="/sign-in/passkey"
        work="ask"
        options={options}
        back={back}
        refused={refused}
        words={{ vi: 'Dùng khóa truy cập', en: 'Use the passkey' }}
      />
      <p>
        <Say as="a" href={`/sign-in?${new URLSearchParams({ back }).toString()}`} words={{ vi: 'Đăng nhập cách khác', en: 'Sign in another way' }} />
      </p>
    </>
  )
}

function CodeForm({
  means,
  back,
  level,
  title,
  hint,
  refused,
}: Refused & {
  means: 'totp' | Channel | 'recovery'
  back: string
  level: Level
  title: { vi: string; en: string }
  hint: { vi: string; en: string }
}) {
  return (
    <Part title={title}>
      <Form id={means} action="/sign-in/second" refused={refused}>
        <input type="hidden" name="means" value={means} />
        <input type="hidden" name="back" value={back} />
        <input type="hidden" name="level" value={String(level)} />
        <CodeField label={{ vi: 'Mã', en: 'Code' }} hint={hint} letters={means === 'recovery'} />
        <Submit words={{ vi: 'Xác nhận mã', en: 'Confirm the code' }} />
      </Form>
    </Part>
  )
}

const channelWords = {
  mail: {
    title: { vi: 'Mã gửi qua thư điện tử', en: 'Code by mail' },
    send: { vi: 'Gửi mã đến thư của tôi', en: 'Mail me a code' },
  },
  sms: {
    title: { vi: 'Mã gửi qua tin nhắn', en: 'Code by text message' },
    send: { vi: 'Nhắn mã đến điện thoại của tôi', en: 'Text me a code' },
  },
} as const

/** A code that is sent first: the field for it, and the button that sends one. */
function SentCode({ channel, to, back, level, refused }: Refused & { channel: Channel; to: string; back: string; level: Level }) {
  return (
    <>
      <CodeForm
        means={channel}
        back={back}
        level={level}
        refused={refused}
        title={channelWords[channel].title}
        hint={{ vi: `Tám chữ số gửi đến ${to}.`, en: `Eight digits sent to ${to}.` }}
      />
      <Form action="/sign-in/second/send" class="inline">
        <input type="hidden" name="channel" value={channel} />
        <input type="hidden" name="back" value={back} />
        <input type="hidden" name="level" value={String(level)} />
        <Button variant="secondary" size="sm" words={channelWords[channel].send} />
      </Form>
    </>
  )
}

/** A surer sign-in for who is signed in already: each means they have that reaches the level, the surest first. */
export function SecondPage({ ways, back, level, refused, on }: Refused & { ways: Ways; back: string; level: Level; on: string }) {
  const here = (means: string) => ({ refused: on === means ? refused : undefined })
  const [backTo, levelTo] = [{ back, level }, String(level)]
  return (
    <>
      <PageHead
        title={{ vi: 'Xác nhận thêm một lần', en: 'Confirm once more' }}
        lead={{
          vi: `Việc bạn muốn làm cần mức xác thực ${level}. Dùng một trong các cách dưới đây rồi bạn được đưa trở lại.`,
          en: `What you want to do needs a sign-in of level ${level}. Use one of these ways and you are led back.`,
        }}
      />
      {ways.passkey && (
        <Part title={{ vi: 'Khóa truy cập', en: 'Passkey' }}>
          <PasskeyForm
            action="/sign-in/second/passkey"
            work="ask"
            options={ways.passkey}
            back={back}
            {...here('passkey')}
            words={{ vi: 'Dùng khóa truy cập', en: 'Use the passkey' }}
          >
            <input type="hidden" name="level" value={levelTo} />
          </PasskeyForm>
        </Part>
      )}
      {ways.totp && (
        <CodeForm
          means="totp"
          {...backTo}
          {...here('totp')}
          title={{ vi: 'Mã từ ứng dụng', en: 'Code from the app' }}
          hint={{ vi: 'Sáu chữ số đang hiện trong ứng dụng.', en: 'The six digits the app shows now.' }}
        />
      )}
      {channels.map((channel) => {
        const to = ways[channel]
        return to === null ? null : <SentCode key={channel} channel={channel} to={to} {...backTo} {...here(channel)} />
      })}
      {ways.recovery && (
        <CodeForm
          means="recovery"
          {...backTo}
          {...here('recovery')}
          title={{ vi: 'Mã dự phòng', en: 'Recovery code' }}
          hint={{
            vi: 'Một mã trong bộ mã bạn đã in, ví dụ 7k2mx-94tbq; mỗi mã dùng một lần.',
            en: 'One of the codes you printed, as 7k2mx-94tbq; each is good once.',
          }}
        />
      )}
      <p>
        <Say
          as="a"
          href={`/sign-in?${new URLSearchParams({ back, level: levelTo, again: 'yes' }).toString()}`}
          words={{ vi: 'Đăng nhập lại bằng cách khác', en: 'Sign in again another way' }}
        />
      </p>
    </>
  )
}

/** Opening an account its holder locked: surer than signing in. */
export function UnlockPage({ options, refused, on, typed }: Refused & { options: object; on: string; typed?: Readonly<Record<string, unknown>> }) {
  return (
    <>
      <PageHead
        title={{ vi: 'Mở khóa tài khoản', en: 'Unlock the account' }}
        lead={{
          vi: 'Dành cho người đã tự khóa tài khoản của mình. Cần mật khẩu và một mã, hoặc một khóa truy cập.',
          en: 'For who locked their own account. It takes the password and a code, or a passkey.',
        }}
      />
      <Part title={{ vi: 'Bằng mật khẩu và mã', en: 'By password and code' }}>
        <Form action="/sign-in/unlock" refused={on === 'code' ? refused : undefined} typed={typed}>
          <NameField />
          <PasswordField />
          <CodeField label={appOrPaper} letters />
          <Submit words={{ vi: 'Mở khóa tài khoản', en: 'Unlock the account' }} />
        </Form>
      </Part>
      <Part title={{ vi: 'Bằng khóa truy cập', en: 'By passkey' }}>
        <PasskeyForm
          action="/sign-in/unlock/passkey"
          work="ask"
          options={options}
          refused={on === 'passkey' ? refused : undefined}
          words={{ vi: 'Mở khóa bằng khóa truy cập', en: 'Unlock with the passkey' }}
        />
      </Part>
      <Notice
        tone="info"
        words={{
          vi: 'Không còn cách nào? Cán bộ nhờ quản trị viên; người dân đến Công an cấp xã hoặc cơ quan quản lý căn cước.',
          en: 'No way left? Officials ask the administrator; citizens go to the commune police or an identity office.',
        }}
      />
    </>
  )
}

/** A forgotten password: a code by mail, and the second means where there is one. */
export function RecoveryPage({
  refused,
  on,
  typed,
  until,
}: Refused & { on: string; typed?: Readonly<Record<string, unknown>> | undefined; until: Date }) {
  return (
    <>
      <PageHead
        title={{ vi: 'Đặt lại mật khẩu', en: 'Reset the password' }}
        lead={{
          vi: 'Mã được gửi đến địa chỉ thư đã xác nhận của tài khoản, không có thì đến số điện thoại đã xác nhận. Không có cả hai: hãy nhờ quản trị viên.',
          en: 'A code goes to the confirmed address of the account, or else to its confirmed number. Without either, ask the administrator.',
        }}
      />
      <Part title={{ vi: 'Bước 1: xin mã', en: 'Step 1: ask for a code' }}>
        <Form id="ask" action="/sign-in/recovery" refused={on === 'ask' ? refused : undefined} typed={typed}>
          <NameField />
          <Submit variant="secondary" words={{ vi: 'Gửi mã', en: 'Send a code' }} />
        </Form>
      </Part>
      <Part
        title={{ vi: 'Bước 2: đặt mật khẩu mới', en: 'Step 2: set a new password' }}
        note={{ vi: `Mã xin bây giờ dùng được đến ${formatInstant(until)}.`, en: `A code asked for now is good until ${formatInstant(until)}.` }}
      >
        <Form id="reset" action="/sign-in/recovery/password" refused={on === 'reset' ? refused : undefined} typed={typed}>
          <NameField />
          <CodeField label={{ vi: 'Mã đã nhận', en: 'Code you were sent' }} />
          <CodeField
            name="second"
            label={appOrPaper}
            hint={{ vi: 'Chỉ khi tài khoản có phương tiện thứ hai.', en: 'Only where the account has a second means.' }}
            letters
            required={false}
          />
          <NewPasswordField />
          <Submit words={{ vi: 'Đặt mật khẩu mới', en: 'Set the new password' }} />
        </Form>
      </Part>
    </>
  )
}
