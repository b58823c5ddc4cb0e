import { afterAll, beforeAll, expect, test } from 'vitest'
import { routes } from '../../src/app.ts'
import { addAccount } from '../../src/modules/identity/index.ts'
import type { AnyRoute } from '../../src/platform/http/index.ts'
import { type Built, givenHouse, people, type Person, signedIn } from '../setup/house.ts'
import { requestOf, type Things, thingsIn } from '../setup/samples.ts'

let built: Built
let things: Things

beforeAll(async () => {
  built = await givenHouse()
  const account = await addAccount(built.ctx, { name: 'ai-do', displayName: 'Ai đó', role: 'leader', password: 'một câu dài dễ nhớ' })
  things = { ...(await thingsIn(built, await signedIn(built.app, 'clerk'))), accounts: account }
})
afterAll(() => built.app.close())

/** The agency's clerk comes first: what clerks of the standing body may do changes whose task it is. */
const order = ['agency', 'other', 'head', null, 'leader', 'inspector', 'clerk', 'second', 'administrator'] as const
const cells = order.flatMap((who) => routes.map((row) => ({ row, who, name: `${who ?? 'a visitor'}: ${row.method} ${row.path}` })))
const isOpen = (row: AnyRoute, who: Person | null) => row.may.who[who === null ? 'public' : people[who].role] !== undefined
const ask = async (row: AnyRoute, who: Person | null) =>
  built.app.inject({ ...requestOf(row, things), cookies: who === null ? {} : await signedIn(built.app, who) })

const own = cells.filter(({ row, who }) => who === 'other' && row.may.who['agency-clerk'] === 'own' && row.path.includes(':code'))

test.each(own)("another agency's task: $name", async ({ row, who }) => {
  const { statusCode } = await ask(row, who)
  expect(statusCode).toBe(row.method === 'GET' ? 404 : 403)
})

test.each(cells.filter(({ row, who }) => !isOpen(row, who)))('closed to $name', async ({ row, who }) => {
  const answer = await ask(row, who)
  if (who !== null) return expect(answer.statusCode).toBe(403)
  if (row.kind === 'api' || row.method === 'POST') return expect(answer.statusCode).toBe(401)
  expect([answer.statusCode, String(answer.headers.location)]).toEqual([303, expect.stringMatching(/^\/sign-in\?back=/)])
})

/** Figures are reported by the body that owns them; the samples here are not the agency's. */
const foreign = (row: AnyRoute, who: Person | null) =>
  who === 'other' || (who === 'agency' && row.may.who['agency-clerk'] === 'own' && row.path.includes(':indicator'))

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
    'GET /api/reports/progress',
    'GET /reports/progress',
    'GET /reports/progress.csv',
    'GET /sign-in',
    'POST /sign-in',
    'POST /sign-in/persona',
    'GET /sign-in/passkey',
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
