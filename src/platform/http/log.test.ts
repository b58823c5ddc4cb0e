import type { FastifyRequest } from 'fastify'
import { expect, test } from 'vitest'
import { serializers } from './log.ts'

const logged = (url: string) => serializers.req({ method: 'GET', url } as FastifyRequest).url

test('a log line names the page, not what was asked of it, and leaves out a path that is itself a key', () => {
  expect(logged('/tasks?q=Nguy%E1%BB%85n')).toBe('/tasks')
  expect(logged(`/calendar/${'a-Z_9'.repeat(9)}.ics`)).toBe('/calendar/….ics')
  expect(logged('/imports/00000000-0000-4000-8000-000000000000')).toBe('/imports/00000000-0000-4000-8000-000000000000')
})
