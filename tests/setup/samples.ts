import type { TSchema } from 'typebox'
import { Value } from 'typebox/value'
import type { AnyRoute } from '../../src/platform/http/index.ts'
import { asForm, type Built } from './house.ts'

const candidates: readonly unknown[] = [
  'xx',
  'x',
  '2025-06-20',
  '2025-06',
  'a'.repeat(64),
  '00000000-0000-4000-8000-000000000000',
  'bo-noi-vu',
  'một câu dài dễ nhớ',
  'pm',
  '1',
  '07:00',
  '099085000022',
  'ten@example.vn',
  1,
  2025,
  true,
  '099190000677',
  'ai-do@vi-du.vn',
  {},
  null,
]

/** The least that a schema accepts: what must be there, nothing else. */
export function leastOf(schema: TSchema): unknown {
  const {
    enum: values,
    properties,
    required = [],
    items,
  } = schema as { enum?: unknown[]; properties?: Record<string, TSchema>; required?: string[]; items?: TSchema }
  if (values) return values[0]
  if (properties) return Object.fromEntries(required.map((name) => [name, leastOf(properties[name] as TSchema)]))
  if (items) return [leastOf(items)]
  const fits = candidates.find((each) => Value.Check(schema, each))
  if (fits === undefined) throw new Error(`no sample fits ${JSON.stringify(schema)}`)
  return fits
}

/** Names of things that are really there, by the parameter that asks for one; `:id` by the address it stands in. */
export type Things = Readonly<Record<string, string>>

const keyOf = (path: string, name: string) => (name === 'id' ? (/^(?:\/api)?\/([a-z]+)\/:id/.exec(path)?.[1] ?? '') : name)

/** Whether tests have a sample of everything an address asks for. */
export const hasSamples = ({ path }: Pick<AnyRoute, 'path'>): boolean =>
  [...path.matchAll(/:(\w+)/g)].every(([, name = '']) =>
    ['code', 'documents', 'agencies', 'accounts', 'imports', 'indicator', 'obstacle', 'meeting', 'locality'].includes(keyOf(path, name)),
  )

/** The address of a route with things that are there in the place of its parameters, or what has at least the right form. */
export function addressOf({ path, params }: Pick<AnyRoute, 'path' | 'params'>, things: Things): string {
  const forms = (params as { properties?: Record<string, TSchema> } | undefined)?.properties ?? {}
  return path.replaceAll(/:(\w+)/g, (_all, name: string) => things[keyOf(path, name)] ?? String(leastOf(forms[name] as TSchema)))
}

/** What a route is asked with: the least it accepts, as a form or as JSON. */
export function requestOf(row: AnyRoute, things: Things) {
  const query = row.query ? (leastOf(row.query) as Record<string, string>) : {}
  const body = row.body ? (leastOf(row.body) as Record<string, unknown>) : {}
  const search = new URLSearchParams(query).toString()
  const ask = { method: row.method, url: `${addressOf(row, things)}${search && `?${search}`}` }
  if (row.method === 'GET') return ask
  if (row.kind === 'api') return { ...ask, payload: body, headers: { 'content-type': 'application/json' } }
  return { ...ask, ...asForm(Object.fromEntries(Object.entries(body).map(([name, value]) => [name, String(value)]))) }
}

/** One of each thing, on a board that has a plan. */
export async function thingsIn({ app }: Built, clerk: Record<string, string>): Promise<Things> {
  const get = async <T>(url: string) => (await app.inject({ url, cookies: clerk })).json<T>()
  const { tasks } = await get<{ tasks: { code: string; document: string | null }[] }>('/api/tasks?sort=position')
  const { indicators = [] } = await get<{ indicators?: { code: string }[] }>('/api/indicators')
  const { obstacles = [] } = await get<{ obstacles?: { code: string }[] }>('/api/obstacles')
  const { meetings = [] } = await get<{ meetings?: { code: string }[] }>('/api/meetings')
  const imports = (await app.inject({ url: '/imports/new', cookies: clerk })).body
  const found = /\/imports\/([0-9a-f-]{36})/.exec(imports)?.[1]
  return {
    code: tasks[0]?.code ?? '',
    documents: tasks.find(({ document }) => document !== null)?.document ?? '',
    agencies: 'bo-noi-vu',
    agency: 'bo-noi-vu',
    locality: '00004',
    ...(found && { imports: found }),
    ...(indicators[0] && { indicator: indicators[0].code }),
    ...(obstacles[0] && { obstacle: obstacles[0].code }),
    ...(meetings[0] && { meeting: meetings[0].code }),
  }
}
