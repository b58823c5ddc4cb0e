/**
 * Codes and names of districts and communes, in the files beside this one. The three lists follow each other; which commune went into
 * which stands in `successions.tsv`, each line confirmed by two public lists at least unless it ends in "?". `knownFrom`: on days before
 * it a list may hold what was not there yet and lack what was there still.
 */
export const communeLists = [
  {
    id: 'former',
    to: '2025-02-28',
    basis: 'Nghị quyết của Ủy ban Thường vụ Quốc hội về sắp xếp đơn vị hành chính các năm 2023–2025',
    /** Merged by 1 March 2025 at the latest; the very day, some codes and what became of them come from one list only. */
    certain: false,
    communes: 748,
  },
  {
    id: 'until',
    knownFrom: '2025-06-30',
    to: '2025-06-30',
    basis: 'Danh mục và mã số theo Quyết định 124/2004/QĐ-TTg, các thay đổi đến hết ngày 30/6/2025',
    certain: true,
    communes: 10_035,
  },
  {
    id: 'from',
    knownFrom: '2025-07-01',
    from: '2025-07-01',
    basis: 'Quyết định 19/2025/QĐ-TTg; Nghị quyết 202/2025/QH15',
    certain: true,
    communes: 3_321,
  },
] as const

/** Communes that became wards later, and by what; the list of names was found in one place only. */
export const laterNames = {
  on: '2026-04-30',
  basis: 'Nghị quyết 237/NQ-UBTVQH16',
  certain: false,
  class: 'Phường',
  codes: ['25270', '25357', '25363', '26116', '26170', '26248', '26326', '26368', '26425', '26485'],
} as const
