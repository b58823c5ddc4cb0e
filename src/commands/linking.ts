import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { keepWorking, planOf, type Report, resultHashOf, sparkJob, startLinkage } from '../modules/linkage/index.ts'
import { problem } from '../platform/problems.ts'
import { WrongUsage } from './arguments.ts'
import { type Command, print, tell } from './command.ts'
import { faultsSaid } from './link-faults.ts'
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
  usage: 'link --people FILE --records FILE --registry NAME --out DIR [--threads N --memory 8GB --slices N --workers N --keep]',
  example: 'link --people dan-cu.parquet --records giay-phep.csv --registry driving-licences --out ket-qua',
  flags: {
    people: 'value',
    records: 'value',
    registry: 'value',
    out: 'value',
    threads: 'value',
    memory: 'value',
    slices: 'value',
    workers: 'value',
    keep: 'flag',
    json: 'flag',
  },
  run: async ({ values, flags }) => {
    const plan = planOf(needed(values, 'registry'))
    const [people, records] = [present(needed(values, 'people')), present(needed(values, 'records'))]
    const whole = memoryOf(values['memory'])
    const workers = wholeNumber('workers', values['workers'], 1)
    const order = {
      plan,
      people,
      records,
      out: resolve(needed(values, 'out')),
      threads: threadsOf(values['threads']),
      memoryMb: engineShare(whole / workers),
      workers,
      keep: flags.has('keep'),
      ...(values['slices'] !== undefined && { slices: wholeNumber('slices', values['slices'], 1) }),
    }
    const { report } = startLinkage(order, (stage, words) =>
      tell(`${stageWords[stage] ?? stage}: ${words === 'kept' ? 'đã có (kept)' : words === 'begins' ? '…' : words}`),
    )
    const found = await report
    for (const said of faultsSaid(order, found.sources)) tell(said)
    if (flags.has('json')) print(JSON.stringify(found))
    else
      print(
        `Nối ${found.linked}, cần xem lại ${found.review}, không nối ${found.none} (linked, review, none); ${found.seconds['total']} s, ${found.peakRssMb} MB`,
      )
  },
}

const worker: Command = {
  name: 'link-worker',
  words: { vi: 'Làm cùng một lượt đối soát, trên máy này hoặc máy khác', en: 'Work along on a linkage, on this machine or another' },
  usage: 'link-worker --out DIR --worker K/N [--threads N --memory 8GB]',
  example: 'link-worker --out /chung/ket-qua --worker 2/3',
  flags: { out: 'value', worker: 'value', threads: 'value', memory: 'value' },
  run: async ({ values }) => {
    const [, place, of] = /^(\d+)\/(\d+)$/.exec(needed(values, 'worker')) ?? []
    if (!place || !of || Number(place) < 1 || Number(place) > Number(of)) throw new WrongUsage('--worker: cần dạng 2/3 (the second of three)')
    const stopped = new AbortController()
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stopped.abort())
    const limits = { threads: threadsOf(values['threads']), memoryMb: engineShare(memoryOf(values['memory'])) }
    const order = { out: resolve(needed(values, 'out')), ...limits, place: Number(place) - 1, of: Number(of) }
    await keepWorking(order, (stage, words) => tell(`${stageWords[stage] ?? stage}: ${words}`), stopped.signal)
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

const hash: Command = {
  name: 'link-hash',
  words: { vi: 'In dấu của một kết quả đối soát', en: 'Print the hash of a linkage’s links, whichever engine made them' },
  usage: 'link-hash --links FILE',
  example: "link-hash --links 'doi-soat/spark/links/*.parquet'",
  flags: { links: 'value' },
  run: async ({ values }) => print(await resultHashOf(needed(values, 'links'))),
}

export const linkingCommands: readonly Command[] = [link, worker, sparkSql, hash]
