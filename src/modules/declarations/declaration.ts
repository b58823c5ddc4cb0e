import type { PlainDate } from '../../platform/dates.ts'
import type { Fault } from '../../platform/problems.ts'
import { fold } from '../../platform/text.ts'
import type { DatabaseKind } from '../registries/index.ts'

/** How far an owner may say its database is; clean and live are measured, never said. */
export const saidStages = ['planned', 'digitising', 'connected'] as const
export type SaidStage = (typeof saidStages)[number]

/** What an owner says of its database. */
export type Saying = {
  readonly name: string
  readonly kind: DatabaseKind
  readonly basis: string
  readonly holds: string
  /** Records expected when it is complete. */
  readonly size: number
  readonly key: string
  readonly completeOn: PlainDate
  readonly stage: SaidStage
  readonly contact: string | null
}

/** The same as it is typed. */
export type Typed = Omit<Saying, 'size' | 'completeOn' | 'contact'> & { size: string; completeOn: string; contact?: string | undefined }

/** A count as people type it: 35.100.000, 35 100 000; null where it is none. */
export function readCount(text: string): number | null {
  const digits = text.trim().replaceAll(/(?<=\d)[.,\s](?=\d{3})/g, '')
  const count = /^\d{1,12}$/.test(digits) ? Number(digits) : 0
  return count > 0 ? count : null
}

const fault = (at: string, vi: string, en: string): Fault => ({ at, words: { vi, en } })

/** What was typed as a saying, or what is wrong with it. `readDay` turns a typed day into one that exists. */
export function sayingOf(typed: Typed, readDay: (text: string) => PlainDate | null): { saying: Saying } | { faults: Fault[] } {
  const [size, completeOn] = [readCount(typed.size), readDay(typed.completeOn)]
  const texts = { name: typed.name.trim(), basis: typed.basis.trim(), holds: typed.holds.trim(), key: typed.key.trim() }
  const faults = [
    ...(texts.name.length < 3 ? [fault('name', 'Hãy ghi tên cơ sở dữ liệu.', 'Say what it is called.')] : []),
    ...(texts.basis.length < 3 ? [fault('basis', 'Hãy ghi số, ký hiệu văn bản làm căn cứ.', 'Name the text it rests on.')] : []),
    ...(texts.holds.length < 10 ? [fault('holds', 'Hãy mô tả cơ sở dữ liệu chứa những gì.', 'Say what it holds.')] : []),
    ...(texts.key.length < 2 ? [fault('key', 'Hãy ghi khóa phân biệt từng bản ghi.', 'Say what tells one record from another.')] : []),
    ...(size === null ? [fault('size', 'Hãy ghi một số nguyên, ví dụ 35.100.000.', 'A whole number, for example 35,100,000.')] : []),
    ...(completeOn === null
      ? [fault('completeOn', 'Hãy ghi một ngày có thật, ví dụ 31/12/2025.', 'A day that exists, for example 31/12/2025.')]
      : []),
  ]
  if (size === null || completeOn === null || faults.length > 0) return { faults }
  const contact = typed.contact?.trim() || null
  return { saying: { ...texts, kind: typed.kind, stage: typed.stage, size, completeOn, contact } }
}

/** A code for a database nobody named before: its plain name with hyphens. */
export const codeFor = (name: string): string =>
  fold(name)
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 60)
