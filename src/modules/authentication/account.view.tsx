import { formatInstant } from '../../platform/dates.ts'
import {
  Button,
  Buttons,
  DefinitionList,
  EmptyState,
  Form,
  Input,
  Notice,
  PageHead,
  Part,
  type Refused,
  Say,
  Submit,
  Table,
  Tag,
} from '../../platform/ui/index.ts'
import { CodeField, deviceWords } from '../identity/index.ts'
import type { Enrolled } from './own.actions.ts'
import { PasskeyForm } from './passkey.view.tsx'
import type { QrCode } from './qr.ts'

type Typed = Readonly<Record<string, unknown>> | undefined
type PhoneShown = { own: { shown: string; confirmed: boolean } | null; offered: boolean }

const standingWords = {
  weak: { vi: 'chỉ còn tính mức 1', en: 'counts for level 1 only' },
  refused: { vi: 'không còn được nhận', en: 'no longer taken' },
} as const

/** The ways of signing in that an account has beside its password, and what can be added. */
export function MeansPage({
  enrolled,
  level,
  phone,
  refused,
  typed,
}: Refused & { enrolled: Enrolled; level: number; phone: PhoneShown; typed?: Typed }) {
  const { passkeys, totp, codes, mail } = enrolled
  return (
    <>
      <PageHead
        title={{ vi: 'Cách đăng nhập', en: 'Ways to sign in' }}
        lead={{
          vi: `Với những gì đã có, bạn đạt tối đa mức xác thực ${level}. Mỗi thay đổi được ghi nhật ký và báo cho bạn.`,
          en: `With what you have you reach level ${level} at most. Every change is journalled and told to you.`,
        }}
      />
      <Part
        title={{ vi: 'Khóa truy cập', en: 'Passkeys' }}
        note={{ vi: 'An toàn nhất: không thể bị lừa lấy, đạt mức xác thực 3.', en: 'The safest: cannot be phished, reaches level 3.' }}
        aside={<Say as="a" href="/account/means/passkey" words={{ vi: 'Thêm khóa', en: 'Add a key' }} />}
      >
        {passkeys.length === 0 ? (
          <EmptyState title={{ vi: 'Chưa có khóa nào', en: 'No keys yet' }}>
            <Say words={{ vi: 'Thêm khóa của điện thoại, máy tính hoặc khóa cắm.', en: 'Add the key of your phone, computer or a plug-in key.' }} />
          </EmptyState>
        ) : (
          <Table
            caption={{ vi: 'Các khóa truy cập', en: 'Passkeys' }}
            rows={passkeys}
            columns={[
              { head: { vi: 'Tên', en: 'Name' }, names: true, cell: ({ name }) => name },
              {
                head: { vi: 'Loại', en: 'Kind' },
                cell: ({ hardware, standing }) => (
                  <>
                    <Say words={hardware ? { vi: 'Gắn với một thiết bị', en: 'Of one device' } : { vi: 'Đồng bộ nhiều thiết bị', en: 'Synced' }} />
                    {standing !== 'full' && (
                      <>
                        {' '}
                        <Tag words={standingWords[standing]} />
                      </>
                    )}
                  </>
                ),
              },
              { head: { vi: 'Thêm lúc', en: 'Added' }, short: true, cell: ({ addedAt }) => formatInstant(addedAt) },
              { head: { vi: 'Dùng gần nhất', en: 'Last used' }, short: true, cell: ({ usedAt }) => (usedAt ? formatInstant(usedAt) : '–') },
              {
                head: { vi: 'Gỡ', en: 'Remove' },
                cell: ({ id, name }) => (
                  <Form action="/account/means/passkey/remove" class="inline">
                    <input type="hidden" name="id" value={id} />
                    <Button variant="secondary" size="sm">
                      <Say words={{ vi: 'Gỡ khóa', en: 'Remove' }} />
                      <span class="unseen">: {name}</span>
                    </Button>
                  </Form>
                ),
              },
            ]}
          />
        )}
      </Part>
      <Part
        title={{ vi: 'Ứng dụng tạo mã', en: 'App that shows codes' }}
        note={{ vi: 'Cùng mật khẩu đạt mức xác thực 2.', en: 'With the password it reaches level 2.' }}
        aside={<Tag words={totp ? { vi: 'Đang bật', en: 'On' } : { vi: 'Đang tắt', en: 'Off' }} />}
      >
        <Form action={totp ? '/account/means/totp/remove' : '/account/means/totp'} class="inline">
          <Button variant="secondary" words={totp ? { vi: 'Tắt mã từ ứng dụng', en: 'Switch off' } : { vi: 'Bật mã từ ứng dụng', en: 'Switch on' }} />
        </Form>
      </Part>
      <Part
        title={{ vi: 'Mã dự phòng', en: 'Recovery codes' }}
        aside={<Tag words={{ vi: `Còn ${codes} mã`, en: `${codes} left` }} />}
        note={{
          vi: 'In ra và cất kỹ; dùng khi mất điện thoại hoặc khóa. Tạo bộ mới thì bộ cũ hết hiệu lực.',
          en: 'Print and keep them for when a phone or key is lost. New ones end the old.',
        }}
      >
        <Form action="/account/means/codes" class="inline">
          <Button variant="secondary" words={{ vi: 'Tạo bộ mã mới', en: 'Make new codes' }} />
        </Form>
      </Part>
      <Part title={{ vi: 'Mã qua thư điện tử', en: 'Codes by mail' }}>
        <p>
          {mail ?? <Say words={{ vi: 'Chưa có địa chỉ đã xác nhận.', en: 'No confirmed address.' }} />}{' '}
          <Say as="a" href="/account/notices" words={{ vi: 'Đổi địa chỉ', en: 'Change the address' }} />
        </p>
      </Part>
      {(phone.offered || phone.own) && <PhonePart phone={phone} refused={refused} typed={typed} />}
    </>
  )
}

/** The number codes go to: none yet, waiting for its code, or confirmed. */
function PhonePart({ phone: { own, offered }, refused, typed }: Refused & { phone: PhoneShown; typed?: Typed }) {
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

/** Enrolling a passkey. */
export function NewPasskeyPage({ options, refused }: Refused & { options: object }) {
  return (
    <>
      <PageHead
        title={{ vi: 'Thêm khóa truy cập', en: 'Add a passkey' }}
        lead={{ vi: 'Đặt tên để sau này nhận ra, rồi làm theo trình duyệt.', en: 'Give it a name you will know it by, then follow the browser.' }}
      />
      <PasskeyForm action="/account/means/passkey" work="make" options={options} refused={refused} words={{ vi: 'Tạo khóa', en: 'Make the key' }}>
        <Input
          name="name"
          label={{ vi: 'Tên khóa', en: 'Name of the key' }}
          hint={{ vi: 'Ví dụ: Điện thoại của tôi.', en: 'As: My phone.' }}
          required
        />
      </PasskeyForm>
    </>
  )
}

/** A QR code as a drawing of one path; the text beside it says the same. */
function QrPicture({ code }: { code: QrCode }) {
  const size = code.length + 8
  const path = code.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x + 4} ${y + 4}h1v1h-1z` : ''))).join('')
  return (
    <svg viewBox={`0 0 ${size} ${size}`} width="240" height="240" role="img" aria-labelledby="qr-title">
      <title id="qr-title">
        <Say words={{ vi: 'Mã QR của bí mật ghi bên dưới', en: 'QR code of the secret below' }} />
      </title>
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" shape-rendering="crispEdges" />
    </svg>
  )
}

/** Enrolling an app: the picture, the secret as text, and the first code. */
export function NewAppPage({ waiting, code, refused }: Refused & { waiting: { words: string; address: string }; code: QrCode | null }) {
  return (
    <>
      <PageHead
        title={{ vi: 'Bật mã từ ứng dụng', en: 'Codes from an app' }}
        lead={{
          vi: 'Quét mã bằng ứng dụng tạo mã (TOTP), hoặc gõ bí mật vào ứng dụng; rồi nhập mã đang hiện.',
          en: 'Scan the code with an app for codes (TOTP), or type the secret; then enter the code it shows.',
        }}
      />
      {code && <QrPicture code={code} />}
      <DefinitionList
        definitions={[
          { term: { vi: 'Bí mật', en: 'Secret' }, value: <code>{waiting.words}</code> },
          { term: { vi: 'Cách tính', en: 'Kind' }, value: 'TOTP, SHA-1, 6, 30 s' },
        ]}
      />
      <Form action="/account/means/totp/confirm" refused={refused}>
        <CodeField label={{ vi: 'Mã đang hiện', en: 'The code it shows' }} size={8} />
        <Submit words={{ vi: 'Xác nhận', en: 'Confirm' }} />
      </Form>
    </>
  )
}

/** The recovery codes, shown this once. */
export function CodesPage({ codes }: { codes: readonly string[] }) {
  return (
    <>
      <PageHead title={{ vi: 'Mã dự phòng của bạn', en: 'Your recovery codes' }} />
      <Notice
        tone="warning"
        words={{
          vi: 'Chỉ hiện một lần. Hãy in hoặc chép ra giấy; mỗi mã dùng một lần.',
          en: 'Shown this once. Print or write them down; each is good once.',
        }}
      />
      <ol>
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ol>
      <Buttons>
        <Button href="/account/means" words={{ vi: 'Tôi đã cất mã', en: 'I have kept them' }} />
      </Buttons>
    </>
  )
}

export type SessionRow = { tokenHash: Buffer; createdAt: Date; seenAt: Date; device: string | null; here: boolean }

/** Where one is signed in, and the lock of the whole account. */
export function SessionsPage({ sessions, canUnlock }: { sessions: readonly SessionRow[]; canUnlock: boolean }) {
  return (
    <>
      <PageHead title={{ vi: 'Các phiên đăng nhập', en: 'Sessions' }} />
      <Table
        caption={{ vi: 'Các phiên đăng nhập đang mở', en: 'Open sessions' }}
        rows={sessions}
        columns={[
          {
            head: { vi: 'Thiết bị', en: 'Device' },
            names: true,
            cell: ({ device, here }) => (
              <>
                <Say words={deviceWords(device)} /> {here && <Tag words={{ vi: 'phiên này', en: 'this one' }} />}
              </>
            ),
          },
          { head: { vi: 'Nơi', en: 'Place' }, cell: () => <Say words={{ vi: 'không rõ', en: 'unknown' }} /> },
          { head: { vi: 'Bắt đầu', en: 'Since' }, short: true, cell: ({ createdAt }) => formatInstant(createdAt) },
          { head: { vi: 'Dùng gần nhất', en: 'Last used' }, short: true, cell: ({ seenAt }) => formatInstant(seenAt) },
          {
            head: { vi: 'Kết thúc', en: 'End' },
            cell: ({ tokenHash, device }) => (
              <Form action="/account/sessions/end" class="inline">
                <input type="hidden" name="session" value={tokenHash.toString('hex')} />
                <Button variant="secondary" size="sm">
                  <Say words={{ vi: 'Kết thúc phiên này', en: 'End this session' }} />
                  <span class="unseen">
                    : <Say words={deviceWords(device)} />
                  </span>
                </Button>
              </Form>
            ),
          },
        ]}
      />
      {sessions.length > 1 && (
        <Form action="/account/sessions/end-others">
          <Submit variant="secondary" words={{ vi: 'Kết thúc mọi phiên khác', en: 'End all other sessions' }} />
        </Form>
      )}
      <Part
        title={{ vi: 'Khóa tài khoản', en: 'Lock the account' }}
        note={{
          vi: 'Mọi phiên và quyền truy cập đã cấp kết thúc ngay, ở hệ thống khác trong vòng một phút; không ai đăng nhập được cho đến khi bạn mở khóa.',
          en: 'Every session and access given ends at once, at other systems within a minute; nobody gets in until you unlock it.',
        }}
      >
        {!canUnlock && (
          <Notice
            tone="warning"
            words={{
              vi: 'Bạn chưa có mã dự phòng, ứng dụng tạo mã hay khóa truy cập; khóa rồi thì chỉ quản trị viên hoặc cơ quan quản lý căn cước mở được.',
              en: 'You have no recovery codes, app or passkey; once locked only the administrator or an identity office can open it.',
            }}
          />
        )}
        <Form action="/account/lock">
          <Submit variant="secondary" words={{ vi: 'Khóa tài khoản của tôi ngay', en: 'Lock my account now' }} />
        </Form>
      </Part>
    </>
  )
}
