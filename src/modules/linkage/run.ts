import { fork } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { linkagePlans } from '../../../definitions/linkage/all.ts'
import { Problem } from '../../platform/problems.ts'
import type { Asked, Said } from './child.ts'
import type { Report } from './output.ts'
import type { Took } from './pipeline.ts'
import type { Plan } from './plan.ts'
import { planUnknown, runBroken } from './problems.ts'
import type { Order } from './stages.ts'

/** The plan that links a registry to the population. @throws planUnknown */
export function planOf(registry: string): Plan {
  const plan = linkagePlans.find((each) => each.registry === registry)
  if (!plan) throw planUnknown({ registry, known: linkagePlans.map((each) => each.registry).join(', ') })
  return plan
}

/** The program of a child process. */
export const childPath = fileURLToPath(new URL(import.meta.url.endsWith('.ts') ? './child.ts' : './child.js', import.meta.url))

/** A run under way in its own process. */
export type Underway<Found = Report> = { pid: number | undefined; report: Promise<Found> }

type Tell = (stage: string, words: string) => void

function start<Found>(asked: Extract<Asked, { order: Order }>, tell: Tell, foundIn: (said: Said) => Found | null): Underway<Found> {
  mkdirSync(asked.order.out, { recursive: true })
  const child = fork(childPath, { execArgv: [], stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
  const report = new Promise<Found>((done, failed) => {
    child.on('message', (said: Said) => {
      const found = foundIn(said)
      if (found !== null) done(found)
      else if (said.kind === 'stage') tell(said.stage, said.words)
      else if (said.kind === 'failed') failed(runBroken({ reason: said.reason }))
      else if (said.kind === 'refused') failed(new Problem({ slug: said.slug, status: 422, title: said.words }, said.words, {}, []))
    })
    child.once('error', (error) => failed(runBroken({ reason: error.message })))
    child.once('exit', (code, signal) => failed(runBroken({ reason: signal ?? `exit ${code}` })))
  })
  child.send(asked)
  return { pid: child.pid, report }
}

/**
 * Starts a linkage in a child process with limits of its own; progress goes to `tell`.
 * The report comes when it is done; a child that dies leaves its finished stages to the next run. Problems: runBroken and those of the input.
 */
export const startLinkage = (order: Order, tell: Tell = () => undefined): Underway =>
  start({ order, only: null }, tell, (said) => (said.kind === 'done' ? said.report : null))

/** Starts bringing a reference into standard form, where linkages to the same folder find it. Problems as `startLinkage`. */
export const startStoring = (order: Order, tell: Tell = () => undefined): Underway<Took> =>
  start({ order, only: 'people' }, tell, (said) => (said.kind === 'stored' ? said.took : null))
