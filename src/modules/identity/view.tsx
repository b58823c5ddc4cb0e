import { type Actor, roleWords } from '../../platform/rights.ts'
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
  Select,
  Submit,
  Table,
  Tag,
} from '../../platform/ui/index.ts'
import { type Account, AccountRole } from './account.ts'
import { type Level, meansFor } from './assurance.ts'
import { AgencyLink } from './agency.view.tsx'
import { NameField, NewPasswordField, PasswordField } from './fields.view.tsx'

/** What else leads in, or helps who cannot come in. */
const otherWays = [
  { href: '/sign-in/passkey', words: { vi: 'Đăng nhập bằng khóa truy cập', en: 'Sign in with a passkey' } },
  { href: '/enrolment', words: { vi: 'Đăng ký tài khoản cho người dân', en: 'Open an account for citizens' } },
  { href: '/sign-in/recovery', words: { vi: 'Quên mật khẩu', en: 'Forgot the password' } },
  { href: '/sign-in/unlock', words: { vi: 'Mở khóa tài khoản đã tự khóa', en: 'Unlock an account you locked' } },
] as const

/** The counter at which people say who they are. */
export function SignInPage({
  back,
  level,
  eid,
  personas,
  refused,
  typed,
}: Refused & { back: string; level: Level; eid: boolean; personas: readonly Account[] }) {
  const enough = meansFor(level).length > 0
  return (
    <>
      <PageHead
        title={{ vi: 'Đăng nhập', en: 'Sign in' }}
        lead={{
          vi: 'Cán bộ dùng tài khoản được giao, người dân dùng tài khoản định danh điện tử. Số liệu công bố xem được không cần đăng nhập.',
          en: 'Officials use their account, citizens their electronic identity. Published figures need neither.',
        }}
      />
      {level > 1 && <Stronger level={level} enough={enough} />}
      {eid && (
        <Buttons>
          <Button
            href={`/sign-in/eid?${new URLSearchParams({ back, level: String(level) }).toString()}`}
            variant={enough ? 'secondary' : 'primary'}
            words={{ vi: 'Đăng nhập bằng tài khoản định danh điện tử', en: 'Sign in with an electronic identity' }}
          />
        </Buttons>
      )}
      <Form action="/sign-in" refused={refused} typed={typed}>
        <input type="hidden" name="back" value={back} />
        <input type="hidden" name="level" value={String(level)} />
        <NameField />
        <PasswordField />
        <Submit words={{ vi: 'Đăng nhập', en: 'Sign in' }} />
      </Form>
      <ul>
        {otherWays.map(({ href, words }) => (
          <li key={href}>
            <Say as="a" href={`${href}?${new URLSearchParams({ back }).toString()}`} words={words} />
          </li>
        ))}
      </ul>
      {personas.length > 0 && <Personas personas={personas} back={back} level={level} />}
    </>
  )
}

/** Why one is asked again: the page wants a surer sign-in than the session holds. */
function Stronger({ level, enough }: { level: Level; enough: boolean }) {
  const words = enough
    ? { vi: `Việc bạn muốn làm cần mức xác thực ${level}.`, en: `What you want to do needs a sign-in of level ${level}.` }
    : {
        vi: `Việc bạn muốn làm cần mức xác thực ${level}; mật khẩu một mình chỉ đạt mức 1. Hãy dùng phương tiện mạnh hơn.`,
        en: `What you want to do needs a sign-in of level ${level}; a password alone reaches level 1. Use stronger means.`,
      }
  return <Notice tone="info" words={words} />
}

function Personas({ personas, back, level }: { personas: readonly Account[]; back: string; level: Level }) {
  return (
    <Part
      title={{ vi: 'Dùng thử bằng một vai', en: 'Try it in a role' }}
      note={{ vi: 'Chỉ có khi dữ liệu trình diễn được nạp; không cần mật khẩu.', en: 'Only while demonstration data is loaded; no password.' }}
    >
      <Table
        caption={{ vi: 'Các vai để dùng thử', en: 'Roles to try' }}
        rows={personas}
        columns={[
          { head: { vi: 'Vai', en: 'Role' }, names: true, cell: (persona) => persona.displayName },
          { head: { vi: 'Quyền', en: 'Rights' }, cell: (persona) => <Say words={roleWords[persona.role]} /> },
          {
            head: { vi: 'Vào', en: 'Enter' },
            cell: (persona) => (
              <Form action="/sign-in/persona" class="inline">
                <input type="hidden" name="name" value={persona.name} />
                <input type="hidden" name="back" value={back} />
                <input type="hidden" name="level" value={String(level)} />
                <Button variant="secondary" size="sm">
                  <Say words={{ vi: 'Vào vai này', en: 'Take this role' }} />
                  <span class="unseen">: {persona.displayName}</span>
                </Button>
              </Form>
            ),
          },
        ]}
      />
    </Part>
  )
}

/** How surely the session knows its person, as two things that do not depend on each other. */
function assuranceOf({ assurance }: Actor) {
  if (!assurance) return []
  const account = assurance.eidLevel && {
    term: { vi: 'Mức độ định danh', en: 'Level of identity' },
    value: <Say words={{ vi: `Mức độ ${assurance.eidLevel}`, en: `Level ${assurance.eidLevel}` }} />,
  }
  const session = {
    term: { vi: 'Mức xác thực của phiên này', en: 'Level of this sign-in' },
    value: <Say words={{ vi: `Mức ${assurance.level}`, en: `Level ${assurance.level}` }} />,
  }
  return account ? [account, session] : [session]
}

/** Pages of other rooms about one's own account. */
const ownPages = [
  { href: '/approvals', words: { vi: 'Chờ bạn xác nhận', en: 'Waiting for your approval' } },
  { href: '/account/means', words: { vi: 'Cách đăng nhập và mã dự phòng', en: 'Ways to sign in and recovery codes' } },
  { href: '/account/sessions', words: { vi: 'Các phiên đăng nhập, khóa tài khoản', en: 'Sessions, locking the account' } },
  { href: '/account/consents', words: { vi: 'Dữ liệu tôi đã đồng ý chia sẻ', en: 'What I agreed to share' } },
  { href: '/account/reads', words: { vi: 'Ai đã xem dữ liệu của tôi', en: 'Who read my data' } },
  { href: '/account/organisations', words: { vi: 'Tổ chức tôi đại diện hoặc được giao việc', en: 'Organisations I act for' } },
] as const

/** One's own account: who one is here, the pages about it, and the password where there is one. */
export function OwnAccountPage({ actor, password, refused }: Refused & { actor: Actor; password: boolean }) {
  return (
    <>
      <PageHead title={{ vi: 'Tài khoản của tôi', en: 'My account' }} />
      <DefinitionList
        definitions={[
          { term: { vi: 'Tên', en: 'Name' }, value: actor.name },
          { term: { vi: 'Vai trò', en: 'Role' }, value: <Say words={roleWords[actor.role]} /> },
          ...assuranceOf(actor),
          ...(actor.agency ? [{ term: { vi: 'Cơ quan', en: 'Agency' }, value: <AgencyLink agency={actor.agency} /> }] : []),
        ]}
      />
      <ul>
        {ownPages.map(({ href, words }) => (
          <li key={href}>
            <Say as="a" href={href} words={words} />
          </li>
        ))}
      </ul>
      {password && <PasswordPart refused={refused} />}
    </>
  )
}

function PasswordPart({ refused }: Refused) {
  return (
    <Part
      title={{ vi: 'Đổi mật khẩu', en: 'Change the password' }}
      note={{ vi: 'Đổi xong, mọi phiên đăng nhập kết thúc.', en: 'Every session ends afterwards.' }}
    >
      <Form action="/account/password" refused={refused}>
        <PasswordField name="old" label={{ vi: 'Mật khẩu hiện tại', en: 'Present password' }} />
        <NewPasswordField />
        <Submit words={{ vi: 'Đổi mật khẩu', en: 'Change the password' }} />
      </Form>
    </Part>
  )
}

const stateOf = (account: Account) =>
  account.disabledAt ? <Tag words={{ vi: 'Đã khóa', en: 'Disabled' }} /> : <Say words={{ vi: 'Đang dùng', en: 'In use' }} />

/** All accounts, and the form that makes one. */
export function AccountsPage({ accounts, refused, typed }: Refused & { accounts: readonly Account[] }) {
  return (
    <>
      <PageHead title={{ vi: 'Tài khoản', en: 'Accounts' }} />
      {accounts.length === 0 ? (
        <EmptyState
          title={{ vi: 'Chưa có tài khoản', en: 'No accounts yet' }}
          words={{ vi: 'Tạo tài khoản đầu tiên bằng biểu mẫu dưới đây.', en: 'Make the first one with the form below.' }}
        />
      ) : (
        <Table
          caption={{ vi: 'Các tài khoản', en: 'Accounts' }}
          rows={accounts}
          keyboard
          columns={[
            {
              head: { vi: 'Tên đăng nhập', en: 'Name' },
              names: true,
              short: true,
              cell: (account) => <a href={`/accounts/${account.id}`}>{account.name}</a>,
            },
            { head: { vi: 'Họ tên hoặc chức danh', en: 'Person or post' }, cell: (account) => account.displayName },
            { head: { vi: 'Vai trò', en: 'Role' }, cell: (account) => <Say words={roleWords[account.role]} /> },
            {
              head: { vi: 'Cơ quan', en: 'Agency' },
              cell: (account) => (account.agency ? <AgencyLink agency={account.agency} /> : '–'),
            },
            { head: { vi: 'Tình trạng', en: 'State' }, cell: stateOf },
          ]}
        />
      )}
      <Part title={{ vi: 'Tạo tài khoản', en: 'Make an account' }}>
        <Form action="/accounts" refused={refused} typed={typed}>
          <Input
            name="name"
            label={{ vi: 'Tên đăng nhập', en: 'Name' }}
            hint={{ vi: 'Chữ thường không dấu, số, dấu chấm.', en: 'Lower-case letters, digits, dots.' }}
            required
          />
          <Input name="displayName" label={{ vi: 'Họ tên hoặc chức danh', en: 'Person or post' }} required />
          <Select
            name="role"
            label={{ vi: 'Vai trò', en: 'Role' }}
            empty={{ vi: 'Chọn vai trò', en: 'Choose a role' }}
            options={AccountRole.enum.map((role) => ({ value: role, words: roleWords[role] }))}
            required
          />
          <Input
            name="agency"
            label={{ vi: 'Mã cơ quan', en: 'Agency' }}
            hint={{
              vi: 'Bắt buộc với chuyên viên cơ quan, ví dụ bo-noi-vu; mỗi trang cơ quan ghi “Mã trong hệ thống”.',
              en: 'Needed for a clerk of an agency, as bo-noi-vu; the page of the agency gives it.',
            }}
            required={false}
          />
          <NewPasswordField name="password" label={{ vi: 'Mật khẩu ban đầu', en: 'First password' }} />
          <Submit words={{ vi: 'Tạo tài khoản', en: 'Make the account' }} />
        </Form>
      </Part>
    </>
  )
}

/** One account: disable it, give it a new password. */
export function AccountPage({ account, refused }: Refused & { account: Account }) {
  const disabled = account.disabledAt !== null
  return (
    <>
      <PageHead above={account.name} title={account.displayName} lead={roleWords[account.role]} />
      <Part title={disabled ? { vi: 'Mở lại tài khoản', en: 'Enable the account' } : { vi: 'Khóa tài khoản', en: 'Disable the account' }}>
        <Form action={`/accounts/${account.id}/disabled`}>
          <input type="hidden" name="disabled" value={String(!disabled)} />
          <Submit
            variant="secondary"
            words={
              disabled
                ? { vi: 'Mở lại tài khoản này', en: 'Enable this account' }
                : { vi: 'Khóa và kết thúc mọi phiên của tài khoản này', en: 'Disable and end every session of this account' }
            }
          />
        </Form>
      </Part>
      {!account.persona && (
        <Part title={{ vi: 'Đặt lại mật khẩu', en: 'Reset the password' }}>
          <Form action={`/accounts/${account.id}/password`} refused={refused}>
            <NewPasswordField name="password" />
            <Submit words={{ vi: 'Đặt lại và kết thúc mọi phiên', en: 'Reset and end every session' }} />
          </Form>
        </Part>
      )}
    </>
  )
}
