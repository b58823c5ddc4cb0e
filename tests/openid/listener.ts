import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll } from 'vitest'

export type Heard = { path: string; headers: IncomingHttpHeaders; body: string }

/** A relying party's own machine: keeps what the provider sends it. */
export async function givenListener(): Promise<{ origin: string; heard: Heard[]; until: (count: number) => Promise<void> }> {
  const heard: Heard[] = []
  const server = createServer((request, response) => {
    const pieces: Buffer[] = []
    request.on('data', (piece: Buffer) => pieces.push(piece))
    request.on('end', () => {
      heard.push({ path: request.url ?? '', headers: request.headers, body: Buffer.concat(pieces).toString('utf8') })
      const asked = Number(/status=(\d{3})/.exec(request.url ?? '')?.[1] ?? (request.url === '/ping' ? 204 : 200))
      response.writeHead(asked, asked === 307 ? { location: '/elsewhere' } : {}).end(asked === 200 ? '{"la":"thua"}' : undefined)
    })
  }).listen(0, '127.0.0.1')
  await new Promise((ready) => server.once('listening', ready))
  afterAll(() => void server.close())
  const until = async (count: number) => {
    for (let at = 0; at < 3_000 && heard.length < count; at += 1) await new Promise((later) => setTimeout(later, 20))
  }
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, heard, until }
}
