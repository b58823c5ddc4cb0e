import { problem } from '../../platform/problems.ts'

export const consolidatedUnknown = problem(
  'consolidated-unknown',
  404,
  { vi: 'Chưa có báo cáo tổng hợp', en: 'There is no consolidated report' },
  () => ({
    vi: 'Kỳ này chưa có báo cáo tổng hợp; cơ quan thường trực lập dự thảo sau khi khóa kỳ.',
    en: 'This round has no consolidated report yet; the standing body drafts it after the lock.',
  }),
)

export const alreadyIssued = problem('consolidated-issued', 409, { vi: 'Báo cáo đã ban hành', en: 'The report was issued' }, () => ({
  vi: 'Phiên bản này đã ban hành và không sửa được; nếu cơ quan đã đính chính, hãy lập dự thảo mới.',
  en: 'This version was issued and cannot change; draft a new one if agencies have corrected theirs.',
}))

export const draftMoved = problem('draft-moved', 409, { vi: 'Dự thảo vừa được lập lại', en: 'The draft was made anew' }, () => ({
  vi: 'Một người khác vừa lập lại hoặc ban hành dự thảo này; hãy xem lại trước khi ban hành.',
  en: 'Somebody else has just made this draft anew or issued it; look at it again.',
}))

export const claimsMoved = problem<{ count: number }>(
  'claims-moved',
  409,
  { vi: 'Số liệu đã thay đổi so với dự thảo', en: 'Figures moved since the draft' },
  ({ count }) => ({
    vi: `${count} con số trong dự thảo khác với kết quả truy vấn lại lúc này; báo cáo chưa ban hành, chưa lấy số. Hãy lập lại dự thảo rồi kiểm tra.`,
    en: `${count} figures of the draft differ from what their queries answer now; nothing was issued. Make the draft anew.`,
  }),
)

export const checksFail = problem<{ count: number }>('checks-fail', 409, { vi: 'Số liệu chưa khớp', en: 'Figures do not add up' }, ({ count }) => ({
  vi: `Có ${count} chỗ số liệu không khớp; phải xử lý trước khi ban hành.`,
  en: `${count} things do not add up; they must be settled before issue.`,
}))

export const doubtsUnanswered = problem<{ count: number }>(
  'doubts-unanswered',
  422,
  { vi: 'Chưa giải trình điểm nghi vấn', en: 'Doubts are not answered' },
  ({ count }) => ({
    vi: `Có ${count} điểm mâu thuẫn hoặc cần làm rõ; hãy ghi ý kiến xử lý rồi ban hành.`,
    en: `${count} doubts stand; say how they were settled.`,
  }),
)

export const agencyNotThere = problem('agency-not-in-round', 404, { vi: 'Cơ quan không có trong kỳ này', en: 'The agency is not of this round' })
