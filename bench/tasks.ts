import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { migrations } from '../src/app.ts'
import { carryOutImport, proposeImport } from '../src/modules/readings/index.ts'
import { listTasks, openShareCount, overviewOf, shareFigures, tallyBoard, tasksById } from '../src/modules/steering/index.ts'
import type { Ctx } from '../src/platform/ctx.ts'
import { closeDatabase, type Database, openDatabase } from '../src/platform/database.ts'
import { addDays, addMonths, startOf } from '../src/platform/dates.ts'
import { migrate } from '../src/platform/migrate.ts'
import { startEmbedded } from '../src/platform/postgres.ts'
import { ctxOnSystem, systemCtx } from '../src/system.ts'
import { type Bench, inTurns, percentile, randomFrom, rounded, timed } from './figure.ts'
import { makeWorld, today } from './made-tasks.ts'
import { objects, products, scopes, terms, verbs } from './words.ts'

type Filter = Parameters<typeof listTasks>[1]

const now = () => new Date(startOf(today).getTime() + 10 * 3_600_000)
const ctxOn = ({ db }: Database): Ctx => ctxOnSystem(db, 'bench', now)

/** A day's questions: what clerks, leaders and agencies ask of a list. */
export function questions(documents: readonly string[]): Filter[] {
  const random = randomFrom(6)
  const one = <T>(all: readonly T[]): T => all[Math.floor(random() * all.length)] as T
  const agencies = [
    'bo-tai-chinh',
    'bo-y-te',
    'bo-cong-an',
    'bo-khoa-hoc-va-cong-nghe',
    'bo-tu-phap',
    'lao-cai-2025',
    'ha-noi',
    'cac-dia-phuong',
    'cac-bo-nganh',
  ]
  const states = ['done-on-time', 'done-late', 'within-term', 'overdue', 'undated'] as const
  const asked: Filter[] = []
  for (let round = 0; round < 8; round += 1) {
    asked.push(
      {},
      { page: 1 + Math.floor(random() * 40) },
      { sort: one(['-due', 'code', 'title', '-updated', 'position']) },
      { agency: one(agencies) },
      { agency: one(agencies), role: 'lead', state: one(states) },
      { agency: one(agencies), open: true, sort: '-updated' },
      { state: one(states) },
      { state: 'overdue', sort: '-due' },
      { open: true, dueFrom: today, dueTo: addDays(today, 28) },
      { dueFrom: addMonths(`${today.slice(0, 8)}01`, -Math.floor(random() * 30)), dueTo: today },
      { completedFrom: addMonths(today, -1), completedTo: today },
      { q: one(objects) },
      { q: `${one(verbs)} ${one(objects)} ${one(scopes)}` },
      { q: one(scopes), state: one(states) },
      { q: one(['đất đai Lào Cai', 'ho so suc khoe', 'bộ y tế hộ tịch', 'kh2025-1', 'nghị định']) },
      { document: one(documents), sort: 'position' },
      { unclear: 'any' },
      { unclear: 'time', open: true },
      { review: true },
      { recurs: true, state: 'overdue' },
      { section: one(['I.4', 'II.1', 'IV.3']), open: true },
    )
  }
  return asked
}

export const asOfDays = [-1, -3, -6, -12, -18, -24, -36].map((months) => addMonths(today, months))

/** A page and its total, by hand and without any filter: what the table itself costs. */
async function plainSelect({ pool }: Database, held: string): Promise<void> {
  await pool.query(`select * from steering.task_version v join steering.task t on t.id = v.task where ${held} order by due_on, task limit 50`)
  await pool.query(`select count(*) from steering.task_version v where ${held}`)
}

const present = `valid_to = 'infinity'`
const past = (day: string) => `valid_from < '${day} 17:00+00' and valid_to >= '${day} 17:00+00'`

/** A plan of so many rows, as a text export of a Word table. */
export function planOf(rows: number): Uint8Array {
  const random = randomFrom(36)
  const one = (all: readonly string[]) => all[Math.floor(random() * all.length)] as string
  const leads = ['Bộ Y tế', 'Bộ Tài chính', 'Bộ Công an', 'Bộ Tư pháp', 'Các bộ, ngành, địa phương', 'Văn phòng Chính phủ']
  const row = (cells: readonly string[]) => cells.map((cell) => `\t${cell}\n`).join('')
  const body = Array.from({ length: rows }, (_, at) =>
    row([`${at + 1}.`, `${one(verbs)} ${one(objects)} ${one(scopes)}, đợt ${at + 1}`, one(leads), one(leads), one(products), one(terms), '']),
  )
  const head = 'BAN CHỈ ĐẠO\n\nSố: 9066/KH-BCD\nHà Nội, ngày 10 tháng 6 năm 2026\n\nKẾ HOẠCH\nHoạt động năm 2026\n\nI. NHIỆM VỤ\n'
  return new TextEncoder().encode(
    head + row(['TT', 'Tên nhiệm vụ', 'Cơ quan chủ trì', 'Cơ quan phối hợp', 'Kết quả', 'Thời gian hoàn thành', 'Lưu ý']) + '\n' + body.join('\n'),
  )
}

const importing = (database: Database, bytes: Uint8Array) =>
  systemCtx(
    database,
    async (ctx) => {
      const proposed = await proposeImport(ctx, { fileName: 'ke-hoach.txt', mediaType: 'text/plain', bytes })
      if ('refused' in proposed) throw proposed.refused
      const { created } = await carryOutImport(ctx, proposed.id)
      if (created < 240) throw new Error(`the plan gave ${created} tasks`)
    },
    now,
  )

export async function measure(database: Database, tell: Parameters<Bench>[1]): Promise<void> {
  const ctx = ctxOn(database)
  const { rows } = await database.pool.query<{ id: string }>('select id from documents.document order by received_at desc limit 20')
  const asked = questions(rows.map(({ id }) => id))
  const slow = process.env['BENCH_SLOW']
    ? (what: unknown, ms: number) => void process.stderr.write(`${Math.round(ms)} ms ${JSON.stringify(what)}\n`)
    : () => undefined
  const uncounted = (await timed(() => overviewOf(ctx))) / 1000
  const counted = (await timed(() => systemCtx(database, tallyBoard, now))) / 1000
  const listed: number[] = []
  const past1: number[] = []
  for (const filter of asked.slice(0, 21)) await listTasks(ctx, filter)
  for (const filter of asked) {
    listed.push(await timed(() => listTasks(ctx, filter)))
    slow(filter, listed.at(-1) ?? 0)
  }
  for (const [at, filter] of asked.entries()) {
    const asOf = asOfDays[at % asOfDays.length] as string
    past1.push(await timed(() => listTasks({ ...ctx, asOf }, filter)))
    slow({ asOf, ...filter }, past1.at(-1) ?? 0)
  }
  const [plainList = [], plainPast = []] = await inTurns(
    [() => plainSelect(database, present), () => plainSelect(database, past(addMonths(today, -6)))],
    20,
  )
  const list = percentile(listed, 0.95)
  const asOf = percentile(past1, 0.95)
  tell({
    name: 'tasks.list.p95ms',
    value: rounded(list),
    unit: 'ms',
    target: 200,
    against: 'plain select',
    ratio: rounded(list / percentile(plainList, 0.95)),
  })
  tell({
    name: 'tasks.asof.p95ms',
    value: rounded(asOf),
    unit: 'ms',
    target: 300,
    against: 'plain select',
    ratio: rounded(asOf / percentile(plainPast, 0.95)),
  })
  const sharedRows = await database.pool.query<{ task: string }>(
    `select distinct task from steering.assignment where valid_to = 'infinity' limit 500`,
  )
  if (sharedRows.rows.length > 0) {
    const pages: number[] = []
    for (let round = 0; round < 40; round += 1) {
      const ids = sharedRows.rows.slice((round * 12) % 450, ((round * 12) % 450) + 50).map(({ task }) => task)
      const shown = await tasksById(ctx, ids)
      pages.push(await timed(() => shareFigures(ctx, shown)))
    }
    const own: number[] = []
    for (const agency of ['ha-noi', 'lao-cai-2025', 'hue', 'da-nang-2025']) own.push(await timed(() => openShareCount(ctx, agency)))
    tell({
      name: 'tasks.shares.p95ms',
      value: rounded(percentile(pages, 0.95)),
      unit: 'ms',
      target: 200,
      against: 'one page of 50 tasks',
      ratio: null,
    })
    tell({
      name: 'tasks.ownshares.p95ms',
      value: rounded(percentile(own, 0.95)),
      unit: 'ms',
      target: 200,
      against: 'parts an agency owes',
      ratio: null,
    })
  }
  const monthly = `select to_char(due_on, 'YYYY-MM'), completed_on is null, count(*) from steering.task_version where ${present} group by 1, 2`
  const [months = [], plainMonths = []] = await inTurns([() => overviewOf(ctx), () => database.pool.query(monthly)], 3)
  const month = percentile(months, 0.5) / 1000
  tell({ name: 'tasks.month.first.s', value: rounded(uncounted), unit: 's', target: 10, against: 'before any night counted the board', ratio: null })
  tell({ name: 'tasks.tally.s', value: rounded(counted), unit: 's', target: null, against: 'once a night', ratio: null })
  tell({
    name: 'tasks.month.s',
    value: rounded(month),
    unit: 's',
    target: 10,
    against: 'plain select',
    ratio: rounded((month * 1000) / percentile(plainMonths, 0.5)),
  })
  const imported = (await timed(() => importing(database, planOf(250)))) / 1000
  const inserted = await timed(() =>
    database.pool.query(
      `create table public.plain_copy as select * from steering.task_version where document in (select id from documents.document where number = '9066/KH-BCD' and issuer is not null order by received_at desc limit 1)`,
    ),
  )
  tell({
    name: 'tasks.import.s',
    value: rounded(imported),
    unit: 's',
    target: 2,
    against: 'plain insert',
    ratio: rounded((imported * 1000) / inserted),
  })
}

/** Lists, looks back, sums up and imports over `tasks` tasks of `years` years (200,000 a year unless said), `assignments` of them given out. */
export const bench: Bench = async ({ tasks: count, years = 4, assignments = 0 }, tell) => {
  const tasks = count ?? (years === 4 ? 20_000 : 200_000 * years)
  const dataDir = await mkdtemp(join(tmpdir(), 'nt06-bench-'))
  const embedded = await startEmbedded({ dataDir, durable: false })
  const database = openDatabase(embedded.url, { max: 4, name: 'bench' })
  try {
    await migrate(database, migrations)
    await makeWorld(database.pool, tasks, { years, assignments })
    await measure(database, tell)
  } finally {
    await closeDatabase(database)
    await embedded.stop()
    await rm(dataDir, { recursive: true, force: true })
  }
}
