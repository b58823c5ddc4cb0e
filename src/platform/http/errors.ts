import type { FastifyReply, FastifyRequest } from 'fastify'
import { Problem, problem, problemBody } from '../problems.ts'
import { h, type VNode } from 'preact'
import { ProblemPage } from '../ui/index.ts'
import { faultsOf, type Finding, inputInvalid, notReady, tooLarge, unreadable } from './faults.ts'
import { languageOf } from './ctx-of-request.ts'
import type { House } from './house.ts'
import { sendView } from './views.ts'

const broken = problem('internal', 500, {
  vi: 'Hệ thống gặp lỗi; sự việc đã được ghi lại và không có dữ liệu nào bị thay đổi',
  en: 'Something broke; it has been recorded and nothing was changed',
})

const wantsJson = (request: FastifyRequest): boolean =>
  request.url.startsWith('/api/') || (request.headers.accept ?? '').startsWith('application/json')

/** The database is away, full, or busy beyond its limits: the same request may succeed in a minute. */
const busyCodes = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ENOENT',
  '08001',
  '08003',
  '08006',
  '53300',
  '55P03',
  '57014',
  '57P01',
  '57P02',
  '57P03',
  '40001',
  '40P01',
])
const busyWords = /timeout exceeded when trying to connect|Connection terminated|not queryable/
/** Whether the database could not serve just now, rather than the request being wrong. */
export function isBusy(error: unknown): boolean {
  const { code = '', message = '' } = (error ?? {}) as { code?: string; message?: string }
  return busyCodes.has(code) || busyWords.test(message)
}

/** Class 22 of SQLSTATE: a value no column of that type can hold. */
const badValue = /^22[0-9A-Z]{3}$/

/** Any error as something to answer: declared problems as they are, the rest by what is known of it, bugs logged whole. */
export function problemOf(error: unknown, request: FastifyRequest): Problem {
  if (error instanceof Problem) return error
  const { code = '', statusCode = 500, validation } = error as { code?: string; statusCode?: number; validation?: Finding[] }
  if (validation) return inputInvalid({}, faultsOf(validation))
  if (statusCode === 413) return tooLarge({})
  if (statusCode >= 400 && statusCode < 500) return unreadable({})
  request.log.error({ err: error, requestId: request.id }, 'unexpected failure')
  if (badValue.test(code)) return unreadable({})
  return isBusy(error) ? notReady({}) : broken({})
}

/** Where a page needs a surer sign-in than the session holds: which level, and within how many minutes. */
const stronger = ({ particulars: { level, minutes } }: Problem): string =>
  `${typeof level === 'number' ? `&level=${level}` : ''}${typeof minutes === 'number' ? `&minutes=${minutes}` : ''}`

/** Answers as RFC 9457 JSON to programs and as a page to people. */
export async function answerProblem(house: House, request: FastifyRequest, reply: FastifyReply, refused: Problem) {
  if (refused.status === 503) reply.header('retry-after', '30')
  const language = languageOf(request)
  if (wantsJson(request))
    return reply
      .code(refused.status)
      .type('application/problem+json')
      .send(JSON.stringify(problemBody(refused, language, request.url.split('?')[0] ?? '/')))
  if (refused.status === 401 && request.method === 'GET')
    return reply
      .code(303)
      .header('location', `/sign-in?back=${encodeURIComponent(request.url)}${stronger(refused)}`)
      .send()
  return sendView(house, request, reply, {
    kind: 'page',
    title: refused.title,
    status: refused.status,
    main: h(ProblemPage, { problem: refused, requestId: request.id }) as VNode,
  })
}
