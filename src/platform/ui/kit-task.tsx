import { DayWords } from './day-words.tsx'
import { type Definition, DefinitionList } from './definition-list.tsx'
import { Part } from './page-head.tsx'
import { Say } from './say.tsx'
import { Quotation } from './source-text.tsx'
import { type Happening, Timeline } from './timeline.tsx'

const definitions: Definition[] = [
  {
    term: { vi: 'Chủ trì', en: 'Lead' },
    value: <Say as="a" href="#lead" words={{ vi: 'Bộ Tư pháp', en: 'Ministry of Justice' }} />,
  },
  { term: { vi: 'Sản phẩm', en: 'Product' }, value: <Say words={{ vi: 'Biên bản nghiệm thu kết nối', en: 'Record of acceptance' }} /> },
  {
    term: { vi: 'Thời hạn', en: 'Due' },
    value: <DayWords day="2025-06-13" />,
    note: { vi: '"trước ngày 14" hết vào ngày 13', en: '"before the 14th" ends on the 13th' },
  },
  { term: { vi: 'Vướng mắc', en: 'Obstacle' }, value: null },
]

const happenings: Happening[] = [
  { day: '2025-06-30', title: { vi: 'Kỳ báo cáo tháng 6', en: 'June report' }, ahead: true },
  {
    day: '2025-06-24',
    title: { vi: 'Xin lùi thời hạn đến 15/07/2025', en: 'Asked to move the deadline to 15/07/2025' },
    by: { vi: 'Bộ Tư pháp', en: 'Ministry of Justice' },
    body: (
      <Say
        words={{
          vi: 'Hai địa phương chưa bàn giao dữ liệu trước năm 2016.',
          en: 'Two provinces have not handed over data from before 2016.',
        }}
      />
    ),
  },
  { day: '2025-06-14', title: { vi: 'Quá hạn', en: 'Overdue' }, state: 'overdue' },
  { day: '2025-02-10', title: { vi: 'Giao nhiệm vụ', en: 'Assigned' }, by: { vi: 'Tổ công tác', en: 'Task force' } },
]

/** One task as its page tells it: the sentence, what is known, what happened. */
export function KitTask() {
  return (
    <Part title={{ vi: 'Một nhiệm vụ', en: 'One task' }}>
      <div class="aside" data-even>
        <div class="stack">
          <Quotation href="#" from={<Say words={{ vi: 'Kế hoạch trình diễn, mục II.3, dòng 17', en: 'Demonstration plan, section II.3, row 17' }} />}>
            <Say words={{ vi: 'Bộ Tư pháp hoàn thành kết nối dữ liệu hộ tịch, ', en: 'The Ministry of Justice shall connect civil status data, ' }} />
            <Say as="mark" words={{ vi: 'xong trước ngày 14 tháng 6 năm 2025', en: 'before 14 June 2025' }} />.
          </Quotation>
          <DefinitionList definitions={definitions} />
        </div>
        <Timeline happenings={happenings} />
      </div>
    </Part>
  )
}
