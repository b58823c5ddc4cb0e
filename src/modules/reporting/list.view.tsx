import { formatNumber, type Language } from '../../platform/text.ts'
import {
  Button,
  type Column,
  DateField,
  DayWords,
  Details,
  EmptyState,
  Form,
  Input,
  PageHead,
  Part,
  periodWords,
  type Refused,
  Say,
  Select,
  Table,
  useReader,
} from '../../platform/ui/index.ts'
import type { CampaignSummary, Discipline } from './reading.actions.ts'
import type { RegimeDefinition } from './regime.ts'
import { StandingTag, WindowWords } from './parts.view.tsx'

type Props = {
  summaries: readonly CampaignSummary[]
  discipline: readonly Discipline[]
  regimes: readonly RegimeDefinition[]
  suggested: string
  mayOpen: boolean
  own: string | null
} & Refused

const tally = ({ rows }: CampaignSummary) => ({
  asked: rows.length,
  answered: rows.filter(({ standing }) => standing === 'approved' || standing === 'accepted').length,
  silent: rows.filter(({ standing }) => standing === 'silent').length,
})

/** The columns of the list: how many reported, or for an agency how its own report stands. */
const roundColumns = (own: string | null, language: Language): readonly Column<CampaignSummary>[] => [
  {
    head: { vi: 'Kỳ báo cáo', en: 'Round' },
    names: true,
    cell: ({ campaign, regime }) => (
      <>
        <Say as="a" href={`/reports/${campaign.code}${own === null ? '' : `/${own}`}`} words={periodWords(campaign.period)} />{' '}
        <span class="soft small">{regime.name[language]}</span>
      </>
    ),
  },
  { head: { vi: 'Kỳ số liệu', en: 'Data' }, cell: ({ campaign }) => <WindowWords campaign={campaign} /> },
  { head: { vi: 'Hạn gửi', en: 'Due' }, short: true, cell: ({ campaign }) => <DayWords day={campaign.dueOn} kind="plain" /> },
  ...(own === null
    ? [
        {
          head: { vi: 'Đã báo cáo', en: 'Reported' },
          align: 'number' as const,
          cell: (each: CampaignSummary) => `${formatNumber(tally(each).answered, language)}/${formatNumber(tally(each).asked, language)}`,
        },
        {
          head: { vi: 'Chưa báo cáo', en: 'Silent' },
          align: 'number' as const,
          cell: (each: CampaignSummary) => formatNumber(tally(each).silent, language),
        },
      ]
    : [
        {
          head: { vi: 'Báo cáo của cơ quan', en: 'Our report' },
          cell: ({ rows }: CampaignSummary) =>
            rows.map(({ standing, late, expectation }) => <StandingTag key={expectation.reporter} standing={standing} late={late} />),
        },
      ]),
  { head: { vi: 'Tình trạng kỳ', en: 'State' }, cell: ({ campaign }) => <RoundState campaign={campaign} /> },
]

/** Rounds of reports, the latest first. */
export function CampaignsPage({ summaries, discipline, own, ...opening }: Props) {
  const { language } = useReader()
  return (
    <>
      <PageHead
        title={{ vi: 'Báo cáo định kỳ', en: 'Periodic reports' }}
        lead={{
          vi: 'Mỗi kỳ, cơ quan xác nhận số liệu hệ thống đã có; lãnh đạo cơ quan duyệt; cơ quan thường trực tiếp nhận và tổng hợp.',
          en: 'Each round agencies confirm what the system knows; their heads approve; the standing body accepts and consolidates.',
        }}
      />
      {summaries.length === 0 ? (
        <EmptyState
          title={{ vi: 'Chưa mở kỳ báo cáo nào', en: 'No round yet' }}
          words={{
            vi: 'Kỳ báo cáo tự mở vào ngày sau khi chốt số liệu, khi có cơ quan đang giữ nhiệm vụ; cơ quan thường trực cũng mở được ở đây.',
            en: 'A round opens by itself the day after data close, once an agency holds a task; the standing body may open one here.',
          }}
        />
      ) : (
        <Table
          caption={{ vi: 'Các kỳ báo cáo', en: 'Rounds' }}
          columns={roundColumns(own, language)}
          rows={summaries}
          rowKey={({ campaign }) => campaign.id}
          keyboard
        />
      )}
      {opening.mayOpen && <Opening {...opening} />}
      {discipline.length > 0 && <DisciplinePart rows={discipline} />}
      <p class="soft small">
        <Say as="a" href="/reports/progress" words={{ vi: 'Tiến độ đã công bố (dữ liệu mở)', en: 'Published progress (open data)' }} />
      </p>
    </>
  )
}

/** Whether a round takes reports, is locked, or was published. */
export function RoundState({ campaign }: { campaign: CampaignSummary['campaign'] }) {
  if (campaign.publishedAt) return <Say words={{ vi: 'Đã ban hành báo cáo tổng hợp', en: 'Consolidated report issued' }} />
  if (campaign.lockedAt) return <Say words={{ vi: 'Đã khóa, đang tổng hợp', en: 'Locked' }} />
  return <Say words={{ vi: 'Đang nhận báo cáo', en: 'Takes reports' }} />
}

function Opening({ regimes, suggested, refused, typed }: Pick<Props, 'regimes' | 'suggested' | 'refused' | 'typed'>) {
  return (
    <Part title={{ vi: 'Mở kỳ báo cáo', en: 'Open a round' }}>
      <Form action="/reports" refused={refused} typed={typed}>
        <Select
          name="regime"
          label={{ vi: 'Chế độ báo cáo', en: 'Regime' }}
          options={regimes.map(({ code, name }) => ({ value: code, words: name }))}
        />
        <Input
          name="period"
          label={{ vi: 'Kỳ', en: 'Period' }}
          hint={{ vi: 'Ví dụ 2025-06', en: 'For example 2025-06' }}
          value={suggested}
          size={10}
        />
        <Details summary={{ vi: 'Chốt số liệu, hạn gửi khác quy định', en: 'Other days than the regime says' }}>
          <Select
            name="window"
            required={false}
            label={{ vi: 'Chốt số liệu', en: 'Data close' }}
            empty={{ vi: 'Theo chế độ báo cáo', en: 'As the regime says' }}
            options={[
              { value: 'decree-09', words: { vi: 'Ngày 15 tháng trước – ngày 14 (Nghị định 09/2019)', en: '15th to 14th (Decree 09/2019)' } },
              { value: 'calendar', words: { vi: 'Theo tháng dương lịch', en: 'Calendar month' } },
            ]}
          />
          <Select
            name="dayOff"
            required={false}
            label={{ vi: 'Khi hạn gửi rơi vào ngày nghỉ', en: 'Where the day due is a day off' }}
            empty={{ vi: 'Theo chế độ báo cáo', en: 'As the regime says' }}
            options={[
              { value: 'previous', words: { vi: 'Ngày làm việc trước đó', en: 'The working day before' } },
              { value: 'next', words: { vi: 'Ngày làm việc tiếp theo', en: 'The next working day' } },
              { value: 'stays', words: { vi: 'Giữ nguyên', en: 'It stays' } },
            ]}
          />
          <DateField name="dueOn" required={false} label={{ vi: 'Hạn gửi', en: 'Due on' }} />
        </Details>
        <Button words={{ vi: 'Mở kỳ và lập danh sách cơ quan', en: 'Open and list the agencies' }} />
      </Form>
    </Part>
  )
}

function DisciplinePart({ rows }: { rows: readonly Discipline[] }) {
  const { language } = useReader()
  const share = (part: number, whole: number) => `${formatNumber(part, language)}/${formatNumber(whole, language)}`
  return (
    <Part
      title={{ vi: 'Kỷ luật báo cáo', en: 'Discipline of reporting' }}
      note={{ vi: 'Tính trên các kỳ đã khóa: số kỳ có báo cáo và số kỳ báo cáo đúng hạn trên số kỳ phải báo cáo.', en: 'Over locked rounds.' }}
    >
      <Table
        dense
        caption={{ vi: 'Kỷ luật báo cáo theo cơ quan', en: 'By agency' }}
        rows={rows.toSorted((a, b) => a.onTime / a.asked - b.onTime / b.asked)}
        rowKey={({ agency }) => agency}
        columns={[
          { head: { vi: 'Cơ quan', en: 'Agency' }, names: true, cell: ({ agency, name }) => <a href={`/agencies/${agency}`}>{name}</a> },
          { head: { vi: 'Có báo cáo', en: 'Reported' }, align: 'number', cell: ({ answered, asked }) => share(answered, asked) },
          { head: { vi: 'Đúng hạn', en: 'On time' }, align: 'number', cell: ({ onTime, asked }) => share(onTime, asked) },
        ]}
      />
    </Part>
  )
}
