import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { type Explained, explainLink, fieldWords } from '../modules/linkage/index.ts'
import { problem } from '../platform/problems.ts'
import { formatNumber } from '../platform/text.ts'
import { WrongUsage } from './arguments.ts'
import { type Command, print } from './command.ts'

const recordAbsent = problem<{ key: string }>('linkage-record-absent', 404, { vi: 'Không có bản ghi này', en: 'No such record' }, ({ key }) => ({
  vi: `Kết quả đối soát không có bản ghi ${key}; hãy kiểm tra khóa.`,
  en: `The run knows no record ${key}; check its key.`,
}))

const decisionWords: Readonly<Record<string, string>> = { link: 'nối', review: 'cần người xem lại', none: 'không nối' }

function signed(bits: number | null): string {
  if (bits === null) return '–'
  const rounded = Math.round(bits * 10) / 10
  return `${rounded > 0 ? '+' : rounded < 0 ? '−' : ''}${formatNumber(Math.abs(rounded), 'vi')}`
}

/** A link as an officer reads it: whom it leads to, how surely, and each field with what it adds. */
export function explainedWords({ recordKey, personId, decision, class: evidence, weight, margin, reasons }: Explained): string {
  const head = `${recordKey} → ${personId ?? 'không ai'}: ${decisionWords[decision] ?? decision}, loại ${evidence}`
  if (reasons.length === 0) return head
  const rest = (weight ?? 0) - reasons.reduce((sum, { bits }) => sum + bits, 0)
  return [
    `${head}, ${signed(weight)} bit, hơn người thứ hai ${signed(margin)}`,
    ...reasons.map(({ field, words, bits }) => `  ${fieldWords[field].vi}: ${words.vi} (${signed(bits)})`),
    `  Trước khi so sánh (${signed(rest)})`,
  ].join('\n')
}

const command: Command = {
  name: 'link-explain',
  words: { vi: 'Giải thích vì sao một bản ghi được nối với ai', en: 'Explain why a record of a finished run leads to whom it leads to' },
  usage: 'link-explain --out DIR --key K',
  example: 'link-explain --out ket-qua --key 790123456789',
  flags: { out: 'value', key: 'value', json: 'flag' },
  run: async ({ values, flags }) => {
    const [out, key] = [values['out'], values['key']]
    if (!out || !key) throw new WrongUsage('--out, --key: thiếu (is missing)')
    if (!existsSync(join(out, 'links.parquet'))) throw new WrongUsage(`--out: ${out} không có kết quả đối soát (holds no finished run)`)
    const found = await explainLink(resolve(out), key)
    if (!found) throw recordAbsent({ key })
    print(flags.has('json') ? JSON.stringify(found) : explainedWords(found))
  },
}

export const explainCommands: readonly Command[] = [command]
