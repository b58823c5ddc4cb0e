import type { Text } from '../../platform/text.ts'
import { type Field, fields, levels, type Pattern } from './level.ts'
import { type Rarity, rarityAt, type Weights } from './weights.ts'

/** One reason for or against a link: the field, how it agrees, and how many bits that adds. */
export type Reason = { field: Field; level: string; words: Text; bits: number }

export const fieldWords: Readonly<Record<Field, Text>> = {
  name: { vi: 'Họ và tên', en: 'Full name' },
  date: { vi: 'Ngày sinh', en: 'Date of birth' },
  number: { vi: 'Số định danh, số chứng minh nhân dân', en: 'Personal or card number' },
  sex: { vi: 'Giới tính', en: 'Sex' },
  place: { vi: 'Nơi ở', en: 'Place' },
  taken: { vi: 'Bản ghi khác của cùng người', en: 'Other records of the person' },
}

const words: Readonly<Record<Field, readonly Text[]>> = {
  name: [
    { vi: 'không có', en: 'missing' },
    { vi: 'trùng cả dấu', en: 'equal with marks' },
    { vi: 'trùng khi bỏ dấu', en: 'equal without marks' },
    { vi: 'trùng khi bỏ dấu nhưng khác dấu', en: 'equal but for the marks' },
    { vi: 'trùng các chữ, khác thứ tự', en: 'same words in another order' },
    { vi: 'trùng họ và tên, thiếu hoặc thừa chữ đệm', en: 'middle word missing or added' },
    { vi: 'rất gần nhau, có thể gõ nhầm', en: 'very close, perhaps mistyped' },
    { vi: 'gần nhau', en: 'close' },
    { vi: 'chỉ trùng tên', en: 'only the given name agrees' },
    { vi: 'khác', en: 'different' },
  ],
  date: [
    { vi: 'không có', en: 'missing' },
    { vi: 'trùng', en: 'equal' },
    { vi: 'đảo ngày và tháng', en: 'day and month exchanged' },
    { vi: 'trùng năm, không rõ ngày', en: 'same year, day unknown' },
    { vi: 'khác một phần', en: 'one part differs' },
    { vi: 'khác', en: 'different' },
    { vi: 'cùng ghi 01/01 của một năm', en: 'both on 1 January of the same year' },
  ],
  number: [
    { vi: 'không có', en: 'missing' },
    { vi: 'trùng', en: 'equal' },
    { vi: 'khác một chữ số hoặc đảo hai chữ số', en: 'one digit differs or two are exchanged' },
    { vi: 'khác', en: 'different' },
  ],
  sex: [
    { vi: 'không có', en: 'missing' },
    { vi: 'trùng', en: 'equal' },
    { vi: 'khác', en: 'different' },
  ],
  place: [
    { vi: 'không có', en: 'missing' },
    { vi: 'trùng', en: 'equal' },
    { vi: 'khác', en: 'different' },
    { vi: 'hai tỉnh nay là một', en: 'two provinces that are one today' },
  ],
  taken: [
    { vi: 'không xét', en: 'not looked at' },
    { vi: 'người này đã có bản ghi khác', en: 'another record holds this person' },
    { vi: 'người này chưa có bản ghi khác', en: 'no other record holds this person' },
  ],
}

/** Reasons from the levels of a pair and the bits they were given when it was judged. */
export const reasonsOf = (pattern: Pattern, bits: readonly number[]): Reason[] =>
  fields.map((field, at) => ({
    field,
    level: levels[field][pattern[field]] ?? 'missing',
    words: words[field][pattern[field]] ?? { vi: 'không có', en: 'missing' },
    bits: bits[at] ?? 0,
  }))

/** Why a link weighs what it weighs, field by field, for an officer to read; the weight is the prior and the sum of the bits. */
export const explain = (weights: Weights, pattern: Pattern, rarity: Rarity): Reason[] =>
  fields.map((field) => {
    const at = pattern[field]
    const earned = rarityAt[field]?.[at]
    return {
      field,
      level: levels[field][at] ?? 'missing',
      words: words[field][at] ?? { vi: 'không có', en: 'missing' },
      bits: (weights.bits[field][at] ?? 0) + (earned ? rarity[earned] : 0),
    }
  })
