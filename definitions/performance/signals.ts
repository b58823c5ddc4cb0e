import type { SignalRule } from '../../src/modules/performance/signal.ts'

/** Statistics that ask a question of an agency's own entries; none of them proves anything. */
export const signals: readonly SignalRule[] = [
  {
    id: 'moved-near-due',
    version: 1,
    from: '2024-01-01',
    least: 2,
    above: 0.2,
    days: [3],
    name: { vi: 'Hạn được dời sát ngày đến hạn', en: 'Dates moved near the day due' },
    method: {
      vi: 'Số lần gia hạn ghi trong 3 ngày cuối trước hạn cũ hoặc sau hạn, trên mọi lần gia hạn; hỏi khi cận dưới 95% vượt 20%',
      en: 'Extensions recorded within 3 days of the old day or after it, of all extensions; asked where the lower end passes 20 %',
    },
    question: { vi: 'Vì sao đến sát hạn mới biết phải xin thêm thời gian?', en: 'Why was more time asked for only at the end?' },
  },
  {
    id: 'bulk-before-closing',
    version: 1,
    from: '2024-01-01',
    least: 4,
    above: 0.25,
    days: [23, 24, 25],
    name: { vi: 'Cập nhật dồn vào ngày 23–25', en: 'Updates bunched on days 23–25' },
    method: {
      vi: 'Số cập nhật ghi trong các ngày 23, 24, 25 trên mọi cập nhật; nếu rải đều là khoảng 10%; hỏi khi cận dưới 95% vượt 25%',
      en: 'Updates made on days 23, 24, 25, of all updates; about 10 % if spread evenly; asked where the lower end passes 25 %',
    },
    question: {
      vi: 'Tiến độ có được ghi khi việc diễn ra, hay chỉ ghi để kịp báo cáo?',
      en: 'Is progress noted as it happens, or only for the report?',
    },
  },
  {
    id: 'closed-without-paper',
    version: 1,
    from: '2024-01-01',
    least: 1,
    above: 0.02,
    days: [],
    name: { vi: 'Báo hoàn thành không kèm sản phẩm', en: 'Closed without a product' },
    method: {
      vi: 'Số lần báo hoàn thành không có văn bản hoặc tệp, trên mọi lần báo hoàn thành; hỏi khi cận dưới 95% vượt 2%',
      en: 'Completions without document or file, of all completions; asked where the lower end passes 2 %',
    },
    question: { vi: 'Sản phẩm nằm ở đâu, ai đã xem?', en: 'Where is the product, and who has seen it?' },
  },
  {
    id: 'reopened',
    version: 1,
    from: '2024-01-01',
    least: 1,
    above: 0.02,
    days: [],
    name: { vi: 'Phải mở lại sau khi báo hoàn thành', en: 'Reopened after closing' },
    method: {
      vi: 'Số lần báo hoàn thành bị mở lại, trên mọi lần báo hoàn thành; hỏi khi cận dưới 95% vượt 2%',
      en: 'Completions that were reopened, of all completions; asked where the lower end passes 2 %',
    },
    question: { vi: 'Ai duyệt sản phẩm trước khi báo hoàn thành?', en: 'Who looks at a product before it is told complete?' },
  },
]
