import { once } from 'node:events'
import { createServer } from 'node:net'

async function isFree(port: number): Promise<boolean> {
  const server = createServer().listen(port, '127.0.0.1')
  try {
    await once(server, 'listening')
  } catch {
    return false
  }
  server.close()
  await once(server, 'close')
  return true
}

/** A port nobody has; below those that systems give out by themselves, so that nobody takes it a moment later. */
export async function freePort(): Promise<number> {
  let port = 20_000 + ((process.pid * 7) % 12_000)
  while (!(await isFree(port))) port += 1
  return port
}
