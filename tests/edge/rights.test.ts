import { afterAll, beforeAll, expect, test } from 'vitest'
import { routes } from '../../src/app.ts'
import { accountFromIssuer, addAccount, lockAccount, openSession } from '../../src/modules/identity/index.ts'
import type { AnyRoute } from '../../src/platform/http/index.ts'
import { asForm, type Built, givenHouse, people, type Person, signedIn } from '../setup/house.ts'
import { requestOf, type Things, thingsIn } from '../setup/samples.ts'

let built: Built
let things: Things
/** A citizen, the owner of a household business and somebody it gave work to: the account of each, and the mandate by which it acts. */
const outside = { citizen: { account: '', mandate: '' }, owner: { account: '', mandate: '' }, staff: { account: '', mandate: '' } }
type Outsider = keyof typeof outside
type Knocker = Person | Outsider | null
const isOutsider = (who: Knocker): who is Outsider => who !== null && who in outside

/** Signed in as surely as any page asks, also where a page has locked the account. */
async function outsider(who: Outsider): Promise<Record<string, string>> {
  const { account, mandate } = outside[who]
  await lockAccount(built.ctx, { id: account, locked: false })
  const cookies = { nt06_session: await openSession(built.ctx, { id: account }, { device: null, amr: ['sc', 'face'], level: 4 }) }
  if (mandate) await built.app.inject({ method: 'POST', url: '/account/organisations/act', ...asForm({ mandate }), cookies })
  return cookies
}

const cookiesOf = async (who: Knocker): Promise<Record<string, string>> =>
  who === null ? {} : isOutsider(who) ? outsider(who) : signedIn(built.app, who)

type Asked = Awaited<ReturnType<Built['app']['inject']>>
const kept = new Map<Knocker, Record<string, string>>()

/** Knocks as somebody; who only looked or was turned away knocks again with the same session, for anything else may have ended it. */
async function ask(row: AnyRoute, who: Knocker): Promise<Asked> {
  const cookies = kept.get(who) ?? (await cookiesOf(who))
  const answer = await built.app.inject({ ...requestOf(row, things), cookies })
  const changed = answer.cookies.length > 0 || answer.statusCode === 401 || (row.method !== 'GET' && answer.statusCode < 400)
  if (changed) kept.clear()
  else kept.set(who, cookies)
  return answer
}

/** People of level 2, two of whom act for the owner's household business. */
async function givenOutsiders() {
  const numbers = { citizen: '099190000611', owner: '099190000622', staff: '099190000633' } as const
  for (const [name, personalId] of Object.entries(numbers)) {
    const subject = `rights ${name}`
    const account = await accountFromIssuer(built.ctx, {
      issuer: 'https://test.invalid',
      subject,
      displayName: name,
      eidLevel: 2,
      profile: { personalId },
    })
    outside[name as Outsider].account = account.id
  }
  const send = async (url: string, fields: Record<string, string>) =>
    (await built.app.inject({ method: 'POST', url, ...asForm(fields), cookies: await cookiesOf('owner') })).headers.location
  const made = await send('/account/organisations/household', { name: 'Hộ Thử', trade: 'Bán lẻ', place: 'Phường Thử' })
  const organisation = String(made).split('/').at(-1) ?? ''
  const given = { to: numbers.staff, label: 'Người được giao', actions: 'nop-ho-so', until: '2025-12-31', reason: 'Phụ trách hồ sơ' }
  await send(`/organisations/${organisation}/mandates`, given)
  for (const who of ['owner', 'staff'] as const) {
    const own = await built.app.inject({ url: '/api/account/organisations', cookies: await cookiesOf(who) })
    outside[who].mandate = own.json<{ organisations: { mandate: string }[] }>().organisations[0]?.mandate ?? ''
  }
  return organisation
}

beforeAll(async () => {
  built = await givenHouse()
  const account = await addAccount(built.ctx, { name: 'ai-do', displayName: 'Ai đó', role: 'leader', password: 'một câu dài dễ nhớ' })
  things = { ...(await thingsIn(built, await signedIn(built.app, 'clerk'))), accounts: account, organisation: await givenOutsiders() }
})
afterAll(() => built.app.close())

/** The agency's clerk comes first: what clerks of the standing body may do changes whose task it is. */
const order = ['agency', 'other', 'head', null, 'citizen', 'staff', 'owner', 'leader', 'inspector', 'clerk', 'second', 'administrator'] as const
const cells = order.flatMap((who) => routes.map((row) => ({ row, who, name: `${who ?? 'a visitor'}: ${row.method} ${row.path}` })))
const roleOf = (who: Knocker) => (who === null ? 'public' : isOutsider(who) ? 'citizen' : people[who].role)
/** Citizens, whoever they act for, may at least what visitors may. */
const isOpen = ({ may }: AnyRoute, who: Knocker) => (may.who[roleOf(who)] ?? (roleOf(who) === 'citizen' ? may.who.public : undefined)) !== undefined

const own = cells.filter(({ row, who }) => who === 'other' && row.may.who['agency-clerk'] === 'own' && row.path.includes(':code'))

test.each(own)("another agency's task: $name", async ({ row, who }) => {
  const { statusCode } = await ask(row, who)
  expect(row.method === 'GET' ? [404] : [403, 404]).toContain(statusCode)
})

test.each(cells.filter(({ row, who }) => !isOpen(row, who)))('closed to $name', async ({ row, who }) => {
  const answer = await ask(row, who)
  if (who !== null) return expect(answer.statusCode).toBe(403)
  if (row.kind === 'api' || row.method === 'POST') return expect(answer.statusCode).toBe(401)
  expect([answer.statusCode, String(answer.headers.location)]).toEqual([303, expect.stringMatching(/^\/sign-in\?back=/)])
})

/** Figures are reported by the body that owns them; the samples here are not the agency's. */
const foreign = (row: AnyRoute, who: Knocker) =>
  who === 'other' ||
  (who === 'agency' && row.may.who['agency-clerk'] === 'own' && /:(indicator|registry)/.test(row.path)) ||
  ofRepresentative(row, who)

/** What only the representative does in an organisation, whoever else may look at it. */
const ofRepresentative = ({ method, path, may }: AnyRoute, who: Knocker) =>
  method === 'POST' && path.includes('/organisations/:organisation') && may.action === 'signed-in' && who !== 'owner'

test.each(cells.filter(({ row, who }) => who !== null && isOpen(row, who) && ofRepresentative(row, who)))(
  "another's organisation: $name",
  async ({ row, who }) => {
    expect([401, 403, 404]).toContain((await ask(row, who)).statusCode)
  },
)

test('whoever acts for an organisation is known to act for it', async () => {
  for (const who of ['owner', 'staff'] as const)
    expect((await built.app.inject({ url: '/account/organisations', cookies: await cookiesOf(who) })).body).toContain(
      'Bạn đang làm việc thay cho Hộ Thử',
    )
})

test.each(cells.filter(({ row, who }) => isOpen(row, who) && !foreign(row, who)))('open to $name', async ({ row, who }) => {
  const answer = await ask(row, who)
  expect([401, 403]).not.toContain(answer.statusCode)
  expect(answer.statusCode).toBeLessThan(500)
  expect(String(answer.headers.location)).not.toMatch(/^\/sign-in\?back=/)
})

test('every route says who may use it, and least is the rule: nothing is open to visitors but what is named here', () => {
  const visitors = routes.filter((row) => isOpen(row, null)).map((row) => `${row.method} ${row.path}`)
  const open = [
    'GET /',
    'GET /accountability/flags',
    'GET /accuracy',
    'GET /accuracy',
    'GET /agencies',
    'GET /agencies/:id',
    'GET /agencies/:id/terms',
    'GET /api/accountability/rules',
    'GET /api/agencies',
    'GET /api/agencies/:id',
    'GET /api/agencies/:id/answering',
    'GET /api/agencies/:id/chain',
    'GET /api/agencies/reading',
    'GET /api/dashboards/content',
    'GET /api/dashboards/publications',
    'GET /api/dashboards/publications/:publication',
    'GET /api/indicators',
    'GET /api/indicators/:indicator',
    'GET /api/indicators/:indicator/lineage',
    'GET /api/indicators/:indicator/values',
    'GET /dashboards',
    'GET /dashboards/publications/:publication',
    'GET /dashboards/publications/:publication/content.json',
    'GET /calendar/:feed',
    'GET /indicators',
    'GET /indicators/:indicator',
    'GET /indicators/:indicator/lineage',
    'GET /indicators/:indicator/values.csv',
    'GET /indicators/wall',
    'GET /eid-simulator/:uid',
    'GET /interaction/:uid',
    'GET /sign-in/eid',
    'GET /sign-in/eid/callback',
    'POST /eid-simulator/:uid',
    'GET /kit',
    'POST /interaction/:uid',
    'GET /api/localities',
    'GET /api/localities/:locality',
    'POST /api/localities/reading',
    'GET /localities',
    'GET /localities/:locality',
    'GET /localities/communes.csv',
    'GET /localities/communes.xlsx',
    'GET /localities/successions.csv',
    'GET /localities/successions.xlsx',
    'GET /api/reports/progress',
    'GET /reports/progress',
    'GET /reports/progress.csv',
    'GET /sign-in',
    'POST /sign-in',
    'POST /sign-in/persona',
    'GET /sign-in/passkey',
    'GET /enrolment',
    'GET /enrolment/:account',
    'GET /enrolment/activate',
    'POST /enrolment',
    'POST /enrolment/:account',
    'POST /enrolment/activate',
    'POST /enrolment/card',
    'GET /sign-in/recovery',
    'GET /sign-in/unlock',
    'POST /sign-in/passkey',
    'POST /sign-in/recovery',
    'POST /sign-in/recovery/password',
    'POST /sign-in/unlock',
    'POST /sign-in/unlock/passkey',
    'POST /sign-out',
  ]
  expect(visitors.filter((each) => !open.includes(each))).toEqual([])
})
