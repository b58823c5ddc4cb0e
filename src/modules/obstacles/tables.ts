import type { Generated } from 'kysely'
import type { Standing, StepKind } from './obstacle.ts'

export type ObstacleRow = {
  id: Generated<string>
  code: string
  task: string | null
  task_code: string | null
  raised_by: string | null
  raised_at: Date
  raised_account: string | null
  kind: string
  stuck: string
  proposed: string
  legal: string | null
  search: string
  last: Generated<number>
}

export type StepRow = {
  obstacle: string
  n: number
  at: Date
  kind: StepKind
  standing: Standing
  remover: string
  round: number
  asked_at: Date
  due_at: Date
  standing_body_at: Date | null
  leader_at: Date | null
  account: string | null
  by_name: string
  by_agency: string | null
  words: string | null
  details: Readonly<Record<string, unknown>>
}

export type Tables = { 'obstacles.obstacle': ObstacleRow; 'obstacles.step': StepRow }
