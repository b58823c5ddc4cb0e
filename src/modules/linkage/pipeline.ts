import { decide } from './decide.ts'
import { openEngine } from '../bulk/index.ts'
import { type Report, reportOf, writeReport } from './output.ts'
import { carryOut, openRun, type Order, type Run, tidy } from './stages.ts'
import { steps } from './steps.ts'

const stages = [...steps, decide]
export const stageNames = stages.map(({ name }) => name)

/** Carries out every stage of a linkage that is not done yet, in this process. */
export async function link(order: Order, tell: Run['tell']): Promise<Report> {
  const began = performance.now()
  const engine = await openEngine({ threads: order.threads, memoryMb: order.memoryMb, spill: `${order.out}/stages/spill` })
  try {
    const run = openRun(order, engine, tell)
    for (const stage of stages) await carryOut(run, stage, () => performance.now())
    const found = await reportOf(run)
    run.seconds['total'] = Math.round(performance.now() - began) / 1000
    const report = { ...found, peakRssMb: Math.round(process.resourceUsage().maxRSS / 1024) }
    writeReport(order.out, report)
    tidy(run, stages)
    return report
  } finally {
    engine.close()
  }
}
