import { fold } from '../../platform/text.ts'
import type { RegistryDefinition } from '../registries/index.ts'

const words = (head: string) =>
  fold(head)
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim()
    .split(' ')

/** Whether one head begins with all words of the other: "Tỉnh" and "Tỉnh, thành phố", "Số giường bệnh" and "Số giường". */
function begins(a: readonly string[], b: readonly string[]): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  return short.join('') !== '' && short.every((word, at) => long[at] === word)
}

/** Columns for the fields that no head names exactly: those of which one and only one head begins alike. A person confirms them. */
export function guessed(registry: RegistryDefinition, heads: readonly string[], known: Readonly<Record<string, string>>): Record<string, string> {
  const found: Record<string, string> = { ...known }
  for (const { field, label, columns = [] } of registry.fields) {
    if (found[field] !== undefined) continue
    const names = [field, label.vi, label.en, ...columns].map(words)
    const free = heads.filter((head) => !Object.values(found).includes(head))
    const alike = free.filter((head) => names.some((name) => begins(name, words(head))))
    if (alike.length === 1 && alike[0] !== undefined) found[field] = alike[0]
  }
  return found
}
