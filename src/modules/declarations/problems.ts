import { problem } from '../../platform/problems.ts'

export const databaseUnknown = problem('database-not-listed', 404, {
  vi: 'Danh mục không có cơ sở dữ liệu này',
  en: 'The catalogue has no such database',
})
export const declarationUnknown = problem('declaration-unknown', 404, { vi: 'Không có bản khai này', en: 'There is no such declaration' })
export const declarationWrong = problem('declaration-wrong', 422, { vi: 'Bản khai chưa đúng', en: 'The declaration is not right yet' })
export const namedAlready = problem<{ name: string; code: string }>(
  'database-named-already',
  409,
  { vi: 'Danh mục đã có cơ sở dữ liệu này', en: 'The catalogue has it already' },
  ({ name }) => ({
    vi: `Danh mục đã có “${name}”; hãy mở dòng đó và khai báo, không tạo dòng mới.`,
    en: `The catalogue has “${name}” already; declare that one instead of a new one.`,
  }),
)
export const notYours = problem<{ owner: string }>(
  'database-of-another',
  403,
  { vi: 'Cơ sở dữ liệu do cơ quan khác chủ quản', en: 'Another agency owns it' },
  ({ owner }) => ({
    vi: `Văn bản giao cơ sở dữ liệu này cho ${owner}; chỉ cơ quan đó khai báo được.`,
    en: `A text gives it to ${owner}, who alone declares it.`,
  }),
)
export const waitsAlready = problem('declaration-waits', 409, { vi: 'Đang có một bản khai chờ xem xét', en: 'A declaration waits' }, () => ({
  vi: 'Đang có một bản khai của cơ sở dữ liệu này chờ cơ quan thường trực xem xét; hãy rút bản đó trước khi khai lại.',
  en: 'One declaration of it waits for the standing body; withdraw it before you declare again.',
}))
export const decidedAlready = problem<{ by: string }>(
  'declaration-decided',
  409,
  { vi: 'Bản khai đã được xử lý', en: 'It is decided' },
  ({ by }) => ({ vi: `${by} đã xử lý bản khai này.`, en: `${by} has decided on it.` }),
)
