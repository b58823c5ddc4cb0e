import type { PlainDate } from '../dates.ts'
import type { Text } from '../text.ts'
import { DayWords, termWords } from './day-words.tsx'
import { Figure, Figures } from './figure.tsx'
import { KeyHints } from './keys.tsx'
import { KitMessages } from './kit-messages.tsx'
import { KitTask } from './kit-task.tsx'
import { Part } from './page-head.tsx'
import { Pagination } from './pagination.tsx'
import { useReader } from './reader.ts'
import { Say } from './say.tsx'
import { type State, StateTag, states } from './state.tsx'
import { Table } from './table.tsx'
import { Tag } from './tag.tsx'

type Row = { code: string; title: Text; lead: Text; dueOn: PlainDate | null; state: State }

const rows: Row[] = [
  {
    code: 'TD-01',
    title: {
      vi: 'Hoàn thành kết nối cơ sở dữ liệu hộ tịch điện tử với nền tảng chia sẻ dữ liệu',
      en: 'Connect the civil status registry to the data sharing platform',
    },
    lead: { vi: 'Bộ Tư pháp', en: 'Ministry of Justice' },
    dueOn: '2025-06-13',
    state: 'overdue',
  },
  {
    code: 'TD-02',
    title: { vi: 'Ban hành quy trình đối soát dữ liệu giấy phép lái xe', en: 'Issue the procedure for checking driving licence data' },
    lead: { vi: 'Bộ Xây dựng', en: 'Ministry of Construction' },
    dueOn: '2025-07-01',
    state: 'due-soon',
  },
  {
    code: 'TD-03',
    title: { vi: 'Rà soát thủ tục hành chính về đất đai', en: 'Review land procedures' },
    lead: { vi: 'Bộ Nông nghiệp và Môi trường', en: 'Ministry of Agriculture and Environment' },
    dueOn: '2025-09-30',
    state: 'within-term',
  },
  {
    code: 'TD-04',
    title: { vi: 'Số hóa hồ sơ người có công', en: 'Digitise records of people with merit' },
    lead: { vi: 'Bộ Nội vụ', en: 'Ministry of Home Affairs' },
    dueOn: '2025-05-15',
    state: 'done-on-time',
  },
  {
    code: 'TD-05',
    title: { vi: 'Cấp tài khoản định danh cho doanh nghiệp', en: 'Issue electronic identity to enterprises' },
    lead: { vi: 'Bộ Công an', en: 'Ministry of Public Security' },
    dueOn: '2025-06-01',
    state: 'done-late',
  },
  {
    code: 'TD-06',
    title: { vi: 'Xây dựng lộ trình dùng dữ liệu thay giấy tờ', en: 'Plan the use of data in place of papers' },
    lead: { vi: 'Văn phòng Chính phủ', en: 'Office of the Government' },
    dueOn: null,
    state: 'unknown',
  },
]

function Due({ row }: { row: Row }) {
  const { asOf } = useReader()
  const open = row.state !== 'done-on-time' && row.state !== 'done-late'
  return <StateTag state={row.state}>{open && row.dueOn ? <Say words={termWords(row.dueOn, asOf)} /> : undefined}</StateTag>
}

function TaskTable() {
  return (
    <Part
      title={{ vi: 'Bảng', en: 'Table' }}
      note={{
        vi: 'Tiêu đề cột là đường dẫn sắp xếp; trên điện thoại mỗi dòng thành một khối.',
        en: 'Heads are links that sort; on a phone each row becomes a block.',
      }}
    >
      <div class="stack">
        <Table
          caption={{ vi: 'Nhiệm vụ trình diễn', en: 'Demonstration tasks' }}
          rows={rows}
          rowKey={(row) => row.code}
          sorted="dueOn"
          keyboard
          columns={[
            {
              head: { vi: 'Nhiệm vụ', en: 'Task' },
              names: true,
              sort: 'title',
              cell: (row) => <Say as="a" href={`#${row.code}`} words={row.title} />,
            },
            { head: { vi: 'Mã', en: 'Code' }, sort: 'code', short: true, cell: (row) => row.code },
            { head: { vi: 'Chủ trì', en: 'Lead' }, cell: (row) => <Say words={row.lead} /> },
            { head: { vi: 'Thời hạn', en: 'Due' }, sort: 'dueOn', short: true, cell: (row) => <DayWords day={row.dueOn} kind="plain" /> },
            { head: { vi: 'Tình trạng', en: 'State' }, cell: (row) => <Due row={row} /> },
          ]}
        />
        <Pagination page={3} size={25} total={248} />
        <KeyHints />
      </div>
    </Part>
  )
}

function States() {
  return (
    <Part
      title={{ vi: 'Tình trạng và ngày', en: 'States and days' }}
      note={{ vi: 'Màu không bao giờ nói một mình: luôn có hình và chữ.', en: 'Colour never speaks alone: a shape and a word go with it.' }}
    >
      <div class="columns">
        <ul class="plain-list">
          {states.map((state) => (
            <li key={state}>
              <StateTag state={state} />
            </li>
          ))}
        </ul>
        <ul class="plain-list">
          {['2025-06-25', '2025-06-26', '2025-07-01', '2025-06-13', '2025-12-31'].map((day) => (
            <li key={day}>
              <DayWords day={day} />
            </li>
          ))}
          <li>
            <DayWords day={null} />
          </li>
          <li>
            <DayWords day="2025-06-24" kind="event" />
          </li>
        </ul>
        <div class="row">
          <Tag words={{ vi: 'Thường xuyên', en: 'Continuous' }} />
          <Tag words="NQ 57" href="#" />
          <kbd>j</kbd>
          <Say as="mark" words={{ vi: 'chậm nhất ngày 30/6/2025', en: 'no later than 30/6/2025' }} />
        </div>
      </div>
    </Part>
  )
}

function Numbers() {
  return (
    <Part title={{ vi: 'Con số là cánh cửa', en: 'Every number is a door' }}>
      <Figures>
        <Figure
          value={12}
          state="overdue"
          href="#"
          label={{ vi: 'Quá hạn', en: 'Overdue' }}
          of={{ vi: 'trên 1.248 nhiệm vụ', en: 'of 1,248 tasks' }}
          change={{ vi: 'bớt 3 so với tháng 5', en: '3 fewer than in May' }}
        />
        <Figure
          value={31}
          state="due-soon"
          href="#"
          label={{ vi: 'Sắp đến hạn', en: 'Due soon' }}
          of={{ vi: 'trong bốn tuần tới', en: 'in the next four weeks' }}
        />
        <Figure value={1108} state="within-term" href="#" label={{ vi: 'Trong hạn', en: 'Within term' }} />
        <Figure value={97} state="done-on-time" href="#" label={{ vi: 'Đúng hạn', en: 'Done on time' }} />
      </Figures>
    </Part>
  )
}

/** Tables, states, figures, stories and messages. */
export function KitTables() {
  return (
    <>
      <Numbers />
      <States />
      <TaskTable />
      <KitTask />
      <KitMessages />
    </>
  )
}
