import { linkage } from '../../../definitions/demo/linkage.ts'
import { sql } from 'kysely'
import type { Ctx } from '../../platform/ctx.ts'
import { seen } from '../../platform/scenario.ts'
import { keepSmallReference, type WrittenPerson, type WrittenRecord } from '../linkage/index.ts'
import { db } from './edge.store.ts'
import { insertRun, type Run, setRun } from './run.store.ts'

export const registry = linkage.registry

const names = ['Trần Văn An', 'Lê Thị Bình', 'Phạm Quốc Cường', 'Hoàng Thị Dung', 'Vũ Minh Giang', 'Đặng Thu Hà', 'Bùi Đức Hải', 'Đỗ Thị Lan']
const places = ['001', '031', '079', '048']
const account = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`

/** The nth person of a small population in which names and dates return. */
export const person = (n: number): WrittenPerson => ({
  number: `${places[n % 4]}0${String(80 + (n % 3)).padStart(2, '0')}${String(200_000 + n)}`,
  card: null,
  name: names[n % names.length] as string,
  birth: `0${1 + (n % 5)}/03/19${80 + (n % 3)}`,
  sex: n % 2 === 0 ? 'Nam' : 'Nữ',
  place: places[n % 4] as string,
})

export const recordOf = (n: number, changed: Partial<WrittenRecord> = {}): WrittenRecord => {
  const { number, name, birth, sex, place } = person(n)
  return { number, name, birth, sex, place, ...changed }
}

export const stewardIn = (ctx: Ctx, n: number): Ctx => seen(ctx, { as: 'standing-clerk', account: account(n) })

/** A population of `size` in place of whatever was there. */
export const givenReference = (ctx: Ctx, size: number): Promise<void> =>
  keepSmallReference(
    ctx,
    registry,
    Array.from({ length: size }, (_each, n) => person(n)),
    linkage.learned as never,
  )

/** A population of `size`, and a finished run its links belong to. */
export async function givenRun(ctx: Ctx, { size = 40, readers = 1 }: { size?: number; readers?: 1 | 2 } = {}): Promise<Run> {
  await givenReference(ctx, size)
  const run = await insertRun(ctx, { registry, source: 'entered', people: '-', records: '-', readers, sample: 10, state: 'done' }, 'DS2025-900')
  await setRun(ctx, run.id, 'done', { report: { registry, records: 0, linked: 0, review: 0, none: 0 } })
  return run
}

/** Takes all records and links away; the reference and its run stay. */
export async function empty(ctx: Ctx): Promise<void> {
  for (const table of ['reading', 'review', 'conflict', 'event', 'edge', 'record', 'node'] as const)
    await db(ctx).deleteFrom(`matches.${table}`).execute()
  await sql`truncate linkage.held`.execute(ctx.db)
}

/** What is linked with whom, without ids: the same for the same world, however it came about. */
export async function worldNow(ctx: Ctx): Promise<string[]> {
  const nodes = new Map((await db(ctx).selectFrom('matches.node').selectAll().execute()).map((node) => [node.id, node]))
  const clusters = new Map<number, string[]>()
  for (const { registry: of, key, cluster } of nodes.values()) clusters.set(cluster, [...(clusters.get(cluster) ?? []), `${of}:${key}`])
  const together = [...clusters.values()].filter((members) => members.length > 1).map((members) => `together ${members.toSorted().join(' ')}`)
  const edges = (await db(ctx).selectFrom('matches.edge').selectAll().where('state', '<>', 'superseded').execute()).map(
    ({ a, b, state, class: evidence, weight }) => `${nodes.get(a)?.key} ${nodes.get(b)?.key} ${state} ${evidence} ${weight?.toFixed(3)}`,
  )
  return [...together, ...edges].toSorted()
}
