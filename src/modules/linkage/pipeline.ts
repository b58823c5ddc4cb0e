import { decide } from './decide.ts'
import { openEngine } from '../bulk/index.ts'
import { type Report, reportOf, writeReport } from './output.ts'
import { carryOut, openRun, type Order, type Run, type Stage, tidy } from './stages.ts'
import { steps } from './steps.ts'

const stages = [...steps, decide]
export const stageNames = stages.map(({ name }) => name)

/** What a run took: seconds of each stage, of all processors together, and megabytes at its peak. */
export type Took = Pick<Report, 'seconds' | 'cpuSeconds' | 'peakRssMb'>

function tookBy(run: Run, began: number): Took {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage()
  const total = Math.round(performance.now() - began) / 1000
  return {
    seconds: { ...run.seconds, total },
    cpuSeconds: Math.round((userCPUTime + systemCPUTime) / 1e4) / 100,
    peakRssMb: Math.round(maxRSS / 1024),
  }
}

async function inEngine<T>(order: Order, tell: Run['tell'], of: readonly Stage[], after: (run: Run, began: number) => T | Promise<T>): Promise<T> {
  const began = performance.now()
  const engine = await openEngine({ threads: order.threads, memoryMb: order.memoryMb, spill: `${order.out}/stages/spill` })
  try {
    const run = openRun(order, engine, tell)
    for (const stage of of) await carryOut(run, stage, () => performance.now())
    return await after(run, began)
  } finally {
    engine.close()
  }
}

/** Carries out every stage of a linkage that is not done yet, in this process. */
export const link = (order: Order, tell: Run['tell']): Promise<Report> =>
  inEngine(order, tell, stages, async (run, began) => {
    const report = { ...(await reportOf(run)), ...tookBy(run, began) }
    writeReport(order.out, report)
    tidy(run, stages)
    return report
  })

/** Brings the reference alone into standard form, so that linkages to come find it. */
export const store = (order: Order, tell: Run['tell']): Promise<Took> =>
  inEngine(
    order,
    tell,
    steps.filter(({ name }) => name === 'people'),
    tookBy,
  )
