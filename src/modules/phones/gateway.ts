import type { TextGateway } from '../../platform/ctx.ts'
import type { Phone } from './phone.ts'

/** A message as the gateway gets it; the same `id` however often it is tried. */
export type Outgoing = { id: string; phone: Phone; words: string }

/**
 * What became of a try. `taken`: under way to its reader. `untaken`: certainly not, so that it may be tried again.
 * `refused`: never will be. `unknown`: it may have gone out, so it is not tried again.
 */
export type Outcome = { kind: 'taken' } | { kind: 'untaken' | 'refused' | 'unknown'; words: string }

const isJson = (template: string): boolean => /^\s*[{[]/.test(template)

/** The template filled in: values as JSON writes them within a text, or as a form does. */
export function filled(template: string, { id, phone, words }: Outgoing): string {
  const values: Record<string, string> = { to: phone, digits: phone.slice(1), local: `0${phone.slice(3)}`, text: words, id }
  const written = (value: string) => (isJson(template) ? JSON.stringify(value).slice(1, -1) : encodeURIComponent(value))
  return template.replaceAll(/\{\{(\w+)\}\}/g, (_all, name: string) => written(values[name] ?? ''))
}

/** Failures before anything was sent: nobody was reached. */
const before = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'UND_ERR_CONNECT_TIMEOUT'])

function outcomeOfFailure(error: unknown): Outcome {
  const { name, message, cause } = error as Error & { cause?: { code?: string } }
  const words = `${cause?.code ?? name}: ${message}`.slice(0, 300)
  return { kind: before.has(cause?.code ?? '') ? 'untaken' : 'unknown', words }
}

/** 2xx took it; 429 and 503 say that they did not; another 4xx never will; what else is answered leaves it open. */
function outcomeOfAnswer(status: number, words: string): Outcome {
  if (status >= 200 && status < 300) return { kind: 'taken' }
  const said = `${status} ${words}`.slice(0, 300)
  if (status === 429 || status === 503) return { kind: 'untaken', words: said }
  return { kind: status >= 400 && status < 500 ? 'refused' : 'unknown', words: said }
}

/** Hands one message to the office's gateway; redirects are not followed, and the answer is not waited for longer than is set. */
export async function handOver({ url, method, body, header, secret, milliseconds }: TextGateway, message: Outgoing): Promise<Outcome> {
  const content = filled(body, message)
  const address = new URL(url)
  if (method === 'GET') for (const [name, value] of new URLSearchParams(content)) address.searchParams.append(name, value)
  const type = isJson(body) ? 'application/json' : 'application/x-www-form-urlencoded'
  try {
    const answer = await fetch(address, {
      method,
      redirect: 'manual',
      signal: AbortSignal.timeout(milliseconds),
      headers: { 'idempotency-key': message.id, ...(secret !== null && { [header]: secret }), ...(method !== 'GET' && { 'content-type': type }) },
      ...(method !== 'GET' && { body: content }),
    })
    return outcomeOfAnswer(answer.status, (await answer.text()).slice(0, 200))
  } catch (error) {
    return outcomeOfFailure(error)
  }
}
