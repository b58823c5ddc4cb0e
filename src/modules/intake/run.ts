import { fork } from 'node:child_process'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Problem } from '../../platform/problems.ts'
import type { Asked } from './render.child.ts'
import type { Rendered, Renderer, Slice } from './render.ts'
import type { Finding, Heads, Judgement, Order, Said } from './order.ts'
import { readingBroken } from './problems.ts'

const ending = import.meta.url.endsWith('.ts') ? 'ts' : 'js'
const pathOf = (script: string) => fileURLToPath(new URL(`./${script}.${ending}`, import.meta.url))

/** Asks a child process; it ends with its answer. Problems: those of the file, intake-reading-broken. */
export function askChild(order: Order, tell: (step: string) => void = () => undefined): Promise<Heads | Judgement | Finding[]> {
  const child = fork(pathOf('child'), { execArgv: [], stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
  return new Promise((done, failed) => {
    child.on('message', (said: Said) => {
      if (said.kind === 'step') tell(said.step)
      else if (said.kind === 'heads') done(said.heads)
      else if (said.kind === 'judged') done(said.judgement)
      else if (said.kind === 'found') done(said.findings)
      else if (said.kind === 'failed') failed(readingBroken({ reason: said.reason }))
      else failed(new Problem({ slug: said.slug, status: 422, title: said.words }, said.words, {}, []))
    })
    child.once('error', (error) => failed(readingBroken({ reason: error.message })))
    child.once('exit', (code, signal) => failed(readingBroken({ reason: signal ?? `exit ${code}` })))
    child.send(order)
  })
}

/** Machines may share a folder for what is temporary: each looks after its own. */
const folders = `nt06-intake-${hostname()}-`

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** A folder of its own for one piece of work; what processes of this machine that were killed left of theirs goes, as far as it is ours to take. */
export async function workFolder(): Promise<string> {
  for (const left of await readdir(tmpdir())) {
    const pid = left.startsWith(folders) ? Number(/^(\d+)-[^-]+$/.exec(left.slice(folders.length))?.[1]) : Number.NaN
    if (pid > 0 && !isRunning(pid)) await rm(join(tmpdir(), left), { recursive: true, force: true }).catch(() => undefined)
  }
  return mkdtemp(join(tmpdir(), `${folders}${process.pid}-`))
}

/** A renderer in a process of its own, which lives until it is closed; asked one thing at a time. */
export async function renderBeside(accepted: string, folder: string): Promise<Renderer> {
  const child = fork(pathOf('render.child'), { execArgv: [], stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
  let turn: Promise<unknown> = Promise.resolve()
  const ask = <T>(asked: Asked): Promise<T> => {
    const own = turn.then(
      () =>
        new Promise<T>((done, failed) => {
          const ended = (code: number | null, signal: string | null) => failed(readingBroken({ reason: signal ?? `exit ${code}` }))
          if (!child.connected) return ended(child.exitCode, child.signalCode)
          child.once('exit', ended)
          child.once('message', (said: { said: T } | { failed: string }) => {
            child.off('exit', ended)
            if ('failed' in said) failed(readingBroken({ reason: said.failed }))
            else done(said.said)
          })
          child.send(asked)
        }),
    )
    turn = own.catch(() => undefined)
    return own
  }
  const close = () => {
    if (child.connected) child.disconnect()
  }
  try {
    const slices = await ask<Slice[]>({ kind: 'open', accepted, folder })
    return { slices, hold: (path) => ask({ kind: 'hold', path }), render: (slice, terms) => ask<Rendered>({ kind: 'render', slice, terms }), close }
  } catch (error) {
    close()
    throw error
  }
}
