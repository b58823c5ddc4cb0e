import type { StoredDocument } from '../documents/index.ts'
import type { IndicatorCard } from '../indicators/index.ts'
import type { Entry } from './entry.ts'
import type { Evidence } from './evidence.store.ts'
import type { Extension } from './extension.store.ts'
import type { OfferedCheck } from './probe.ts'
import type { Side } from './side.ts'
import type { Source } from './source.ts'
import type { LineDefinition } from './line.ts'
import type { Place } from './tree.ts'
import type { ShownShare } from './share.ts'
import type { Task } from './task.ts'

/** Everything a task's page shows. */
export type TaskFile = {
  task: Task
  document: StoredDocument | null
  source: Source | null
  entries: readonly Entry[]
  evidence: readonly Evidence[]
  extensions: readonly Extension[]
  first: { title: string; product: string | null; due_on: string | null } | undefined
  heads: readonly { agency: string; head: string | null }[]
  may: { report: boolean; confirm: boolean; extend: boolean; correct: boolean; evidence: boolean; obstacles: boolean }
  confirmed: boolean
  elsewhere: readonly Side[]
  indicators: readonly IndicatorCard[]
  place: Place
  shares: readonly ShownShare[]
  lines: readonly LineDefinition[]
  /** What the system can look at itself to see that the product is there. */
  checks: readonly OfferedCheck[]
}
