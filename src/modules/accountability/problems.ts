import { formatDay, type PlainDate } from '../../platform/dates.ts'
import { problem } from '../../platform/problems.ts'
import { type ProposalState, stateWords } from './proposal.ts'

export const proposalUnknown = problem('proposal-unknown', 404, { vi: 'Không có đề nghị này', en: 'There is no such proposal' })

export const monthOpen = problem<{ last: PlainDate }>(
  'month-still-open',
  422,
  { vi: 'Kỳ này chưa kết thúc', en: 'The month has not ended' },
  ({ last }) => ({
    vi: `Kỳ xét kết thúc ngày ${formatDay(last)}; đề nghị chỉ lập từ ngày hôm sau.`,
    en: `The window ends on ${formatDay(last)}; proposals are made from the day after.`,
  }),
)

export const proposalMoved = problem<{ state: ProposalState }>(
  'proposal-moved',
  409,
  { vi: 'Đề nghị vừa có bước mới', en: 'Somebody has just taken a step' },
  ({ state }) => ({
    vi: `Trong lúc bạn xem, người khác đã xử lý: đề nghị đang ở trạng thái “${stateWords[state].vi}”. Hãy đọc bước mới bên dưới rồi làm lại; chưa có gì bị mất.`,
    en: `While you were reading, somebody acted: the proposal now stands at “${stateWords[state].en}”. Read the new step below and do it again; nothing was lost.`,
  }),
)

export const stepUnfit = problem<{ state: ProposalState }>(
  'step-unfit',
  409,
  { vi: 'Chưa thể làm bước này', en: 'This step cannot be taken now' },
  ({ state }) => ({
    vi: `Đề nghị đang ở trạng thái “${stateWords[state].vi}”. Phê bình chỉ được quyết định sau khi cơ quan đã giải trình hoặc đã hết hạn giải trình.`,
    en: `The proposal stands at “${stateWords[state].en}”. A criticism is decided only after the agency replied or its days have passed.`,
  }),
)

export const sampleUnknown = problem('sample-unknown', 404, { vi: 'Không có mẫu kiểm tra này', en: 'There is no such sample' })

export const nothingToDraw = problem('nothing-to-draw', 422, { vi: 'Chưa có nhiệm vụ nào để chọn mẫu', en: 'There is no task to draw from' }, () => ({
  vi: 'Ngày này chưa có nhiệm vụ nào trên bảng; hãy chọn ngày khác.',
  en: 'No task was on the board that day; choose another day.',
}))
