import { formatNumber, formatShare } from '../../platform/text.ts'
import { Part, Say, Table, useReader } from '../../platform/ui/index.ts'
import { dimensionWords, type KeptReport } from '../intake/index.ts'
import { dimensions } from '../registries/index.ts'
import type { Score } from './preview.ts'

export function Preview({ report, score }: { report: KeptReport; score: Score }) {
  const { language } = useReader()
  const share = (each: { checked: number; failed: number }) => formatShare(each.checked - each.failed, each.checked, language)
  const rows = [
    ...dimensions.map((dimension) => ({
      words: dimensionWords[dimension],
      now: share(report.dimensions[dimension]),
      would: share(score.dimensions[dimension]),
    })),
    { words: { vi: 'Bản ghi bị loại', en: 'Refused' }, now: formatNumber(report.rejected, language), would: formatNumber(score.rejected, language) },
  ]
  return (
    <Part
      title={{ vi: 'Nếu đổi quy tắc', en: 'Under these rules' }}
      note={{
        vi: `Tính lại từ kết quả đã lưu của lần nhập này; quy tắc đang dùng không thay đổi.${score.unsure > 0 ? ` Số bị loại có thể lệch đến ${formatNumber(score.unsure, 'vi')} bản ghi.` : ''}`,
        en: `Counted again from the verdicts kept; the rules in force do not change.${score.unsure > 0 ? ` The number refused may be off by ${formatNumber(score.unsure, 'en')}.` : ''}`,
      }}
    >
      <Table
        caption={{ vi: 'Điểm hiện nay và điểm nếu đổi', en: 'Score now and then' }}
        rows={rows}
        columns={[
          { head: { vi: 'Tiêu chí', en: 'Quality' }, names: true, cell: ({ words }) => <Say words={words} /> },
          { head: { vi: 'Hiện nay', en: 'Now' }, align: 'number', cell: ({ now }) => now },
          { head: { vi: 'Nếu đổi', en: 'Then' }, align: 'number', cell: ({ would, now }) => (would === now ? would : <b>{would}</b>) },
        ]}
      />
    </Part>
  )
}
