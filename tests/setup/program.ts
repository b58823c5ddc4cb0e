import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { packageRoot } from '../../src/platform/migrate.ts'
import { isRunning, startEmbedded } from '../../src/platform/postgres.ts'

/** Compiles as `npm start` does. */
export function compile() {
  execFileSync(process.execPath, [join(packageRoot, 'node_modules', 'typescript', 'lib', 'tsc.js'), '-b', '--noCheck'], { cwd: packageRoot })
}

const started: ChildProcess[] = []

/** For a test that failed half way: what it started does not stand in the way of the next. */
export async function endAll(): Promise<void> {
  for (const child of started.splice(0)) if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL')
  await sleep(20)
}

export type Running = { child: ChildProcess; said: () => string; ended: Promise<number | null>; until: (words: RegExp) => Promise<RegExpExecArray> }

/** Runs the program or its terminal command as people do, with this environment and no other setting. */
export function run(file: 'main' | 'cli', args: readonly string[], env: Record<string, string>): Running {
  const plain = { PATH: process.env['PATH'] ?? '', HOME: process.env['HOME'] ?? '', LOG_LEVEL: 'error' }
  const child = spawn(process.execPath, [join(packageRoot, 'dist', 'src', `${file}.js`), ...args], {
    cwd: packageRoot,
    env: { ...plain, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  started.push(child)
  let text = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (part: Buffer) => {
      text += part.toString()
    })
  const ended = new Promise<number | null>((done) => child.on('close', (code) => done(code)))
  const until = async (words: RegExp) => {
    for (let waited = 0; waited < 60_000; waited += 10) {
      const found = words.exec(text)
      if (found) return found
      if (child.exitCode !== null) break
      await sleep(10)
    }
    throw new Error(`it never said ${String(words)}, but: ${text}`)
  }
  return { child, said: () => text, ended, until }
}

/** The address it says it serves. */
export const addressOf = async (running: Running): Promise<string> => (await running.until(/Nền tảng 06: (http:\S+)/))[1] ?? ''

export const newDataDir = (): string => mkdtempSync(join(tmpdir(), 'nt06-process-'))

/** Turns off whatever database still runs there, and forgets it. */
export async function forget(dataDir: string): Promise<void> {
  if (await isRunning(dataDir)) await (await startEmbedded({ dataDir })).stop()
  await rm(dataDir, { recursive: true, force: true })
}
