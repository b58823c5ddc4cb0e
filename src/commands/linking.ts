import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { planOf, type Report, sparkJob, startLinkage } from '../modules/linkage/index.ts'
import { generate } from '../modules/synthesis/index.ts'
import { problem } from '../platform/problems.ts'
import { WrongUsage } from './arguments.ts'
import { type Command, print, tell } from './command.ts'
import { megabytes, memoryOf, threadsOf, wholeNumber } from './limits.ts'

const inputAbsent = problem<{ file: string }>('linkage-input-absent', 404, { vi: 'Không thấy tệp', en: 'The file is not there' }, ({ file }) => ({
  vi: `Không thấy tệp ${file}; hãy kiểm tra đường dẫn.`,
  en: `There is no file ${file}; check the path.`,
}))
const tooManyRecords = problem('too-many-records', 422, {
  vi: 'Số bản ghi nhiều hơn số người đủ tuổi; hãy giảm --records hoặc tăng --people.',
  en: 'More records than adults; ask for fewer records or more people.',
})

type Values = Readonly<Record<string, string | undefined>>

function needed(values: Values, name: string): string {
  const value = values[name]
  if (value === undefined || value === '') throw new WrongUsage(`--${name}: thiếu (is missing)`)
  return value
}

function present(path: string): string {
  if (!existsSync(path)) throw inputAbsent({ file: path })
  return resolve(path)
}

/** What the process itself needs beside the engine: its own code, text on its way, buffers the engine does not count. */
const engineShare = (whole: number) => Math.max(160, Math.round((whole - 250) * 0.7))

const stageWords: Record<string, string> = {
  people: 'Chuẩn hoá dữ liệu dân cư',
  records: 'Chuẩn hoá bản ghi',
  numbers: 'Nối theo số định danh',
  weights: 'Học trọng số',
  open: 'Lập danh sách còn lại',
  exact: 'Nối theo họ tên và ngày sinh',
  further: 'So sánh gần đúng',
  edges: 'Quyết định',
}

const link: Command = {
  name: 'link',
  words: { vi: 'Đối soát bản ghi với dân cư', en: 'Link records to the population' },
  usage: 'link --people FILE --records FILE --registry NAME --out DIR [--threads N --memory 8GB --slices N --keep]',
  example: 'link --people dan-cu.parquet --records giay-phep.csv --registry driving-licences --out ket-qua',
  flags: {
    people: 'value',
    records: 'value',
    registry: 'value',
    out: 'value',
    threads: 'value',
    memory: 'value',
    slices: 'value',
    keep: 'flag',
    json: 'flag',
  },
  run: async ({ values, flags }) => {
    const plan = planOf(needed(values, 'registry'))
    const [people, records] = [present(needed(values, 'people')), present(needed(values, 'records'))]
    const whole = memoryOf(values['memory'])
    const order = {
      plan,
      people,
      records,
      out: resolve(needed(values, 'out')),
      threads: threadsOf(values['threads']),
      memoryMb: engineShare(whole),
      keep: flags.has('keep'),
      ...(values['slices'] !== undefined && { slices: wholeNumber('slices', values['slices'], 1) }),
    }
    const { report } = startLinkage(order, (stage, words) =>
      tell(`${stageWords[stage] ?? stage}: ${words === 'kept' ? 'đã có (kept)' : words === 'begins' ? '…' : words}`),
    )
    const found = await report
    if (flags.has('json')) print(JSON.stringify(found))
    else
      print(
        `Nối ${found.linked}, cần xem lại ${found.review}, không nối ${found.none} (linked, review, none); ${found.seconds['total']} s, ${found.peakRssMb} MB`,
      )
  },
}

const sparkSql: Command = {
  name: 'link-sql',
  words: { vi: 'In câu lệnh đối soát cho Spark SQL', en: 'Print a linkage as statements for Spark SQL' },
  usage: 'link-sql --registry NAME --report FILE --tables FOLDER',
  example: 'link-sql --registry driving-licences --report ket-qua/report.json --tables hdfs:///doi-soat > doi-soat.sql',
  flags: { registry: 'value', report: 'value', tables: 'value' },
  run: async ({ values }) => {
    const plan = planOf(needed(values, 'registry'))
    const ran = JSON.parse(readFileSync(present(needed(values, 'report')), 'utf8')) as Report
    for (const statement of sparkJob(plan, ran, needed(values, 'tables'))) print(`${statement};\n`)
  },
}

const make: Command = {
  name: 'generate',
  words: { vi: 'Tạo dữ liệu thử có đáp án', en: 'Make synthetic data with the truth kept' },
  usage: 'generate --people N --records M --registry driving-licences --out DIR [--seed S]',
  example: 'generate --people 100000 --records 50000 --registry driving-licences --out thu --seed 1',
  flags: { people: 'value', records: 'value', registry: 'value', out: 'value', seed: 'value', threads: 'value', memory: 'value', json: 'flag' },
  run: async ({ values, flags }) => {
    planOf(needed(values, 'registry'))
    const wish = {
      people: wholeNumber('people', values['people'], 100_000),
      records: wholeNumber('records', values['records'], 50_000),
      seed: wholeNumber('seed', values['seed'], 1),
      ...(values['threads'] !== undefined && { threads: wholeNumber('threads', values['threads'], 1) }),
      ...(values['memory'] !== undefined && { memory: `${megabytes(values['memory'], 0)}MB` }),
    }
    const made = await generate(resolve(needed(values, 'out')), wish).catch((error: unknown) => {
      throw error instanceof RangeError ? tooManyRecords({}) : error
    })
    print(flags.has('json') ? JSON.stringify(made) : `${made.people} người, ${made.records} bản ghi (people, records)`)
  },
}

export const linkingCommands: readonly Command[] = [link, sparkSql, make]
