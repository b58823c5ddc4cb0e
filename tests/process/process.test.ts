import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from 'pg'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { planText } from '../../src/modules/steering/testing.ts'
import { isRunning, startEmbedded } from '../../src/platform/postgres.ts'
import { addressOf, compile, endAll, forget, newDataDir, run } from '../setup/program.ts'

const dataDir = newDataDir()
const env = { DATA_DIR: dataDir, PORT: '0', DEMO: 'no' }

beforeAll(compile)
afterEach(endAll)
afterAll(() => forget(dataDir))

/** Process ids whose parent is this one; where there is no /proc, none are known. */
function childrenOf(pid: number): number[] {
  const parentOf = (each: string) => {
    try {
      return Number(
        readFileSync(`/proc/${each}/stat`, 'utf8')
          .replace(/^.*\) /s, '')
          .split(' ')[1],
      )
    } catch {
      return -1
    }
  }
  return readdirSync('/proc')
    .filter((each) => /^\d+$/.test(each) && parentOf(each) === pid)
    .map(Number)
}
const isThere = (pid: number) => readdirSync('/proc').includes(String(pid))

test('several web processes share one database, and SIGTERM stops them all within five seconds', async () => {
  const program = run('main', [], { ...env, WEB_PROCESSES: '2' })
  const address = await addressOf(program)
  expect((await fetch(`${address}/agencies`)).status).toBe(200)
  expect(await (await fetch(`${address}/metrics`)).text()).toContain('nt06_http_request_seconds')
  const children = childrenOf(program.child.pid ?? 0)
  const began = performance.now()
  program.child.kill('SIGTERM')
  expect(await program.ended).toBe(0)
  expect(performance.now() - began).toBeLessThan(5_000)
  expect(children.filter(isThere)).toEqual([])
  expect(await isRunning(dataDir)).toBe(false)
})

test('after kill −9 the web processes go too, the next start takes the database over, and nothing is lost', async () => {
  const first = run('main', [], { ...env, WEB_PROCESSES: '2' })
  await addressOf(first)
  const workers = childrenOf(first.child.pid ?? 0).filter((pid) => readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('main.js'))
  expect(workers.length).toBe(2)
  first.child.kill('SIGKILL')
  await first.ended
  await expect.poll(() => workers.filter(isThere)).toEqual([])
  expect(await isRunning(dataDir)).toBe(true)
  const again = run('main', [], env)
  const address = await addressOf(again)
  expect(again.said()).toContain('Dùng máy chủ PostgreSQL đang chạy')
  expect((await fetch(`${address}/readyz`)).status).toBe(200)
  again.child.kill('SIGTERM')
  expect(await again.ended).toBe(0)
  expect(await isRunning(dataDir)).toBe(false)
})

/** Tasks and documents that stand in the database; both or neither. */
async function standing(client: Client): Promise<{ tasks: number; documents: number; files: number }> {
  const { rows } = await client.query<{ tasks: number; documents: number; files: number }>(
    'select (select count(*)::int from steering.task) as tasks, (select count(*)::int from documents.document) as documents, (select count(*)::int from platform.file) as files',
  )
  return rows[0] as { tasks: number; documents: number; files: number }
}

test('kill −9 in the middle of an import leaves all of it or nothing', async () => {
  const rows = Array.from({ length: 150 }, (_, at) => ({
    title: `Thực hiện việc thứ ${at + 1} của kế hoạch`,
    lead: 'Bộ Nội vụ',
    product: 'Báo cáo',
    due: `Tháng ${(at % 12) + 1}/2025`,
  }))
  const file = join(dataDir, 'ke-hoach.txt')
  const server = await startEmbedded({ dataDir })
  const client = new Client({ connectionString: server.url })
  await client.connect()
  writeFileSync(file, planText(rows))
  const working = async () =>
    (
      await client.query(
        `select from pg_stat_activity where application_name = 'nt06 command' and xact_start is not null and query ~* 'insert|update'`,
      )
    ).rowCount
  const before = await standing(client)
  const killed: boolean[] = []
  for (const delay of [0, 40, 90, 160]) {
    const command = run('cli', ['import', file], { DATA_DIR: dataDir })
    while ((await working()) === 0 && command.child.exitCode === null) await sleep(2)
    await sleep(delay)
    command.child.kill('SIGKILL')
    killed.push((await command.ended) === null)
    await expect.poll(working).toBe(0)
    const after = await standing(client)
    expect([before, { tasks: rows.length, documents: before.documents + 1, files: before.files + 1 }]).toContainEqual(after)
  }
  expect(killed).toContain(true)
  const whole = run('cli', ['import', file], { DATA_DIR: dataDir })
  expect([await whole.ended, whole.said()]).toEqual([0, expect.stringMatching(/tạo 150|giữ nguyên 150/)])
  expect((await standing(client)).tasks).toBe(150)
  await client.end()
  await server.stop()
})

test.each([
  [{ PORT: 'tám mươi' }, /PORT=tám mươi/],
  [{ WEB_PROCESSES: '0' }, /WEB_PROCESSES=0/],
  [{ DATABASE_URL: 'mysql://host/nt06' }, /DATABASE_URL/],
  [{ DATABASE_URL: 'postgres://nobody@127.0.0.1:1/nt06' }, /DATABASE_URL/],
  [{ DEMO: 'có' }, /DEMO=có/],
  [{ LOG_LEVEL: 'loud' }, /LOG_LEVEL=loud/],
])('a wrong setting is named at start: %o', async (wrong, words) => {
  const program = run('main', [], { ...env, ...wrong } as Record<string, string>)
  expect(await program.ended).toBe(1)
  expect(program.said()).toMatch(words)
  expect(program.said()).not.toMatch(/\n\s+at /)
})

test.each(['1', '2'])(
  'a port that another program has is said in one line, and the database does not go on alone (%s web processes)',
  async (processes) => {
    const other = createServer()
    await new Promise<void>((ready) => other.listen(0, '127.0.0.1', ready))
    const { port } = other.address() as { port: number }
    const program = run('main', [], { ...env, PORT: String(port), WEB_PROCESSES: processes })
    expect(await program.ended).toBe(1)
    expect(program.said()).toContain(`PORT=${port}`)
    expect(program.said()).not.toMatch(/\n\s+at /)
    await expect.poll(() => isRunning(dataDir)).toBe(false)
    other.close()
  },
)
