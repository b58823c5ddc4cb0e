import { basename } from 'node:path'
import { conflictsOf, mandatesOf } from '../modules/mandates/index.ts'
import { WrongUsage } from './arguments.ts'
import { type Command, print } from './command.ts'
import { readFromDisk } from './reading.ts'

export const conflicts: Command = {
  name: 'conflicts',
  words: { vi: 'Tìm nhiệm vụ trùng và chỗ mâu thuẫn giữa các văn bản', en: 'Find the same task ordered in several places' },
  usage: 'conflicts FILE… --json',
  example: 'conflicts chi-thi.txt ke-hoach.docx --json',
  flags: { json: 'flag' },
  run: async ({ words }) => {
    if (words.length === 0) throw new WrongUsage('Thiếu tệp (no file was named)')
    const read = []
    for (const path of words) {
      const document = await readFromDisk(path)
      read.push({ file: basename(path), header: document.header, mandates: mandatesOf(document, { issuedOn: document.header.issuedOn }) })
    }
    print(JSON.stringify(conflictsOf(read)))
  },
}
