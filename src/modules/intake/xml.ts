import { createReadStream, createWriteStream } from 'node:fs'
import { once } from 'node:events'
import { Parser } from 'htmlparser2'

const quoted = (text: string) => (/[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

/** Reads elements two levels below the document as records: their attributes and leaves are cells, names of nested ones joined by a dot. */
async function recordsOf(path: string, tell: (record: ReadonlyMap<string, string>) => void): Promise<void> {
  let [record, depth, words] = [new Map<string, string>(), 0, '']
  const names: string[] = []
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        depth += 1
        words = ''
        if (depth === 2) record = new Map(Object.entries(attributes))
        if (depth > 2) {
          names.push(name.replace(/^.*:/, ''))
          for (const [own, value] of Object.entries(attributes)) record.set([...names, own].join('.'), value)
        }
      },
      ontext(text) {
        words += text
      },
      onclosetag() {
        const value = words.trim()
        if (depth > 2) {
          if (value !== '') record.set(names.join('.'), value)
          names.pop()
        } else if (depth === 2) tell(record)
        words = ''
        depth -= 1
      },
    },
    { xmlMode: true, decodeEntities: true },
  )
  for await (const chunk of createReadStream(path, { encoding: 'utf8' })) parser.write(chunk as string)
  parser.end()
}

/** The records of an XML file as comma-separated values; returns the path written. */
export async function xmlToCsv(path: string, target: string): Promise<string> {
  const heads = new Set<string>()
  await recordsOf(path, (record) => {
    for (const name of record.keys()) heads.add(name)
  })
  const out = createWriteStream(target)
  out.write(`${[...heads].map(quoted).join(',')}\n`)
  await recordsOf(path, (record) => void out.write(`${[...heads].map((head) => quoted(record.get(head) ?? '')).join(',')}\n`))
  out.end()
  await once(out, 'finish')
  return target
}
