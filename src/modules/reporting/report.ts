import type { Instant, PlainDate } from '../../platform/dates.ts'
import { dayAt } from '../../platform/dates.ts'
import type { Text } from '../../platform/text.ts'

/** Where a version of a report stands: written, sent by the clerk, approved by the head, accepted by the receiver, or sent back. */
export type ReportState = 'draft' | 'submitted' | 'approved' | 'accepted' | 'returned'

/** One step a report can take; accepting is not approving. */
export type Step = 'submit' | 'approve' | 'accept' | 'return' | 'reopen'

const from: Readonly<Record<Step, readonly ReportState[]>> = {
  submit: ['draft'],
  approve: ['submitted'],
  accept: ['approved'],
  return: ['submitted', 'approved'],
  reopen: ['accepted'],
}

/** Whether a version in that state can take the step. */
export const canTake = (step: Step, state: ReportState): boolean => from[step].includes(state)

/** What the state of a version becomes; an accepted one stays so when a new version is begun. */
export const after: Readonly<Record<Step, ReportState>> = {
  submit: 'submitted',
  approve: 'approved',
  accept: 'accepted',
  return: 'returned',
  reopen: 'accepted',
}

export type ReportMark = {
  version: number
  state: ReportState
  approvedAt: Instant | null
  acceptedAt: Instant | null
}

/**
 * How an agency stands in a campaign: `awaited` before the day due, `silent` after it; what was approved counts as reported.
 * Silence is a standing of its own, never a figure.
 */
export type AgencyStanding = 'awaited' | 'silent' | 'draft' | 'submitted' | 'returned' | 'approved' | 'accepted'

export function standingOf(
  versions: readonly ReportMark[],
  { dueOn, locked }: { dueOn: PlainDate; locked: boolean },
  today: PlainDate,
): AgencyStanding {
  if (hasReported(versions)) return versions.some(({ acceptedAt }) => acceptedAt !== null) ? 'accepted' : 'approved'
  if (locked || today > dueOn) return 'silent'
  const last = versions.at(-1)
  if (last === undefined) return 'awaited'
  const sentBack = versions.some(({ state }) => state === 'returned')
  return last.state === 'draft' && sentBack ? 'returned' : (last.state as AgencyStanding)
}

const hasReported = (versions: readonly ReportMark[]): boolean =>
  versions.some(({ approvedAt, state }) => approvedAt !== null && state !== 'returned')

/** The version first approved, as it was sent; null where none was. */
export const asSubmitted = <M extends ReportMark>(versions: readonly M[]): M | null => versions.find(({ approvedAt }) => approvedAt !== null) ?? null

/** The last accepted version; null where none was. */
export const asCorrected = <M extends ReportMark>(versions: readonly M[]): M | null =>
  versions.findLast(({ acceptedAt }) => acceptedAt !== null) ?? null

/** Whether the first approval came after the day due; null where there was none. */
export function isLate(versions: readonly ReportMark[], dueOn: PlainDate): boolean | null {
  const first = asSubmitted(versions)
  return first?.approvedAt ? dayAt(first.approvedAt) > dueOn : null
}

export const reportStateWords: Readonly<Record<ReportState, Text>> = {
  draft: { vi: 'Đang soạn', en: 'Draft' },
  submitted: { vi: 'Chờ lãnh đạo duyệt', en: 'Waits for approval' },
  approved: { vi: 'Đã duyệt, chờ tiếp nhận', en: 'Approved, waits for acceptance' },
  accepted: { vi: 'Đã tiếp nhận', en: 'Accepted' },
  returned: { vi: 'Bị trả lại', en: 'Returned' },
}

export const standingWords: Readonly<Record<AgencyStanding, Text>> = {
  awaited: { vi: 'Chưa lập báo cáo', en: 'Not begun' },
  silent: { vi: 'Chưa báo cáo', en: 'No report' },
  draft: reportStateWords.draft,
  submitted: reportStateWords.submitted,
  returned: { vi: 'Bị trả lại, đang sửa', en: 'Returned, being mended' },
  approved: reportStateWords.approved,
  accepted: reportStateWords.accepted,
}

export const stepWords: Readonly<Record<Step | 'start' | 'refresh' | 'import', Text>> = {
  start: { vi: 'Lập báo cáo', en: 'Begun' },
  refresh: { vi: 'Lấy lại số liệu từ bảng theo dõi', en: 'Filled again from the board' },
  import: { vi: 'Nhập từ tệp Excel', en: 'Filled from a spreadsheet' },
  submit: { vi: 'Trình lãnh đạo duyệt', en: 'Sent for approval' },
  approve: { vi: 'Lãnh đạo duyệt, gửi', en: 'Approved and sent' },
  accept: { vi: 'Cơ quan nhận tiếp nhận', en: 'Accepted' },
  return: { vi: 'Trả lại', en: 'Returned' },
  reopen: { vi: 'Mở lại để đính chính', en: 'Reopened for correction' },
}
