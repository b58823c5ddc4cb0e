import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { planOf, type Report, sparkJob, startLinkage } from '../modules/linkage/index.ts'
import { problem } from '../platform/problems.ts'
import { WrongUsage } from './arguments.ts'
import { type Command, print, tell } from './command.ts'
import { memoryOf, threadsOf, wholeNumber } from './limits.ts'

const inputAbsent = problem<{ file: string }>('linkage-input-absent', 404, { vi: 'Không thấy tệp', en: 'The file is not there' }, ({ file }) => ({
  vi: `Không thấy tệp ${file}; hãy kiểm tra đường dẫn.`,
  en: `There is no file ${file}; check the path.`,
}))

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

export const linkingCommands: readonly Command[] = [link, sparkSql]
