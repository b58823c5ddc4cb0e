import { problem } from '../../platform/problems.ts'

export const meetingUnknown = problem<{ meeting: string }>(
  'meeting-unknown',
  404,
  { vi: 'Không có cuộc họp này', en: 'There is no such meeting' },
  ({ meeting }) => ({
    vi: `Không có cuộc họp mang mã ${meeting}, hoặc cơ quan của bạn không dự cuộc họp này.`,
    en: `There is no meeting ${meeting}, or your agency takes no part in it.`,
  }),
)

export const agendaFrozen = problem('agenda-frozen', 409, { vi: 'Chương trình họp đã chốt', en: 'The agenda is frozen' }, () => ({
  vi: 'Cuộc họp đã diễn ra hoặc đã hủy nên chương trình không đổi được nữa.',
  en: 'The meeting was held or called off; its agenda no longer changes.',
}))

export const notHeld = problem('meeting-not-held', 409, { vi: 'Cuộc họp chưa diễn ra', en: 'The meeting was not held' }, () => ({
  vi: 'Hãy ghi nhận cuộc họp đã diễn ra trước, rồi mới ghi kết luận.',
  en: 'Record first that the meeting was held, then its conclusions.',
}))

export const notYet = problem('meeting-not-yet', 422, { vi: 'Chưa đến ngày họp', en: 'The day of the meeting is still to come' }, () => ({
  vi: 'Chưa đến ngày họp nên chưa ghi nhận đã họp được.',
  en: 'The meeting cannot be recorded as held before its day.',
}))

export const kindUnknown = problem<{ kind: string }>(
  'meeting-kind-unknown',
  422,
  { vi: 'Không có loại cuộc họp này', en: 'There is no such kind of meeting' },
  ({ kind }) => ({ vi: `Không có loại cuộc họp “${kind}”.`, en: `There is no kind “${kind}”.` }),
)

export const participantsUnclear = problem<{ typed: string }>(
  'participants-unclear',
  422,
  { vi: 'Có cơ quan dự họp chưa rõ', en: 'A participant is not known' },
  ({ typed }) => ({
    vi: `Không nhận ra cơ quan “${typed}”. Hãy ghi tên đầy đủ, cách nhau bằng dấu chấm phẩy.`,
    en: `“${typed}” is no agency we know. Write full names with semicolons between.`,
  }),
)

export const leadNotOne = problem<{ typed: string }>(
  'lead-not-one',
  422,
  { vi: 'Phải có đúng một cơ quan chịu trách nhiệm', en: 'Exactly one agency must answer' },
  ({ typed }) => ({
    vi: `“${typed}” không chỉ đúng một cơ quan đang hoạt động. Mỗi kết luận giao cho một cơ quan; nhiều cơ quan thì tách thành nhiều kết luận.`,
    en: `“${typed}” does not name exactly one living agency. Give each agency a conclusion of its own.`,
  }),
)

export const deadlineUnclear = problem<{ typed: string }>(
  'conclusion-deadline-unclear',
  422,
  { vi: 'Chưa rõ ngày hoàn thành', en: 'No day can be read' },
  ({ typed }) => ({
    vi: `Từ “${typed}” không suy ra được ngày đến hạn. Hãy ghi ngày cụ thể, ví dụ 30/6/2026 hoặc “trong tháng 6/2026”.`,
    en: `No due day follows from “${typed}”. Write a day, as 30/6/2026.`,
  }),
)

export const itemUnknown = problem('agenda-item-unknown', 404, { vi: 'Không có nội dung họp này', en: 'There is no such item' })

export const alreadyOnAgenda = problem<{ subject: string }>(
  'already-on-agenda',
  409,
  { vi: 'Đã có trong chương trình', en: 'It is on the agenda already' },
  ({ subject }) => ({ vi: `${subject} đã có trong chương trình họp.`, en: `${subject} is on the agenda already.` }),
)

export const minutesMissing = problem('minutes-missing', 422, { vi: 'Chưa chọn tệp biên bản', en: 'No file was chosen' }, () => ({
  vi: 'Hãy chọn tệp biên bản rồi gửi lại.',
  en: 'Choose the file of the minutes and send again.',
}))

export const documentUnknown = problem('notice-unknown', 422, { vi: 'Không có văn bản này', en: 'There is no such document' }, () => ({
  vi: 'Văn bản này chưa có trong hệ thống; hãy nhập văn bản trước.',
  en: 'This document is not registered; import it first.',
}))
