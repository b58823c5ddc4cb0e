import { problem } from '../../platform/problems.ts'

export const nothingToCheck = problem(
  'figures-nothing-to-check',
  422,
  { vi: 'Chưa có nội dung để kiểm tra', en: 'There is nothing to check' },
  () => ({
    vi: 'Hãy dán nội dung báo cáo vào ô, hoặc chọn tệp DOCX, PDF hay TXT.',
    en: 'Paste the text of the report, or choose a DOCX, PDF or TXT file.',
  }),
)
