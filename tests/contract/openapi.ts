import { house } from '../../src/app.ts'
import { readConfig } from '../../src/platform/config.ts'
import { closeDatabase, openDatabase } from '../../src/platform/database.ts'
import { buildServer } from '../../src/platform/http/index.ts'

export type Operation = { summary?: string; responses: Record<string, { content?: Record<string, { schema: object }> }> }
export type OpenApi = { openapi: string; paths: Record<string, Record<string, Operation>>; components: { schemas: Record<string, object> } }

/** The description of the API, folded from the route tables; no database is asked. */
export async function describeApi(): Promise<OpenApi> {
  const database = openDatabase('postgres://127.0.0.1:1/none')
  const app = await buildServer(house(readConfig({ LOG_LEVEL: 'silent' }), database))
  const described = (await app.inject('/api/openapi.json')).json<OpenApi>()
  await app.close()
  await closeDatabase(database)
  return described
}
