import type { WorkCalendar } from '../../src/platform/workdays.ts'
import { calendar2024 } from './2024.ts'
import { calendar2025 } from './2025.ts'
import { calendar2026 } from './2026.ts'
import { calendar2027 } from './2027.ts'

/** The calendars of every year that is known. */
export const calendars: WorkCalendar = [calendar2024, calendar2025, calendar2026, calendar2027]
