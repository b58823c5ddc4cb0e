import type { FastifyInstance } from 'fastify'
import { afterAll } from 'vitest'
import { readConfig } from '../config.ts'
import type { Actor, Role } from '../rights.ts'
import { testDatabase } from '../testing.ts'
import type { House } from './house.ts'
import { buildServer } from './server.ts'

/** What a test may want otherwise of a server; `who` answers who sends a request, by the cookie `who` where several do. */
export type Wished = Partial<Pick<House, 'now' | 'demonstrates' | 'unreadOf'>> & { who?: (cookie: string) => Actor | null }

/** Somebody of a role and an agency, the nth of a test. */
export const actorIn = (role: Role, agency: string | null = null, nth = 1): Actor => ({
  account: `00000000-0000-4000-8000-00000000000${nth}`,
  name: `Người thứ ${nth}`,
  role,
  agency,
  agencies: new Set(agency === null ? [] : [agency]),
})

const headers = { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' }

/** Some rooms of the house on the test file's own database, asked as a browser asks; gone when the file is done. */
export async function openRooms(routes: House['routes'], { who = () => null, ...wished }: Wished = {}) {
  const server = (await buildServer({
    config: readConfig({ LOG_LEVEL: 'silent' }),
    database: await testDatabase(),
    now: () => new Date('2025-08-01T02:00:00Z'),
    routes,
    nav: [],
    actorOf: async (_ctx, cookies) => who(cookies['who'] ?? ''),
    demonstrates: async () => false,
    version: '0',
    ...wished,
  })) as unknown as FastifyInstance
  afterAll(() => server.close())
  return {
    server,
    get: (url: string, by = '') => server.inject({ method: 'GET', url, cookies: { who: by } }),
    /** Sends a form. */
    send: (url: string, fields: Record<string, string>, by = '') =>
      server.inject({ method: 'POST', url, cookies: { who: by }, headers, payload: new URLSearchParams(fields).toString() }),
  }
}
