import { daysBetween, type PlainDate } from '../../platform/dates.ts'
import type { Text } from '../../platform/text.ts'
import type { TaskFacts } from '../steering/index.ts'
import type { Weighed } from './obligation.ts'
import type { Measures } from './rule.ts'

/** What each measure is, for the published list of rules. */
export const measureWords: Readonly<Record<string, Text>> = {
  open: { vi: 'việc chưa xong (1 là chưa xong)', en: 'still open (1 is open)' },
  recurring: { vi: 'việc lặp lại theo kỳ (1 là có)', en: 'comes again (1 is yes)' },
  countedDays: { vi: 'số ngày trễ được tính, đã trừ ngày chuyển tiếp và ngày chờ cơ quan khác', en: 'days late that count' },
  excusedDays: { vi: 'số ngày trễ không tính', en: 'days late that do not count' },
  daysToDue: { vi: 'số ngày đến hạn', en: 'days until due' },
  progress: { vi: 'tiến độ báo cáo (%)', en: 'progress reported (%)' },
  termSpent: { vi: 'thời gian đã dùng (% thời hạn)', en: 'share of the term spent (%)' },
  behind: { vi: 'tiến độ chậm so với thời gian đã dùng (điểm %)', en: 'progress behind the time spent (points)' },
  extensions: { vi: 'số lần gia hạn', en: 'extensions' },
  daysSilent: { vi: 'số ngày không có cập nhật', en: 'days without an update' },
  sameProgress: { vi: 'số cập nhật liền nhau có cùng một tỷ lệ', en: 'updates in a row with the same share' },
  progressFell: { vi: 'mức giảm lớn nhất của tỷ lệ báo cáo (điểm %)', en: 'greatest fall of the share reported (points)' },
  closedWithoutPaper: { vi: 'báo hoàn thành không kèm văn bản hoặc tệp (1 là có)', en: 'closed without document or file (1 is yes)' },
  daysUnconfirmed: { vi: 'số ngày chờ người thứ hai xác nhận', en: 'days without a second confirmation' },
  openTasks: { vi: 'số việc đang mở', en: 'open tasks' },
  overdueTasks: { vi: 'số việc quá hạn (ngày trễ được tính)', en: 'tasks overdue (days that count)' },
  overdueShare: { vi: 'tỷ lệ việc quá hạn trên việc đang mở (%)', en: 'share of open tasks overdue (%)' },
  longestCounted: { vi: 'việc trễ lâu nhất (ngày được tính)', en: 'longest lateness (days that count)' },
  silentTasks: { vi: 'số việc im lặng quá 31 ngày', en: 'tasks silent for more than 31 days' },
  silentShare: { vi: 'tỷ lệ việc im lặng quá 31 ngày (%)', en: 'share of tasks silent for more than 31 days (%)' },
  due: { vi: 'số nghĩa vụ đến hạn trong kỳ xét', en: 'obligations due in the window' },
  kept: { vi: 'số nghĩa vụ đúng hạn trong kỳ xét', en: 'obligations met in the window' },
  share: { vi: 'tỷ lệ đúng hạn (%)', en: 'share met (%)' },
  low: { vi: 'cận dưới 95% của tỷ lệ đúng hạn (%)', en: 'lower end of the share at 95 % (%)' },
  high: { vi: 'cận trên 95% của tỷ lệ đúng hạn (%)', en: 'upper end of the share at 95 % (%)' },
  expected: { vi: 'tỷ lệ kỳ vọng với việc khó tương đương (%)', en: 'share expected of tasks as hard (%)' },
  aboveExpected: { vi: 'cận dưới trừ tỷ lệ kỳ vọng (điểm %)', en: 'lower end less expected (points)' },
  belowExpected: { vi: 'tỷ lệ kỳ vọng trừ cận trên (điểm %)', en: 'expected less upper end (points)' },
  newEpisodes: { vi: 'số lần trễ trong kỳ chưa từng bị đề nghị phê bình', en: 'latenesses of the window not proposed before' },
  longestNew: { vi: 'lần trễ mới dài nhất (ngày được tính)', en: 'longest of those (days that count)' },
  redQuality: { vi: 'số việc có đèn đỏ về chất lượng báo cáo', en: 'tasks red for report quality' },
}

const lastOf = <T>(list: readonly T[]): T | undefined => list.at(-1)

/** The latest updates in a row that all reported the same share. */
function sameInARow(shares: readonly number[]): number {
  let count = 0
  for (let at = shares.length - 1; at >= 0 && shares[at] === lastOf(shares); at--) count++
  return count
}

const greatestFall = (shares: readonly number[]): number => Math.max(0, ...shares.map((share, at) => (shares[at - 1] ?? share) - share))

function spentOf({ assignedOn, firstDueOn, dueOn }: TaskFacts, day: PlainDate): number | null {
  const due = dueOn ?? firstDueOn
  if (due === null || due <= assignedOn) return null
  return Math.min(100, Math.max(0, (daysBetween(assignedOn, day) / daysBetween(assignedOn, due)) * 100))
}

/** What rules look at of one task on a day. */
export function taskMeasures(task: TaskFacts, weighed: readonly Weighed[], day: PlainDate): Measures {
  const open = task.completedOn === null || task.completedOn > day
  const present = open ? weighed.find(({ ending }) => ending === 'open') : undefined
  const once = task.recurs === null
  const reports = task.entries.filter(({ kind }) => kind === 'progress')
  const shares = once ? reports.flatMap(({ progress }) => (progress === null ? [] : [progress])) : []
  const closing = task.entries.findLast(({ kind }) => kind === 'completed')
  const confirmed = closing !== undefined && task.entries.some(({ kind, at }) => kind === 'confirmed' && at >= closing.at)
  const spoke = lastOf(task.entries.filter(({ kind }) => kind === 'progress' || kind === 'completed'))?.day ?? task.assignedOn
  const spent = open && once ? spentOf(task, day) : null
  return {
    open: open ? 1 : 0,
    recurring: once ? 0 : 1,
    countedDays: present?.countedDays ?? null,
    excusedDays: present ? present.lateDays - present.countedDays : null,
    daysToDue: open && task.dueOn !== null ? daysBetween(day, task.dueOn) : null,
    progress: open && once ? (task.progress ?? 0) : null,
    termSpent: spent,
    behind: spent === null ? null : spent - (task.progress ?? 0),
    extensions: task.entries.filter(({ kind }) => kind === 'extended').length,
    daysSilent: open ? daysBetween(spoke, day) : null,
    sameProgress: open && shares.length > 0 ? sameInARow(shares) : null,
    progressFell: open && shares.length > 1 ? greatestFall(shares) : null,
    closedWithoutPaper: !open && closing ? Number(closing.papers === 0) : null,
    daysUnconfirmed: !open && closing && !confirmed ? daysBetween(closing.day, day) : null,
  }
}
