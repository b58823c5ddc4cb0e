import { formatInstant, type Instant } from '../../platform/dates.ts'
import { problem } from '../../platform/problems.ts'
import type { Text } from '../../platform/text.ts'

export const obstacleUnknown = problem<{ obstacle: string }>(
  'obstacle-unknown',
  404,
  { vi: 'Không có vướng mắc này', en: 'There is no such obstacle' },
  ({ obstacle }) => ({
    vi: `Không có vướng mắc mang mã ${obstacle}, hoặc tài khoản của bạn không được xem.`,
    en: `There is no obstacle ${obstacle}, or your account may not see it.`,
  }),
)

export const obstacleMoved = problem<{ by: string; did: Text; at: Instant }>(
  'obstacle-moved',
  409,
  { vi: 'Vướng mắc vừa có bước mới', en: 'The obstacle has moved on' },
  ({ by, did, at }) => ({
    vi: `Trong lúc bạn soạn, ${by} đã ghi “${did.vi}” lúc ${formatInstant(at)}. Bước của bạn chưa được ghi: hãy đọc bước mới rồi gửi lại nếu vẫn cần.`,
    en: `While you were writing, ${by} recorded “${did.en}” at ${formatInstant(at)}. Your step was not recorded: read the new one and send again if it is still needed.`,
  }),
)

export const stepUnfit = problem<{ step: Text; state: Text }>(
  'step-unfit',
  409,
  { vi: 'Không làm được bước này lúc này', en: 'This step cannot be taken now' },
  ({ step, state }) => ({
    vi: `Vướng mắc đang ở trạng thái “${state.vi}” nên không thực hiện được “${step.vi}”.`,
    en: `The obstacle is “${state.en}”, so “${step.en}” cannot be done.`,
  }),
)

export const removerUnclear = problem<{ typed: string }>(
  'remover-unclear',
  422,
  { vi: 'Chưa rõ cơ quan phải tháo gỡ', en: 'It is not clear who must remove it' },
  ({ typed }) => ({
    vi: `“${typed}” không chỉ đúng một cơ quan đang hoạt động. Hãy ghi tên đầy đủ của một cơ quan, ví dụ Bộ Tài chính.`,
    en: `“${typed}” does not name exactly one living agency. Write the full name of one.`,
  }),
)

export const removerSame = problem<{ remover: string }>(
  'remover-same',
  422,
  { vi: 'Phải là cơ quan khác', en: 'It must be another agency' },
  ({ remover }) => ({
    vi: `${remover} là cơ quan đang nêu hoặc đang giữ vướng mắc này. Hãy chọn cơ quan khác.`,
    en: `${remover} raised this obstacle or already holds it. Choose another agency.`,
  }),
)

export const raiserNeeded = problem('raiser-needed', 422, { vi: 'Chưa rõ cơ quan đang vướng', en: 'Who is stuck is not known' }, () => ({
  vi: 'Tài khoản của bạn chưa gắn với cơ quan nào; hãy đề nghị quản trị viên gắn cơ quan cho tài khoản.',
  en: 'Your account belongs to no agency; ask the administrator to set one.',
}))

export const kindUnknown = problem<{ kind: string }>(
  'obstacle-kind-unknown',
  422,
  { vi: 'Không có loại vướng mắc này', en: 'There is no such kind of obstacle' },
  ({ kind }) => ({ vi: `Không có loại vướng mắc “${kind}” vào hôm nay.`, en: `There is no kind “${kind}” today.` }),
)
