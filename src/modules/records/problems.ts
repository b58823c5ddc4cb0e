import { problem } from '../../platform/problems.ts'

export const registryUnknown = problem<{ registry: string }>(
  'registry-not-defined',
  404,
  { vi: 'Chưa có sổ dữ liệu này', en: 'There is no such registry' },
  ({ registry }) => ({
    vi: `Chưa có định nghĩa cho “${registry}” vào ngày đang xem; hãy tìm trong trang Cơ sở dữ liệu.`,
    en: `“${registry}” is not defined on the day shown; look for it on the page of registries.`,
  }),
)
export const recordUnknown = problem('record-unknown', 404, { vi: 'Không có bản ghi này', en: 'There is no such record' }, () => ({
  vi: 'Vào ngày đang xem không có bản ghi nào mang khóa này; hãy kiểm tra khóa hoặc chọn ngày khác.',
  en: 'No record has this key on the day shown; check the key or choose another day.',
}))
export const fieldsWrong = problem('record-fields-wrong', 422, { vi: 'Có trường chưa đúng', en: 'Some fields are not right' }, () => ({
  vi: 'Có trường chưa đúng, chưa có gì được ghi; hãy sửa các chỗ nêu dưới đây.',
  en: 'Some fields are not right and nothing was written; mend what is named below.',
}))
export const nothingChanges = problem('record-nothing-changes', 422, { vi: 'Không có gì thay đổi', en: 'Nothing would change' }, () => ({
  vi: 'Các giá trị vừa gửi đều trùng với bản ghi đang có.',
  en: 'Every value sent is the one already held.',
}))
export const proposalUnknown = problem('record-proposal-unknown', 404, { vi: 'Không có đề nghị này', en: 'There is no such proposal' })
export const alreadyDecided = problem<{ by: string }>(
  'record-proposal-decided',
  409,
  { vi: 'Đề nghị đã được quyết định', en: 'Already decided' },
  ({ by }) => ({
    vi: `${by} đã quyết định đề nghị này trước bạn; không có gì bị ghi hai lần.`,
    en: `${by} decided this before you; nothing was written twice.`,
  }),
)
export const valueMoved = problem('record-value-moved', 409, { vi: 'Bản ghi đã thay đổi', en: 'The record has changed' }, () => ({
  vi: 'Bản ghi đã thay đổi sau khi đề nghị được gửi; hãy xem lại giá trị hiện có rồi quyết định.',
  en: 'The record changed after the proposal was sent; look at what it holds now and decide again.',
}))
export const cannotMerge = problem<{ why: { vi: string; en: string } }>(
  'record-cannot-merge',
  422,
  { vi: 'Không nhập hai bản ghi được', en: 'The records cannot be merged' },
  ({ why }) => why,
)
export const rangesUneven = problem(
  'record-ranges-uneven',
  422,
  { vi: 'Các khoảng không cùng độ dài', en: 'The ranges are not of one length' },
  () => ({
    vi: 'Trong một lần hỏi, các khoảng phải có cùng số chữ số; hãy chia thành nhiều lần.',
    en: 'Ranges asked for together have equally many digits; ask for them in turn.',
  }),
)
