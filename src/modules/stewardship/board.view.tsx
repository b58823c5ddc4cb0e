import { formatDay } from '../../platform/dates.ts'
import { formatNumber, formatShare } from '../../platform/text.ts'
import { Button, type Column, EmptyState, Figure, Figures, PageHead, Part, Say, Table, Tag, useReader } from '../../platform/ui/index.ts'
import { nameOn } from '../directory/index.ts'
import { dimensionWords } from '../intake/index.ts'
import { dimensions, type Stage, stages } from '../registries/index.ts'
import { type Board, knownWords, type Line, namedWords } from './board.ts'
import { shareOf, type StageRule } from './stage.ts'
import { stageWords } from './words.ts'

/** A stage of the board, or `named` for databases of which only the name is known. */
export type Chosen = Stage | 'named' | undefined
type Allowed = { mayDecide: boolean; mayDeclare: boolean; maySeeDiscrepancies: boolean }
type Props = Allowed & { board: Board; chosen: Chosen; rule: StageRule; waiting: number; mine: ReadonlySet<string> }

/** A share as people say it; a dash where nothing was measured. */
export function Share({ value }: { value: number | null }) {
  const { language } = useReader()
  return value === null ? <span class="soft">–</span> : <>{formatShare(Math.round(value * 100_000), 100_000, language)}</>
}

/** Where a line leads: to what is measured, else to what is known of it. */
const hrefOf = ({ listed }: Line) => (listed.registry ? `/registries/${listed.code}` : `/registries/databases/${listed.code}`)
const matches = ({ stage }: Line, chosen: Chosen) => chosen === undefined || (chosen === 'named' ? stage === null : stage === chosen)
const far = ({ stage }: Line) => (stage === null ? -1 : stages.indexOf(stage))
const held = ({ standing }: Line) => standing?.measured.records ?? 0

/** The catalogue of databases with how far each has come. */
export function BoardPage({ board, chosen, rule, waiting, mine, ...allowed }: Props) {
  const { mayDeclare } = allowed
  const { catalogue, lines } = board
  const shown = lines.filter((line) => matches(line, chosen)).toSorted((a, b) => far(b) - far(a) || held(b) - held(a))
  return (
    <>
      <PageHead
        title={{ vi: 'Cơ sở dữ liệu', en: 'Databases' }}
        lead={{
          vi: `${lines.length} trong số ${catalogue.total} cơ sở dữ liệu đã được nêu tên; ${catalogue.unnamed} cơ sở dữ liệu còn lại chờ cơ quan chủ quản khai báo. Trạng thái được tính từ số đo; nơi chưa đo được thì ghi theo lời chủ quản.`,
          en: `${lines.length} of ${catalogue.total} databases are named so far; the other ${catalogue.unnamed} are to be declared by their owners. Stages follow from what is measured; where nothing is, from the owner's word.`,
        }}
        actions={<Actions waiting={waiting} {...allowed} />}
      />
      <StageFigures board={board} />
      <Part
        id="list"
        title={titleOf(shown.filter(({ stage }) => stage !== null).length, chosen)}
        note={{
          vi: `Đã kết nối: có từ hai lần nhập, lần cuối trong ${rule.connectedDays} ngày. Sạch: đúng, đủ, sạch từ ${rule.cleanShare * 100}%. Sống: từ ${rule.liveShare * 100}% bản ghi được xác nhận trong hạn. Ngưỡng do nền tảng đề xuất, chưa có văn bản quy định.`,
          en: `Connected: two imports or more, the last within ${rule.connectedDays} days. Clean: correct, complete and clean from ${rule.cleanShare * 100}%. Live: ${rule.liveShare * 100}% confirmed in time. Thresholds are proposed by the platform.`,
        }}
        aside={
          <>
            {chosen !== undefined && <Say as="a" href="/registries#list" words={{ vi: 'Xem tất cả', en: 'All' }} />}{' '}
            <a href="/registries/list.xlsx">Excel</a> <a href="/registries/list.csv">CSV</a>
          </>
        }
      >
        {shown.every(({ stage }) => stage === null) ? (
          <EmptyState title={{ vi: 'Không có cơ sở dữ liệu nào ở trạng thái này', en: 'None at this stage' }} />
        ) : (
          <Lines lines={shown.filter(({ stage }) => stage !== null)} />
        )}
      </Part>
      <NamedPart
        lines={shown.filter(({ stage }) => stage === null)}
        declares={({ listed }) => mayDeclare && (!listed.ownerCertain || mine.has(listed.owner))}
      />
      <Unnamed board={board} mayDeclare={mayDeclare} />
    </>
  )
}

const titleOf = (count: number, chosen: Chosen) => {
  const words = chosen === undefined || chosen === 'named' ? null : stageWords[chosen]
  return {
    vi: `${count} cơ sở dữ liệu${words ? `: ${words.vi.toLowerCase()}` : ' đo được hoặc đã khai báo'}`,
    en: `${count} databases${words ? `: ${words.en.toLowerCase()}` : ' measured or declared'}`,
  }
}

function Actions({ waiting, mayDecide, mayDeclare, maySeeDiscrepancies }: Allowed & Pick<Props, 'waiting'>) {
  return (
    <>
      <Button variant="secondary" href="/registries/quality" words={{ vi: 'Bảng chất lượng', en: 'Quality board' }} />
      {mayDecide && <Button variant="secondary" href="/registries/proposals" words={{ vi: 'Đề nghị sửa', en: 'Proposals' }} />}
      <Button variant="secondary" href="/registries/tickets" words={{ vi: 'Phiếu sửa dữ liệu', en: 'Repair tickets' }} />
      {maySeeDiscrepancies && <Button variant="secondary" href="/registries/discrepancies" words={{ vi: 'Ghi khác nhau', en: 'Discrepancies' }} />}
      <Button
        variant="secondary"
        href="/registries/declarations"
        words={
          waiting > 0 ? { vi: `Bản khai (${waiting} chờ xem xét)`, en: `Declarations (${waiting} waiting)` } : { vi: 'Bản khai', en: 'Declarations' }
        }
      />
      {mayDeclare && <Button href="/registries/declarations/new" words={{ vi: 'Khai báo', en: 'Declare' }} />}
    </>
  )
}

/** How many stand at each stage; all figures together are the total. */
function StageFigures({ board: { lines, catalogue } }: { board: Board }) {
  const at = (stage: Stage | null) => lines.filter((line) => line.stage === stage)
  const said = (stage: Stage) => at(stage).filter(({ by }) => by === 'declared').length
  return (
    <Figures>
      {stages.map((stage) => (
        <Figure
          key={stage}
          value={at(stage).length}
          label={stageWords[stage]}
          href={`/registries?stage=${stage}#list`}
          {...(said(stage) > 0 && { of: { vi: `${said(stage)} theo lời chủ quản`, en: `${said(stage)} as declared` } })}
        />
      ))}
      <Figure value={at(null).length} label={namedWords} href="/registries?stage=named#named" />
      <Figure
        value={catalogue.unnamed}
        label={{ vi: 'Chưa được nêu tên', en: 'Not named' }}
        href="#unnamed"
        of={{ vi: `trên ${catalogue.total}`, en: `of ${catalogue.total}` }}
      />
    </Figures>
  )
}

const OwnerName = ({ id }: { id: string }) => {
  const { language, asOf } = useReader()
  return <>{nameOn(id, asOf, language)}</>
}

/** Which database a line is about, and whose it is. */
const which: readonly Column<Line>[] = [
  {
    head: { vi: 'Cơ sở dữ liệu', en: 'Database' },
    names: true,
    cell: (line) => <Say as="a" href={hrefOf(line)} words={line.listed.name} />,
  },
  { head: { vi: 'Cơ quan chủ quản', en: 'Owner' }, cell: ({ listed }) => <OwnerName id={listed.owner} /> },
]

function Lines({ lines }: { lines: readonly Line[] }) {
  const { language } = useReader()
  const dash = <span class="soft">–</span>
  return (
    <Table
      caption={{ vi: 'Cơ sở dữ liệu và trạng thái', en: 'Databases and their stages' }}
      rows={lines}
      keyboard
      columns={[
        ...which,
        {
          head: { vi: 'Trạng thái', en: 'Stage' },
          cell: ({ stage, by }) => (
            <>
              <Tag words={stage ? stageWords[stage] : namedWords} />
              {by === 'declared' && <Say as="p" class="soft small" words={knownWords[by]} />}
            </>
          ),
        },
        { head: { vi: 'Bản ghi', en: 'Records' }, align: 'number', cell: (line) => (line.standing ? formatNumber(held(line), language) : dash) },
        ...dimensions.map((dimension) => ({
          head: dimensionWords[dimension],
          align: 'number' as const,
          cell: ({ standing }: Line) => <Share value={shareOf(standing?.spoken ?? null, dimension)} />,
        })),
        {
          head: { vi: 'Xác nhận trong hạn', en: 'Fresh' },
          align: 'number',
          cell: ({ standing }) =>
            standing && standing.measured.records > 0 ? formatShare(standing.measured.fresh, standing.measured.records, language) : dash,
        },
        {
          head: { vi: 'Xác nhận cuối', en: 'Last' },
          short: true,
          cell: ({ standing }) => (standing?.measured.last ? formatDay(standing.measured.last) : dash),
        },
        {
          head: { vi: 'Phiếu sửa', en: 'Tickets' },
          align: 'number',
          cell: ({ standing, listed }) =>
            standing ? <a href={`/registries/tickets?registry=${listed.code}`}>{formatNumber(standing.tickets, language)}</a> : dash,
        },
      ]}
    />
  )
}

/** Databases of which only the name is known, with the text it stands in. */
function NamedPart({ lines, declares }: { lines: readonly Line[]; declares: (line: Line) => boolean }) {
  if (lines.length === 0) return null
  return (
    <Part
      id="named"
      title={{ vi: `${lines.length} cơ sở dữ liệu mới được nêu tên`, en: `${lines.length} databases only named` }}
      note={{
        vi: 'Chưa có dữ liệu ở đây và chủ quản chưa khai báo; mở từng dòng để khai.',
        en: 'No data here, and not declared by their owners; open a line to declare.',
      }}
    >
      <Table
        caption={{ vi: 'Cơ sở dữ liệu mới được nêu tên', en: 'Databases only named' }}
        rows={lines}
        dense
        columns={[
          ...which,
          {
            head: { vi: 'Văn bản giao chủ quản', en: 'Owner by a text' },
            cell: ({ listed }) => <Say words={listed.ownerCertain ? { vi: 'có', en: 'yes' } : { vi: 'chưa tìm thấy', en: 'not found' }} />,
          },
          {
            head: { vi: 'Nêu trong', en: 'Named in' },
            cell: ({ listed }) => <Say words={listed.named?.said ?? { vi: 'chưa tìm thấy văn bản', en: 'no text found' }} />,
          },
          ...(lines.some(declares)
            ? [
                {
                  head: { vi: 'Việc', en: 'Do' },
                  cell: (line: Line) =>
                    declares(line) && (
                      <Say as="a" href={`/registries/declarations/new?database=${line.listed.code}`} words={{ vi: 'Khai báo', en: 'Declare' }} />
                    ),
                },
              ]
            : []),
        ]}
      />
    </Part>
  )
}

/** What is honestly not known: the databases that no text names. */
function Unnamed({ board: { catalogue, lines }, mayDeclare }: { board: Board; mayDeclare: boolean }) {
  return (
    <Part
      id="unnamed"
      title={{ vi: `${catalogue.unnamed} cơ sở dữ liệu chưa được nêu tên`, en: `${catalogue.unnamed} databases not named` }}
      note={{
        vi: `Tổng số ${catalogue.total} theo: ${catalogue.basis.vi}${catalogue.certain ? '' : '; chưa đối chiếu với bản ký ban hành'}.`,
        en: `The total of ${catalogue.total} is by: ${catalogue.basis.en}${catalogue.certain ? '' : '; not yet compared with a signed text'}.`,
      }}
    >
      <p>
        <Say
          words={{
            vi: `Văn bản hiện có chỉ nêu tên ${lines.length} cơ sở dữ liệu. Cơ quan chủ quản khai tên, căn cứ, nội dung, quy mô, khóa và ngày hoàn thành; cơ quan thường trực xem xét rồi ghi vào danh mục.`,
            en: `The texts at hand name ${lines.length}. Owners declare name, basis, content, size, key and day of completion; the standing body reviews.`,
          }}
        />{' '}
        {mayDeclare && <Say as="a" href="/registries/declarations/new" words={{ vi: 'Khai báo cơ sở dữ liệu mới', en: 'Declare a new database' }} />}
      </p>
    </Part>
  )
}
