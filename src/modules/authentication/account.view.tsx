import { formatInstant } from '../../platform/dates.ts'
import {
  Button,
  Buttons,
  EmptyState,
  Form,
  Input,
  Notice,
  PageHead,
  Part,
  type Refused,
  Say,
  Table,
  Tag,
  type Column,
} from '../../platform/ui/index.ts'
import type { Enrolled } from './own.actions.ts'
import { PasskeyForm } from './passkey.view.tsx'
import { PhonePart, type PhoneShown } from './phone.view.tsx'

const standingWords = {
  weak: { vi: 'chỉ còn tính mức 1', en: 'counts for level 1 only' },
  refused: { vi: 'không còn được nhận', en: 'no longer taken' },
} as const

/** The ways of signing in that an account has beside its password, and what can be added. */
export function MeansPage({ enrolled, level, phone, ...refused }: Refused & { enrolled: Enrolled; level: number; phone: PhoneShown }) {
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
      <PasskeysPart passkeys={passkeys} />
      <CodesPart totp={totp} codes={codes} />
      <Part title={{ vi: 'Mã qua thư điện tử', en: 'Codes by mail' }}>
        <p>
          {mail ?? <Say words={{ vi: 'Chưa có địa chỉ đã xác nhận.', en: 'No confirmed address.' }} />}{' '}
          <Say as="a" href="/account/notices" words={{ vi: 'Đổi địa chỉ', en: 'Change the address' }} />
        </p>
      </Part>
      {(phone.offered || phone.own) && <PhonePart phone={phone} {...refused} />}
    </>
  )
}

const passkeyColumns: readonly Column<Enrolled['passkeys'][number]>[] = [
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
]

function PasskeysPart({ passkeys }: Pick<Enrolled, 'passkeys'>) {
  return (
    <Part
      title={{ vi: 'Khóa truy cập', en: 'Passkeys' }}
      note={{ vi: 'An toàn nhất: không thể bị lừa lấy, đạt mức xác thực 3.', en: 'The safest: cannot be phished, reaches level 3.' }}
      aside={<Say as="a" href="/account/means/passkey" words={{ vi: 'Thêm khóa', en: 'Add a key' }} />}
    >
      {passkeys.length === 0 ? (
        <EmptyState
          title={{ vi: 'Chưa có khóa nào', en: 'No keys yet' }}
          words={{ vi: 'Thêm khóa của điện thoại, máy tính hoặc khóa cắm.', en: 'Add the key of your phone, computer or a plug-in key.' }}
        />
      ) : (
        <Table caption={{ vi: 'Các khóa truy cập', en: 'Passkeys' }} rows={passkeys} columns={passkeyColumns} />
      )}
    </Part>
  )
}

function CodesPart({ totp, codes }: Pick<Enrolled, 'totp' | 'codes'>) {
  return (
    <>
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
    </>
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
