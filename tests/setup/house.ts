import type { FastifyInstance, InjectOptions } from 'fastify'
import { house } from '../../src/app.ts'
import { loadDemonstration } from '../../src/commands/demonstration.ts'
import { loadDefinitions } from '../../src/modules/directory/index.ts'
import { addPersona } from '../../src/modules/identity/index.ts'
import { givenPlan, type PlanRow } from '../../src/modules/steering/testing.ts'
import { type Config, readConfig } from '../../src/platform/config.ts'
import type { Ctx } from '../../src/platform/ctx.ts'
import type { Database } from '../../src/platform/database.ts'
import { startOf } from '../../src/platform/dates.ts'
import { buildServer } from '../../src/platform/http/index.ts'
import { testDatabase } from '../../src/platform/testing.ts'
import { ctxOnSystem, systemCtx } from '../../src/system.ts'

/** Everybody who may knock: one of each role, a second clerk of the standing body, and clerks of two agencies. */
export const people = {
  clerk: { role: 'standing-clerk', agency: null },
  second: { role: 'standing-clerk', agency: null },
  agency: { role: 'agency-clerk', agency: 'bo-noi-vu' },
  other: { role: 'agency-clerk', agency: 'bo-y-te' },
  head: { role: 'agency-leader', agency: 'bo-noi-vu' },
  leader: { role: 'leader', agency: null },
  inspector: { role: 'inspector', agency: null },
  administrator: { role: 'administrator', agency: null },
} as const
export type Person = keyof typeof people

export const planRows: readonly PlanRow[] = [
  {
    title: 'Xây dựng nghị định về lưu trữ điện tử',
    lead: 'Bộ Nội vụ',
    support: 'Bộ Tư pháp',
    product: 'Nghị định của Chính phủ',
    due: 'Tháng 6/2025',
  },
  { title: 'Báo cáo tình hình cải cách hành chính', lead: 'Bộ Nội vụ', product: 'Báo cáo', due: 'Ngày 25 hằng tháng' },
  { title: 'Hoàn thành số hóa sổ hộ tịch', lead: 'Các địa phương', support: 'Bộ Tư pháp', product: 'Cơ sở dữ liệu', due: 'Quý III/2025' },
  { title: 'Rà soát thủ tục cấp giấy phép xây dựng', lead: 'Bộ Xây dựng', product: 'Danh mục thủ tục', due: '31/12/2025' },
  { title: 'Triển khai mô hình điểm khám bệnh từ xa', lead: 'Bộ Y tế', product: 'Mô hình', due: 'Theo lộ trình' },
]

/** A clock that tests move: minutes after nine o'clock of 25/06/2025. */
export const clock = { minutes: 0, now: () => new Date(startOf('2025-06-25').getTime() + (9 * 60 + clock.minutes) * 60_000) }

export type Built = { app: FastifyInstance; database: Database; ctx: Ctx }

type Wanted = { env?: Record<string, string>; rows?: readonly PlanRow[]; demo?: boolean; now?: () => Date }

/** The real server on the test file's own database, with accounts of every role and a plan on the board, or the demonstration. */
export async function givenHouse({ env = {}, rows = planRows, demo = false, now = clock.now }: Wanted = {}): Promise<Built> {
  const database = await testDatabase()
  const given: Config = readConfig({ LOG_LEVEL: 'silent', RATE_LIMIT: '100000', ...env })
  const furnish = async (ctx: Ctx) => {
    await loadDefinitions(ctx)
    await loadDemonstration(ctx, { demo })
    for (const [name, { role, agency }] of Object.entries(people)) await addPersona(ctx, { name, displayName: `Vai ${name}`, role, agency })
    if (rows.length > 0 && !demo) await givenPlan(ctx, rows)
  }
  await systemCtx(database, furnish, now)
  return { app: await buildServer(house(given, database, now)), database, ctx: ctxOnSystem(database.db, 'test', now) }
}

/** Signs a persona in; the cookies to send from then on. */
export async function signedIn(app: FastifyInstance, name: Person): Promise<Record<string, string>> {
  const answer = await app.inject({ method: 'POST', url: '/sign-in/persona', ...asForm({ name }) })
  const session = answer.cookies.find((cookie) => cookie.name === 'nt06_session')
  if (!session) throw new Error(`${name} was not let in: ${answer.statusCode}`)
  return { nt06_session: session.value }
}

/** A form as browsers send it. */
export const asForm = (fields: Record<string, string>): Pick<InjectOptions, 'payload' | 'headers'> => ({
  headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' },
  payload: new URLSearchParams(fields).toString(),
})

export type Part = { name: string; value: string | Uint8Array; fileName?: string; type?: string }

/** A form with files as browsers send it. */
export function asMultipart(parts: readonly Part[]): { payload: Buffer; headers: Record<string, string> } {
  const boundary = '----ranh-gioi-06'
  const pieces = parts.flatMap(({ name, value, fileName, type }) => [
    Buffer.from(
      `--${boundary}\r\ncontent-disposition: form-data; name="${name}"${fileName === undefined ? '' : `; filename="${fileName}"\r\ncontent-type: ${type ?? 'text/plain'}`}\r\n\r\n`,
    ),
    Buffer.from(value as string),
    Buffer.from('\r\n'),
  ])
  return {
    payload: Buffer.concat([...pieces, Buffer.from(`--${boundary}--\r\n`)]),
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}`, 'sec-fetch-site': 'same-origin' },
  }
}
