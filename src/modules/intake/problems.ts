import { problem } from '../../platform/problems.ts'
import { formatNumber } from '../../platform/text.ts'

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
export const notWhole = problem('intake-not-whole', 422, { vi: 'Tệp không thể coi là toàn bộ', en: 'The file cannot be the whole' }, () => ({
  vi: 'Tệp có dòng không đọc được hoặc bản ghi thiếu khóa, nên không biết được bản ghi nào thật sự không còn; hãy sửa tệp rồi gửi lại, hoặc nhập tệp như phần bổ sung.',
  en: 'Lines of the file cannot be read or lack the key, so nobody knows which records are really gone; mend the file, or import it as an addition.',
}))
export const manyEnd = problem<{ absent: number; held: number }>(
  'intake-many-end',
  422,
  { vi: 'Nhiều bản ghi sẽ kết thúc', en: 'Many records would end' },
  ({ absent, held }) => ({
    vi: `Tệp không có ${formatNumber(absent, 'vi')} trong ${formatNumber(held, 'vi')} bản ghi đang có; các bản ghi này sẽ kết thúc. Nếu đúng như vậy, hãy nhập lại con số đó để xác nhận.`,
    en: `The file lacks ${formatNumber(absent, 'en')} of the ${formatNumber(held, 'en')} records held, which would end. If that is right, type the number to confirm.`,
  }),
)
