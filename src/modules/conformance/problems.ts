import { problem } from '../../platform/problems.ts'

export const notWord = problem(
  'letter-not-word',
  422,
  { vi: 'Tệp không phải văn bản Word (DOCX) đọc được', en: 'The file is not a readable Word document (DOCX)' },
  () => ({
    vi: 'Tệp không phải văn bản Word (DOCX) đọc được. Hãy mở tệp bằng phần mềm soạn thảo, lưu lại ở định dạng .docx, không đặt mật khẩu, rồi gửi lại.',
    en: 'The file is not a readable Word document. Open it in a word processor, save it as .docx without a password and send it again.',
  }),
)

export const wordTooLarge = problem(
  'letter-too-large',
  413,
  { vi: 'Văn bản Word quá lớn để kiểm tra', en: 'The Word document is too large to check' },
  () => ({
    vi: 'Văn bản Word quá lớn để kiểm tra (phần chữ trên 40 MB sau khi giải nén). Hãy tách phụ lục thành tệp riêng.',
    en: 'The Word document is too large to check (its words unpack to more than 40 MB). Put the annexes in files of their own.',
  }),
)
