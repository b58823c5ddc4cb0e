import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { rename } from 'node:fs/promises'
import type { Ctx } from '../../platform/ctx.ts'
import type { Plan } from '../linkage/index.ts'
import { currentRecords, hasCurrent } from '../records/index.ts'
import { countRecords, population, storedRecords } from './edge.store.ts'
import { fromLastRun, fromRegistry } from './run.ts'
import { referenceNow, type Run } from './run.store.ts'

/** Where the population of a run over what is kept comes from: its registry, otherwise the file the reference was made of; null: from nowhere. */
export async function storedPeople(ctx: Ctx, files: readonly string[]): Promise<string | null> {
  if (await hasCurrent(ctx, population)) return fromRegistry
  const file = (await referenceNow(ctx))?.people.split('/').at(-1)
  return file !== undefined && files.includes(file) ? file : null
}

/** Where the records of a run over what is kept come from; null: there are none. */
export async function storedRecordsOf(ctx: Ctx, registry: string): Promise<string | null> {
  if (await hasCurrent(ctx, registry)) return fromRegistry
  return (await countRecords(ctx, registry)) > 0 ? fromLastRun : null
}

type Line = Readonly<Record<string, string | null | undefined>>
const cell = (value: string | null | undefined) => (value === null || value === undefined ? '' : `"${value.replaceAll('"', '""')}"`)

/** Writes lines as CSV, whole or not at all. */
async function writeLines(path: string, columns: readonly string[], lines: AsyncIterable<Line>): Promise<void> {
  const file = createWriteStream(`${path}.part`)
  file.write(`${columns.join(',')}\n`)
  for await (const line of lines) {
    if (!file.write(`${columns.map((column) => cell(line[column])).join(',')}\n`)) await once(file, 'drain')
  }
  await new Promise<void>((done, failed) => file.end((error?: Error | null) => (error ? failed(error) : done())))
  await rename(`${path}.part`, path)
}

async function* linesOfRegistry(ctx: Ctx, registry: string, key: string): AsyncGenerator<Line> {
  for await (const { key: of, fields } of currentRecords(ctx, registry)) yield { ...fields, [key]: of }
}

async function* linesOfLastRun(ctx: Ctx, registry: string, { key, number, name, birth, sex, place }: Plan['records']): AsyncGenerator<Line> {
  for await (const row of storedRecords(ctx, registry))
    yield { [key]: row.key, [number]: row.number, [name]: row.name, [birth]: row.birth, [sex]: row.sex, [place]: row.place }
}

/** Writes the records of a run as its plan reads them. */
export const writeRecords = (ctx: Ctx, { registry, records }: Run, plan: Plan, path: string): Promise<void> =>
  writeLines(
    path,
    Object.values(plan.records),
    records === fromRegistry ? linesOfRegistry(ctx, registry, plan.records.key) : linesOfLastRun(ctx, registry, plan.records),
  )

/** Writes the population as its registry has it. */
export const writePeople = (ctx: Ctx, plan: Plan, path: string): Promise<void> =>
  writeLines(path, Object.values(plan.people), linesOfRegistry(ctx, population, plan.people.id))
