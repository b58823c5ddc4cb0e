import type { Role } from '../../platform/rights.ts'

/**
 * Words with places for days counted from the day of loading: `{d+6}` is a day (25/6/2025), `{m-3}` a month (6/2025), `{q+1}` a
 * quarter (III/2025), `{y0}` a year; `{i}` and `{i+12}` are days counted from the day of issue, `{im}` its month in words.
 */
export type Template = string

/** What the simulated reports of a task speak of. */
export type Line = 'rule' | 'system' | 'records' | 'service' | 'people' | 'paper'

/** How a task went; a task without a story is silent. */
export type Story = {
  /** Completed so many days after the day it was due; before it when negative. */
  done?: number
  /** Percent reached by the day of loading. */
  progress?: number
  /** Nothing was reported in the last so many days. */
  silentFor?: number
  /** Given so many days more, by a document, shortly before the day. */
  extended?: number
  /** Reported complete once already, and opened again. */
  reopened?: true
  /** Whether the standing body has confirmed the completion; true unless said. */
  confirmed?: boolean
  /** Proved by a file instead of a document's number. */
  byFile?: true
}

/** One row of the plan (nhiệm vụ trong kế hoạch). */
export type PlannedTask = {
  title: Template
  lead: string
  support?: string
  product: string
  due: Template
  note?: Template
  line: Line
  story?: Story
  /** What the draft said otherwise; null where the draft did not have the task. */
  draft?: { title?: Template; lead?: string; product?: string; due?: Template } | null
  /** Stood in the draft only. */
  dropped?: true
}

/** Rows under one heading; `headAgain` repeats the head of the table, as tables cut in two do. */
export type PlannedGroup = { title?: string; headAgain?: true; tasks: readonly PlannedTask[] }

/** `seven` has a note and a head of two rows, `five` names the leading agency only. */
export type PlannedTable = { heading: string; form: 'seven' | 'seven-two-rows' | 'five'; groups: readonly PlannedGroup[] }

/** The plan as it was issued; its draft came `draftedBefore` days earlier without number and day. */
export type Plan = {
  issuer: readonly string[]
  place: string
  number: string
  notation: string
  monthsBefore: number
  draftedBefore: number
  title: Template
  attached: Template
  before: readonly { heading: string; paragraphs: readonly string[] }[]
  tables: readonly PlannedTable[]
  after: readonly { heading: string; paragraphs: readonly string[] }[]
  signer: readonly string[]
  receivers: readonly string[]
}

/** A directive in prose, issued on a fixed day; `stories` follow its orders in their order. */
export type Directive = {
  issuer: readonly string[]
  place: string
  number: string
  issuedOn: string
  title: string
  paragraphs: readonly Template[]
  signer: readonly string[]
  receivers: readonly string[]
  line: Line
  stories: readonly (Story | null)[]
}

/** A role to try the demonstration with; `part` is what it does in the simulated months. */
export type Persona = {
  name: string
  displayName: string
  role: Exclude<Role, 'public' | 'system'>
  agency: string | null
  part: 'clerk' | 'second' | 'agency' | 'head' | 'reader'
}

/** What agencies say of their work, by how far it is: quarter by quarter of the way. */
export type Phrases = Readonly<Record<Line, readonly (readonly string[])[]>>

/** One step after an obstacle was raised, so many working days later. */
export type PlannedStep = {
  after: number
  does: 'answer' | 'transfer' | 'accept' | 'reopen' | 'withdraw'
  words: string
  to?: string
  number?: string
}

/** Something in the way, raised so many working days ago or before the last meeting, over the nth open task its agency leads or supports. */
export type PlannedObstacle = {
  by: string
  task: number | null
  ago?: number
  beforeMeeting?: number
  kind: string
  stuck: string
  remover: string
  proposed: string
  steps: readonly PlannedStep[]
}

/** A monthly meeting; `removes` is the place of an obstacle in its list. */
export type PlannedMeeting = {
  chair: string
  place: string
  participants: readonly string[]
  notice?: string
  subject?: string
  conclusions: readonly { words: string; lead: string; product: string; due: Template; removes?: number }[]
}
