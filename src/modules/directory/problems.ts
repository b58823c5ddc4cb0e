import { formatDay, type PlainDate } from '../../platform/dates.ts'
import { problem } from '../../platform/problems.ts'
import type { Text } from '../../platform/text.ts'

export const agencyUnknown = problem<{ id: string }>(
  'agency-unknown',
  404,
  { vi: 'Không có cơ quan này trong danh mục', en: 'The directory has no such agency' },
  ({ id }) => ({
    vi: `Danh mục không có cơ quan “${id}”; hãy tìm theo tên trong trang Cơ quan.`,
    en: `The directory has no agency “${id}”; look for it by name on the page of agencies.`,
  }),
)

export const postUnknown = problem<{ id: string }>('post-unknown', 404, { vi: 'Không có chức danh này', en: 'There is no such post' }, ({ id }) => ({
  vi: `Danh mục không có chức danh “${id}”; hãy mở lại từ trang của cơ quan.`,
  en: `The directory has no post “${id}”; open it again from the agency's page.`,
}))

export const termEndsFirst = problem<{ from: PlainDate; to: PlainDate }>(
  'term-ends-first',
  422,
  { vi: 'Nhiệm kỳ kết thúc trước khi bắt đầu', en: 'The term ends before it begins' },
  ({ from, to }) => ({
    vi: `Ngày kết thúc ${formatDay(to)} đứng trước ngày bắt đầu ${formatDay(from)}; hãy sửa một trong hai ngày.`,
    en: `The last day ${formatDay(to)} is before the first day ${formatDay(from)}; mend one of them.`,
  }),
)

export const termOutsidePost = problem<{ title: Text; from: PlainDate | null; to: PlainDate | null }>(
  'term-outside-post',
  422,
  { vi: 'Chức danh này không tồn tại trong cả thời gian đó', en: 'The post did not exist all that time' },
  ({ title, from, to }) => {
    const [since, until] = [from && formatDay(from), to && formatDay(to)]
    return {
      vi: `Chức danh “${title.vi}” chỉ có${since ? ` từ ${since}` : ''}${until ? ` đến hết ${until}` : ''}; hãy ghi phần còn lại cho cơ quan trước hoặc sau sáp nhập.`,
      en: `The post “${title.en}” exists${since ? ` from ${since}` : ''}${until ? ` until ${until}` : ''} only; record the rest at the body before or after the merger.`,
    }
  },
)

export const termOverlaps = problem<{ from: PlainDate; to: PlainDate | null }>(
  'term-overlaps',
  409,
  { vi: 'Trùng thời gian với một nhiệm kỳ đã ghi', en: 'A term already recorded shares these days' },
  ({ from, to }) => ({
    vi: `Đã có nhiệm kỳ từ ${formatDay(from)} ${to ? `đến ${formatDay(to)}` : 'và chưa kết thúc'}; hãy sửa nhiệm kỳ đó trước hoặc chọn ngày khác.`,
    en: `There is a term from ${formatDay(from)} ${to ? `to ${formatDay(to)}` : 'that has not ended'}; put that right first or choose other days.`,
  }),
)

export const termUnknown = problem(
  'term-unknown',
  409,
  { vi: 'Nhiệm kỳ này vừa được người khác sửa', en: 'Somebody has just changed this term' },
  () => ({
    vi: 'Nhiệm kỳ này đã được sửa hoặc thu hồi; hãy mở lại trang để xem bản mới. Chưa có gì bị mất.',
    en: 'This term was put right or taken back; open the page again to see it as it stands. Nothing was lost.',
  }),
)
