import type { FastifyRequest } from 'fastify'
import type { TSchema } from 'typebox'
import { readDay } from '../ui/index.ts'
import { unreadable } from './faults.ts'
import type { AnyRoute } from './route.ts'

type Fields = Readonly<Record<string, unknown>>
type Shape = { properties?: Record<string, { format?: string }> } | undefined

/** An empty field of a form or of a filter was not filled in: it is left out before validation. */
export function withoutEmpty(record: unknown): Record<string, unknown> {
  return Object.fromEntries(Object.entries(record ?? {}).filter(([, value]) => value !== ''))
}

/** Days as people type them (25/6/2025) become days; what is no day stays for the validator to name. */
export function withDays(record: Fields, schema: TSchema | undefined): Record<string, unknown> {
  const fields = (schema as Shape)?.properties ?? {}
  return Object.fromEntries(
    Object.entries(record).map(([name, value]) => [
      name,
      fields[name]?.format === 'date' && typeof value === 'string' ? (readDay(value) ?? value) : value,
    ]),
  )
}

/** Only what a row declares arrives: a field nobody checked must not reach an action. */
function declared(fields: unknown, schema: TSchema | undefined): Fields {
  const names = Object.keys((schema as Shape)?.properties ?? {})
  const given = (fields ?? {}) as Fields
  return Object.fromEntries(names.filter((name) => Object.hasOwn(given, name)).map((name) => [name, given[name]]))
}

/** What `run` receives. The address says which thing is meant, whatever a form says. */
export const inputOf = (row: AnyRoute, request: FastifyRequest): Fields => ({
  ...declared(request.query, row.query),
  ...declared(request.body, row.body),
  ...declared(request.params, row.params),
})

/** PostgreSQL keeps no NUL in text, and no person types one. @throws unreadable-request */
export function refuseNul(request: FastifyRequest): void {
  if (/%00/.test(request.url) || JSON.stringify(request.body ?? null).includes('\\u0000')) throw unreadable({})
}
