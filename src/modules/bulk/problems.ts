import { problem } from '../../platform/problems.ts'

export const fileUnreadable = problem<{ file: string; reason: string }>(
  'bulk-file-unreadable',
  422,
  { vi: 'Không đọc được tệp dữ liệu', en: 'The file of records cannot be read' },
  ({ file, reason }) => ({
    vi: `Không đọc được ${file}; hãy kiểm tra tệp còn nguyên vẹn và đúng định dạng CSV, Parquet, JSON hoặc Excel. Chi tiết: ${reason}`,
    en: `${file} cannot be read; check that it is whole and is CSV, Parquet, JSON or Excel. Detail: ${reason}`,
  }),
)

export const fileEmpty = problem<{ file: string }>(
  'bulk-file-empty',
  422,
  { vi: 'Tệp không có bản ghi', en: 'The file has no records' },
  ({ file }) => ({ vi: `${file} không có dòng dữ liệu nào dưới dòng tiêu đề.`, en: `${file} has no line below its heads.` }),
)
