import { createHmac, timingSafeEqual } from 'node:crypto'
import { lookup } from 'node:dns/promises'
import { request as plainRequest } from 'node:http'
import { request as secureRequest } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import type { Instant } from '../../platform/dates.ts'
import { type Refusal, refusalOfAddresses, refusalOfUrl } from './address.ts'
import type { Outcome } from './sending.ts'

/** Where a name leads, all of it. */
export type Resolve = (name: string) => Promise<readonly string[]>

const resolveName: Resolve = async (name) => (await lookup(name, { all: true })).map(({ address }) => address)

/** `t=1750000000,v1=…`: seconds, and HMAC-SHA-256 over `t.body` with the address's secret, in hex. */
export function signatureOf(secret: string, body: string, at: Instant): string {
  const t = Math.floor(at.getTime() / 1000)
  return `t=${t},v1=${createHmac('sha256', secret).update(`${t}.${body}`).digest('hex')}`
}

/** What a receiver should do: recompute, compare, and refuse what is older than five minutes. */
export function isSigned(secret: string, body: string, signature: string, now: Instant): boolean {
  const t = Number(/^t=(\d{1,12}),v1=[0-9a-f]{64}$/.exec(signature)?.[1] ?? Number.NaN)
  if (!(Math.abs(now.getTime() / 1000 - t) <= 300)) return false
  return timingSafeEqual(Buffer.from(signatureOf(secret, body, new Date(t * 1000))), Buffer.from(signature))
}

export type PostOptions = { mayLoopback: boolean; resolve?: Resolve; milliseconds?: number; mostBytes?: number }

const refusals: Readonly<Record<Refusal, string>> = {
  'not-https': 'Địa chỉ phải là https',
  credentials: 'Địa chỉ không được chứa tên và mật khẩu',
  'private-address': 'Tên máy dẫn vào mạng nội bộ',
  'no-address': 'Không tìm thấy tên máy',
}

/** Where to connect: the one address that was checked, so that a name cannot lead elsewhere a moment later. */
async function checkedPlace(url: URL, { mayLoopback, resolve = resolveName }: PostOptions): Promise<{ place: string } | { refused: Refusal }> {
  const name = url.hostname.replace(/^\[|\]$/g, '')
  const asWritten = refusalOfUrl(url, mayLoopback)
  if (asWritten !== null) return { refused: asWritten }
  const addresses = isIP(name) ? [name] : await resolve(name).catch(() => [])
  const refused = refusalOfAddresses(url, addresses, mayLoopback)
  const place = addresses[0]
  return refused !== null || place === undefined ? { refused: refused ?? 'no-address' } : { place }
}

/** Sends one delivery: no redirect is followed, nothing private is reached, neither time nor answer goes on for ever. */
export async function postTo(address: string, body: string, headers: Readonly<Record<string, string>>, options: PostOptions): Promise<Outcome> {
  const url = new URL(address)
  const checked = await checkedPlace(url, options)
  if ('refused' in checked) return { kind: 'later', words: refusals[checked.refused] }
  try {
    return outcomeOf(await ask(url, checked.place, body, headers, options))
  } catch (error) {
    return { kind: 'later', words: (error as Error).name === 'AbortError' ? 'Quá thời gian chờ' : String((error as Error).message).slice(0, 300) }
  }
}

function ask(
  url: URL,
  place: string,
  body: string,
  headers: Readonly<Record<string, string>>,
  { milliseconds = 10_000, mostBytes = 65_536 }: PostOptions,
) {
  const family = isIP(place)
  const pinned: LookupFunction = (_name, _options, found) => found(null, [{ address: place, family }])
  const send = url.protocol === 'https:' ? secureRequest : plainRequest
  return new Promise<number>((answered, failed) => {
    const asking = send(url, {
      method: 'POST',
      agent: false,
      lookup: pinned,
      signal: AbortSignal.timeout(milliseconds),
      headers: { ...headers, 'content-type': 'application/json', 'content-length': Buffer.byteLength(body), 'user-agent': 'nt06' },
    })
    asking.on('error', failed)
    asking.on('response', (answer) => {
      let bytes = 0
      const done = () => {
        asking.destroy()
        answered(answer.statusCode ?? 0)
      }
      answer.on('data', (part: Buffer) => {
        bytes += part.length
        if (bytes > mostBytes) done()
      })
      answer.on('end', done)
      answer.on('error', failed)
    })
    asking.end(body)
  })
}

function outcomeOf(status: number): Outcome {
  if (status >= 200 && status < 300) return { kind: 'taken' }
  if (status >= 300 && status < 400) return { kind: 'later', words: `Trả lời ${status}: không theo chuyển hướng` }
  return { kind: 'later', words: `Trả lời ${status}` }
}
