import Type, { type Static } from 'typebox'
import type { Text } from '../../platform/text.ts'

/** What a structured statement of a report is: a result, a shortcoming, its cause, a proposal. */
export const ItemKind = Type.Enum(['result', 'shortcoming', 'cause', 'proposal'], { label: { vi: 'Loại ý', en: 'Kind' } })
export type ItemKind = Static<typeof ItemKind>
export const itemKinds = ItemKind.enum as readonly ItemKind[]

export const itemKindWords: Readonly<Record<ItemKind, Text>> = {
  result: { vi: 'Kết quả', en: 'Result' },
  shortcoming: { vi: 'Tồn tại, hạn chế', en: 'Shortcoming' },
  cause: { vi: 'Nguyên nhân', en: 'Cause' },
  proposal: { vi: 'Kiến nghị, đề xuất', en: 'Proposal' },
}

/** One statement of a report, tied to a task; `board`: from the story of the task, `agency`: added by the agency. */
export type ReportItem = { id: number; kind: ItemKind; task: string; words: string; source: 'board' | 'agency' }

/** A statement as an agency writes it; the task must stand in the report. */
export const WrittenItem = Type.Object({
  kind: ItemKind,
  task: Type.String({ minLength: 1, maxLength: 60, label: { vi: 'Nhiệm vụ', en: 'Task' } }),
  words: Type.String({ minLength: 3, maxLength: 1000, label: { vi: 'Nội dung', en: 'Words' } }),
})
export type WrittenItem = Static<typeof WrittenItem>
