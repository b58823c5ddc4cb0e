import type { Grace } from '../../src/modules/performance/fairness.ts'

/** How long a body that took over the work of others is given to find its feet; reviewed, dated. */
export const graces: readonly Grace[] = [
  {
    id: 'merger-2025',
    from: '2025-01-01',
    to: '2025-12-31',
    days: 90,
    basis: {
      vi: 'Chín mươi ngày kể từ ngày tiếp nhận toàn bộ nhiệm vụ của cơ quan khác, đợt sắp xếp năm 2025',
      en: 'Ninety days from the day all work of another body was taken over, in the reorganisation of 2025',
    },
  },
  {
    id: 'merger-later',
    from: '2026-01-01',
    days: 60,
    basis: {
      vi: 'Sáu mươi ngày kể từ ngày tiếp nhận toàn bộ nhiệm vụ của cơ quan khác',
      en: 'Sixty days from the day all work of another body was taken over',
    },
  },
]
