import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A gateway of text messages on this machine: the codes in what it takes, and the settings that lead to it. */
export async function givenGateway(codes: string[]): Promise<{ env: Record<string, string>; close: () => void }> {
  const server = createServer((request, response) => {
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', () => {
      codes.push(/\d{8}/.exec((JSON.parse(Buffer.concat(parts).toString('utf8')) as { text: string }).text)?.[0] ?? '')
      response.end()
    })
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  return { env: { SMS_URL: url, SMS_BODY: '{"to":"{{to}}","text":"{{text}}"}' }, close: () => void server.close() }
}
