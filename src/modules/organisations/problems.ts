import { formatDay, type PlainDate } from '../../platform/dates.ts'
import { problem } from '../../platform/problems.ts'

export const organisationUnknown = problem('organisation-unknown', 404, { vi: 'Không có tổ chức này', en: 'There is no such organisation' }, () => ({
  vi: 'Không có tổ chức này, hoặc bạn không đại diện và không được giao việc ở đó.',
  en: 'There is no such organisation, or you neither represent it nor were given work there.',
}))

export const organisationKnown = problem<{ name: string }>(
  'organisation-known',
  409,
  { vi: 'Tổ chức đã có tài khoản', en: 'The organisation has an account' },
  ({ name }) => ({
    vi: `${name} đã có tài khoản định danh tổ chức. Nếu bạn là người đại diện mới, hãy đề nghị thay người đại diện.`,
    en: `${name} has an account already. If you are its new representative, ask for a change of representative.`,
  }),
)

export const notVouched = problem(
  'organisation-not-vouched',
  422,
  { vi: 'Chưa xác nhận được bạn đại diện tổ chức này', en: 'Not vouched for' },
  () => ({
    vi: 'Cơ sở dữ liệu quốc gia chưa ghi bạn là người đại diện của tổ chức có mã số này. Hãy cập nhật đăng ký doanh nghiệp rồi đăng nhập lại.',
    en: 'The national register does not name you as its representative. Bring the registration up to date and sign in again.',
  }),
)

export const numberUnknown = problem(
  'own-number-unknown',
  422,
  { vi: 'Tài khoản chưa có số định danh', en: 'The account has no personal number' },
  () => ({
    vi: 'Tài khoản này chưa có số định danh cá nhân; hãy đăng nhập bằng tài khoản định danh điện tử.',
    en: 'This account has no personal number; sign in with an electronic identity.',
  }),
)

export const mandateUnknown = problem('mandate-unknown', 404, { vi: 'Không có việc giao này', en: 'There is no such mandate' }, () => ({
  vi: 'Việc giao này không có hoặc đã chấm dứt; hãy tải lại trang.',
  en: 'There is no such mandate, or it has ended; load the page again.',
}))

export const mayNotPassOn = problem(
  'may-not-pass-on',
  403,
  { vi: 'Bạn không giao việc của tổ chức này được', en: 'You may not pass work on' },
  () => ({
    vi: 'Chỉ người đại diện, hoặc người được giao cả việc “giao việc cho người khác”, mới giao được và chỉ trong phạm vi của mình.',
    en: 'Only the representative, or somebody who was given that too, passes work on, and within their own scope.',
  }),
)

export const scopeTooWide = problem('scope-too-wide', 422, { vi: 'Phạm vi giao chưa đúng', en: 'The scope is not right' }, () => ({
  vi: 'Có việc không giao được cho loại tổ chức này, đã hết hiệu lực hoặc vượt phạm vi của người giao.',
  en: 'Some action cannot be given in this kind of organisation, is no longer given, or goes beyond your own scope.',
}))

export const endOutside = problem<{ first: PlainDate; last: PlainDate }>(
  'mandate-end-outside',
  422,
  { vi: 'Ngày kết thúc chưa đúng', en: 'The last day is not right' },
  ({ first, last }) => ({
    vi: `Ngày kết thúc phải từ ${formatDay(first)} đến ${formatDay(last)}.`,
    en: `The last day lies between ${formatDay(first)} and ${formatDay(last)}.`,
  }),
)

export const staffUnknown = problem('staff-unknown', 422, { vi: 'Không giao được cho người này', en: 'This person cannot be given work' }, () => ({
  vi: 'Ghi số định danh cá nhân 12 chữ số; với cơ quan, có thể ghi tên đăng nhập của cán bộ thuộc chính cơ quan đó.',
  en: 'Give the personal number of 12 digits; in an agency the account name of one of its own officials serves too.',
}))

export const postVacant = problem<{ post: string }>(
  'post-vacant',
  422,
  { vi: 'Chức danh chưa có nhiệm kỳ đang giữ', en: 'Nobody holds that post' },
  ({ post }) => ({
    vi: `Danh bạ chưa ghi nhiệm kỳ của chức danh ${post} trong ngày hôm nay. Hãy ghi nhiệm kỳ trước.`,
    en: `The directory has no term in the post ${post} for today. Record the term first.`,
  }),
)

export const handoverWaits = problem('handover-waits', 409, { vi: 'Đã có đề nghị đang chờ', en: 'A change is waiting already' }, () => ({
  vi: 'Tổ chức này đã có một đề nghị thay người đại diện đang chờ người thứ hai xác nhận.',
  en: 'A change of representative is waiting for its second person already.',
}))

export const handoverUnknown = problem('handover-unknown', 404, { vi: 'Không có đề nghị này', en: 'There is no such change' }, () => ({
  vi: 'Đề nghị này không có hoặc đã được quyết định; hãy tải lại trang.',
  en: 'There is no such change, or it was decided; load the page again.',
}))

export const secondPersonNeeded = problem('second-person-needed', 403, { vi: 'Cần người thứ hai', en: 'A second person is needed' }, () => ({
  vi: 'Người đề nghị và người sẽ làm đại diện không tự xác nhận được; hãy nhờ một quản trị viên khác.',
  en: 'Neither who proposed it nor the new representative can confirm it; ask another administrator.',
}))
