import { fork } from 'node:child_process'
import { createWriteStream } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { fileURLToPath } from 'node:url'
import type { Ctx } from '../../platform/ctx.ts'
import { openFile } from '../../platform/files.ts'
import { Problem } from '../../platform/problems.ts'
import type { Heads, Judgement, Order, Said } from './order.ts'
import { fileGone, readingBroken } from './problems.ts'

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

/** Writes a kept file where an engine can read it, under its own ending. */
export async function fileInto(ctx: Ctx, { file, file_name }: { file: string; file_name: string }, folder: string): Promise<string> {
  const kept = await openFile(ctx, file)
  if (!kept) throw fileGone({})
  const path = join(folder, `source${/^\.[a-z0-9]{1,8}$/i.exec(extname(file_name))?.[0].toLowerCase() ?? '.csv'}`)
  await pipeline(kept.content, createWriteStream(path))
  return path
}
