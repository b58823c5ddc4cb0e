import { formatDay } from '../../platform/dates.ts'
import { problem } from '../../platform/problems.ts'

export const issuerUnknown = problem<{ issuer: string }>(
  'letter-issuer-unknown',
  404,
  { vi: 'Không có cơ quan ban hành này', en: 'There is no such issuing agency' },
  ({ issuer }) => ({
    vi: `Danh mục cơ quan không có “${issuer}”; hãy chọn cơ quan trong danh sách.`,
    en: `The directory has no agency “${issuer}”; choose one of the list.`,
  }),
)

export const numberUnknown = problem<{ number: number }>(
  'letter-number-unknown',
  404,
  { vi: 'Sổ không có số này', en: 'The register has no such number' },
  ({ number }) => ({ vi: `Sổ đăng ký không có số ${number}.`, en: `The register has no number ${number}.` }),
)

export const numberOutOfOrder = problem<{ number: number; from: string; to: string }>(
  'letter-number-out-of-order',
  422,
  { vi: 'Ngày ban hành không theo thứ tự số', en: 'The day does not follow the order of numbers' },
  ({ number, from, to }) =>
    from > to
      ? {
          vi: `Không có ngày nào hợp lệ cho số ${number}; hãy hủy số này và lấy số mới.`,
          en: `No day is left for number ${number}; cancel it and take a new one.`,
        }
      : {
          vi: `Số ${number} chỉ được ban hành từ ngày ${formatDay(from)} đến ngày ${formatDay(to)}, theo thứ tự các số đã cấp.`,
          en: `Number ${number} can be issued from ${formatDay(from)} to ${formatDay(to)} only, in the order of the numbers given.`,
        },
)

const stateWords = {
  reserved: { vi: 'đang được giữ', en: 'reserved' },
  issued: { vi: 'đã ban hành', en: 'issued' },
  cancelled: { vi: 'đã hủy', en: 'cancelled' },
} as const

export const numberStateWrong = problem<{ number: number; state: keyof typeof stateWords }>(
  'letter-number-state',
  409,
  { vi: 'Trạng thái của số không cho phép', en: 'The state of the number does not allow it' },
  ({ number, state }) => ({
    vi: `Số ${number} ${stateWords[state].vi}; không thể làm việc này.`,
    en: `Number ${number} is ${stateWords[state].en}; this cannot be done.`,
  }),
)

export const heldByAnother = problem<{ number: number }>(
  'letter-number-held',
  409,
  { vi: 'Số do người khác giữ hoặc đã hết hạn giữ', en: 'Another person holds the number, or its reservation ran out' },
  ({ number }) => ({
    vi: `Số ${number} do người khác giữ hoặc đã hết hạn giữ; hãy lấy số mới.`,
    en: `Number ${number} is held by another person or its reservation ran out; take a new number.`,
  }),
)
