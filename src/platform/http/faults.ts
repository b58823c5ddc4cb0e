import { type Fault, problem } from '../problems.ts'
import type { Text } from '../text.ts'

export const inputInvalid = problem('input-invalid', 422, {
  vi: 'Một số nội dung chưa đúng, hãy sửa rồi gửi lại',
  en: 'Some of what was sent is not right; please mend it and send it again',
})

export const notFound = problem('not-found', 404, { vi: 'Không tìm thấy trang hoặc mục này', en: 'There is no such page or thing' }, () => ({
  vi: 'Có thể địa chỉ đã gõ sai hoặc mục đã được đổi tên; hãy dùng ô tìm kiếm ở đầu trang.',
  en: 'The address may be mistyped; please use the search box.',
}))

export const tooMany = problem('too-many-requests', 429, {
  vi: 'Có quá nhiều yêu cầu từ máy của bạn, hãy chờ một phút rồi thử lại',
  en: 'Too many requests from your machine; please wait a minute and try again',
})

export const tooLarge = problem('too-large', 413, {
  vi: 'Nội dung gửi lên lớn hơn giới hạn cho phép; hãy chia nhỏ hoặc nén rồi gửi lại',
  en: 'What was sent is larger than allowed; please split or compress it',
})

export const unreadable = problem('unreadable-request', 400, {
  vi: 'Máy chủ không đọc được yêu cầu này; hãy tải lại trang rồi thử lại',
  en: 'The server could not read this request; please reload the page and try again',
})

export const foreignOrigin = problem('foreign-origin', 403, {
  vi: 'Yêu cầu đến từ một trang khác nên không được thực hiện; hãy mở lại trang này rồi gửi lại',
  en: 'The request came from another site and was not carried out; please open this page again and resend',
})

export const notReady = problem('not-ready', 503, {
  vi: 'Hệ thống tạm thời chưa sẵn sàng, dữ liệu không bị mất; hãy thử lại sau một phút',
  en: 'The system is not ready for the moment, nothing was lost; please try again in a minute',
})

/** One finding of the validator, as Ajv reports it. */
export type Finding = { keyword: string; instancePath: string; params: Record<string, unknown>; parentSchema?: { label?: Text }; schema?: unknown }

const words: Record<string, (params: Record<string, unknown>) => Text> = {
  required: () => ({ vi: 'Chưa điền', en: 'This is missing' }),
  format: ({ format }) =>
    format === 'date'
      ? { vi: 'Ngày này không có trong lịch; hãy ghi ngày/tháng/năm', en: 'There is no such day; write day/month/year' }
      : { vi: 'Chưa đúng dạng', en: 'Not in the right form' },
  pattern: () => ({ vi: 'Chưa đúng dạng', en: 'Not in the right form' }),
  minLength: () => ({ vi: 'Chưa điền', en: 'This is missing' }),
  maxLength: ({ limit }) => ({ vi: `Dài quá ${limit} ký tự`, en: `Longer than ${limit} characters` }),
  minimum: ({ limit }) => ({ vi: `Phải từ ${limit} trở lên`, en: `Must be ${limit} or more` }),
  maximum: ({ limit }) => ({ vi: `Không được quá ${limit}`, en: `Must be ${limit} at most` }),
  enum: ({ allowedValues }) => ({
    vi: `Chỉ nhận một trong: ${[allowedValues].flat().join(', ')}`,
    en: `Must be one of: ${[allowedValues].flat().join(', ')}`,
  }),
  additionalProperties: () => ({ vi: 'Không có mục này', en: 'There is no such field' }),
}

const typeWords: Record<string, Text> = {
  integer: { vi: 'Cần một số nguyên', en: 'A whole number is needed' },
  number: { vi: 'Cần một số', en: 'A number is needed' },
  boolean: { vi: 'Cần đúng hoặc sai', en: 'True or false is needed' },
}

const place = (finding: Finding): string => {
  const named = finding.params['missingProperty'] ?? finding.params['additionalProperty']
  return `${finding.instancePath.slice(1).replaceAll('/', '.')}${typeof named === 'string' ? `${finding.instancePath ? '.' : ''}${named}` : ''}`
}

/** Every fault of an input, one a place, in words a clerk can act on. */
export function faultsOf(findings: readonly Finding[]): Fault[] {
  const faults = new Map<string, Fault>()
  for (const finding of findings) {
    if (finding.keyword === 'anyOf' || finding.keyword === 'oneOf' || finding.keyword === 'if') continue
    const at = place(finding)
    const say =
      finding.keyword === 'type'
        ? () => typeWords[String(finding.params['type'])] ?? { vi: 'Chưa đúng dạng', en: 'Not in the right form' }
        : words[finding.keyword]
    if (!faults.has(at) || finding.keyword === 'format') faults.set(at, { at, words: say?.(finding.params) ?? { vi: 'Chưa đúng', en: 'Not right' } })
  }
  return [...faults.values()]
}
