import { copyToFile, sourceOf } from '../modules/copies/index.ts'
import { registryFor } from '../modules/records/index.ts'
import { systemCtx } from '../system.ts'
import { WrongUsage } from './arguments.ts'
import { type Command, print, tell } from './command.ts'
import { withDatabase } from './session.ts'

const portion = 2_000

const command: Command = {
  name: 'copy',
  words: {
    vi: 'Sao chép một cơ sở dữ liệu ra tệp trong khi vẫn có người ghi; chạy lại để đi tiếp',
    en: 'Copy a registry to a file while others write; run again to go on',
  },
  usage: 'copy --registry NAME --to FILE',
  example: 'copy --registry labour --to lao-dong.ndjson',
  flags: { registry: 'value', to: 'value', json: 'flag' },
  run: async ({ values, flags }) => {
    const { registry, to } = values
    if (!registry || !to) throw new WrongUsage('--registry, --to: thiếu (is missing)')
    const lines = await withDatabase(async (database) => {
      const definition = await systemCtx(database, async (ctx) => registryFor(ctx, registry))
      const source = sourceOf(definition, (work) => systemCtx(database, work))
      return copyToFile({ source, registry, path: to, limit: portion, tell: (count) => tell(`${count} bản ghi`) })
    })
    print(flags.has('json') ? JSON.stringify({ registry, lines }) : `Đã ghi thêm ${lines} dòng vào ${to}; chạy lại lệnh này để lấy phần thay đổi.`)
  },
}

export const copyCommands: readonly Command[] = [command]
