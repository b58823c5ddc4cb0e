import { problem } from '../../platform/problems.ts'

export const indicatorUnknown = problem<{ code: string }>(
  'indicator-unknown',
  404,
  { vi: 'Không có chỉ số này', en: 'There is no such indicator' },
  ({ code }) => ({
    vi: `Không có chỉ số “${code}” vào ngày đang xem; hãy tìm trong trang Chỉ số.`,
    en: `There is no indicator “${code}” on the day shown; look for it on the page of indicators.`,
  }),
)
export const proposalUnknown = problem('indicator-proposal-unknown', 404, { vi: 'Không có đề nghị công bố này', en: 'There is no such proposal' })
export const valuesInvalid = problem('indicator-values-invalid', 422, { vi: 'Số liệu chưa hợp lệ', en: 'The figures are not right yet' }, () => ({
  vi: 'Có chỗ chưa hợp lệ; chưa có gì được lưu. Hãy sửa các chỗ nêu dưới đây rồi gửi lại.',
  en: 'Something is not right; nothing was kept. Mend what is named below and send again.',
}))
export const nothingChanges = problem('indicator-nothing-changes', 422, { vi: 'Không có gì thay đổi', en: 'Nothing would change' }, () => ({
  vi: 'Mọi số vừa gửi đều trùng số đã công bố.',
  en: 'Every figure sent is the one already published.',
}))
export const alreadyDecided = problem<{ by: string }>(
  'indicator-already-decided',
  409,
  { vi: 'Đề nghị đã được quyết định', en: 'Already decided' },
  ({ by }) => ({
    vi: `${by} đã quyết định đề nghị này trước bạn; không có gì bị ghi hai lần.`,
    en: `${by} decided this before you; nothing was written twice.`,
  }),
)
export const otherPersonNeeded = problem('indicator-other-person-needed', 403, { vi: 'Cần người thứ hai', en: 'A second person is needed' }, () => ({
  vi: 'Người gửi số liệu không tự duyệt được; hãy nhờ một người khác có quyền duyệt.',
  en: 'Whoever sent the figures may not approve them; ask another person.',
}))
export const differenceMoved = problem('indicator-difference-moved', 409, { vi: 'Chênh lệch đã thay đổi', en: 'The difference has changed' }, () => ({
  vi: 'Số đã công bố vừa thay đổi sau khi bạn mở trang; hãy xem lại chênh lệch rồi quyết định.',
  en: 'What is published changed since you opened the page; look at the difference again.',
}))
export const sheetUnreadable = problem<{ why: { vi: string; en: string } }>(
  'indicator-sheet-unreadable',
  422,
  { vi: 'Không đọc được bảng', en: 'The sheet cannot be read' },
  ({ why }) => why,
)
export const nothingPublished = problem('indicator-nothing-published', 404, {
  vi: 'Kỳ này chưa có số công bố',
  en: 'Nothing is published for this period',
})
