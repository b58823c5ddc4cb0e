import { Client } from 'pg'
import { house } from '../src/app.ts'
import { readConfig } from '../src/platform/config.ts'
import { closeDatabase, openDatabase } from '../src/platform/database.ts'
import { buildServer } from '../src/platform/http/index.ts'

/** What a server has used up so far: seconds of a core, and statements it sent to the database. */
export type Used = { seconds: number; statements: number }

/** The server by itself, so that its processor time is told apart from that of whoever asks it. */
async function serve(url: string): Promise<void> {
  const config = readConfig()
  const database = openDatabase(url, { max: 8, name: 'bench' })
  const app = await buildServer(house(config, database))
  await app.listen({ port: config.port, host: '127.0.0.1' })
  let statements = 0
  const send = Reflect.get(Client.prototype, 'query') as (...all: unknown[]) => unknown
  Object.assign(Client.prototype, {
    query(this: Client, ...all: unknown[]) {
      statements += 1
      return send.apply(this, all)
    },
  })
  process.on('message', (word) => {
    if (word === 'end')
      return void app
        .close()
        .then(async () => closeDatabase(database))
        .then(() => process.disconnect())
    const { user, system } = process.cpuUsage()
    process.send?.({ seconds: (user + system) / 1_000_000, statements } satisfies Used)
  })
  process.send?.('ready')
}

await serve(process.env['BENCH_DATABASE'] ?? '')
