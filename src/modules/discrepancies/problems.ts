import { problem } from '../../platform/problems.ts'

export const discrepancyUnknown = problem('discrepancy-unknown', 404, { vi: 'Không có chỗ sai khác này', en: 'There is no such discrepancy' })
export const alreadyProposed = problem('discrepancy-proposed', 409, { vi: 'Đã có đề nghị chờ quyết định', en: 'A proposal waits' }, () => ({
  vi: 'Đã có đề nghị chờ cơ quan chịu trách nhiệm quyết định; hãy chờ kết quả rồi mới đề nghị lại.',
  en: 'A proposal waits for whoever answers for the field; propose again once it is decided.',
}))
export const alreadyClosed = problem('discrepancy-closed', 409, { vi: 'Hai nơi đã thống nhất', en: 'Both agree by now' })
export const valuesMoved = problem('discrepancy-moved', 409, { vi: 'Giá trị vừa thay đổi', en: 'A value has just changed' }, () => ({
  vi: 'Một trong hai nơi vừa ghi giá trị khác với giá trị đang hiện; trong vòng một phút trang này sẽ hiện giá trị mới, hãy xem lại rồi đề nghị.',
  en: 'One of the two has just written another value than is shown; within a minute this page shows it: look again, then propose.',
}))
