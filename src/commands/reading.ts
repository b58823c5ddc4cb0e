import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { basename } from 'node:path'
import { createInterface } from 'node:readline'
import { readDeadline } from '../modules/deadlines/index.ts'
import { agenciesAnswer } from '../modules/names/index.ts'
import { checkSize, readFile } from '../modules/formats/index.ts'
import { type ReadDocument } from '../modules/texts/index.ts'
import { mandatesOf } from '../modules/mandates/index.ts'
import { isDay, type PlainDate } from '../platform/dates.ts'
import { problem } from '../platform/problems.ts'
import { WrongUsage } from './arguments.ts'
import { type Command, print, tell } from './command.ts'
import { dayGiven } from './limits.ts'

const fileAbsent = problem<{ file: string }>('file-absent', 404, { vi: 'Không mở được tệp', en: 'The file cannot be opened' }, ({ file }) => ({
  vi: `Không mở được ${file}; hãy kiểm tra đường dẫn và quyền đọc.`,
  en: `${file} cannot be opened; check the path and your rights.`,
}))

/** Reads a file from disk, refusing one over the limit before it is in memory. */
export async function readFromDisk(path: string): Promise<ReadDocument> {
  const file = await open(path).catch(() => {
    throw fileAbsent({ file: path })
  })
  try {
    const { size } = await file.stat()
    checkSize(size)
    const bytes = Buffer.alloc(size)
    await file.read(bytes, 0, bytes.length, 0)
    return await readFile(bytes, basename(path))
  } finally {
    await file.close()
  }
}

const documentOf = (path: string, { header }: ReadDocument) => ({ file: basename(path), ...header })

const extract: Command = {
  name: 'extract',
  words: { vi: 'Đọc nhiệm vụ trong văn bản', en: 'Read the tasks a document orders' },
  usage: 'extract FILE… --json [--issued-on YYYY-MM-DD]',
  example: 'extract ke-hoach.docx --json',
  flags: { json: 'flag', 'issued-on': 'value' },
  run: async ({ words, values, flags }) => {
    if (words.length === 0) throw new WrongUsage('Thiếu tệp (no file was named)')
    const issuedOn = dayGiven('issued-on', values['issued-on'])
    for (const path of words) {
      const document = await readFromDisk(path)
      for (const remark of document.remarks) tell(`${basename(path)}: ${remark.vi}`)
      const tasks = mandatesOf(document, { issuedOn: issuedOn ?? document.header.issuedOn })
      if (flags.has('json')) print(JSON.stringify({ document: documentOf(path, document), tasks }))
      else for (const task of tasks) print([task.n, task.title, task.lead.join(', '), task.deadline?.raw ?? '–'].join('\t'))
    }
  },
}

/** Each line of a JSON-lines file as one answer line, in the same order. */
async function answerLines(path: string | undefined, answer: (line: Record<string, unknown>) => unknown) {
  if (path === undefined) throw new WrongUsage('Thiếu tệp (no file was named)')
  const lines = createInterface({ input: createReadStream(path).on('error', () => undefined), crlfDelay: Number.POSITIVE_INFINITY })
  await open(path).then(
    (file) => file.close(),
    () => {
      throw fileAbsent({ file: path })
    },
  )
  let number = 0
  for await (const line of lines) {
    number += 1
    if (line.trim() === '') continue
    print(JSON.stringify(answer(parsed(line, number))))
  }
}

function parsed(line: string, number: number): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(line)
    if (typeof value === 'object' && value !== null) return value as Record<string, unknown>
  } catch {}
  throw new WrongUsage(`dòng ${number}: không phải JSON (line ${number} is not JSON)`)
}

const textIn = (value: unknown): string => (typeof value === 'string' ? value : '')

const dayIn = (value: unknown): PlainDate | null => (typeof value === 'string' && isDay(value) ? value : null)

const deadlines: Command = {
  name: 'deadlines',
  words: { vi: 'Đọc thời hạn, mỗi dòng một cụm từ', en: 'Read deadlines, one phrase a line' },
  usage: 'deadlines FILE.jsonl',
  example: 'deadlines thoi-han.jsonl',
  flags: { json: 'flag' },
  run: ({ words: [path] }) => answerLines(path, ({ phrase, issuedOn }) => ({ phrase, deadline: readDeadline(textIn(phrase), dayIn(issuedOn)) })),
}

const agencies: Command = {
  name: 'agencies',
  words: { vi: 'Nhận biết tên cơ quan theo ngày', en: 'Resolve names of agencies as of a day' },
  usage: 'agencies FILE.jsonl',
  example: 'agencies co-quan.jsonl',
  flags: { json: 'flag' },
  run: ({ words: [path] }) => answerLines(path, ({ raw, asOf }) => agenciesAnswer(textIn(raw), dayIn(asOf))),
}

export const readingCommands = [extract, deadlines, agencies]
