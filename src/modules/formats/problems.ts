import { problem } from '../../platform/problems.ts'

export const fileEmpty = problem('file-empty', 422, { vi: 'Tệp rỗng', en: 'The file is empty' }, () => ({
  vi: 'Tệp không có nội dung nào; hãy kiểm tra lại tệp gốc rồi tải lên lần nữa.',
  en: 'The file holds no content; check the original and upload it again.',
}))

export const fileTooLarge = problem<{ size: number; limit: number }>(
  'document-too-large',
  413,
  { vi: 'Tệp quá lớn', en: 'The file is too large' },
  ({ size, limit }) => ({
    vi: `Tệp nặng ${megabytes(size)} MB, vượt giới hạn ${megabytes(limit)} MB; hãy tách tệp, giảm độ phân giải ảnh trong tệp hoặc đề nghị người quản trị nâng giới hạn.`,
    en: `The file is ${megabytes(size)} MB, above the limit of ${megabytes(limit)} MB; split it, shrink its pictures, or ask the administrator to raise the limit.`,
  }),
)

export const tooManyPages = problem<{ pages: number; limit: number }>(
  'too-many-pages',
  413,
  { vi: 'Tệp có quá nhiều trang', en: 'The file has too many pages' },
  ({ pages, limit }) => ({
    vi: `Tệp có ${pages} trang, vượt giới hạn ${limit} trang; hãy tách thành các tệp nhỏ hơn rồi tải lên từng tệp.`,
    en: `The file has ${pages} pages, above the limit of ${limit}; split it and upload the parts one by one.`,
  }),
)

export const formatUnknown = problem<{ seen: string }>(
  'format-unknown',
  415,
  { vi: 'Định dạng tệp không đọc được', en: 'The file format is not readable' },
  ({ seen }) => ({
    vi: `Tệp này là ${seenWords[seen]?.vi ?? 'một định dạng không nhận biết được'}, không phải văn bản đọc được; hãy tải lên tệp TXT, CSV, DOCX, PDF, HTML hoặc edXML.`,
    en: `This file is ${seenWords[seen]?.en ?? 'of an unknown format'}, not a readable document; upload a TXT, CSV, DOCX, PDF, HTML or edXML file.`,
  }),
)

export const scanWithoutText = problem<{ pages: number }>(
  'scan-without-text',
  422,
  { vi: 'Bản quét không có lớp chữ', en: 'A scan without text' },
  ({ pages }) => ({
    vi: `Tệp PDF ${pages} trang này là bản quét, không có lớp chữ để đọc; hãy tải lên bản Word hoặc PDF xuất từ phần mềm soạn thảo, hoặc đề nghị người quản trị cài tesseract-ocr, tesseract-ocr-vie và poppler-utils để hệ thống tự nhận dạng chữ.`,
    en: `This PDF of ${pages} pages is a scan without a text layer; upload the Word file or a PDF exported from it, or ask the administrator to install tesseract-ocr, tesseract-ocr-vie and poppler-utils so that the text is recognised.`,
  }),
)

export const fileBroken = problem<{ format: string }>('file-broken', 422, { vi: 'Tệp bị hỏng', en: 'The file is broken' }, ({ format }) => ({
  vi: `Tệp ${format} bị hỏng hoặc tải về chưa trọn vẹn nên không mở được; hãy mở lại bản gốc, lưu thành tệp mới rồi tải lên lần nữa.`,
  en: `The ${format} file is broken or cut short and cannot be opened; open the original, save it as a new file and upload it again.`,
}))

export const fileEncrypted = problem<{ format: string }>(
  'file-encrypted',
  422,
  { vi: 'Tệp có mật khẩu', en: 'The file is protected by a password' },
  ({ format }) => ({
    vi: `Tệp ${format} được bảo vệ bằng mật khẩu; hãy mở tệp, bỏ mật khẩu, lưu lại rồi tải lên lần nữa.`,
    en: `The ${format} file is protected by a password; open it, remove the password, save it and upload it again.`,
  }),
)

export const oldWordFile = problem('old-word-file', 415, { vi: 'Tệp Word đời cũ (.doc)', en: 'An old Word file (.doc)' }, () => ({
  vi: 'Đây là tệp Office đời cũ (.doc, .xls, .ppt); hãy mở bằng Word, chọn Lưu thành (Save As) dạng .docx rồi tải lên lần nữa.',
  en: 'This is an old Office file (.doc, .xls, .ppt); open it in Word, save it as .docx and upload it again.',
}))

export const zipBomb = problem('zip-bomb', 422, { vi: 'Tệp nén bất thường', en: 'An abnormal archive' }, () => ({
  vi: 'Khi giải nén, tệp phình to bất thường nên hệ thống từ chối đọc để bảo đảm an toàn; hãy mở bản gốc, lưu thành tệp mới rồi tải lên lần nữa.',
  en: 'The file swells abnormally when unpacked and was refused for safety; open the original, save it as a new file and upload it again.',
}))

export const entitiesRefused = problem('xml-entities-refused', 422, { vi: 'Tệp XML khai báo thực thể', en: 'The XML declares entities' }, () => ({
  vi: 'Tệp XML có khai báo DOCTYPE hoặc ENTITY, là cách thường dùng để tấn công, nên bị từ chối; hãy đề nghị nơi gửi xuất lại tệp theo đúng QCVN 102:2016/BTTTT.',
  en: 'The XML carries a DOCTYPE or ENTITY declaration, a usual means of attack, and was refused; ask the sender to export it again as QCVN 102:2016/BTTTT demands.',
}))

export const attachmentMissing = problem(
  'edxml-attachment-missing',
  422,
  { vi: 'Gói edXML thiếu tệp văn bản', en: 'The edXML package has no document' },
  () => ({
    vi: 'Gói tin edXML không kèm tệp văn bản nào đọc được; hãy đề nghị nơi gửi gửi lại gói tin có tệp DOCX hoặc PDF đính kèm.',
    en: 'The edXML package carries no readable document; ask the sender to send it again with the DOCX or PDF attached.',
  }),
)

export const secretRefused = problem<{ level: string }>(
  'secret-document-refused',
  422,
  { vi: 'Văn bản mật không được đưa vào hệ thống', en: 'A secret document may not enter the system' },
  ({ level }) => ({
    vi: `Văn bản đóng dấu ${level} không được lưu trên hệ thống này; nội dung đã bị từ chối, chỉ ghi nhận là có một văn bản. Hãy xử lý theo quy định về bảo vệ bí mật nhà nước.`,
    en: `A document stamped ${level} may not be stored here; its content was refused and only its existence is counted. Handle it under the rules on protecting state secrets.`,
  }),
)

export const documentUnknown = problem('document-unknown', 404, { vi: 'Không có văn bản này', en: 'No such document' }, () => ({
  vi: 'Không tìm thấy văn bản này; có thể đường dẫn đã cũ, hãy tìm lại trong danh sách văn bản.',
  en: 'This document was not found; the address may be old, look for it in the list of documents.',
}))

export const linkRefused = problem(
  'document-link-refused',
  409,
  { vi: 'Không nối được hai văn bản', en: 'The two documents cannot be linked' },
  () => ({
    vi: 'Một trong hai văn bản đã được nối với văn bản khác hoặc nối thành vòng; hãy kiểm tra lại chuỗi dự thảo và bản ban hành.',
    en: 'One of the two documents is linked to another already, or the link would form a ring; check the chain of drafts and issued versions.',
  }),
)

const seenWords: Record<string, { vi: string; en: string }> = {
  image: { vi: 'ảnh', en: 'a picture' },
  program: { vi: 'chương trình máy tính', en: 'a program' },
  archive: { vi: 'tệp nén', en: 'an archive' },
  spreadsheet: { vi: 'bảng tính Excel', en: 'an Excel workbook' },
  presentation: { vi: 'bài trình chiếu', en: 'a presentation' },
  openDocument: { vi: 'tệp OpenDocument', en: 'an OpenDocument file' },
  rtf: { vi: 'tệp RTF', en: 'an RTF file' },
  media: { vi: 'tệp âm thanh hoặc phim', en: 'sound or film' },
  xml: { vi: 'tệp XML không theo edXML', en: 'XML other than edXML' },
}

const megabytes = (bytes: number) => Math.ceil(bytes / 1_048_576)
