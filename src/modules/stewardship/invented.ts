import type { PlainDate } from '../../platform/dates.ts'
import { registryOn } from '../registries/index.ts'
import { register, somebody } from '../synthesis/index.ts'

/** How many records, how many times as many faults as are usual, and which of the invented people they are about: every one, or every tenth. */
export type Invention = { readonly records: number; readonly faults: number; readonly every?: number }

const seed = 6

async function* people(every: number) {
  for (let at = 0; ; at += every) yield somebody(seed, at)
}

const cell = (text: string) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

/** An invented file of a registry as it would have come on a day: the same records for the same day. */
export async function inventedFile(code: string, { records, faults, every = 1 }: Invention, on: PlainDate): Promise<string> {
  const registry = registryOn(code, on)
  const heads = registry?.fields.map(({ field }) => field) ?? []
  const lines = [heads.join(',')]
  if (registry)
    for await (const { values } of register(registry, { records, seed, today: on, faulty: faults }, people(every)))
      lines.push(heads.map((head) => cell(values[head] ?? '')).join(','))
  return `${lines.join('\n')}\n`
}
