import { fork } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, parse, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { record } from '../../platform/audit.ts'
import type { Ctx } from '../../platform/ctx.ts'
import { poolOf } from '../../platform/database.ts'
import type { Upload } from '../../platform/http/index.ts'
import { enqueue } from '../../platform/jobs.ts'
import { Problem } from '../../platform/problems.ts'
import { demand } from '../../platform/rights.ts'
import { planHash, planOf, type Report, startLinkage } from '../linkage/index.ts'
import { mayIn, registriesFor } from './access.ts'
import { runJob } from './jobs.ts'
import { tellAllBelonging } from './belonging.store.ts'
import type { Asked, Told } from './load.actions.ts'
import { forbiddenRegistry, inputUnknown, nothingStored, runNotFailed, runUnderway, runUnknown } from './problems.ts'
import { findingsOf, type Findings } from './review.actions.ts'
import { keepRuns, readRuns } from './rights.ts'
import { fromRegistry, isPlainFile, runCode } from './run.ts'
import {
  beat,
  countRuns,
  idleRuns,
  insertRun,
  type Reference,
  referenceNow,
  releaseRun,
  type Run,
  runByCode,
  runById,
  runsOf,
  setRun,
  takeRun,
  tellStage,
  underway,
} from './run.store.ts'
import { storedPeople, storedRecordsOf, writePeople, writeRecords } from './stored.actions.ts'

const most = { attempts: 3, memoryMb: 3072 }
const folderOf = (ctx: Ctx, ...path: string[]) => resolve(ctx.settings.dataDir, 'linkage', ...path)
const incoming = (ctx: Ctx) => folderOf(ctx, 'incoming')

/** Files that lie in the incoming folder, as an operator or an upload put them there. */
export function filesIn(ctx: Ctx): string[] {
  const folder = incoming(ctx)
  return existsSync(folder) ? readdirSync(folder).filter(isPlainFile).toSorted() : []
}

export type RunAsked = {
  registry: string
  source: 'files' | 'stored'
  people?: string | undefined
  records?: string | undefined
  readers: 1 | 2
  sample: number
}

/** Keeps a file that was sent in under its name, or under that with a number where another has it; answers the name. */
function keepUpload(ctx: Ctx, { fileName, bytes }: Upload): string {
  mkdirSync(incoming(ctx), { recursive: true })
  const { name, ext } = parse(fileName)
  for (let nth = 1; ; nth += 1) {
    const free = nth === 1 ? fileName : `${name.slice(0, 110)}-${nth}${ext}`
    if (existsSync(join(incoming(ctx), free))) continue
    writeFileSync(join(incoming(ctx), free), bytes, { flag: 'wx' })
    return free
  }
}

function fileFor(ctx: Ctx, name: string | undefined, upload: Upload | undefined): string {
  if (upload) {
    if (!isPlainFile(upload.fileName)) throw inputUnknown({ file: upload.fileName })
    return keepUpload(ctx, upload)
  }
  if (!name || !isPlainFile(name) || !existsSync(join(incoming(ctx), name))) throw inputUnknown({ file: name ?? '' })
  return name
}

/** The file of people and that of records a run will read. @throws linkage-file-unknown, linkage-nothing-stored */
async function inputsOf(ctx: Ctx, { registry, source, people, records }: RunAsked, uploads: readonly Upload[]) {
  if (source === 'files') {
    const sent = uploads.filter(({ bytes }) => bytes.length > 0)
    const first = people ? undefined : sent.shift()
    return { people: fileFor(ctx, people, first), records: fileFor(ctx, records, records ? undefined : sent.shift()) }
  }
  const [of, by] = [await storedPeople(ctx, filesIn(ctx)), await storedRecordsOf(ctx, registry)]
  if (of === null || by === null) throw nothingStored({ registry })
  return { people: of, records: by }
}

/** An officer asks for a linkage; it begins by itself, in a process of its own. Problems: see `inputsOf`, linkage-run-underway. */
export async function askRun(ctx: Ctx, asked: RunAsked, uploads: readonly Upload[] = []): Promise<Run> {
  demand(ctx, keepRuns)
  planOf(asked.registry)
  if (!mayIn(ctx, keepRuns, asked.registry)) throw forbiddenRegistry({ registry: asked.registry })
  const year = ctx.today().slice(0, 4)
  const nth = (await countRuns(ctx, `DS${year}-`)) + 1
  const other = await underway(ctx, asked.registry)
  if (other) throw runUnderway({ code: other.code })
  const files = await inputsOf(ctx, asked, uploads)
  const run = await insertRun(
    ctx,
    { registry: asked.registry, source: asked.source, ...files, readers: asked.readers, sample: asked.sample, state: 'waiting' },
    runCode(year, nth),
  )
  await record(ctx, {
    action: 'matches.run-asked',
    subject: run.code,
    details: { registry: run.registry, source: run.source, readers: run.readers, sample: run.sample },
  })
  await enqueue(ctx, runJob, { run: run.id })
  return run
}

/** Lets a run that stopped go on: finished steps are kept. */
export async function resumeRun(ctx: Ctx, code: string): Promise<Run> {
  demand(ctx, keepRuns)
  const run = await runFor(ctx, code)
  if (!mayIn(ctx, keepRuns, run.registry)) throw forbiddenRegistry({ registry: run.registry })
  if (run.state !== 'failed') throw runNotFailed({})
  const other = await underway(ctx, run.registry)
  if (other) throw runUnderway({ code: other.code })
  await releaseRun(ctx, run.id)
  await record(ctx, { action: 'matches.run-resumed', subject: code })
  await enqueue(ctx, runJob, { run: run.id })
  return run
}

async function runFor(ctx: Ctx, code: string): Promise<Run> {
  const run = await runByCode(ctx, code)
  if (!run || !mayIn(ctx, readRuns, run.registry)) throw runUnknown({ run: code })
  return run
}

export type RunFile = { run: Run; findings: Findings; reference: Reference | undefined }

export async function runFile(ctx: Ctx, code: string): Promise<RunFile> {
  const run = await runFor(ctx, code)
  return { run, findings: await findingsOf(ctx, run.id), reference: await referenceNow(ctx) }
}

export const listRuns = (ctx: Ctx): Promise<Run[]> => runsOf(ctx, registriesFor(ctx))

/** Wakes runs that wait, and those whose process has died. */
export async function wakeRuns(ctx: Ctx): Promise<void> {
  for (const run of await idleRuns(ctx)) await enqueue(ctx, runJob, { run })
}

/** Carries a run out from where it is; a second process that is woken for it does nothing. */
export async function carryOutRun(ctx: Ctx, id: string): Promise<void> {
  if (!(await takeRun(ctx, id))) return
  const run = (await runById(ctx, id)) as Run
  const pulse = setInterval(() => void beat(ctx, id).catch(() => undefined), 15_000)
  try {
    const report = run.state === 'loading' ? reportIn(ctx, run) : await linked(ctx, run)
    await setRun(ctx, id, 'loading', { report })
    await loaded(ctx, run)
    await tellAllBelonging(ctx, run.registry)
    await setRun(ctx, id, 'done')
    tidy(ctx, run)
    await record(ctx, { action: 'matches.run-done', subject: run.code, details: { linked: report.linked, review: report.review, none: report.none } })
  } catch (error) {
    await stopped(ctx, run, error)
  } finally {
    clearInterval(pulse)
  }
}

/** A file that is wrong is said at once; a process that died is begun again, three times at most. */
async function stopped(ctx: Ctx, run: Run, error: unknown): Promise<void> {
  ctx.log.error({ run: run.code, err: error }, 'linkage stopped')
  const broken = !(error instanceof Problem) || error.slug === 'linkage-run-broken'
  if (broken && run.attempts < most.attempts) {
    await tellStage(ctx, run.id, { stage: 'broken', words: `${run.attempts}`, at: ctx.now().toISOString() })
    const now = await runById(ctx, run.id)
    if (now?.state === 'loading') await setRun(ctx, run.id, 'loading')
    else await setRun(ctx, run.id, 'waiting')
    await enqueue(ctx, runJob, { run: run.id })
    return
  }
  const reason = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)
  const words = error instanceof Problem ? error.words : { vi: `Lần đối soát bị ngắt: ${reason}`, en: `The run was broken off: ${reason}` }
  await setRun(ctx, run.id, 'failed', { failure: words })
  await record(ctx, { action: 'matches.run-failed', subject: run.code, details: { attempts: run.attempts } })
}

const outOf = (ctx: Ctx, { registry }: Run) => folderOf(ctx, 'runs', registry)
const recordsFile = (ctx: Ctx, run: Run) => (run.source === 'stored' ? join(outOf(ctx, run), 'stored.csv') : join(incoming(ctx), run.records))
const peopleFile = (ctx: Ctx, run: Run) =>
  run.people === fromRegistry ? join(outOf(ctx, run), 'stored-people.csv') : join(incoming(ctx), run.people)
const reportIn = (ctx: Ctx, run: Run) => JSON.parse(readFileSync(join(outOf(ctx, run), 'report.json'), 'utf8')) as Report

async function linked(ctx: Ctx, run: Run): Promise<Report> {
  const out = outOf(ctx, run)
  mkdirSync(out, { recursive: true })
  const plan = planOf(run.registry)
  if (run.source === 'stored' && !existsSync(recordsFile(ctx, run))) await writeRecords(ctx, run, plan, recordsFile(ctx, run))
  if (run.people === fromRegistry && !existsSync(peopleFile(ctx, run))) await writePeople(ctx, plan, peopleFile(ctx, run))
  const order = {
    plan,
    people: peopleFile(ctx, run),
    records: recordsFile(ctx, run),
    out,
    threads: 2,
    memoryMb: most.memoryMb,
    keep: true,
  }
  const tell = (stage: string, words: string) =>
    void tellStage(ctx, run.id, { stage, words, at: ctx.now().toISOString() }).catch((error: unknown) =>
      ctx.log.warn({ err: error }, 'progress not told'),
    )
  return startLinkage(order, tell).report
}

const childPath = fileURLToPath(new URL(import.meta.url.endsWith('.ts') ? './load.actions.ts' : './load.actions.js', import.meta.url))

/** Brings a run's links in through a child process. */
function loaded(ctx: Ctx, run: Run): Promise<void> {
  const plan = planOf(run.registry)
  const loading = {
    run: run.id,
    registry: run.registry,
    plan,
    people: peopleFile(ctx, run),
    records: recordsFile(ctx, run),
    out: outOf(ctx, run),
    memoryMb: 1024,
    sample: run.sample,
  }
  const asked: Asked = { url: poolOf(ctx).options.connectionString ?? '', loading, planHash: planHash(plan) }
  const child = fork(childPath, { execArgv: [], stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
  const done = new Promise<void>((good, bad) => {
    child.on('message', (told: Told) => {
      if (told.kind === 'stage') void tellStage(ctx, run.id, { ...told, at: ctx.now().toISOString() }).catch(() => undefined)
      else if (told.kind === 'done') good()
      else bad(new Error(told.reason))
    })
    child.once('error', bad)
    child.once('exit', (code, signal) => bad(new Error(signal ?? `exit ${code}`)))
  })
  child.send(asked)
  return done
}

/** Leaves the reference in standard form for the next run, and nothing of this one. */
function tidy(ctx: Ctx, run: Run): void {
  const out = outOf(ctx, run)
  for (const name of readdirSync(join(out, 'stages')))
    if (!name.includes('people')) rmSync(join(out, 'stages', name), { recursive: true, force: true })
  for (const name of ['links.parquet', 'stored.csv', 'stored-people.csv']) rmSync(join(out, name), { force: true })
}
