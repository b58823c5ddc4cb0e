import type { Criterion, Cycle } from '../../src/modules/accountability/criterion.ts'

/** The months that proposals look at: from the day after one cut-off to the next, as monthly reports do (Decree 09/2019/NĐ-CP, art. 12). */
export const cycles: readonly Cycle[] = [{ from: '2024-01-01', cutOff: 14, replyDays: 5 }]

/**
 * What earns praise or criticism (tiêu chí đề xuất khen thưởng, phê bình): published, dated, versioned. They propose;
 * a leader decides, after the agency has been heard.
 */
export const criteria: readonly Criterion[] = [
  {
    id: 'PB-TRE-DAI',
    version: 1,
    from: '2024-01-01',
    kind: 'criticism',
    when: [
      { measure: 'newEpisodes', at: 'least', value: 1 },
      { measure: 'longestNew', at: 'least', value: 30 },
    ],
    words: { vi: 'Có việc trễ {longestNew} ngày được tính trong kỳ', en: 'A task was {longestNew} counted days late in the month' },
    why: { vi: 'Để việc chậm, muộn kéo dài trên một tháng', en: 'Lateness of more than a month' },
  },
  {
    id: 'PB-TRE-NHIEU',
    version: 1,
    from: '2024-01-01',
    kind: 'criticism',
    when: [
      { measure: 'newEpisodes', at: 'least', value: 3 },
      { measure: 'longestNew', at: 'least', value: 5 },
    ],
    words: {
      vi: '{newEpisodes} lần trễ mới trong kỳ, dài nhất {longestNew} ngày được tính',
      en: '{newEpisodes} new latenesses, the longest {longestNew} counted days',
    },
    why: { vi: 'Nhiều việc cùng trễ là vấn đề điều hành', en: 'Many late at once is a matter of leadership' },
  },
  {
    id: 'PB-DUOI-KY-VONG',
    version: 1,
    from: '2024-01-01',
    kind: 'criticism',
    when: [
      { measure: 'newEpisodes', at: 'least', value: 1 },
      { measure: 'due', at: 'least', value: 5 },
      { measure: 'belowExpected', at: 'least', value: 0.1 },
    ],
    words: {
      vi: 'Đúng hạn {share}% trong 12 tháng, cận trên {high}% vẫn dưới mức kỳ vọng {expected}%',
      en: '{share} % met in 12 months; even the upper end {high} % is below the expected {expected} %',
    },
    why: { vi: 'Thấp hơn các cơ quan có việc khó tương đương, ngoài sai số', en: 'Below agencies with tasks as hard, beyond chance' },
  },
  {
    id: 'KT-TREN-KY-VONG',
    version: 1,
    from: '2024-01-01',
    kind: 'praise',
    when: [
      { measure: 'due', at: 'least', value: 5 },
      { measure: 'aboveExpected', at: 'least', value: 0.1 },
      { measure: 'overdueTasks', at: 'most', value: 0 },
      { measure: 'redQuality', at: 'most', value: 0 },
    ],
    words: {
      vi: 'Đúng hạn {share}% trong 12 tháng, cận dưới {low}% vẫn trên mức kỳ vọng {expected}%',
      en: '{share} % met in 12 months; even the lower end {low} % is above the expected {expected} %',
    },
    why: {
      vi: 'Cao hơn các cơ quan có việc khó tương đương, ngoài sai số, và không còn việc quá hạn',
      en: 'Above agencies with tasks as hard, beyond chance',
    },
  },
  {
    id: 'KT-TRON-VEN',
    version: 1,
    from: '2024-01-01',
    kind: 'praise',
    when: [
      { measure: 'due', at: 'least', value: 4 },
      { measure: 'share', at: 'least', value: 100 },
      { measure: 'overdueTasks', at: 'most', value: 0 },
      { measure: 'redQuality', at: 'most', value: 0 },
    ],
    words: { vi: 'Cả {due} nghĩa vụ trong 12 tháng đều đúng hạn', en: 'All {due} obligations of 12 months were met' },
    why: { vi: 'Không để trễ việc nào trong một năm', en: 'Nothing late in a year' },
  },
]
