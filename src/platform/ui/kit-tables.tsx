import type { PlainDate } from '../dates.ts'
import type { Text } from '../text.ts'
import { Button } from './button.tsx'
import { DayWords, termWords } from './day-words.tsx'
import { DefinitionList } from './definition-list.tsx'
import { Details } from './details.tsx'
import { EmptyState } from './empty.tsx'
import { Figure, Figures } from './figure.tsx'
import { KeyHints } from './keys.tsx'
import { Flash, Notice } from './notice.tsx'
import { Part } from './page-head.tsx'
import { Pagination } from './pagination.tsx'
import { Progress } from './progress.tsx'
import { useReader, useSay } from './reader.ts'
import { Say } from './say.tsx'
import { Quotation, SourceText } from './source-text.tsx'
import { type State, StateTag, states } from './state.tsx'
import { Table } from './table.tsx'
import { Tabs } from './tabs.tsx'
import { Tag } from './tag.tsx'
import { Timeline } from './timeline.tsx'

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
              cell: (row) => (
                <a href={`#${row.code}`}>
                  <Say words={row.title} />
                </a>
              ),
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
          <mark>
            <Say words={{ vi: 'chậm nhất ngày 30/6/2025', en: 'no later than 30/6/2025' }} />
          </mark>
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

function Story() {
  return (
    <Part title={{ vi: 'Một nhiệm vụ', en: 'One task' }}>
      <div class="aside" data-even>
        <div class="stack">
          <Quotation href="#" from={<Say words={{ vi: 'Kế hoạch trình diễn, mục II.3, dòng 17', en: 'Demonstration plan, section II.3, row 17' }} />}>
            <Say words={{ vi: 'Bộ Tư pháp hoàn thành kết nối dữ liệu hộ tịch, ', en: 'The Ministry of Justice shall connect civil status data, ' }} />
            <mark>
              <Say words={{ vi: 'xong trước ngày 14 tháng 6 năm 2025', en: 'before 14 June 2025' }} />
            </mark>
            .
          </Quotation>
          <DefinitionList
            definitions={[
              {
                term: { vi: 'Chủ trì', en: 'Lead' },
                value: (
                  <a href="#lead">
                    <Say words={{ vi: 'Bộ Tư pháp', en: 'Ministry of Justice' }} />
                  </a>
                ),
              },
              { term: { vi: 'Sản phẩm', en: 'Product' }, value: <Say words={{ vi: 'Biên bản nghiệm thu kết nối', en: 'Record of acceptance' }} /> },
              {
                term: { vi: 'Thời hạn', en: 'Due' },
                value: <DayWords day="2025-06-13" />,
                note: { vi: '"trước ngày 14" hết vào ngày 13', en: '"before the 14th" ends on the 13th' },
              },
              { term: { vi: 'Vướng mắc', en: 'Obstacle' }, value: null },
            ]}
          />
        </div>
        <Timeline
          happenings={[
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
          ]}
        />
      </div>
    </Part>
  )
}

const sourceWords: Text = {
  vi: '1. Bộ Tài chính rà soát kinh phí trong tháng 6/2025.\n2. Bộ Công an chủ trì đối soát dữ liệu, báo cáo hằng tháng.',
  en: '1. The Ministry of Finance reviews the budget in June 2025.\n2. The Ministry of Public Security checks the data, reporting monthly.',
}

function Messages() {
  const say = useSay()
  const source = say(sourceWords)
  return (
    <Part title={{ vi: 'Thông báo', en: 'Messages' }}>
      <div class="stack">
        <Flash
          words={{ vi: 'Đã gửi báo cáo tháng 6 đến cơ quan thường trực.', en: 'The June report was sent to the standing body.' }}
          undo={
            <a href="#undo">
              <Say words={{ vi: 'Rút lại', en: 'Withdraw' }} />
            </a>
          }
        />
        <Notice title={{ vi: 'Số liệu của 3 cơ quan chưa cập nhật', en: 'Three agencies have not updated' }}>
          <Say words={{ vi: 'Các tỷ lệ dưới đây tính trên những cơ quan đã báo cáo.', en: 'Shares below count those that reported.' }} />
        </Notice>
        <Notice tone="warning" title={{ vi: 'Có 7 thời hạn đọc chưa chắc chắn', en: 'Seven deadlines were read with doubt' }}>
          <a href="#review">
            <Say words={{ vi: 'Xem và xác nhận', en: 'Review them' }} />
          </a>
        </Notice>
        <Notice tone="danger" title={{ vi: 'Không đọc được tệp này', en: 'This file could not be read' }}>
          <Say
            words={{
              vi: 'Tệp được đặt mật khẩu. Hãy bỏ mật khẩu rồi tải lên lại; chưa có gì được ghi.',
              en: 'It is protected by a password. Remove it and upload again; nothing was written.',
            }}
          />
        </Notice>
        <Progress label={{ vi: 'Đối soát dữ liệu dân cư', en: 'Checking population data' }} done={412_300} total={1_250_000} rate={4_180} />
        <EmptyState
          title={{ vi: 'Chưa có nhiệm vụ nào', en: 'No tasks yet' }}
          action={
            <Button href="#import">
              <Say words={{ vi: 'Nhập kế hoạch', en: 'Import a plan' }} />
            </Button>
          }
        >
          <Say
            words={{
              vi: 'Khi một kế hoạch được nhập, mỗi dòng của nó thành một nhiệm vụ và đứng ở đây.',
              en: 'When a plan is imported each of its rows becomes a task and stands here.',
            }}
          />
        </EmptyState>
        <Tabs
          label={say({ vi: 'Cách xem', en: 'Views' })}
          tabs={[
            { words: { vi: 'Tất cả', en: 'All' }, href: '#all', current: true, count: 1248 },
            { words: { vi: 'Cần rà soát', en: 'To review' }, href: '#review', count: 7 },
            { words: { vi: 'Của tôi', en: 'Mine' }, href: '#mine', count: 0 },
          ]}
        />
        <Details summary={{ vi: 'Con số này tính thế nào', en: 'How this figure is counted' }}>
          <p>
            <Say
              words={{
                vi: 'Đếm nhiệm vụ chưa hoàn thành có thời hạn trước ngày xem số liệu.',
                en: 'Tasks not done whose deadline lies before the day shown.',
              }}
            />
          </p>
        </Details>
        <SourceText text={source} spans={[{ start: 3, end: source.indexOf('\n'), href: '#task' }]} />
      </div>
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
      <Story />
      <Messages />
    </>
  )
}
