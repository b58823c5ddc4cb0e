import { parentPort, workerData } from 'node:worker_threads'
import { type Task, translateFile } from './lines.ts'

const { part, elsewhere } = workerData as Task

/** One thread's part of a translation, by the function that the module named exports. */
const found = (await import(elsewhere.module)) as Record<string, (text: string) => string>
const line = found[elsewhere.name]
if (!line) throw new Error(`${elsewhere.module} has no ${elsewhere.name}`)
await translateFile(part, line)
parentPort?.postMessage('done')
