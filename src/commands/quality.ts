import { checkFile } from '../modules/quality/index.ts'
import { dayAt, systemClock } from '../platform/dates.ts'
import { formatNumber } from '../platform/text.ts'
import { WrongUsage } from './arguments.ts'
import { type Command, print, tell } from './command.ts'
import { leftSaid } from './link-faults.ts'
import { dayGiven, memoryOf, threadsOf } from './limits.ts'
import { registryNamed } from './registries.ts'

const steps: Readonly<Record<string, string>> = { read: 'đọc tệp', prepare: 'chuẩn hóa', scan: 'kiểm tra', rejects: 'ghi bản ghi bị loại' }

export const quality: Command = {
  name: 'quality',
  words: {
    vi: 'Kiểm tra chất lượng một tệp dữ liệu theo bốn tiêu chí đúng, đủ, sạch, sống',
    en: 'Check whether a file is correct, complete, clean and live',
  },
  usage: 'quality --registry NAME FILE --out DIR [--json --threads N --memory 4GB --today YYYY-MM-DD]',
  example: 'quality --registry driving-licences gplx.csv --out ket-qua',
  flags: { registry: 'value', out: 'value', json: 'flag', threads: 'value', memory: 'value', today: 'value' },
  run: async ({ words, values, flags }) => {
    const [path] = words
    if (path === undefined || words.length > 1) throw new WrongUsage('Cần đúng một tệp (one file is needed)')
    if (!values['registry'] || !values['out']) throw new WrongUsage('Thiếu --registry hoặc --out (--registry and --out are needed)')
    const today = dayGiven('today', values['today']) ?? dayAt(systemClock())
    const registry = registryNamed(values['registry'], today)
    const report = await checkFile({
      registry,
      path,
      out: values['out'],
      today,
      threads: threadsOf(values['threads']),
      memoryMb: memoryOf(values['memory']),
      step: (step) => tell(`${steps[step] ?? step}…`),
    })
    for (const said of leftSaid(report.file, report.left)) tell(said)
    if (flags.has('json')) print(JSON.stringify(report))
    else {
      const failing = report.rules.filter(({ failed }) => failed > 0).toSorted((a, b) => b.failed - a.failed)
      for (const { id, failed, checked, words: said } of failing)
        print(`${String(failed).padStart(10)} / ${String(checked).padEnd(10)} ${id.padEnd(28)} ${said.vi}`)
      print(
        `${formatNumber(report.rows, 'vi')} bản ghi, ${formatNumber(report.rejected, 'vi')} bị loại, ${formatNumber(report.unreadable, 'vi')} dòng hỏng; xem ${values['out']}.`,
      )
    }
  },
}
