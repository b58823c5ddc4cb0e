import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { encodedPlan } from '../../definitions/linkage/encoding.ts'
import {
  type Columns,
  columnsOf,
  encodeFile,
  secretWritten,
  linkEncoded,
  readSecret,
  readVerdicts,
  type Verdict,
  verdictWords,
} from '../modules/encoded/index.ts'
import { dayAt, systemClock } from '../platform/dates.ts'
import { formatNumber } from '../platform/text.ts'
import { WrongUsage } from './arguments.ts'
import { type Command, print, tell } from './command.ts'
import { memoryOf, threadsOf } from './limits.ts'

type Values = Readonly<Record<string, string | undefined>>

function needed(values: Values, name: string): string {
  const value = values[name]
  if (!value) throw new WrongUsage(`--${name}: thiếu (is missing)`)
  return value
}

/** A file that is there. @throws WrongUsage */
function present(values: Values, name: string): string {
  const path = resolve(needed(values, name))
  if (!existsSync(path)) throw new WrongUsage(`--${name}: không thấy ${path} (is not there)`)
  return path
}

const limitsOf = (values: Values) => ({ threads: threadsOf(values['threads']), memoryMb: Math.round(memoryOf(values['memory']) * 0.6) })

/** The secret of a file or of the environment; never of the command's own words, which everybody on the machine sees. */
function secretGiven(file: string | undefined): Buffer {
  const written = process.env['ENCODING_KEY']
  return file === undefined && written ? secretWritten(written) : readSecret(file ?? 'ENCODING_KEY')
}

const fieldNames = ['key', 'number', 'card', 'name', 'birth', 'sex', 'place']

/** key=ma_kh,number=so_dinh_danh,name=ho_ten: which column holds what. @throws WrongUsage */
function columnsWritten(written: string): Columns {
  const given = new Map(written.split(',').map((pair) => [pair.split('=')[0]?.trim() ?? '', pair.split('=').slice(1).join('=').trim()]))
  const unknown = [...given.keys()].find((field) => !fieldNames.includes(field))
  if (unknown !== undefined) throw new WrongUsage(`--columns: ${unknown} không phải một trong (is none of) ${fieldNames.join(', ')}`)
  const column = (field: string): string => {
    const named = given.get(field)
    if (!named) throw new WrongUsage(`--columns: thiếu ${field} (is missing)`)
    return named
  }
  const numbers = [given.get('number'), given.get('card')].filter((each) => each !== undefined)
  return {
    key: column('key'),
    numbers,
    name: column('name'),
    birth: column('birth'),
    sex: given.get('sex') ?? null,
    place: given.get('place') ?? null,
  }
}

function columnsGiven({ registry, columns }: Values): Columns {
  if ((registry === undefined) === (columns === undefined)) throw new WrongUsage('Cần --registry hoặc --columns (one of both is needed)')
  return columns === undefined ? columnsOf(registry ?? '') : columnsWritten(columns)
}

const encode: Command = {
  name: 'encode',
  words: {
    vi: 'Mã hóa bản ghi để đối soát mà không trao dữ liệu; chạy tại nơi giữ dữ liệu',
    en: 'Encode records so that they can be linked without being handed over; run where they are kept',
  },
  usage:
    'encode --records FILE (--registry NAME | --columns key=…,number=…[,card=…],name=…,birth=…[,sex=…,place=…]) --key-file FILE --out DIR [--threads N --memory 4GB --json]',
  example:
    'encode --records khach-hang.csv --columns key=ma_kh,number=so_giay_to,name=ho_ten,birth=ngay_sinh,sex=gioi_tinh,place=tinh --key-file khoa --out ma-hoa',
  flags: {
    records: 'value',
    registry: 'value',
    columns: 'value',
    'key-file': 'value',
    out: 'value',
    threads: 'value',
    memory: 'value',
    json: 'flag',
  },
  run: async ({ values, flags }) => {
    const out = resolve(needed(values, 'out'))
    const { about, unreadable, lines } = await encodeFile({
      records: present(values, 'records'),
      columns: columnsGiven(values),
      secret: secretGiven(values['key-file']),
      encoding: encodedPlan.encoding,
      out,
      ...limitsOf(values),
      tell: (done, all) => tell(`${done}/${all}`),
    })
    if (unreadable > 0) tell(`${unreadable} dòng hỏng không được mã hóa (broken lines left out): ${lines.slice(0, 10).join(', ')}`)
    if (flags.has('json')) print(JSON.stringify({ ...about, unreadable }))
    else
      print(
        [
          `Đã mã hóa ${formatNumber(about.records, 'vi')} bản ghi (records encoded).`,
          `Tham số (parameters) ${about.parameters}`,
          `Kiểm tra khóa (check of the secret) ${about.secretCheck}; hai bên đọc cho nhau nghe, phải giống nhau`,
          `Gửi đi (send): ${join(out, 'send')}. Giữ lại, không gửi (keep): ${join(out, 'keep')}`,
        ].join('\n'),
      )
  },
}

const stepWords: Readonly<Record<string, string>> = {
  number: 'Nối theo số (numbers)',
  'name-date': 'Họ tên và ngày sinh (name and date)',
  'date-given': 'Ngày sinh và tên (date and given name)',
  'date-place': 'Ngày sinh và nơi ở (date and place)',
  'name-place-year': 'Họ tên, nơi ở và năm sinh (name, place and year)',
}
const step = (name: string) => tell(stepWords[name] ?? name)

/** The folder itself, or `send` in what `encode` wrote. */
const sentIn = (folder: string) => (existsSync(join(folder, 'send')) ? join(folder, 'send') : folder)

const linkThem: Command = {
  name: 'link-encoded',
  words: {
    vi: 'Đối soát hai bộ bản mã mà không biết người trong đó là ai; chạy tại nơi không giữ khóa',
    en: 'Link two sets of encodings without knowing who is in them; run where the secret is not',
  },
  usage: 'link-encoded --people DIR --records DIR --out DIR [--threads N --memory 4GB --json]',
  example: 'link-encoded --people dan-cu/send --records ngan-hang/send --out ket-qua',
  flags: { people: 'value', records: 'value', out: 'value', threads: 'value', memory: 'value', json: 'flag' },
  run: async ({ values, flags }) => {
    const [people, records] = [sentIn(present(values, 'people')), sentIn(present(values, 'records'))]
    const found = await linkEncoded({
      people,
      records,
      plan: encodedPlan,
      out: resolve(needed(values, 'out')),
      today: dayAt(systemClock()),
      ...limitsOf(values),
      tell: step,
    })
    if (flags.has('json')) print(JSON.stringify(found))
    else {
      for (const [verdict, count] of Object.entries(found.verdicts)) {
        const { vi, en } = verdictWords[verdict as Verdict]
        print(`${formatNumber(count, 'vi').padStart(12)}  ${vi} (${en})`)
      }
      print(`Độ chính xác ước tính (expected precision) ${found.expectedPrecision.value.toFixed(5)}; ${found.seconds} s, ${found.peakRssMb} MB`)
    }
  },
}

const read: Command = {
  name: 'verdicts',
  words: {
    vi: 'Đặt kết quả đối soát mã hóa cạnh mã bản ghi của mình',
    en: 'Put the verdicts of an encoded linkage beside the keys of one’s own records',
  },
  usage: 'verdicts --keep DIR --verdicts FILE --out FILE.csv',
  example: 'verdicts --keep ma-hoa/keep --verdicts verdicts.parquet --out ket-qua.csv',
  flags: { keep: 'value', verdicts: 'value', out: 'value', threads: 'value', memory: 'value' },
  run: async ({ values }) => {
    const out = resolve(needed(values, 'out'))
    const count = await readVerdicts({ keep: present(values, 'keep'), verdicts: present(values, 'verdicts'), out, ...limitsOf(values) })
    print(`${formatNumber(count, 'vi')} bản ghi (records): ${out}`)
  },
}

export const encodedCommands: readonly Command[] = [encode, linkThem, read]
