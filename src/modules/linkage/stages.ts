import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { DuckDBConnection } from '@duckdb/node-api'
import { Problem } from '../../platform/problems.ts'
import { type Engine, isBroken, isDiskFull, numberOf, unreadable } from '../bulk/index.ts'
import { duckdb } from './dialect.ts'
import { finished, identityOf, note } from './manifest.ts'
import { type Plan, planHash } from './plan.ts'
import { diskFull } from './problems.ts'
import type { Compiled } from './queries.ts'

/** What a run is asked to do. */
export type Order = {
  plan: Plan
  people: string
  records: string
  out: string
  threads: number
  memoryMb: number
  /** pieces in which candidates are sought; absent: as many as the forecast wants */
  slices?: number
  /** processes of this machine that seek candidates side by side; absent: this one */
  workers?: number
  /** all tables stay, for another engine to work on */
  keep?: boolean
}

/** One run under way: its engine, where its stages leave their tables, and whom it tells. */
export type Run = {
  order: Order
  compiled: Compiled
  connection: DuckDBConnection
  folder: string
  /** tables that are in memory too */
  held: Set<string>
  facts: Record<string, Record<string, unknown>>
  seconds: Record<string, number>
  tell: (stage: string, words: string) => void
}

/** One step of a run: the tables it leaves and what it does; it is done once for the same input. */
export type Stage = {
  name: string
  leaves: readonly string[]
  run: (run: Run) => Promise<Record<string, unknown>>
}

export const runIn = (order: Order, engine: Engine, tell: Run['tell']): Run => ({
  order,
  compiled: { plan: order.plan, dialect: duckdb },
  connection: engine.connection,
  folder: join(order.out, 'stages'),
  held: new Set(),
  facts: {},
  seconds: {},
  tell,
})

/** A run in its folder, from which what was left half done is taken away. */
export const openRun = (order: Order, engine: Engine, tell: Run['tell']): Run => {
  const run = runIn(order, engine, tell)
  mkdirSync(run.folder, { recursive: true })
  for (const left of readdirSync(run.folder)) if (/\.(part|txt|tsv|csv)$/.test(left)) rmSync(join(run.folder, left), { force: true })
  return run
}

export const tablePath = (run: Run, table: string) => join(run.folder, `${table}.parquet`)

/** Leaves a query's rows as a table of this run. */
export async function leave(run: Run, table: string, query: string): Promise<void> {
  const part = `${tablePath(run, table)}.part`
  await run.connection.run(run.compiled.dialect.writeParquet(query, part))
  renameSync(part, tablePath(run, table))
}

/** A row of a run's own tables takes about so many bytes, and several of them are held side by side. */
const rowBytes = 420

const named = (table: string) => table.replaceAll('-', '_')

async function leaveQuick(run: Run, table: string, query: string): Promise<void> {
  const part = `${tablePath(run, table)}.part`
  await run.connection.run(run.compiled.dialect.leaveParquet(query, part))
  renameSync(part, tablePath(run, table))
}

/** Makes a table that only this run reads: in memory where all of the run's `rows` have room, else in a file. */
export async function make(run: Run, table: string, query: string, rows: number): Promise<void> {
  if (rows * rowBytes <= run.order.memoryMb * 1_048_576) {
    await run.connection.run(`create or replace temp table ${named(table)} as ${query}`)
    run.held.add(table)
  } else {
    await leaveQuick(run, table, query)
    await see(run, table)
  }
}

/** The same, left in a file in any case, so that a run broken off finds it. */
export async function leaveForRun(run: Run, table: string, query: string, rows: number): Promise<void> {
  await make(run, table, query, rows)
  if (run.held.has(table)) await leaveQuick(run, table, `select * from ${named(table)}`)
}

/** Takes a made table away. */
export async function unmake(run: Run, table: string): Promise<void> {
  await run.connection.run(`drop ${run.held.delete(table) ? 'table' : 'view'} ${named(table)}`)
  rmSync(tablePath(run, table), { force: true })
}

/** Names a left table in the engine. */
export async function see(run: Run, table: string): Promise<void> {
  if (run.held.has(table)) return
  const { readParquet } = run.compiled.dialect
  await run.connection.run(`create or replace temp view ${named(table)} as select * from ${readParquet(tablePath(run, table))}`)
}

/** What a standardised person takes in memory, and which part of the engine's memory people may fill. */
const personBytes = 80
const share = 0.35

/** Keeps a table that every later step reads in memory, if there is room for it. */
async function hold(run: Run, table: string, rows: number): Promise<void> {
  if (rows * personBytes > run.order.memoryMb * 1_048_576 * share) return
  await run.connection.run(
    `drop view ${table}; create temp table ${table} as select * from ${run.compiled.dialect.readParquet(tablePath(run, table))}`,
  )
}

/** The form in which tables are left; one left in another form is made anew. */
const form = 5

/** What a stage is made from. */
export const identity = ({ plan, people, records }: Order, name: string) =>
  [form, planHash(plan), identityOf(people), ...(name === 'people' ? [] : [identityOf(records)])].join(' ')

/** What broke a stage, in words: a full disk, or an input that turns out broken in the middle. */
function told({ order }: Run, stage: string, error: unknown): unknown {
  if (isDiskFull(error)) return diskFull({ stage, folder: order.out })
  if (error instanceof Problem) return error
  if ((stage === 'people' || stage === 'records') && isBroken(error)) return unreadable(order[stage], error)
  return error
}

/** Does a stage unless it is done; either way its tables can be read after. */
export async function carryOut(run: Run, stage: Stage, clock: () => number): Promise<void> {
  const from = identity(run.order, stage.name)
  const whole = stage.leaves.every((table) => existsSync(tablePath(run, table)))
  const left = whole ? finished(run.folder, stage.name, from) : null
  const began = clock()
  run.tell(stage.name, left ? 'kept' : 'begins')
  const facts = left ? left.facts : await stage.run(run).catch((error: unknown) => Promise.reject(told(run, stage.name, error)))
  const seconds = left ? left.seconds : Math.round(clock() - began) / 1000
  for (const table of stage.leaves) await see(run, table)
  if (stage.name === 'people') await hold(run, 'people', Number(facts['people']))
  if (!left) note(run.folder, stage.name, { from, facts, seconds })
  run.facts[stage.name] = { ...facts }
  run.seconds[stage.name] = left ? 0 : seconds
  run.tell(stage.name, left ? 'kept' : `${seconds} s`)
}

/** A finished run keeps the standardised reference for the next one and takes the rest away. */
export function tidy(run: Run, stages: readonly Stage[]): void {
  if (run.order.keep) return
  for (const stage of stages.filter(({ name }) => name !== 'people')) {
    rmSync(join(run.folder, `${stage.name}.manifest.json`), { force: true })
    for (const table of stage.leaves) rmSync(tablePath(run, table), { force: true })
  }
}

export const count = (run: Run, table: string) => numberOf(run.connection, `select count(*) from ${table}`)
