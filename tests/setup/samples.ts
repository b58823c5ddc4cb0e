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
  1,
  true,
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

/** Ids of things that are really there, by the address they stand in. */
export type Things = { code: string; document: string; account: string; import: string; agency: string }

const idOf = (path: string, things: Things): string => {
  const owner = /^(?:\/api)?\/([a-z]+)\/:id/.exec(path)?.[1]
  const found = { documents: things.document, accounts: things.account, imports: things.import, agencies: things.agency }[owner ?? '']
  if (found === undefined) throw new Error(`${path}: no sample id`)
  return found
}

/** The address of a route with things that are there in the place of its parameters. */
export const addressOf = ({ path }: Pick<AnyRoute, 'path'>, things: Things): string =>
  path.replaceAll(/:(\w+)/g, (_all, name: string) => (name === 'code' ? things.code : name === 'hash' ? 'a'.repeat(64) : idOf(path, things)))

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
export async function thingsIn({ app }: Built, clerk: Record<string, string>, account: string): Promise<Things> {
  const { tasks } = (await app.inject({ url: '/api/tasks?sort=position', cookies: clerk })).json<{ tasks: { code: string; document: string }[] }>()
  const imports = (await app.inject({ url: '/imports/new', cookies: clerk })).body
  return {
    code: tasks[0]?.code ?? '',
    document: tasks[0]?.document ?? '',
    account,
    import: /\/imports\/([0-9a-f-]{36})/.exec(imports)?.[1] ?? '00000000-0000-4000-8000-000000000000',
    agency: 'bo-noi-vu',
  }
}
