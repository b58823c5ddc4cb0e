import { resolve } from 'node:path'
import { diskFull, isDiskFull } from '../modules/bulk/index.ts'
import { generate, generateRegister } from '../modules/synthesis/index.ts'
import { dayAt, systemClock } from '../platform/dates.ts'
import { problem } from '../platform/problems.ts'
import { WrongUsage } from './arguments.ts'
import { type Command, print } from './command.ts'
import { dayGiven, megabytes, wholeNumber } from './limits.ts'
import { registryNamed } from './registries.ts'

const tooManyRecords = problem('too-many-records', 422, {
  vi: 'Không đủ người đứng tên hoặc không đủ mã cho từng ấy bản ghi; hãy giảm --records hoặc tăng --people.',
  en: 'Not people enough, or not so many keys; ask for fewer records or more people.',
})

/** Driving licences have a generator of their own, whose files benches keep. */
const licences = 'driving-licences'

export const generating: Command = {
  name: 'generate',
  words: { vi: 'Tạo dữ liệu thử của một sổ dữ liệu, có đáp án', en: 'Make synthetic data of a registry with the truth kept' },
  usage: 'generate --registry NAME --records M --out DIR [--people N --seed S --today YYYY-MM-DD --threads N --memory 4GB --json]',
  example: 'generate --people 100000 --records 50000 --registry insurance --out thu --seed 1',
  flags: {
    people: 'value',
    records: 'value',
    registry: 'value',
    out: 'value',
    seed: 'value',
    today: 'value',
    threads: 'value',
    memory: 'value',
    json: 'flag',
  },
  run: async ({ values, flags }) => {
    const { registry: code, out: folder } = values
    if (!code || !folder) throw new WrongUsage('Thiếu --registry hoặc --out (--registry and --out are needed)')
    const today = dayGiven('today', values['today']) ?? dayAt(systemClock())
    const [registry, out] = [registryNamed(code, today), resolve(folder)]
    const wish = {
      people: wholeNumber('people', values['people'], 100_000, 0),
      records: wholeNumber('records', values['records'], 50_000, 0),
      seed: wholeNumber('seed', values['seed'], 1, 0),
      ...(values['threads'] !== undefined && { threads: wholeNumber('threads', values['threads'], 1) }),
      ...(values['memory'] !== undefined && { memory: `${megabytes(values['memory'], 0)}MB` }),
    }
    const making = code === licences ? generate(out, wish) : generateRegister(out, registry, { ...wish, today })
    const made = await making.catch((error: unknown) => {
      if (isDiskFull(error)) throw diskFull({ folder: out })
      throw error instanceof RangeError ? tooManyRecords({}) : error
    })
    print(flags.has('json') ? JSON.stringify(made) : `${made.people} người, ${made.records} bản ghi (people, records)`)
  },
}
