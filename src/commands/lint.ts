import { open } from 'node:fs/promises'
import { basename } from 'node:path'
import { problem } from '../platform/problems.ts'
import { WrongUsage } from './arguments.ts'
import { type Command, print, tell } from './command.ts'

const mostBytes = 60 * 1_048_576

const unreadable = problem<{ file: string }>('lint-file', 404, { vi: 'Không mở được tệp', en: 'The file cannot be opened' }, ({ file }) => ({
  vi: `Không mở được ${file}; hãy kiểm tra đường dẫn, quyền đọc và dung lượng (tối đa 60 MB).`,
  en: `${file} cannot be opened; check the path, your rights and its size (60 MB at most).`,
}))

async function bytesOf(path: string): Promise<Uint8Array> {
  const file = await open(path).catch(() => {
    throw unreadable({ file: path })
  })
  try {
    const { size } = await file.stat()
    if (size > mostBytes) throw unreadable({ file: path })
    return await file.readFile()
  } catch {
    throw unreadable({ file: path })
  } finally {
    await file.close()
  }
}

export const lint: Command = {
  name: 'lint',
  words: { vi: 'Kiểm tra thể thức văn bản Word theo Nghị định 30/2020/NĐ-CP', en: 'Check the layout of a Word document by Decree 30/2020' },
  usage: 'lint FILE.docx… [--json]',
  example: 'lint bao-cao.docx --json',
  flags: { json: 'flag' },
  run: async ({ words, flags }) => {
    if (words.length === 0) throw new WrongUsage('Thiếu tệp (no file was named)')
    const { checks, lintOfficial } = await import('../modules/conformance/index.ts')
    for (const path of words) {
      const findings = lintOfficial(await bytesOf(path))
      const file = basename(path)
      if (flags.has('json')) print(JSON.stringify({ file, checks: checks.length, findings }))
      else
        for (const { rule, at, words: said, mend, basis } of findings)
          print([file, rule, at.paragraph ?? '–', at.words, said.vi, mend.vi, basis].join('\t'))
      tell(findings.length === 0 ? `${file}: không có lỗi thể thức trong ${checks.length} phép kiểm tra` : `${file}: ${findings.length} lỗi thể thức`)
    }
  },
}
