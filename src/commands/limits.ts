import { availableParallelism, totalmem } from 'node:os'
import { isDay, type PlainDate } from '../platform/dates.ts'
import { WrongUsage } from './arguments.ts'

const units: Readonly<Record<string, number>> = { mb: 1, gb: 1024, m: 1, g: 1024, mib: 1, gib: 1024 }

/** 8GB, 512MB: in megabytes. @throws WrongUsage */
export function megabytes(text: string | undefined, usual: number): number {
  if (text === undefined) return usual
  const [, size, unit = 'mb'] = /^(\d+(?:\.\d+)?)\s*([a-z]+)$/i.exec(text.trim()) ?? []
  const factor = units[unit.toLowerCase()]
  if (size === undefined || factor === undefined || Number(size) * factor < 256)
    throw new WrongUsage('--memory: cần dung lượng từ 256MB, như 8GB (a size from 256MB, such as 8GB)')
  return Number(size) * factor
}

/** What a bulk job may use when nobody says: half the machine, at most 6 GB. */
export const memoryOf = (text: string | undefined): number => megabytes(text, Math.min(6_144, Math.round((totalmem() / 1_048_576) * 0.5)))

/** A day as YYYY-MM-DD, where one is given. @throws WrongUsage */
export function dayGiven(name: string, text: string | undefined): PlainDate | undefined {
  if (text === undefined || isDay(text)) return text
  throw new WrongUsage(`--${name}: cần ngày có thật dạng YYYY-MM-DD (a day that exists, as YYYY-MM-DD)`)
}

/** A whole number from `least` on. @throws WrongUsage */
export function wholeNumber(name: string, text: string | undefined, usual: number, least = 1): number {
  if (text === undefined) return usual
  if (!/^\d+$/.test(text) || Number(text) < least) throw new WrongUsage(`--${name}: cần số nguyên từ ${least} (a whole number from ${least})`)
  return Number(text)
}

export const threadsOf = (text: string | undefined): number => wholeNumber('threads', text, availableParallelism())
