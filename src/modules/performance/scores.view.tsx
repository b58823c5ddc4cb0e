import { formatDay, type PlainDate } from '../../platform/dates.ts'
import { formatNumber, formatShare, type Text } from '../../platform/text.ts'
import {
  Button,
  type Column,
  Details,
  EmptyState,
  PageHead,
  Part,
  periodWords,
  PrintButton,
  Say,
  shortPeriod,
  Table,
  useReader,
} from '../../platform/ui/index.ts'
import { nameOn } from '../directory/index.ts'
import type { Repeat } from './repeat.ts'
import { least, type Score } from './score.ts'

const standingWords: Readonly<Record<Score['standing'], Text>> = {
  above: { vi: 'Cao hơn kỳ vọng', en: 'Above expected' },
  'as-expected': { vi: 'Không khác kỳ vọng', en: 'As expected' },
  below: { vi: 'Thấp hơn kỳ vọng', en: 'Below expected' },
  'too-few': { vi: `Quá ít để so (dưới ${least})`, en: `Too few to compare (under ${least})` },
}

const share = (value: number, language: 'vi' | 'en') => formatShare(Math.round(value * 1000), 1000, language)

/** One agency's score in words. */
export function ScoreWords({ score }: { score: Score | null }) {
  const { language } = useReader()
  if (score === null)
    return <Say as="p" class="soft" words={{ vi: 'Chưa có nghĩa vụ nào đến hạn trong 12 tháng.', en: 'Nothing fell due in 12 months.' }} />
  const { result, expected, standing, best, worst } = score
  const rank = standing === 'too-few' ? null : best === worst ? String(best) : `${best}–${worst}`
  return (
    <p>
      <b>{share(result.share, language)}</b>{' '}
      <Say
        words={{
          vi: `đúng hạn (${result.count}/${result.of} nghĩa vụ; khoảng tin cậy 95% từ ${share(result.low, 'vi')} đến ${share(result.high, 'vi')}); với việc khó tương đương, kỳ vọng ${share(expected, 'vi')}. ${standingWords[standing].vi}${rank ? `; hạng ${rank}` : ''}.`,
          en: `met (${result.count}/${result.of}; 95 % from ${share(result.low, 'en')} to ${share(result.high, 'en')}); expected of tasks as hard ${share(expected, 'en')}. ${standingWords[standing].en}${rank ? `; rank ${rank}` : ''}.`,
        }}
      />
    </p>
  )
}

const rankWords = ({ standing, best, worst }: Score): string => (standing === 'too-few' ? '–' : best === worst ? String(best) : `${best}–${worst}`)

/** The interval drawn on a scale from nothing to all, with the expected share as a mark. */
const Interval = ({ score: { result, expected } }: { score: Score }) => (
  <svg class="interval" width="120" height="14" viewBox="0 0 100 14" preserveAspectRatio="none" aria-hidden="true">
    <rect x="0" y="6.5" width="100" height="1" fill="currentColor" opacity="0.25" />
    <rect x={result.low * 100} y="4" width={Math.max(1, (result.high - result.low) * 100)} height="6" fill="currentColor" opacity="0.35" />
    <rect x={Math.min(98.5, result.share * 100)} y="1" width="1.5" height="12" fill="currentColor" />
    <rect x={Math.min(99, expected * 100)} y="0" width="0.8" height="14" fill="var(--lacquer, currentColor)" />
  </svg>
)

const scoreColumns = (day: PlainDate, language: 'vi' | 'en'): readonly Column<Score>[] => [
  { head: { vi: 'Hạng có thể', en: 'Possible rank' }, short: true, cell: rankWords },
  {
    head: { vi: 'Cơ quan', en: 'Agency' },
    names: true,
    cell: ({ agency }) => <a href={`/accountability/agencies/${agency}`}>{nameOn(agency, day, language)}</a>,
  },
  {
    head: { vi: 'Đúng hạn', en: 'Met' },
    short: true,
    cell: ({ result }) => `${share(result.share, language)} (${result.count}/${result.of})`,
  },
  {
    head: { vi: 'Khoảng tin cậy 95%', en: '95 % interval' },
    cell: (score) => (
      <>
        <Interval score={score} /> <span class="nowrap">{`${share(score.result.low, language)}–${share(score.result.high, language)}`}</span>
      </>
    ),
  },
  {
    head: { vi: 'Kỳ vọng với việc khó tương đương', en: 'Expected of tasks as hard' },
    align: 'number',
    cell: ({ expected }) => share(expected, language),
  },
  { head: { vi: 'Trễ nhưng được miễn', en: 'Late but excused' }, align: 'number', cell: ({ excused }) => formatNumber(excused, language) },
  { head: { vi: 'So với kỳ vọng', en: 'Against expected' }, cell: ({ standing }) => <Say words={standingWords[standing]} /> },
]

const Method = () => (
  <Details summary={{ vi: 'Một cách chấm duy nhất, công bố', en: 'One method, published' }}>
    <ul>
      <Say
        as="li"
        words={{
          vi: 'Điểm là tỷ lệ nghĩa vụ đúng hạn trong 12 tháng: mỗi ngày một nhiệm vụ phải có sản phẩm hoặc báo cáo là một nghĩa vụ; trễ bao lâu cũng chỉ tính một lần; cùng một việc nằm trong nhiều văn bản chỉ tính một lần.',
          en: 'The score is the share of obligations met in 12 months: each day a task owes a product or a report is one; one lateness counts once however long; the same work in several documents counts once.',
        }}
      />
      <Say
        as="li"
        words={{
          vi: 'Ngày chờ cơ quan khác trả lời vướng mắc quá thời hạn và ngày trong thời gian chuyển tiếp sau sáp nhập không tính là trễ. Hạn dời trước khi đến thì không còn là hạn; hạn dời sau khi đã trễ vẫn là trễ.',
          en: 'Days waiting for others past their hour of answer, and days of grace after a merger, do not count. A day moved before it came is no longer owed; one moved after it passed was missed.',
        }}
      />
      <Say
        as="li"
        words={{
          vi: 'Độ khó: sản phẩm hay báo cáo định kỳ, và số cơ quan phải phối hợp (không, 1–2, từ 3). Kỳ vọng là tỷ lệ chung của mọi cơ quan với cùng cơ cấu độ khó.',
          en: 'Difficulty: a product or a recurring report, and how many must help (none, 1–2, 3 or more). Expected is what all agencies reach with the same mix.',
        }}
      />
      <Say
        as="li"
        words={{
          vi: `Khoảng tin cậy Wilson 95%. Hai cơ quan có khoảng giao nhau thì không xếp trên dưới; dưới ${least} nghĩa vụ thì không so. Nhiệm vụ giao chung cho nhiều cơ quan không tính điểm cho riêng ai.`,
          en: `Wilson intervals at 95 %. Where intervals meet neither ranks above the other; under ${least} obligations are not compared. Tasks given to a whole group count for nobody.`,
        }}
      />
    </ul>
  </Details>
)

/** Those that can be compared in sight, the others closed until asked for. */
function ScoreTables({ scores, day }: { scores: readonly Score[]; day: PlainDate }) {
  const { language } = useReader()
  const [compared, few] = [scores.filter(({ standing }) => standing !== 'too-few'), scores.filter(({ standing }) => standing === 'too-few')]
  const table = (rows: readonly Score[]) => (
    <Table
      caption={{ vi: 'Điểm đúng hạn', en: 'Scores' }}
      columns={scoreColumns(day, language)}
      rows={rows}
      rowKey={({ agency }) => agency}
      dense
      keyboard
    />
  )
  return (
    <>
      {compared.length > 0 && table(compared)}
      {few.length > 0 && (
        <Details
          summary={{
            vi: `${few.length} cơ quan có dưới ${least} nghĩa vụ, quá ít để so`,
            en: `${few.length} agencies with fewer than ${least}, too few to compare`,
          }}
          open={compared.length === 0}
        >
          {table(few)}
        </Details>
      )}
    </>
  )
}

/** The league table that ranks only what can be told apart. */
export function ScoresPage({ scores, day }: { scores: readonly Score[]; day: PlainDate }) {
  return (
    <>
      <PageHead
        title={{ vi: 'Điểm đúng hạn của các cơ quan', en: 'Scores' }}
        lead={{
          vi: `12 tháng đến hết ngày ${formatDay(day)}. Không xếp hạng những cơ quan mà số liệu chưa phân biệt được.`,
          en: `12 months to the end of ${formatDay(day)}. Agencies that figures cannot tell apart are not ranked.`,
        }}
        actions={
          <>
            <Button variant="secondary" size="sm" href="/accountability/scores.xlsx" words={{ vi: 'Tải Excel', en: 'Excel' }} />
            <Button variant="secondary" size="sm" href="/accountability/scores.csv" words={{ vi: 'Tải CSV', en: 'CSV' }} />
            <PrintButton />
          </>
        }
      />
      <Method />
      {scores.length === 0 ? (
        <EmptyState
          title={{ vi: 'Chưa có nghĩa vụ nào đến hạn', en: 'Nothing has fallen due' }}
          words={{ vi: 'Bảng điểm có khi nhiệm vụ đầu tiên đến hạn.', en: 'Scores begin with the first task due.' }}
        />
      ) : (
        <ScoreTables scores={scores} day={day} />
      )}
    </>
  )
}

const repeatColumns = (day: PlainDate, language: 'vi' | 'en'): readonly Column<Repeat>[] => [
  {
    head: { vi: 'Cơ quan', en: 'Agency' },
    names: true,
    cell: ({ agency }) => <a href={`/accountability/agencies/${agency}`}>{nameOn(agency, day, language)}</a>,
  },
  { head: { vi: 'Tháng liền', en: 'In a row' }, align: 'number', cell: ({ inARow }) => inARow },
  { head: { vi: 'Số tháng có trễ', en: 'Months late' }, align: 'number', cell: ({ monthsLate }) => monthsLate },
  { head: { vi: 'Số lần trễ', en: 'Missed' }, align: 'number', cell: ({ missed }) => missed },
  { head: { vi: 'Văn bản', en: 'Documents' }, align: 'number', cell: ({ documents }) => documents },
  {
    head: { vi: 'Trễ theo tháng (trễ/đến hạn)', en: 'By month (missed/due)' },
    cell: ({ months }) =>
      months
        .filter(({ missed }) => missed > 0)
        .map(({ month, missed, due }) => `${shortPeriod(month, language)}: ${missed}/${due}`)
        .join('; '),
  },
  {
    head: { vi: 'Việc trễ lặp lại', en: 'Tasks late again' },
    cell: ({ again }) =>
      again.length === 0 ? (
        <span class="soft">–</span>
      ) : (
        again.map(({ code, times }) => (
          <span key={code}>
            <a href={`/accountability/tasks/${encodeURIComponent(code)}`}>{code}</a> ×{times}{' '}
          </span>
        ))
      ),
  },
]

/** The register of who is late again and again, across months and documents. */
export function RepeatPage({ repeats, day, months }: { repeats: readonly Repeat[]; day: PlainDate; months: readonly string[] }) {
  const { language } = useReader()
  const [first, last] = [months[0] ?? '', months.at(-1) ?? '']
  return (
    <>
      <PageHead
        title={{ vi: 'Sổ theo dõi trễ lặp lại', en: 'Repeat-late register' }}
        lead={{
          vi: `Từ ${periodWords(first).vi} đến ${periodWords(last).vi}, mọi văn bản; chỉ ngày trễ được tính.`,
          en: `From ${periodWords(first).en} to ${periodWords(last).en}, all documents; counted days only.`,
        }}
        actions={
          <>
            <Button variant="secondary" size="sm" href="/accountability/repeat.csv" words={{ vi: 'Tải CSV', en: 'CSV' }} />
            <PrintButton />
          </>
        }
      />
      <Part title={{ vi: 'Trễ từ hai tháng trở lên, hoặc một việc trễ nhiều lần', en: 'Late in two months or more, or one task late again' }}>
        {repeats.length === 0 ? (
          <EmptyState title={{ vi: 'Không cơ quan nào trễ lặp lại', en: 'Nobody is late again' }} />
        ) : (
          <Table
            caption={{ vi: 'Trễ lặp lại', en: 'Repeatedly late' }}
            columns={repeatColumns(day, language)}
            rows={repeats}
            rowKey={({ agency }) => agency}
            dense
            keyboard
          />
        )}
      </Part>
    </>
  )
}
