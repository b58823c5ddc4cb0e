import { mkdtemp, rm } from 'node:fs/promises'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { literal, openEngine } from '../src/modules/bulk/index.ts'
import { checkFile } from '../src/modules/quality/index.ts'
import { registryOn } from '../src/modules/registries/index.ts'
import { generate, generatedFiles } from '../src/modules/synthesis/index.ts'
import { dayAt, systemClock } from '../src/platform/dates.ts'
import { type Bench, rounded } from './figure.ts'
import { cpuSecondsOf } from './processes.ts'

/** Wall and processor seconds of a piece of work in this process. */
async function measured<T>(run: () => Promise<T>): Promise<{ result: T; seconds: number; cpu: number }> {
  const [began, before] = [performance.now(), cpuSecondsOf(process.pid)]
  const result = await run()
  return { result, seconds: (performance.now() - began) / 1000, cpu: cpuSecondsOf(process.pid) - before }
}

/** Reads every text of the file once and does nothing with it but count its bytes. */
async function plainScan(path: string, columns: readonly string[], folder: string): Promise<void> {
  const { connection, close } = await openEngine({ threads: cpus().length, memoryMb: 4096, spill: folder })
  try {
    await connection.runAndReadAll(`select ${columns.map((column) => `sum(strlen("${column}"))`).join(', ')} from read_parquet(${literal(path)})`)
  } finally {
    close()
  }
}

/** All rules of the driving licences over generated records. `--records` (500,000 unless said), `--seed`, `--memory` (MB). */
export const bench: Bench = async ({ records = 500_000, seed = 6, memory = 4096 }, tell) => {
  const folder = await mkdtemp(join(tmpdir(), 'bench-quality-'))
  const path = join(folder, generatedFiles.records)
  try {
    await generate(folder, { people: records * 2, records, seed })
    const today = dayAt(systemClock())
    const registry = registryOn('driving-licences', today)
    if (!registry) throw new Error('driving licences are defined')
    const fields = registry.fields.map(({ field }) => field)
    const ours = await measured(() => checkFile({ registry, path, out: join(folder, 'out'), today, threads: cpus().length, memoryMb: memory }))
    const floor = await measured(() => plainScan(path, fields, folder))
    const { rows, rules, peakRssMb } = ours.result
    const against = 'a scan of the same columns'
    const figure = (name: string, value: number, unit: string, target: number | null, ratio: number | null = null) =>
      tell({ name: `quality.${name}`, value: rounded(value), unit, target, against, ratio })
    figure('floor.s', floor.seconds, 's', null)
    figure('total.s', ours.seconds, 's', rounded((10 * rows * rules.length) / (5_000_000 * 20)), rounded(ours.seconds / floor.seconds))
    figure('rulesTimesRowsPerSecond', (rules.length * rows) / ours.seconds, '/s', 10_000_000)
    figure('cpu.s', ours.cpu, 's', null, rounded(ours.cpu / floor.cpu))
    figure('threadsUsed', ours.cpu / ours.seconds, '', null)
    figure('peakRssMb', peakRssMb, 'MB', null)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
