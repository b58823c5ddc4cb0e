import { problem } from '../../platform/problems.ts'

export const localityUnknown = problem<{ code: string }>(
  'locality-unknown',
  404,
  { vi: 'Không có mã đơn vị hành chính này', en: 'There is no such code of a locality' },
  ({ code }) => ({
    vi: `Các danh mục không có mã “${code}”. Mã tỉnh có 2 chữ số, mã huyện 3, mã xã 5; hãy kiểm tra lại hoặc tìm theo tên.`,
    en: `No list has the code “${code}”. Provinces have 2 digits, districts 3, communes 5; check it or look for the name.`,
  }),
)
