import { formatDay, formatInstant, type Instant, type PlainDate } from '../../platform/dates.ts'
import { problem } from '../../platform/problems.ts'
import type { Text } from '../../platform/text.ts'
import { type EvidencePart, evidenceParts } from '../orders/index.ts'

export const taskUnknown = problem<{ code: string }>(
  'task-unknown',
  404,
  { vi: 'Không có nhiệm vụ này', en: 'There is no such task' },
  ({ code }) => ({
    vi: `Không có nhiệm vụ mang mã ${code}, hoặc tài khoản của bạn không được xem nhiệm vụ này.`,
    en: `There is no task ${code}, or your account may not see it.`,
  }),
)

export const evidenceMissing = problem(
  'evidence-missing',
  422,
  { vi: 'Chưa có văn bản, số liệu chứng minh sản phẩm', en: 'No evidence of the product was given' },
  () => ({
    vi: 'Hãy ghi số, ngày, người ký của văn bản sản phẩm hoặc gửi kèm tệp chứng minh.',
    en: 'Give the number, day and signer of the document, or send a file.',
  }),
)

export const alreadyDone = problem('already-done', 409, { vi: 'Nhiệm vụ này đã hoàn thành', en: 'This task is already done' }, () => ({
  vi: 'Nhiệm vụ đã được báo cáo hoàn thành. Nếu cần làm lại, hãy mở lại nhiệm vụ.',
  en: 'The task was already reported complete. Reopen it first.',
}))

export const notDone = problem('not-done', 409, { vi: 'Nhiệm vụ này chưa hoàn thành', en: 'This task is not done' })

export const dayInFuture = problem<{ day: PlainDate }>(
  'day-in-future',
  422,
  { vi: 'Ngày này chưa đến', en: 'This day is still to come' },
  ({ day }) => ({
    vi: `Ngày ${formatDay(day)} chưa đến; ngày hoàn thành phải là hôm nay hoặc trước đó.`,
    en: `${formatDay(day)} is still to come; a task is completed today or earlier.`,
  }),
)

export const extensionNotLater = problem<{ due: PlainDate | null }>(
  'extension-not-later',
  422,
  { vi: 'Hạn mới phải sau hạn cũ', en: 'The new day must be later' },
  ({ due }) => ({
    vi: `Hạn mới phải sau hạn đang có${due ? ` (${formatDay(due)})` : ''}; muốn rút ngắn, hãy hiệu chỉnh theo văn bản.`,
    en: `The new day must be after the present one${due ? ` (${formatDay(due)})` : ''}.`,
  }),
)

export const secondPersonNeeded = problem(
  'second-person-needed',
  409,
  { vi: 'Cần người thứ hai xác nhận', en: 'A second person must confirm' },
  () => ({
    vi: 'Người báo cáo hoàn thành không tự xác nhận; hãy để một người khác của cơ quan thường trực xác nhận.',
    en: 'Whoever reported completion does not confirm it; another person must.',
  }),
)

export const taskOffBoard = problem<{ day: PlainDate }>(
  'task-off-board',
  409,
  { vi: 'Nhiệm vụ đã rút khỏi bảng', en: 'The task is off the board' },
  ({ day }) => ({
    vi: `Nhiệm vụ đã rút khỏi bảng hoặc tạm dừng từ ngày ${formatDay(day)}; hãy đưa trở lại bảng trước khi cập nhật.`,
    en: `The task was taken off or frozen on ${formatDay(day)}; put it back first.`,
  }),
)

export const alreadyConfirmed = problem<{ by: string; at: Instant }>(
  'already-confirmed',
  409,
  { vi: 'Đã có người xác nhận', en: 'Somebody has confirmed it' },
  ({ by, at }) => ({
    vi: `${by} đã xác nhận hoàn thành lúc ${formatInstant(at)}; không ghi thêm lần nữa.`,
    en: `${by} confirmed it at ${formatInstant(at)}; nothing was written twice.`,
  }),
)

export const proofIncomplete = problem<{ missing: readonly EvidencePart[] }>(
  'proof-incomplete',
  422,
  { vi: 'Hồ sơ chứng minh còn thiếu', en: 'The evidence is incomplete' },
  ({ missing }) => ({
    vi: `Còn thiếu ${missing.map((part) => evidenceParts[part].vi).join(', ')}. Nếu vẫn xác nhận, hãy ghi rõ căn cứ.`,
    en: `Missing: ${missing.map((part) => evidenceParts[part].en).join(', ')}. To confirm it all the same, say on what grounds.`,
  }),
)

export const checkUnknown = problem<{ check: string }>(
  'check-unknown',
  422,
  { vi: 'Không có kiểm tra này cho nhiệm vụ', en: 'No such check for this task' },
  ({ check }) => ({
    vi: `Hệ thống không kiểm tra được “${check}” cho nhiệm vụ này. Chỉ chọn được chỉ số gắn với nhiệm vụ và hệ thống của cơ quan chủ trì.`,
    en: `“${check}” is no check for this task. Indicators of the task and systems of its lead may be chosen.`,
  }),
)

export const checkFailed = problem<{ words: Text }>(
  'check-failed',
  422,
  { vi: 'Hệ thống kiểm tra: chưa có sản phẩm', en: 'The system does not see the product' },
  ({ words }) => words,
)

export const partsOpen = problem<{ done: number; total: number }>(
  'parts-open',
  409,
  { vi: 'Còn đơn vị chưa xong phần việc', en: 'Some have not done their part' },
  ({ done, total }) => ({
    vi: `Mới có ${done}/${total} đơn vị xong phần việc; nhiệm vụ tự hoàn thành khi đơn vị cuối cùng báo cáo xong.`,
    en: `${done} of ${total} have done their part; the task is complete when the last of them is.`,
  }),
)

export const partUnknown = problem<{ code: string; agency: string }>(
  'part-unknown',
  404,
  { vi: 'Không có phần việc này', en: 'There is no such part' },
  ({ code, agency }) => ({
    vi: `Nhiệm vụ ${code} không giao phần việc nào cho ${agency}, hoặc phần việc ấy chưa được báo cáo.`,
    en: `${code} gives no part to ${agency}, or nothing was reported of it.`,
  }),
)

export const childLater = problem<{ whole: string; due: PlainDate | null }>(
  'child-later',
  409,
  { vi: 'Hạn của nhiệm vụ con sau hạn của nhiệm vụ cha', en: 'The part is due after the whole' },
  ({ whole, due }) => ({
    vi: `Nhiệm vụ cha ${whole} đến hạn ngày ${due ? formatDay(due) : '–'}. Hãy chọn ngày sớm hơn, hoặc đánh dấu “Vẫn giữ hạn này”.`,
    en: `${whole} is due on ${due ? formatDay(due) : '–'}. Choose an earlier day, or tick that this day is meant.`,
  }),
)

export const circle = problem<{ from: string; to: string }>(
  'circle',
  409,
  { vi: 'Quan hệ này tạo thành vòng tròn', en: 'This would close a circle' },
  ({ from, to }) => ({
    vi: `${from} đã phụ thuộc vào ${to}, trực tiếp hoặc qua nhiệm vụ khác; hai nhiệm vụ không thể chờ hoặc nằm trong nhau.`,
    en: `${from} already depends on ${to}, straight or through others; neither can wait for or hold the other.`,
  }),
)

export const notAboutItself = problem('not-about-itself', 422, { vi: 'Hãy chọn một nhiệm vụ khác', en: 'Choose another task' })

export const tooDeep = problem('too-deep', 422, { vi: 'Nhiệm vụ đã chia quá nhiều cấp', en: 'The task is divided into too many levels' }, () => ({
  vi: 'Một nhiệm vụ được chia tối đa tám cấp; hãy giao phần việc này ở cấp trên.',
  en: 'A task has at most eight levels; give this part out one level up.',
}))
