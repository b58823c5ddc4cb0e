import { problem } from '../../platform/problems.ts'

export const readingBroken = problem<{ reason: string }>(
  'intake-reading-broken',
  500,
  { vi: 'Việc đọc tệp bị ngắt', en: 'Reading the file broke off' },
  ({ reason }) => ({
    vi: `Việc đọc tệp bị ngắt giữa chừng (${reason}); tệp gốc vẫn được giữ, hãy chạy lại.`,
    en: `Reading broke off (${reason}); the file is kept, run it again.`,
  }),
)
export const fileGone = problem('intake-file-gone', 404, { vi: 'Không còn tệp gốc', en: 'The file is no longer kept' })
export const fileNeeded = problem('intake-file-needed', 422, { vi: 'Chưa chọn tệp', en: 'No file was chosen' }, () => ({
  vi: 'Hãy chọn một tệp CSV, Excel, JSON hoặc XML.',
  en: 'Choose a file: CSV, Excel, JSON or XML.',
}))
export const importUnknown = problem('intake-import-unknown', 404, { vi: 'Không có lần nhập này', en: 'There is no such import' })
export const keyNeeded = problem<{ key: string }>(
  'intake-key-needed',
  422,
  { vi: 'Chưa chọn cột cho khóa', en: 'The key has no column' },
  ({ key }) => ({
    vi: `Hãy chọn cột chứa “${key}”: mỗi bản ghi được nhận ra bằng khóa này.`,
    en: `Choose the column that holds “${key}”: records are known by it.`,
  }),
)
export const columnTwice = problem<{ column: string }>(
  'intake-column-twice',
  422,
  { vi: 'Một cột được chọn hai lần', en: 'A column was chosen twice' },
  ({ column }) => ({ vi: `Cột “${column}” được chọn cho hai trường; hãy chọn lại.`, en: `The column “${column}” was chosen for two fields.` }),
)
export const notAtStage = problem('intake-not-at-stage', 409, { vi: 'Lần nhập đã sang bước khác', en: 'The import is at another step' }, () => ({
  vi: 'Lần nhập này đã sang bước khác, có thể do một người khác vừa làm; hãy xem lại trang.',
  en: 'This import has moved on, perhaps by somebody else; look at its page again.',
}))
