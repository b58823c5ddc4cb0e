import Type from 'typebox'
import type { Ctx } from '../../platform/ctx.ts'
import type { PlainDate } from '../../platform/dates.ts'
import type { Text } from '../../platform/text.ts'
import type { Task } from './task.ts'

/** A check as it is written: its kind and its subject. */
export const Check = Type.String({
  pattern: '^[a-z]+:\\S{1,120}$',
  maxLength: 140,
  description: 'what the system looks at itself, as indicator:CS-07',
})

/** What the system saw when it looked for a product (kết quả kiểm tra bằng hệ thống): whether it is there, in words, and the values it went by. */
export type Finding = { holds: boolean; words: Text; inputs: Readonly<Record<string, string | number | null>> }

/** Something the system can look at for a task; `subject` is its code among its kind. */
export type Subject = { subject: string; name: Text }

/** A kind of thing the system itself can look at to see that a product is there; rooms that steering does not know hand theirs in. */
export type Probe = {
  /** Stands before the subject: `indicator:CS-07`. */
  id: string
  name: Text
  /** What of this kind may prove the product of this task. */
  offered: (ctx: Ctx, task: Pick<Task, 'code' | 'lead'>) => Promise<readonly Subject[]>
  /** What is there now, against what was asked for on the day of completion; null where there is no such subject. */
  look: (ctx: Ctx, subject: string, on: PlainDate) => Promise<Finding | null>
  /** Where a person sees the same. */
  address: (subject: string) => string
}

/** A check that may be chosen for a task: `indicator:CS-07`, and what it looks at. */
export type OfferedCheck = { check: string; probe: Text; name: Text }

/** A check once made: at which moment, and what it found. */
export type MadeCheck = Finding & { check: string; at: string }

export const checkOf = ({ id }: Pick<Probe, 'id'>, { subject }: Pick<Subject, 'subject'>): string => `${id}:${subject}`

/** The kind and the subject of a check as it is written. */
export function partsOfCheck(check: string): { probe: string; subject: string } {
  const at = check.indexOf(':')
  return { probe: check.slice(0, Math.max(0, at)), subject: check.slice(at + 1) }
}
