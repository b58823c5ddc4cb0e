import { problem } from '../../platform/problems.ts'

export const agencyUnknown = problem<{ id: string }>(
  'agency-unknown',
  404,
  { vi: 'Không có cơ quan này trong danh mục', en: 'The directory has no such agency' },
  ({ id }) => ({
    vi: `Danh mục không có cơ quan “${id}”; hãy tìm theo tên trong trang Cơ quan.`,
    en: `The directory has no agency “${id}”; look for it by name on the page of agencies.`,
  }),
)
