import { Problem } from '../platform/problems.ts'
import { WrongSetting } from '../platform/config.ts'
import { DatabaseRefused } from '../platform/postgres-files.ts'
import type { Text } from '../platform/text.ts'

const forbidden: Text = {
  vi: 'tài khoản này không có quyền đọc hoặc ghi; hãy cấp quyền hoặc chọn nơi khác',
  en: 'you may not read or write it; get the right or choose another place',
}

/** What the machine refuses, by the code of the system: what to do about it. */
const reasons: Readonly<Record<string, Text>> = {
  ENOENT: { vi: 'không thấy; hãy kiểm tra đường dẫn', en: 'is not there; check the path' },
  EACCES: forbidden,
  EPERM: forbidden,
  EROFS: { vi: 'nằm trên đĩa chỉ đọc; hãy chọn nơi khác', en: 'lies on a disk that is read only; choose another place' },
  EISDIR: { vi: 'là thư mục, cần một tệp', en: 'is a folder, a file is needed' },
  ENOTDIR: { vi: 'có phần là tệp ở chỗ cần thư mục; hãy chọn nơi khác', en: 'has a file where a folder is needed; choose another place' },
  EEXIST: { vi: 'đã có và là tệp, cần một thư mục; hãy chọn tên khác', en: 'is there as a file, a folder is needed; choose another name' },
  ENOSPC: { vi: 'nằm trên đĩa đã đầy; hãy giải phóng dung lượng rồi chạy lại', en: 'lies on a disk that is full; make room and run again' },
}

/** What a command that was refused tells, in lines; null where the fault is the program's own. */
export function refusedWords(error: unknown): string[] | null {
  if (error instanceof Problem) return [error.words.vi, ...error.faults.map((fault) => `  ${fault.at}: ${fault.words.vi}`)]
  if (error instanceof WrongSetting || error instanceof DatabaseRefused) return [error.message]
  const { code = '', path } = (error ?? {}) as NodeJS.ErrnoException
  const reason = reasons[code]
  return reason && path !== undefined ? [`${path}: ${reason.vi} (${reason.en}).`] : null
}
