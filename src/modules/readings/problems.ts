import { formatDay, type PlainDate } from '../../platform/dates.ts'
import { problem } from '../../platform/problems.ts'

export const mergeIntoItself = problem('merge-into-itself', 422, { vi: 'Hãy chọn nhiệm vụ khác để gộp vào', en: 'Choose another task to merge into' })

export const splitTooSmall = problem('split-too-small', 422, {
  vi: 'Hãy ghi ít nhất hai phần, mỗi phần một dòng',
  en: 'Give at least two parts, one a line',
})

export const conflictUnknown = problem('conflict-unknown', 404, {
  vi: 'Chỗ mâu thuẫn này không còn; hãy tải lại trang',
  en: 'This disagreement is gone; please reload',
})

export const recallOfUnknown = problem(
  'recall-of-unknown',
  404,
  { vi: 'Không tìm thấy văn bản bị thu hồi', en: 'The recalled document is not here' },
  () => ({
    vi: 'Thông báo thu hồi đã được ghi lại, nhưng văn bản mà nó nêu chưa từng được tiếp nhận ở đây.',
    en: 'The recall was recorded, but the document it names was never received here.',
  }),
)

export const documentRecalled = problem('document-recalled', 409, { vi: 'Văn bản này đã bị thu hồi', en: 'This document was recalled' }, () => ({
  vi: 'Văn bản này đã bị cơ quan gửi thu hồi. Nếu việc thu hồi đã được hủy, hãy bỏ thu hồi ở trang văn bản rồi nhập lại.',
  en: 'The sender recalled this document. If the recall was taken back, lift it on the page of the document first.',
}))

export const newerVersionKnown = problem<{ name: string }>(
  'newer-version-known',
  409,
  { vi: 'Đã có bản mới hơn của văn bản này', en: 'A newer version is known' },
  ({ name }) => ({
    vi: `Văn bản này đã được thay bằng ${name}; nhiệm vụ trên bảng theo bản mới.`,
    en: `This document was replaced by ${name}; the board follows that version.`,
  }),
)

export const laterByCorrection = problem<{ due: PlainDate }>(
  'later-by-correction',
  422,
  { vi: 'Lùi hạn phải có văn bản', en: 'A later day needs a document' },
  ({ due }) => ({
    vi: `Hạn đang theo dõi là ${formatDay(due)}. Nếu có văn bản cho lùi hạn, hãy ghi ở mục “Gia hạn theo văn bản”; nếu trước đây đọc sai văn bản giao, hãy nói rõ sai ở đâu trong ô “Ghi chú hiệu chỉnh”.`,
    en: `The day is ${formatDay(due)}. Where a document gave a later one, use the extension; where the order was misread, say in the note how.`,
  }),
)

export const suggestionGone = problem('suggestion-gone', 404, { vi: 'Đề xuất này không còn', en: 'This proposal is gone' })

export const importUnknown = problem('import-unknown', 404, { vi: 'Không có lần nhập này', en: 'There is no such import' })

export const importClosed = problem('import-closed', 409, { vi: 'Lần nhập này đã xong', en: 'This import is closed' }, () => ({
  vi: 'Lần nhập này đã được thực hiện hoặc đã bỏ; hãy nhập lại tệp nếu cần.',
  en: 'This import was carried out or dropped; send the file again if needed.',
}))

export const nothingOrdered = problem<{ file: string }>(
  'nothing-ordered',
  422,
  { vi: 'Không tìm thấy nhiệm vụ trong tệp', en: 'No task was found in the file' },
  ({ file }) => ({
    vi: `Không tìm thấy nhiệm vụ nào trong ${file}. Hãy kiểm tra: bảng phải có cột nội dung nhiệm vụ và cột cơ quan chủ trì; tệp gốc vẫn được giữ.`,
    en: `No task was found in ${file}. The table needs a column of tasks and one of leading agencies; the original was kept.`,
  }),
)

export const fileMissing = problem('file-missing', 422, { vi: 'Chưa chọn tệp', en: 'No file was chosen' }, () => ({
  vi: 'Hãy chọn tệp văn bản (Word, PDF, văn bản thuần) rồi gửi lại.',
  en: 'Choose a document (Word, PDF, plain text) and send it again.',
}))
