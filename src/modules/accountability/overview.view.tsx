import { formatDay } from '../../platform/dates.ts'
import { formatNumber, type Text } from '../../platform/text.ts'
import {
  Button,
  type Column,
  Details,
  EmptyState,
  Figure,
  Figures,
  PageHead,
  Part,
  PrintButton,
  Say,
  Table,
  useReader,
} from '../../platform/ui/index.ts'
import { nameOn } from '../directory/index.ts'
import { type AgencyRow, LightTag, lightWords, reasons } from '../performance/index.ts'
import type { AccountabilityOverview } from './overview.actions.ts'
import { ProposalTable } from './list.view.tsx'

const truth = ({ day, agencies, red, open, overdue, excused, coming }: AccountabilityOverview): Text => {
  const soon = {
    vi: coming ? ` Trong ${coming.tasks} việc đến hạn bốn tuần tới, ước khoảng ${coming.slipping} việc sẽ trễ.` : '',
    en: coming ? ` Of ${coming.tasks} tasks due within four weeks about ${coming.slipping} will slip.` : '',
  }
  const others = {
    vi: excused > 0 ? `, thêm ${excused} việc trễ do nguyên nhân được miễn` : '',
    en: excused > 0 ? `, and ${excused} more late in excused days` : '',
  }
  return {
    vi: `Hết ngày ${formatDay(day)}: ${overdue} trên ${open} việc đang mở đã quá hạn${others.vi}; ${red} trên ${agencies.length} cơ quan có đèn đỏ về tiến độ.${soon.vi}`,
    en: `At the end of ${formatDay(day)}: ${overdue} of ${open} open tasks are overdue${others.en}; ${red} of ${agencies.length} agencies are red.${soon.en}`,
  }
}

const columns = (day: string, language: 'vi' | 'en'): readonly Column<AgencyRow>[] => [
  {
    head: { vi: 'Cơ quan', en: 'Agency' },
    names: true,
    cell: ({ agency }) => <a href={`/accountability/agencies/${agency}`}>{nameOn(agency, day, language)}</a>,
  },
  { head: lightWords.progress, short: true, cell: ({ lights }) => <LightTag colour={lights.progress} /> },
  { head: lightWords.quality, short: true, cell: ({ lights }) => <LightTag colour={lights.quality} /> },
  {
    head: { vi: 'Quá hạn/đang mở', en: 'Overdue/open' },
    align: 'number',
    cell: ({ measures }) => `${measures.overdueTasks ?? 0}/${measures.openTasks ?? 0}`,
  },
  {
    head: { vi: 'Đúng hạn 12 tháng', en: 'Met, 12 months' },
    short: true,
    cell: ({ score }) =>
      score === null ? <span class="soft">–</span> : `${formatNumber(score.result.count, language)}/${formatNumber(score.result.of, language)}`,
  },
  {
    head: { vi: 'Vì', en: 'Because' },
    cell: ({ lights }) =>
      lights.flags.length === 0 ? (
        <span class="soft">–</span>
      ) : (
        reasons(lights)
          .map(({ words }) => words[language])
          .join('; ')
      ),
  },
]

/** The truth in one look: who is late, how surely, what is proposed, what to ask. */
export function OverviewPage({ overview, may }: { overview: AccountabilityOverview; may: { proposals: boolean; samples: boolean } }) {
  const { day, agencies, overdue, red, qualityRed, signals, repeats, proposals, waiting } = overview
  return (
    <>
      <PageHead title={{ vi: 'Trách nhiệm', en: 'Accountability' }} lead={truth(overview)} actions={<PrintButton />} />
      <Figures>
        <Figure value={red} state="overdue" label={{ vi: 'cơ quan đèn đỏ tiến độ', en: 'agencies red for progress' }} href="#agencies" />
        <Figure
          value={qualityRed}
          state="due-soon"
          label={{ vi: 'cơ quan đèn đỏ chất lượng báo cáo', en: 'red for report quality' }}
          href="#agencies"
        />
        <Figure value={overdue} label={{ vi: 'việc quá hạn được tính', en: 'tasks overdue' }} href="/accountability/overdue" />
        {may.proposals && (
          <Figure value={waiting.length} label={{ vi: 'đề nghị đang xử lý', en: 'proposals under way' }} href="/accountability/proposals" />
        )}
        <Figure value={repeats} label={{ vi: 'cơ quan trễ lặp lại', en: 'agencies late again' }} href="/accountability/repeat" />
        <Figure value={signals.length} label={{ vi: 'câu hỏi cần xem lại', en: 'questions to look at' }} href="/accountability/signals" />
      </Figures>
      <p class="buttons">
        <Button variant="secondary" size="sm" href="/accountability/scores" words={{ vi: 'Điểm đúng hạn', en: 'Scores' }} />
        <Button variant="secondary" size="sm" href="/accountability/flags" words={{ vi: 'Quy tắc cảnh báo', en: 'Rules of flags' }} />
        {may.samples && <Button variant="secondary" size="sm" href="/accountability/samples" words={{ vi: 'Mẫu kiểm tra', en: 'Samples' }} />}
      </p>
      {may.proposals && waiting.length > 0 && (
        <Part
          title={{ vi: 'Đề nghị đang xử lý', en: 'Proposals under way' }}
          aside={<Say as="a" href="/accountability/proposals" words={{ vi: `Cả ${proposals.length} đề nghị`, en: `All ${proposals.length}` }} />}
        >
          <ProposalTable proposals={waiting.slice(0, 10)} />
        </Part>
      )}
      <Part
        id="agencies"
        title={{ vi: 'Các cơ quan', en: 'Agencies' }}
        note={{ vi: 'Đỏ trước; mỗi màu nói rõ vì sao.', en: 'Red first; each colour says why.' }}
      >
        {agencies.length === 0 ? (
          <EmptyState
            title={{ vi: 'Chưa có cơ quan nào chủ trì nhiệm vụ', en: 'No agency leads a task yet' }}
            words={{ vi: 'Nhập một kế hoạch để bắt đầu theo dõi.', en: 'Import a plan to begin.' }}
          />
        ) : (
          <AgencyTables agencies={agencies} day={day} />
        )}
      </Part>
    </>
  )
}

/** Those with a flag in sight, the others closed until asked for. */
function AgencyTables({ agencies, day }: Pick<AccountabilityOverview, 'agencies' | 'day'>) {
  const { language } = useReader()
  const [flagged, quiet] = [agencies.filter(({ lights }) => lights.flags.length > 0), agencies.filter(({ lights }) => lights.flags.length === 0)]
  const table = (rows: readonly AgencyRow[]) => (
    <Table
      caption={{ vi: 'Các cơ quan', en: 'Agencies' }}
      columns={columns(day, language)}
      rows={rows}
      rowKey={({ agency }) => agency}
      dense
      keyboard
    />
  )
  return (
    <>
      {flagged.length > 0 && table(flagged)}
      {quiet.length > 0 && (
        <Details
          summary={{ vi: `${quiet.length} cơ quan không có cảnh báo`, en: `${quiet.length} agencies without a flag` }}
          open={flagged.length === 0}
        >
          {table(quiet)}
        </Details>
      )}
    </>
  )
}
