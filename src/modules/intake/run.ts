import { fork } from 'node:child_process'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Problem } from '../../platform/problems.ts'
import type { Heads, Judgement, Order, Said } from './order.ts'
import { readingBroken } from './problems.ts'

const childPath = fileURLToPath(new URL(import.meta.url.endsWith('.ts') ? './child.ts' : './child.js', import.meta.url))

/** Asks a child process; it ends with its answer. Problems: those of the file, intake-reading-broken. */
export function askChild(order: Order, tell: (step: string) => void = () => undefined): Promise<Heads | Judgement> {
  const child = fork(childPath, { execArgv: [], stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
  return new Promise((done, failed) => {
    child.on('message', (said: Said) => {
      if (said.kind === 'step') tell(said.step)
      else if (said.kind === 'heads') done(said.heads)
      else if (said.kind === 'judged') done(said.judgement)
      else if (said.kind === 'failed') failed(readingBroken({ reason: said.reason }))
      else failed(new Problem({ slug: said.slug, status: 422, title: said.words }, said.words, {}, []))
    })
    child.once('error', (error) => failed(readingBroken({ reason: error.message })))
    child.once('exit', (code, signal) => failed(readingBroken({ reason: signal ?? `exit ${code}` })))
    child.send(order)
  })
}

/** A folder of its own for one piece of work. */
export const workFolder = (): Promise<string> => mkdtemp(join(tmpdir(), 'nt06-intake-'))
