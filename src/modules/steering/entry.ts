import type { Instant } from '../../platform/dates.ts'
import type { Text } from '../../platform/text.ts'

/** What can happen to a task; each is one entry of its story. */
export const entryKinds = {
  imported: { vi: 'Được giao theo văn bản', en: 'Ordered by a document' },
  amended: { vi: 'Văn bản mới thay đổi nội dung', en: 'Changed by a newer document' },
  corrected: { vi: 'Được hiệu chỉnh', en: 'Corrected' },
  reviewed: { vi: 'Đã rà soát', en: 'Reviewed' },
  progress: { vi: 'Cập nhật tiến độ', en: 'Progress reported' },
  extended: { vi: 'Được gia hạn', en: 'Given a new day' },
  completed: { vi: 'Báo cáo hoàn thành', en: 'Reported complete' },
  confirmed: { vi: 'Được xác nhận hoàn thành', en: 'Completion confirmed' },
  reopened: { vi: 'Được mở lại', en: 'Reopened' },
  split: { vi: 'Được tách thành nhiều nhiệm vụ', en: 'Split' },
  restored: { vi: 'Được đưa trở lại bảng', en: 'Put back on the board' },
  withdrawn: { vi: 'Rút khỏi bảng', en: 'Taken off the board' },
  added: { vi: 'Được thêm vào bảng', en: 'Added by hand' },
  shared: { vi: 'Giao đến từng đơn vị', en: 'Given to each member' },
  'part-progress': { vi: 'Một đơn vị cập nhật phần việc', en: 'A member reported on its part' },
  'part-completed': { vi: 'Một đơn vị báo cáo xong phần việc', en: 'A member reported its part done' },
  'part-returned': { vi: 'Phần việc của một đơn vị được trả lại', en: 'A member’s part was sent back' },
  divided: { vi: 'Được chia thành nhiệm vụ con', en: 'Divided into parts' },
  placed: { vi: 'Được đặt trong nhiệm vụ khác', en: 'Placed under another task' },
  waiting: { vi: 'Chờ nhiệm vụ khác', en: 'Waits for another task' },
  recalled: { vi: 'Tạm dừng vì văn bản bị thu hồi', en: 'Frozen: its document was recalled' },
} as const satisfies Record<string, Text>
export type EntryKind = keyof typeof entryKinds

/** One line of a task's story: what happened, when, by whom. */
export type Entry = {
  id: number
  at: Instant
  kind: EntryKind
  byName: string
  byAgency: string | null
  words: string | null
  details: Record<string, unknown>
  /** The member of a collective lead whose part it is about. */
  part: string | null
}

/** One field that an entry changed, for the reader. */
export type Difference = { field: string; was: unknown; is: unknown }
