import type { Generated } from 'kysely'
import type { Reason } from './agenda.ts'

export type MeetingRow = {
  id: Generated<string>
  code: string
  kind: string
  title: string
  held_on: string
  begins_at: string | null
  place: string | null
  chair: string
  participants: string[]
  created_at: Date
  created_by: string | null
  notice_number: string | null
  notice_on: string | null
  document: string | null
  minutes_hash: string | null
  minutes_name: string | null
  held_at: Date | null
  cancelled_at: Date | null
  cancelled_reason: string | null
}

export type AgendaItemRow = {
  id: Generated<number>
  meeting: string
  position: number
  source: 'obstacle' | 'task' | 'typed'
  subject: string | null
  title: string
  reason: Reason
  days: number
  times: number
  agencies: string[]
  added_by: string
  dropped_by: string | null
  dropped_reason: string | null
}

export type ConclusionRow = {
  id: Generated<number>
  meeting: string
  position: number
  words: string
  lead: string
  product: string
  deadline: string
  task: string | null
  obstacle: string | null
  by_name: string
  at: Date
}

export type Tables = { 'meetings.meeting': MeetingRow; 'meetings.agenda_item': AgendaItemRow; 'meetings.conclusion': ConclusionRow }
