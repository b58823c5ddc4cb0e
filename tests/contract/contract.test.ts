import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { TSchema } from 'typebox'
import { Value } from 'typebox/value'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { routes } from '../../src/app.ts'
import type { AnyRoute } from '../../src/platform/http/index.ts'
import { packageRoot } from '../../src/platform/migrate.ts'
import { type Built, givenHouse, signedIn } from '../setup/house.ts'
import { requestOf, type Things, thingsIn } from '../setup/samples.ts'
import { describeApi, type OpenApi } from './openapi.ts'

const committed = JSON.parse(readFileSync(join(packageRoot, 'docs', 'openapi.json'), 'utf8')) as OpenApi
const api = routes.filter((row) => row.kind === 'api').map((row) => ({ row, name: `${row.method} ${row.path}` }))

let built: Built
let things: Things
let clerk: Record<string, string>

beforeAll(async () => {
  built = await givenHouse()
  clerk = await signedIn(built.app, 'clerk')
  things = await thingsIn(built, clerk)
})
afterAll(() => built.app.close())

const operationOf = (row: AnyRoute) => committed.paths[row.path.replaceAll(/:(\w+)/g, '{$1}')]?.[row.method.toLowerCase()]
const schemaOf = (row: AnyRoute, status: string, media: string) =>
  operationOf(row)?.responses[status]?.content?.[media]?.schema as TSchema | undefined
const wrong = (schema: TSchema, body: unknown) => [...Value.Errors(schema, body)].map((fault) => `${fault.instancePath} ${fault.message}`).slice(0, 5)
const problem = committed.components.schemas['Problem'] as TSchema

test('docs/openapi.json is what the route tables say; `npm run openapi` writes it', async () => {
  expect(await describeApi()).toEqual(committed)
})

test('it is OpenAPI 3.1 and describes every route of the API once, with a summary', () => {
  expect(committed.openapi).toBe('3.1.0')
  const described = Object.entries(committed.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { summary }]) =>
      `${method.toUpperCase()} ${path.replaceAll(/\{(\w+)\}/g, ':$1')} ${summary ? '' : 'without summary'}`.trim(),
    ),
  )
  expect(described.toSorted()).toEqual(api.map(({ name }) => name).toSorted())
})

/** A task that is done is not extended, and only one that is done is reopened. */
const rank = (name: string) => ['completion', 'reopening'].findIndex((end) => name.endsWith(end))
const inOrder = api.toSorted((a, b) => rank(a.name) - rank(b.name))

/** What a route needs said to be answered, where the least it accepts is not enough. */
const said: Record<string, object> = {
  'POST /api/tasks': { title: 'Làm thêm một việc', lead: 'Bộ Y tế', deadline: 'Tháng 12/2025' },
  'POST /api/tasks/:code/completion': { on: '2025-06-20', number: '15/2025/NĐ-CP', issuedOn: '2025-06-20', signer: 'Thủ tướng Chính phủ' },
  'POST /api/obstacles': { kind: 'funding', stuck: 'Chưa có kinh phí', remover: 'Bộ Tài chính', proposed: 'Bổ sung dự toán' },
  'POST /api/reports': { regime: 'ke-hoach', period: '2025-07' },
  'POST /api/meetings': { kind: 'topic', title: 'Họp về kinh phí', heldOn: '2025-06-26', chair: 'Trưởng Ban Chỉ đạo' },
}

/** Writes about things that this test does not make: they are answered in the tests of their modules. */
const elsewhere =
  /^(POST \/api\/indicators|\w+ \/api\/indicators\/proposals|\w+ \/api\/(obstacles|meetings)\/:|\w+ \/api\/dashboards\/publications\/:|\w+ \/api\/registries\/(:|proposals)|\w+ \/api\/linkage\/(:|\w+\/:)|\w+ \/api\/organisations\/:|\w+ \/api\/(reports|accountability\/(proposals|samples))\/:)/

test.each(inOrder.filter(({ name }) => !elsewhere.test(name)))('$name answers as it is described', async ({ row, name }) => {
  const schema = schemaOf(row, '200', 'application/json')
  expect(schema).toBeDefined()
  if (row.path.endsWith('extension')) await built.database.db.updateTable('steering.task_version').set({ due_on: '2025-06-01' }).execute()
  const answer = await built.app.inject({ ...requestOf(row, things), cookies: clerk, ...(said[name] && { payload: said[name] }) })
  expect([answer.statusCode, answer.statusCode === 200 ? '' : answer.body]).toEqual([200, ''])
  expect(wrong(schema as TSchema, answer.json())).toEqual([])
})

test.each(api)('$name refuses as it is described: to a stranger, and for a thing that is not there', async ({ row, name }) => {
  const nothing = {
    ...things,
    code: 'KHONG-CO',
    documents: '00000000-0000-4000-8000-00000000dead',
    agencies: 'khong-co',
    agency: 'khong-co',
    indicator: 'khong-co',
    locality: '99999',
  }
  const refused = [
    await built.app.inject({ ...requestOf(row, things), cookies: {}, query: { asOf: '2025-02-31' } }),
    await built.app.inject({ ...requestOf(row, nothing), cookies: clerk, ...(said[name] && { payload: said[name] }) }),
  ].filter(({ statusCode }) => statusCode >= 400)
  expect(refused.length).toBeGreaterThanOrEqual(row.path.includes(':') ? 2 : 1)
  for (const answer of refused) {
    expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/)
    expect(wrong(problem, answer.json())).toEqual([])
    expect(answer.json<{ status: number }>().status).toBe(answer.statusCode)
  }
})
