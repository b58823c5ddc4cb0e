import { workerData } from 'node:worker_threads'
import { type LineWriter, type Task, translateFile } from './lines.ts'

const { part, elsewhere } = workerData as Task

/** One thread's part of a translation, by the function that the module named exports. */
const found = (await import(elsewhere.module)) as Record<string, LineWriter | ((given: unknown) => LineWriter)>
const exported = found[elsewhere.name]
if (!exported) throw new Error(`${elsewhere.module} has no ${elsewhere.name}`)
translateFile(part, elsewhere.given === undefined ? (exported as LineWriter) : (exported as (given: unknown) => LineWriter)(elsewhere.given))
