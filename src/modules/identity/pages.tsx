import Type from 'typebox'
import { type Caller, form, goTo, ownPath, page, show } from '../../platform/http/index.ts'
import type { Ctx } from '../../platform/ctx.ts'
import type { Problem } from '../../platform/problems.ts'
import { anyone, signedIn, staff } from '../../platform/rights.ts'
import { AccountName, NewAccount, NewPassword } from './account.ts'
import { addAccount, changePassword, disableAccount, resetPassword, signIn, signInAsPersona, signOut } from './actions.ts'
import { accountUnknown } from './problems.ts'
import { type Level, satisfies } from './assurance.ts'
import { recordRead } from './read.actions.ts'
import { keepAccounts } from './rights.ts'
import { accountById, accounts, personas } from './store.ts'
import { AccountPage, AccountsPage, OwnAccountPage, SignInPage } from './view.tsx'

/** Name of the cookie that carries a session's token. */
export const sessionCookie = 'nt06_session'

const enter = (token: string, back: unknown) => goTo(ownPath(back), undefined, [{ name: sessionCookie, value: token, seconds: 12 * 3600 }])

const signInTitle = { vi: 'Đăng nhập', en: 'Sign in' }

/** How sure a sign-in a page asks for: a level, and how many minutes old at most. */
const Wanted = { level: Type.Optional(Type.Integer({ minimum: 1, maximum: 4 })), minutes: Type.Optional(Type.Integer({ minimum: 0, maximum: 1440 })) }

/** Where somebody signed in goes on with a second means: the module above answers there. */
const secondPath = (back: unknown, level: number) =>
  `/sign-in/second?${new URLSearchParams({ back: ownPath(back), level: String(level) }).toString()}`

const levelIn = (level: unknown): Level => ([1, 2, 3, 4] as const).find((each) => each === Number(level)) ?? 1

async function showSignIn(ctx: Ctx, back: unknown, level: unknown, refused?: Problem, typed?: Caller['typed']) {
  const main = (
    <SignInPage
      back={ownPath(back)}
      level={levelIn(level)}
      eid={ctx.settings.eidSignIn}
      personas={await personas(ctx)}
      refused={refused}
      typed={typed && { name: typed['name'] }}
    />
  )
  return show(signInTitle, main, refused ? { status: refused.status } : {})
}

const deviceOf = (caller: Caller): string | null => caller.device?.slice(0, 200) ?? null

const Back = Type.Object({ back: Type.Optional(Type.String({ maxLength: 2000 })) })
const Credentials = Type.Object({ name: Type.String({ maxLength: 60 }), password: Type.String({ maxLength: 200 }), ...Back.properties, ...Wanted })
const Id = Type.Object({ id: Type.String({ format: 'uuid' }) })
const accountsTitle = { vi: 'Tài khoản', en: 'Accounts' }

async function showAccount(ctx: Ctx, id: string, refused?: Problem) {
  const account = await accountById(ctx, id)
  if (!account) throw accountUnknown({})
  if (account.role === 'citizen')
    await recordRead(ctx, { subject: id, fields: ['name', 'account'], purpose: 'Quản lý tài khoản', basis: 'Nhiệm vụ quản trị hệ thống' })
  return show({ vi: account.displayName, en: account.displayName }, <AccountPage account={account} refused={refused} />, {
    crumbs: [{ words: accountsTitle, href: '/accounts' }],
  })
}

async function showOwn(ctx: Ctx, refused?: Problem) {
  const account = ctx.actor.account === null ? undefined : await accountById(ctx, ctx.actor.account)
  const password = account !== undefined && !account.persona && account.role !== 'citizen'
  return show({ vi: 'Tài khoản của tôi', en: 'My account' }, <OwnAccountPage actor={ctx.actor} password={password} refused={refused} />)
}

export const pages = [
  page({
    path: '/sign-in',
    may: anyone,
    query: Type.Object({ ...Back.properties, ...Wanted, again: Type.Optional(Type.Enum(['yes'])) }),
    run: async (ctx, { back, level, minutes, again }) => {
      const held = ctx.actor.assurance
      const short = held !== undefined && level !== undefined && level > 1 && !satisfies(held, { level, minutes }, ctx.now())
      return short && again === undefined ? goTo(secondPath(back, level)) : showSignIn(ctx, back, level)
    },
  }),
  form({
    path: '/sign-in',
    may: anyone,
    body: Credentials,
    run: async (ctx, { name, password, back, level }, caller) => {
      const outcome = await signIn(ctx, { name: name.trim().toLowerCase(), password, address: caller.address, device: deviceOf(caller) })
      return 'token' in outcome ? enter(outcome.token, back) : showSignIn(ctx, back, level, outcome.refused, caller.typed)
    },
    retry: (ctx, _input, refused, caller) => showSignIn(ctx, caller.typed['back'], caller.typed['level'], refused, caller.typed),
  }),
  form({
    path: '/sign-in/persona',
    may: anyone,
    body: Type.Object({ name: AccountName, ...Back.properties, ...Wanted }),
    run: async (ctx, { name, back, level }, caller) =>
      enter(await signInAsPersona(ctx, { name, device: deviceOf(caller), level: levelIn(level) }), back),
  }),
  form({
    path: '/sign-out',
    may: anyone,
    run: async (ctx, _input, caller) => {
      const token = caller.cookies[sessionCookie]
      if (token) await signOut(ctx, token)
      return goTo('/', { vi: 'Đã đăng xuất.', en: 'Signed out.' }, [{ name: sessionCookie, value: '', seconds: 0 }])
    },
  }),
  page({ path: '/account', may: signedIn, run: (ctx) => showOwn(ctx) }),
  form({
    path: '/account/password',
    may: staff,
    body: Type.Object({ old: Type.String({ maxLength: 200 }), fresh: NewPassword }),
    run: async (ctx, input) => {
      await changePassword(ctx, input)
      return goTo('/sign-in', { vi: 'Đã đổi mật khẩu; mời đăng nhập lại.', en: 'The password was changed; please sign in again.' }, [
        { name: sessionCookie, value: '', seconds: 0 },
      ])
    },
    retry: (ctx, _input, refused) => showOwn(ctx, refused),
  }),
  page({ path: '/accounts', may: keepAccounts, run: async (ctx) => show(accountsTitle, <AccountsPage accounts={await accounts(ctx)} />) }),
  form({
    path: '/accounts',
    may: keepAccounts,
    body: NewAccount,
    run: async (ctx, input) => {
      await addAccount(ctx, input)
      return goTo('/accounts', { vi: `Đã tạo tài khoản ${input.name}.`, en: `The account ${input.name} was made.` })
    },
    retry: async (ctx, _input, refused, caller) =>
      show(accountsTitle, <AccountsPage accounts={await accounts(ctx)} refused={refused} typed={{ ...caller.typed, password: undefined }} />),
  }),
  page({ path: '/accounts/:id', may: keepAccounts, params: Id, run: (ctx, { id }) => showAccount(ctx, id) }),
  form({
    path: '/accounts/:id/password',
    may: keepAccounts,
    params: Id,
    body: Type.Object({ password: NewPassword }),
    run: async (ctx, input) => {
      await resetPassword(ctx, input)
      return goTo(`/accounts/${input.id}`, {
        vi: 'Đã đặt lại mật khẩu và kết thúc mọi phiên đăng nhập.',
        en: 'The password was reset and every session ended.',
      })
    },
    retry: (ctx, { id }, refused) => showAccount(ctx, id, refused),
  }),
  form({
    path: '/accounts/:id/disabled',
    may: keepAccounts,
    params: Id,
    body: Type.Object({ disabled: Type.Boolean() }),
    run: async (ctx, input) => {
      await disableAccount(ctx, input)
      return goTo(
        `/accounts/${input.id}`,
        input.disabled
          ? { vi: 'Đã khóa tài khoản.', en: 'The account was disabled.' }
          : { vi: 'Đã mở lại tài khoản.', en: 'The account was enabled.' },
      )
    },
  }),
]
