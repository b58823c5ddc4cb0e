import { fork } from 'node:child_process'
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { openEngine } from '../bulk/index.ts'
import type { Asked, Said } from './child.ts'
import type { Plan } from './plan.ts'
import { unsettledByExact, unsettledByNumber } from './queries.ts'
import { childPath } from './run.ts'
import { clear, gather, isSought, type Seeking, seekPieces } from './seek.ts'
import { type Run, runIn, see } from './stages.ts'

/** What a run tells those who work along, through the folder they share: what is sought, and what must be known for it. */
type Call = { plan: Plan; facts: Run['facts']; seeking: Seeking }

/** Who works along: where the run's folder is, what it may use, and with which piece it begins. */
export type Worker = { out: string; threads: number; memoryMb: number; place: number; of: number }

const callPath = (folder: string) => join(folder, 'sought.json')

function call({ folder, order, facts }: Run, seeking: Seeking): void {
  const { people, weights } = facts
  const told: Call = { plan: order.plan, facts: { people: { people: people?.['people'] }, weights: { weights: weights?.['weights'] } }, seeking }
  writeFileSync(`${callPath(folder)}.part`, JSON.stringify(told))
  renameSync(`${callPath(folder)}.part`, callPath(folder))
}

/** What is sought in a folder at the moment; null: nothing. */
function heard(folder: string): Call | null {
  try {
    return JSON.parse(readFileSync(callPath(folder), 'utf8')) as Call
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}

/** Starts somebody who works along in a process of its own; what it cannot do is said, and left to the others. Answers how to stop it. */
function startWorker(worker: Worker, tell: (words: string) => void): () => Promise<void> {
  const child = fork(childPath, { execArgv: [], stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
  const ended = new Promise<void>((end) => void child.once('error', () => end()).once('exit', () => end()))
  child.on('message', (said: Said) => {
    if (said.kind === 'stage') tell(said.words)
    else if (said.kind === 'failed') tell(said.reason)
  })
  child.send({ worker } satisfies Asked)
  return () => {
    child.kill('SIGKILL')
    return ended
  }
}

/** Seeks in pieces, with whoever works along; one who dies leaves its pieces to the others. */
export async function seek(run: Run, seeking: Seeking): Promise<void> {
  const { out, threads, memoryMb, workers = 1 } = run.order
  call(run, seeking)
  const limits = { out, threads: Math.max(1, Math.floor(threads / workers)), memoryMb }
  const stops = Array.from({ length: workers - 1 }, (_, at) =>
    startWorker({ ...limits, place: at + 1, of: workers }, (words) => run.tell(seeking.step, words)),
  )
  try {
    await seekPieces(run, seeking, 0)
    await gather(run, seeking)
  } finally {
    rmSync(callPath(run.folder), { force: true })
    await Promise.all(stops.map((stop) => stop()))
  }
  clear(run.folder)
  await run.connection.run(`drop table if exists pair; drop table ${seeking.from}`)
}

const needed = ['people', 'people-names', 'record-names', 'certain', 'open', 'number-links'] as const

/** Does pieces of what a run seeks at the moment, as many as nobody has done; answers how many those were. */
export async function workAlong({ out, threads, memoryMb, place, of }: Worker, tell: Run['tell'], stop?: AbortSignal): Promise<number> {
  const folder = join(out, 'stages')
  const called = heard(folder)
  if (!called || isSought(folder, called.seeking)) return 0
  const { plan, facts, seeking } = called
  const wanted = () => !stop?.aborted && heard(folder)?.seeking.mark === seeking.mark
  const engine = await openEngine({ threads, memoryMb, spill: join(folder, `spill-${place}`) })
  try {
    const run: Run = { ...runIn({ plan, people: '', records: '', out, threads, memoryMb }, engine, tell), facts }
    for (const table of [...needed, ...(seeking.step === 'further' ? ['exact'] : [])]) await see(run, table)
    const first = unsettledByNumber(run.compiled)
    await engine.connection.run(`create temp ${seeking.step === 'exact' ? 'table' : 'view'} unsettled_first as ${first}`)
    if (seeking.step === 'further') await engine.connection.run(`create temp table unsettled as ${unsettledByExact(run.compiled)}`)
    return await seekPieces(run, seeking, Math.floor((place * seeking.of) / of), wanted)
  } catch (error) {
    if (wanted()) throw error
    return 0
  } finally {
    engine.close()
  }
}

/** Works along on every run in a folder, here or on another machine that shares it, until it is stopped. */
export async function keepWorking(worker: Worker, tell: Run['tell'], stop: AbortSignal): Promise<void> {
  while (!stop.aborted) if ((await workAlong(worker, tell, stop)) === 0) await pause(500)
}
