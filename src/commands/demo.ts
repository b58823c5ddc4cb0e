import { loadDefinitions } from '../modules/directory/index.ts'
import type { Arguments } from './arguments.ts'
import { print } from './command.ts'
import { askForDemonstration, loadDemonstration, removeDemonstration } from './demonstration.ts'
import { inTransaction } from './session.ts'

/** `demo` loads the demonstration into an empty database; `--once` only where a first start would; `--remove` takes it out, so that real work can begin. */
export async function demo({ flags }: Arguments): Promise<void> {
  if (flags.has('remove')) {
    const { documents, tasks, personas } = await inTransaction(removeDemonstration)
    print(`Đã gỡ dữ liệu trình diễn: ${documents} văn bản, ${tasks} nhiệm vụ, ${personas} vai; nhật ký được giữ lại.`)
    return
  }
  if (flags.has('once')) {
    await inTransaction((ctx) => loadDemonstration(ctx, { demo: true }))
    return
  }
  const tasks = await inTransaction(async (ctx) => {
    await loadDefinitions(ctx)
    return askForDemonstration(ctx)
  })
  print(`Đã nạp dữ liệu trình diễn: ${tasks} nhiệm vụ.`)
}
