import { problem } from '../../platform/problems.ts'

export const runUnknown = problem<{ run: string }>(
  'linkage-run-unknown',
  404,
  { vi: 'Không có lần đối soát này', en: 'There is no such run' },
  ({ run }) => ({
    vi: `Không có lần đối soát ${run}, hoặc tài khoản của bạn không được xem.`,
    en: `There is no run ${run}, or your account may not see it.`,
  }),
)

export const runUnderway = problem<{ code: string }>(
  'linkage-run-underway',
  409,
  { vi: 'Đang có một lần đối soát chạy', en: 'A run is under way' },
  ({ code }) => ({
    vi: `${code} của cùng cơ sở dữ liệu đang chạy; hãy chờ lần đó xong rồi chạy lần mới.`,
    en: `${code} of the same registry is under way; wait until it is done.`,
  }),
)

export const runNotFailed = problem(
  'linkage-run-not-failed',
  409,
  { vi: 'Lần đối soát này không bị ngắt', en: 'This run was not broken off' },
  () => ({
    vi: 'Chỉ chạy tiếp được lần đối soát đã dừng vì lỗi.',
    en: 'Only a run that stopped on an error can go on.',
  }),
)

export const inputUnknown = problem<{ file: string }>(
  'linkage-file-unknown',
  422,
  { vi: 'Chưa có tệp dữ liệu', en: 'The file is not there' },
  ({ file }) => ({
    vi: file === '' ? 'Hãy chọn tệp trong thư mục nhận hoặc gửi kèm tệp Parquet, CSV.' : `Không thấy tệp ${file} trong thư mục nhận.`,
    en: file === '' ? 'Choose a file of the incoming folder or send a Parquet or CSV file.' : `There is no file ${file} in the incoming folder.`,
  }),
)

export const nothingStored = problem<{ registry: string }>(
  'linkage-nothing-stored',
  409,
  { vi: 'Chưa có bản ghi hoặc dân cư đã lưu', en: 'No records or population stored yet' },
  ({ registry }) => ({
    vi: `Chưa lưu bản ghi của ${registry} hoặc chưa lưu dân cư; hãy nhập vào cơ sở dữ liệu, hoặc chạy một lần từ hai tệp.`,
    en: `No records of ${registry} or no population is kept; import them, or run once from two files.`,
  }),
)

export const edgeUnknown = problem<{ edge: number }>(
  'link-unknown',
  404,
  { vi: 'Không có liên kết này', en: 'There is no such link' },
  ({ edge }) => ({
    vi: `Không có liên kết số ${edge}, hoặc tài khoản của bạn không được xem.`,
    en: `There is no link ${edge}, or your account may not see it.`,
  }),
)

export const clusterUnknown = problem<{ cluster: number }>(
  'cluster-unknown',
  404,
  { vi: 'Không có cụm này', en: 'There is no such cluster' },
  ({ cluster }) => ({
    vi: `Không có cụm số ${cluster}, hoặc tài khoản của bạn không được xem.`,
    en: `There is no cluster ${cluster}, or your account may not see it.`,
  }),
)

export const alreadyRead = problem('link-already-read', 409, { vi: 'Bạn đã đọc liên kết này', en: 'You have read this link' }, () => ({
  vi: 'Bạn đã cho ý kiến về liên kết này; người đọc thứ hai phải là người khác.',
  en: 'You have said what you think of this link; its second reader must be somebody else.',
}))

export const alreadyDecided = problem('link-already-decided', 409, { vi: 'Liên kết đã được quyết định', en: 'The link has been decided' }, () => ({
  vi: 'Người khác vừa quyết định liên kết này; ý kiến của bạn chưa được ghi. Hãy sang liên kết tiếp theo.',
  en: 'Somebody else has just decided it; your reading was not recorded. Go on to the next.',
}))

export const notNear = problem('person-not-near', 409, { vi: 'Chưa rõ người thứ hai là ai', en: 'Who the second person is is not clear' }, () => ({
  vi: 'Người được chọn không còn trong số những người mà bản ghi có thể chỉ tới; ý kiến chưa được ghi. Hãy tải lại trang và đọc lại.',
  en: 'Whom you chose is no longer among those the record may mean; your reading was not recorded. Load the page again.',
}))

export const notLinked = problem('not-linked', 409, { vi: 'Liên kết không còn hiệu lực', en: 'The link does not hold' }, () => ({
  vi: 'Liên kết này hiện không có hiệu lực nên không gỡ được; hãy tải lại trang để xem hiện trạng.',
  en: 'This link does not hold now, so it cannot be undone; load the page again.',
}))

export const notUndoable = problem('not-undoable', 409, { vi: 'Không hoàn tác được', en: 'This cannot be undone' }, () => ({
  vi: 'Việc này đã được hoàn tác, hoặc liên kết đã có quyết định mới hơn; hãy sửa quyết định mới nhất.',
  en: 'It was undone already, or the link has a newer decision; change the newest one.',
}))

export const sameCluster = problem('same-cluster', 409, { vi: 'Đã cùng một cụm', en: 'They are one cluster already' }, () => ({
  vi: 'Hai số này đã thuộc cùng một cụm.',
  en: 'These two belong to one cluster already.',
}))

export const conflictSettled = problem('conflict-settled', 409, { vi: 'Xung đột đã được xử lý', en: 'The conflict has been settled' }, () => ({
  vi: 'Người khác vừa xử lý xung đột này.',
  en: 'Somebody else has just settled it.',
}))

export const secondPersonNeeded = problem('second-person-needed', 409, { vi: 'Cần người thứ hai', en: 'A second person is needed' }, () => ({
  vi: 'Người đề nghị gộp hai số định danh không được tự quyết định; hãy để người khác xử lý.',
  en: 'Whoever asked that two numbers be one cannot decide it; somebody else must.',
}))

export const forbiddenRegistry = problem<{ registry: string }>(
  'linkage-registry-foreign',
  403,
  { vi: 'Cơ sở dữ liệu do cơ quan khác quản lý', en: 'Another agency answers for this registry' },
  ({ registry }) => ({
    vi: `Tài khoản của bạn không được chạy đối soát cho ${registry}; cơ quan chủ quản hoặc cơ quan thường trực mới được.`,
    en: `Your account may not run linkages of ${registry}; its owner or the standing body may.`,
  }),
)
