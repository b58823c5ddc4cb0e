import { products } from '../../../definitions/products/all.ts'
import type { Text } from '../../platform/text.ts'

/** What must be shown before a task with this product is closed: parts of a document, a file, an address, or a check by machine. */
export type EvidencePart = 'number' | 'date' | 'signer' | 'file' | 'link' | 'probe'

/** A type of product (loại sản phẩm): the words that name it and the evidence that it exists. */
export type ProductDefinition = { id: string; name: Text; words: readonly string[]; evidence: Text; requires: readonly EvidencePart[] }

export const evidenceParts: Readonly<Record<EvidencePart, Text>> = {
  number: { vi: 'Số, ký hiệu văn bản', en: 'Document number' },
  date: { vi: 'Ngày ban hành', en: 'Day of issue' },
  signer: { vi: 'Người ký', en: 'Signer' },
  file: { vi: 'Tệp đính kèm', en: 'File' },
  link: { vi: 'Địa chỉ kiểm tra được', en: 'Address that can be checked' },
  probe: { vi: 'Kiểm tra bằng kết nối hệ thống', en: 'Check over a system connection' },
}

const names = products.flatMap((product) => product.words.map((words) => ({ product, words: words.toLowerCase() })))

const letterOrDigit = /[\p{L}\d]/u
const letter = /\p{L}/u

/** Where a name stands whole in plain words, and not as what something goes by ("theo quyết định"); -1 where it does not. */
function placeOf(name: string, plain: string): number {
  for (let at = plain.indexOf(name); at >= 0; at = plain.indexOf(name, at + 1)) {
    const before = plain.slice(Math.max(0, at - 10), at)
    const whole = !letterOrDigit.test(before.at(-1) ?? '') && !letter.test(plain[at + name.length] ?? '')
    if (whole && !before.endsWith('theo ') && !before.endsWith('theo đúng ')) return at
  }
  return -1
}

/** The types of product named, in the order in which they are; the longest name counts where several begin together. */
export function productTypes(words: string): ProductDefinition[] {
  const plain = words.toLowerCase().replace(/\s+/gu, ' ')
  const found = names
    .flatMap(({ product, words: name }) => {
      const at = placeOf(name, plain)
      return at < 0 ? [] : [{ product, at, end: at + name.length }]
    })
    .toSorted((a, b) => a.at - b.at || b.end - a.end)
  const kept: typeof found = []
  for (const one of found) if (!kept.some((other) => other.product === one.product || one.at < other.end)) kept.push(one)
  return kept.map(({ product }) => product)
}

/** The type of product promised, by the first words that name one; null where none is named. */
export const productType = (words: string | null): ProductDefinition | null => (words === null ? null : (productTypes(words)[0] ?? null))
