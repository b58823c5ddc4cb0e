import { daysBetween } from '../../platform/dates.ts'
import { formatNumber } from '../../platform/text.ts'
import {
  Button,
  type Column,
  DayWords,
  DefinitionList,
  Figure,
  Figures,
  Form,
  Notice,
  PageHead,
  Part,
  periodWords,
  type Refused,
  Say,
  Submit,
  Table,
  useReader,
} from '../../platform/ui/index.ts'
import { nameOn } from '../directory/index.ts'
import { totalOf } from './count.ts'
import { RoundState } from './list.view.tsx'
import { CountsLine, StandingTag, WindowWords } from './parts.view.tsx'
import type { BoardRow, CampaignBoard } from './reading.actions.ts'

const groups = {
  reported: ({ standing }: BoardRow) => standing === 'approved' || standing === 'accepted',
  late: ({ late, standing }: BoardRow) => late === true && standing !== 'silent',
  waiting: ({ standing }: BoardRow) => ['awaited', 'draft', 'submitted', 'returned'].includes(standing),
  silent: ({ standing }: BoardRow) => standing === 'silent',
} as const
export type BoardGroup = keyof typeof groups
export const boardGroups = Object.keys(groups) as BoardGroup[]

type Props = { board: CampaignBoard; group?: BoardGroup | undefined } & Refused

/** One round: who has reported, who is late, who is silent. */
export function CampaignPage({ board, group, refused }: Props) {
  const { campaign, regime, rows, shared, mayKeep } = board
  const { language, asOf } = useReader()
  const at = `/reports/${campaign.code}`
  const shown = group === undefined ? rows : rows.filter(groups[group])
  return (
    <>
      <PageHead
        above={regime.name}
        title={periodWords(campaign.period)}
        lead={<RoundState campaign={campaign} />}
        actions={
          campaign.lockedAt && mayKeep ? (
            <Button href={`${at}/consolidated`} words={{ vi: 'Báo cáo tổng hợp', en: 'Consolidated report' }} />
          ) : undefined
        }
      />
      {refused && <Notice tone="danger" title={refused.title} words={refused.words} />}
      <Tallies rows={rows} at={at} />
      <DefinitionList
        definitions={[
          { term: { vi: 'Kỳ số liệu', en: 'Data' }, value: <WindowWords campaign={campaign} /> },
          {
            term: { vi: 'Hạn gửi', en: 'Due' },
            value: <DayWords day={campaign.dueOn} kind={daysBetween(asOf, campaign.dueOn) >= 0 && !campaign.lockedAt ? 'term' : 'plain'} />,
          },
          { term: { vi: 'Nơi nhận', en: 'Receiver' }, value: nameOn(regime.receiver, campaign.last, language) },
          { term: { vi: 'Căn cứ', en: 'Basis' }, value: regime.basis.join('; ') },
        ]}
      />
      <Part title={{ vi: 'Các cơ quan', en: 'Agencies' }} note={{ vi: `${shown.length} cơ quan.`, en: `${shown.length} agencies.` }}>
        <Agencies rows={shown} at={at} />
      </Part>
      {shared.length > 0 && (
        <Say
          as="p"
          class="soft"
          words={{
            vi: `Ngoài ra có ${formatNumber(
              shared.reduce((sum, { counts }) => sum + totalOf(counts), 0),
              'vi',
            )} nhiệm vụ giao chung hoặc chưa rõ cơ quan chủ trì, đếm theo bảng theo dõi.`,
            en: `Besides, ${shared.reduce((sum, { counts }) => sum + totalOf(counts), 0)} tasks ordered of collectives or of nobody known are counted by the board.`,
          }}
        />
      )}
      {mayKeep && campaign.lockedAt === null && <Lock board={board} />}
    </>
  )
}

function Tallies({ rows, at }: { rows: readonly BoardRow[]; at: string }) {
  return (
    <Figures>
      <Figure value={rows.length} label={{ vi: 'cơ quan phải báo cáo', en: 'agencies expected' }} href={at} />
      <Figure
        value={rows.filter(groups.reported).length}
        state="done-on-time"
        label={{ vi: 'đã báo cáo', en: 'reported' }}
        href={`${at}?group=reported`}
      />
      <Figure value={rows.filter(groups.late).length} state="done-late" label={{ vi: 'báo cáo chậm', en: 'late' }} href={`${at}?group=late`} />
      <Figure
        value={rows.filter(groups.waiting).length}
        state="within-term"
        label={{ vi: 'đang lập, chờ duyệt', en: 'under way' }}
        href={`${at}?group=waiting`}
      />
      <Figure value={rows.filter(groups.silent).length} state="overdue" label={{ vi: 'chưa báo cáo', en: 'silent' }} href={`${at}?group=silent`} />
    </Figures>
  )
}

function Agencies({ rows, at }: { rows: readonly BoardRow[]; at: string }) {
  const { language } = useReader()
  const columns: Column<BoardRow>[] = [
    {
      head: { vi: 'Cơ quan', en: 'Agency' },
      names: true,
      cell: ({ expectation }) => <a href={`${at}/${expectation.reporter}`}>{expectation.name}</a>,
    },
    { head: { vi: 'Tình trạng', en: 'Standing' }, cell: ({ standing, late }) => <StandingTag standing={standing} late={late} /> },
    { head: { vi: 'Nhiệm vụ', en: 'Tasks' }, align: 'number', cell: ({ expectation }) => formatNumber(totalOf(expectation.counts), language) },
    { head: { vi: 'Phần việc giao chung', en: 'Parts' }, align: 'number', cell: ({ expectation }) => formatNumber(expectation.parts, language) },
    {
      head: { vi: 'Số liệu báo cáo', en: 'Reported' },
      cell: ({ counts, standing, expectation }) => <CountsLine counts={standing === 'silent' ? null : counts} parts={expectation.parts} />,
    },
    { head: { vi: 'Phiên bản', en: 'Version' }, align: 'number', cell: ({ latest }) => latest?.version ?? '–' },
  ]
  return (
    <Table
      caption={{ vi: 'Cơ quan phải báo cáo', en: 'Agencies' }}
      columns={columns}
      rows={rows}
      rowKey={({ expectation }) => expectation.reporter}
      keyboard
    />
  )
}

function Lock({ board: { campaign, rows } }: { board: CampaignBoard }) {
  const open = rows.filter((row) => !groups.reported(row)).length
  const sent = rows.filter(({ standing }) => standing === 'approved').length
  return (
    <Part title={{ vi: 'Khóa kỳ báo cáo', en: 'Lock the round' }}>
      <Say
        as="p"
        words={{
          vi: `Sau khi khóa, cơ quan không gửi thêm được nữa; ${open} cơ quan chưa báo cáo sẽ ghi “chưa báo cáo”, không lấy số kỳ trước thay thế.`,
          en: `After that no agency sends any more; ${open} agencies will stand as silent, and last month's figures do not take their place.`,
        }}
      />
      {sent > 0 && (
        <Notice
          tone="warning"
          words={{
            vi: `${sent} báo cáo đã gửi còn chờ tiếp nhận; phải tiếp nhận hoặc trả lại trước khi ban hành báo cáo tổng hợp.`,
            en: `${sent} reports were sent and wait to be accepted; accept or return them before the consolidated report is issued.`,
          }}
        />
      )}
      <Form action={`/reports/${campaign.code}/lock`}>
        <Submit variant="secondary" words={{ vi: `Khóa kỳ ${campaign.period}`, en: `Lock ${campaign.period}` }} />
      </Form>
    </Part>
  )
}
