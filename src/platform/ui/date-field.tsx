import { dayOf, formatDay, isDay, type PlainDate } from '../dates.ts'
import { Input } from './field.tsx'
import { type FieldProps, useField } from './form.tsx'

/** A day as people type it: 25/6/2025, 25-06-2025, 25.6.2025 or 2025-06-25; null where no such day exists. */
export function readDay(text: string): PlainDate | null {
  const typed = text.trim()
  if (isDay(typed)) return typed
  const parts = /^(\d{1,2})\s*[/.\- ]\s*(\d{1,2})\s*[/.\- ]\s*(\d{4})$/.exec(typed)
  return parts === null ? null : dayOf(Number(parts[3]), Number(parts[2]), Number(parts[1]))
}

/** A day, typed day first in any browser; `value` is a `PlainDate`. The server reads it with `readDay`. */
export function DateField({
  value,
  hint = { vi: 'Ngày/tháng/năm, ví dụ 25/6/2025', en: 'Day/month/year, for example 25/6/2025' },
  ...props
}: FieldProps & { value?: PlainDate | null | undefined }) {
  const { typed } = useField(props)
  const shown = typeof typed === 'string' ? typed : value ? formatDay(value) : undefined
  return <Input {...props} hint={hint} value={shown} size={12} inputMode="numeric" />
}
