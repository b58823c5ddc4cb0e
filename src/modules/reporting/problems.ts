import { formatDay, formatInstant, type Instant, type PlainDate } from '../../platform/dates.ts'
import { problem } from '../../platform/problems.ts'
import type { Text } from '../../platform/text.ts'

export const regimeUnknown = problem<{ regime: string }>(
  'regime-unknown',
  404,
  { vi: 'Không có chế độ báo cáo này', en: 'There is no such regime' },
  ({ regime }) => ({
    vi: `Không có chế độ báo cáo “${regime}” đang có hiệu lực; hãy chọn trong danh sách.`,
    en: `No regime “${regime}” is in force; choose one of the list.`,
  }),
)

export const campaignUnknown = problem<{ campaign: string }>(
  'campaign-unknown',
  404,
  { vi: 'Không có kỳ báo cáo này', en: 'There is no such round of reports' },
  ({ campaign }) => ({
    vi: `Không có kỳ báo cáo mang mã ${campaign}; hãy xem danh sách các kỳ báo cáo.`,
    en: `There is no round ${campaign}; see the list of rounds.`,
  }),
)

export const campaignThere = problem<{ campaign: string }>(
  'campaign-there',
  409,
  { vi: 'Kỳ báo cáo này đã mở', en: 'This round is already open' },
  ({ campaign }) => ({ vi: `Kỳ báo cáo ${campaign} đã được mở trước đó.`, en: `Round ${campaign} was opened before.` }),
)

export const periodWrong = problem<{ why: Text }>('period-wrong', 422, { vi: 'Kỳ báo cáo chưa đúng', en: 'The period is wrong' }, ({ why }) => why)

export const nobodyReports = problem('nobody-reports', 409, { vi: 'Chưa có cơ quan nào phải báo cáo', en: 'Nobody has to report' }, () => ({
  vi: 'Không cơ quan nào có nhiệm vụ trong kỳ này; hãy nhập kế hoạch hoặc chọn kỳ khác.',
  en: 'No agency had a task in this period; import a plan or choose another period.',
}))

export const campaignClosed = problem<{ period: string; on: Instant | null }>(
  'campaign-closed',
  409,
  { vi: 'Kỳ báo cáo đã khóa', en: 'The round is closed' },
  ({ period, on }) => ({
    vi: `Kỳ báo cáo ${period} đã khóa${on ? ` lúc ${formatInstant(on)}` : ''}; số liệu không nhận thêm. Nếu cần đính chính, hãy đề nghị cơ quan nhận báo cáo mở lại báo cáo của cơ quan bạn.`,
    en: `Round ${period} was closed${on ? ` on ${formatInstant(on)}` : ''}. Ask the receiver to reopen your report if something must be corrected.`,
  }),
)

export const stillOpen = problem<{ period: string }>(
  'campaign-open',
  409,
  { vi: 'Kỳ báo cáo chưa khóa', en: 'The round is still open' },
  ({ period }) => ({
    vi: `Kỳ báo cáo ${period} còn đang nhận báo cáo; hãy khóa kỳ trước khi tổng hợp.`,
    en: `Round ${period} still takes reports; lock it first.`,
  }),
)

export const windowRunning = problem<{ last: PlainDate }>(
  'window-running',
  409,
  { vi: 'Kỳ số liệu chưa kết thúc', en: 'The window has not ended' },
  ({ last }) => ({
    vi: `Số liệu chốt hết ngày ${formatDay(last)}; báo cáo chỉ gửi và kỳ chỉ khóa được sau ngày đó.`,
    en: `Data close at the end of ${formatDay(last)}; reports are sent and the round locked after that.`,
  }),
)

export const notExpected = problem<{ agency: string }>(
  'agency-not-expected',
  404,
  { vi: 'Cơ quan không thuộc diện báo cáo kỳ này', en: 'The agency does not report in this round' },
  ({ agency }) => ({
    vi: `${agency} không có nhiệm vụ phải báo cáo trong kỳ này.`,
    en: `${agency} has no task to report in this round.`,
  }),
)

export const reportUnknown = problem('report-unknown', 404, { vi: 'Chưa có báo cáo', en: 'There is no report' }, () => ({
  vi: 'Cơ quan chưa lập báo cáo cho kỳ này, hoặc không có phiên bản đó.',
  en: 'The agency has not begun a report for this round, or there is no such version.',
}))

export const reportThere = problem('report-there', 409, { vi: 'Báo cáo đã được lập', en: 'The report is already there' }, () => ({
  vi: 'Một người khác của cơ quan vừa lập báo cáo kỳ này; hãy tải lại trang.',
  en: 'Somebody else has just begun this report; please reload.',
}))

export const reportMoved = problem<{ by: string; at: Instant; state: Text }>(
  'report-moved',
  409,
  { vi: 'Báo cáo vừa được người khác thay đổi', en: 'Somebody else has just changed the report' },
  ({ by, at, state }) => ({
    vi: `${by} vừa thay đổi báo cáo lúc ${formatInstant(at)} (nay: ${state.vi.toLowerCase()}). Việc bạn vừa làm chưa được ghi; hãy xem lại báo cáo rồi làm tiếp nếu còn cần.`,
    en: `${by} changed the report on ${formatInstant(at)} (now: ${state.en.toLowerCase()}). What you did was not saved; look again and repeat it if still needed.`,
  }),
)

export const stepNotNow = problem<{ step: Text; state: Text }>(
  'step-not-now',
  409,
  { vi: 'Chưa thực hiện được bước này', en: 'This step is not possible now' },
  ({ step, state }) => ({
    vi: `Báo cáo đang ở bước “${state.vi}” nên chưa thể “${step.vi}”.`,
    en: `The report stands at “${state.en}”, so “${step.en}” is not possible.`,
  }),
)

export const otherApprover = problem('other-approver', 409, { vi: 'Người trình không tự duyệt', en: 'Whoever submitted does not approve' }, () => ({
  vi: 'Báo cáo do chính bạn trình; hãy để một lãnh đạo khác của cơ quan duyệt.',
  en: 'You submitted this report; another head of the agency must approve it.',
}))

export const reasonMissing = problem('reason-missing', 422, { vi: 'Chưa ghi lý do', en: 'No reason was given' }, () => ({
  vi: 'Hãy ghi lý do trả lại hoặc mở lại, để cơ quan báo cáo biết cần sửa gì.',
  en: 'Say why it is returned or reopened, so that the agency knows what to mend.',
}))

export const taskNotInReport = problem<{ task: string }>(
  'task-not-in-report',
  422,
  { vi: 'Nhiệm vụ không có trong báo cáo', en: 'The task is not in the report' },
  ({ task }) => ({
    vi: `Nhiệm vụ ${task} không có trong báo cáo này; mỗi ý phải gắn với một nhiệm vụ của báo cáo.`,
    en: `Task ${task} is not in this report; every statement is about one of its tasks.`,
  }),
)

export const itemUnknown = problem('item-unknown', 404, { vi: 'Không có ý này', en: 'There is no such statement' })

export const returnUnreadable = problem<{ why: Text }>(
  'return-unreadable',
  422,
  { vi: 'Không đọc được tệp báo cáo', en: 'The return cannot be read' },
  ({ why }) => why,
)

export const returnFaulty = problem<{ count: number }>(
  'return-faulty',
  422,
  { vi: 'Tệp báo cáo có lỗi, chưa ghi gì vào hệ thống', en: 'The return has faults; nothing was saved' },
  ({ count }) => ({
    vi: `Tệp có ${count} lỗi; chưa có số liệu nào được ghi. Hãy sửa từng ô trong danh sách rồi gửi lại.`,
    en: `The file has ${count} faults and nothing was saved. Mend each cell and send it again.`,
  }),
)
