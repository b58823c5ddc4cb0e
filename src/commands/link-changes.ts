import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { openEngine, rowsOf } from '../modules/bulk/index.ts'
import { openSource, planOf } from '../modules/linkage/index.ts'
import { linkDay, type RecordChange } from '../modules/matches/index.ts'
import { systemCtx } from '../system.ts'
import { WrongUsage } from './arguments.ts'
import { type Command, print, tell } from './command.ts'
import { withDatabase } from './session.ts'

/** Changes as a file tells them: the columns of the registry's plan, and `removed` filled where the record is no longer there. */
async function changesIn(path: string, registry: string): Promise<RecordChange[]> {
  const { key, number, name, birth, sex, place } = planOf(registry).records
  const folder = await mkdtemp(join(tmpdir(), 'changes-'))
  const engine = await openEngine({ threads: 1, memoryMb: 512, spill: folder })
  try {
    const source = await openSource(engine.connection, folder, 'records', path, {
      wanted: [key, number, name, birth, sex, place, 'removed'],
      needed: [key],
      registry,
    })
    const rows = await rowsOf(engine.connection, `select * from ${source.from} order by "row"`)
    const cell = (value: unknown) => (typeof value === 'string' && value !== '' ? value : null)
    return rows.flatMap((row) => {
      const of = cell(row[key])
      const record = { number: cell(row[number]), name: cell(row[name]), birth: cell(row[birth]), sex: cell(row[sex]), place: cell(row[place]) }
      return of === null ? [] : [{ key: of, record: cell(row['removed']) === null ? record : null }]
    })
  } finally {
    engine.close()
    await rm(folder, { recursive: true, force: true })
  }
}

const command: Command = {
  name: 'link-changes',
  words: { vi: 'Đối soát các bản ghi mới, sửa, bỏ trong ngày', en: 'Link the records of a day that were added, changed or removed' },
  usage: 'link-changes --registry NAME --changes FILE',
  example: 'link-changes --registry driving-licences --changes thay-doi.csv',
  flags: { registry: 'value', changes: 'value', json: 'flag' },
  run: async ({ values, flags }) => {
    const [registry, file] = [values['registry'], values['changes']]
    if (!registry || !file) throw new WrongUsage('--registry, --changes: thiếu (is missing)')
    if (!existsSync(file)) throw new WrongUsage(`--changes: không thấy tệp ${file} (there is no such file)`)
    const changes = await changesIn(resolve(file), registry)
    const sum = await withDatabase((database) =>
      linkDay((work) => systemCtx(database, work), registry, changes, { told: (done) => tell(`${done}/${changes.length}`) }),
    )
    print(
      flags.has('json')
        ? JSON.stringify(sum)
        : `Đổi ${sum.changed}, bỏ ${sum.removed}: nối ${sum.linked}, cần rà soát ${sum.review}, không nối ${sum.none}, xung đột ${sum.conflicts}`,
    )
  },
}

export const changeCommands: readonly Command[] = [command]
