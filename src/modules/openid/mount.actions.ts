import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Provider } from 'oidc-provider'
import type { Ctx } from '../../platform/ctx.ts'
import { dayAt } from '../../platform/dates.ts'
import type { House, Mount, MountCaller } from '../../platform/http/index.ts'
import { anonymous } from '../../platform/rights.ts'
import { holding } from './held.ts'
import { ownPlan, providerOf } from './serving.actions.ts'
import type { RealmPlan } from './house.actions.ts'

/** The ctx of a request to the provider: nobody acts, protocol and tokens say what may be done. */
export const ctxOfHouse = ({ config, database, now }: House, { requestId, log }: Pick<MountCaller, 'requestId' | 'log'>): Ctx => ({
  db: database.db,
  now,
  today: () => dayAt(now()),
  asOf: dayAt(now()),
  actor: anonymous,
  language: 'vi',
  requestId,
  settings: config,
  log,
})

type Answerer = ReturnType<Provider['callback']>
const answerers = new WeakMap<Provider, Answerer>()

/** The library's answerer, composed once for each provider. */
function answerer(provider: Provider): Answerer {
  const made = answerers.get(provider) ?? provider.callback()
  answerers.set(provider, made)
  return made
}

const most = 64 * 1024

async function bodyOf(request: IncomingMessage): Promise<string> {
  const pieces: Buffer[] = []
  let bytes = 0
  for await (const piece of request as AsyncIterable<Buffer>) {
    bytes += piece.length
    if (bytes > most) return ''
    pieces.push(piece)
  }
  return Buffer.concat(pieces).toString('utf8')
}

/** A request sent by POST goes on as a GET: cookies of ours come with it only then. */
async function asGet(request: IncomingMessage, response: ServerResponse, path: string): Promise<void> {
  response.writeHead(303, { location: `${path}/auth?${await bodyOf(request)}`, 'cache-control': 'no-store' }).end()
}

/** The address people type decides what we call ourselves, never what a sender claims. */
function asOurselves(request: IncomingMessage, origin: string, address: string): void {
  const { host, protocol } = new URL(origin)
  request.headers.host = host
  request.headers['x-forwarded-host'] = host
  request.headers['x-forwarded-proto'] = protocol.slice(0, -1)
  request.headers['x-forwarded-for'] = address
}

/** Everything below the path of a realm, answered by the library. */
export const mountOf = (plan: RealmPlan): Mount => ({
  path: plan.path,
  open: (house) => async (request, response, caller) => {
    if (request.method === 'POST' && request.url === '/auth') return asGet(request, response, plan.path)
    const ctx = ctxOfHouse(house, caller)
    const provider = await providerOf(ctx, plan)
    asOurselves(request, house.config.origin, caller.address)
    await holding(ctx, () => answerer(provider)(request, response))
  },
})

export const mounts = [mountOf(ownPlan)]
