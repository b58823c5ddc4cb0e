import { formatDay, formatInstant } from '../../platform/dates.ts'
import { formatNumber } from '../../platform/text.ts'
import {
  Button,
  Buttons,
  type Column,
  DefinitionList,
  EmptyState,
  Form,
  Input,
  Notice,
  PageHead,
  Part,
  periodWords,
  type Refused,
  Say,
  StateTag,
  Table,
  Tabs,
  Textarea,
  useReader,
} from '../../platform/ui/index.ts'
import { numberAndSymbol } from '../letters/index.ts'
import type { Campaign } from '../reporting/index.ts'
import type { ConsolidatedFile } from './actions.ts'
import type { Finding } from './check.ts'
import type { BoundText, Claim, Moved } from './claim.ts'
import type { DraftBlock } from './draft.ts'
import { doorOf } from './queries.ts'

type Props = { file: ConsolidatedFile; mayIssue: boolean } & Refused

/** Where nothing was drafted yet. */
export function NoConsolidated({ campaign, mayIssue, refused }: { campaign: Campaign; mayIssue: boolean } & Refused) {
  return (
    <>
      <PageHead title={{ vi: 'Báo cáo tổng hợp', en: 'Consolidated report' }} above={periodWords(campaign.period)} />
      {refused && <Notice tone="danger" title={refused.title} words={refused.words} />}
      <EmptyState title={{ vi: 'Chưa có báo cáo tổng hợp', en: 'No consolidated report yet' }}>
        {campaign.lockedAt === null ? (
          <Say
            words={{
              vi: 'Báo cáo tổng hợp được lập bằng một nút bấm sau khi khóa kỳ.',
              en: 'It is drafted with one button once the round is locked.',
            }}
          />
        ) : (
          mayIssue && <DraftButton campaign={campaign.code} words={{ vi: 'Lập dự thảo báo cáo tổng hợp', en: 'Draft the report' }} />
        )}
      </EmptyState>
    </>
  )
}

const DraftButton = ({ campaign, words, quiet = false }: { campaign: string; words: { vi: string; en: string }; quiet?: boolean }) => (
  <Form action={`/reports/${campaign}/consolidated`} id="draft">
    <Button variant={quiet ? 'secondary' : 'primary'} words={words} />
  </Form>
)

/** The report as it will be printed, each figure a door, what does not add up beside it. */
export function ConsolidatedPage({ file, mayIssue, refused, typed }: Props) {
  const { campaign, consolidated, moved, findings, versions } = file
  const draft = consolidated.state === 'draft'
  const at = `/reports/${campaign.code}`
  return (
    <>
      <PageHead
        above={
          <>
            <Say words={periodWords(campaign.period)} /> ·{' '}
            <Say words={{ vi: `phiên bản ${consolidated.version}`, en: `version ${consolidated.version}` }} />
          </>
        }
        title={{ vi: 'Báo cáo tổng hợp', en: 'Consolidated report' }}
        lead={
          <StateTag state={draft ? 'within-term' : 'done-on-time'}>
            {draft ? <Say words={{ vi: 'Dự thảo', en: 'Draft' }} /> : <Issued file={file} />}
          </StateTag>
        }
        actions={<Downloads campaign={campaign.code} version={consolidated.version} />}
      />
      {refused && <Notice tone="danger" title={refused.title} words={refused.words} />}
      {versions.length > 1 && (
        <Tabs
          label="Phiên bản"
          tabs={versions.map(({ version }) => ({
            words: { vi: `Phiên bản ${version}`, en: `Version ${version}` },
            href: `${at}/consolidated?version=${version}`,
            current: version === consolidated.version,
          }))}
        />
      )}
      <Doubts findings={draft ? findings : consolidated.findings} answer={consolidated.answer} />
      <MovedClaims moved={moved} draft={draft} />
      <Part
        title={{ vi: 'Nội dung', en: 'Text' }}
        note={{
          vi: 'Mỗi con số gắn với một truy vấn; bấm vào số để xem cơ quan, nhiệm vụ và minh chứng.',
          en: 'Each figure is a query; follow it to agencies, tasks and evidence.',
        }}
      >
        <Body blocks={consolidated.body} at={at} moved={new Set(moved.map((each) => `${each.query} ${each.text}`))} />
      </Part>
      {mayIssue && <Issue file={file} refused={refused} typed={typed} />}
    </>
  )
}

function Issued({ file: { consolidated } }: { file: ConsolidatedFile }) {
  const { number, symbol, issuedOn } = consolidated
  return (
    <Say
      words={{
        vi: `Đã ban hành số ${numberAndSymbol({ number, symbol: symbol ?? '' })} ngày ${issuedOn ? formatDay(issuedOn) : ''}`,
        en: `Issued as ${numberAndSymbol({ number, symbol: symbol ?? '' })} on ${issuedOn ? formatDay(issuedOn) : ''}`,
      }}
    />
  )
}

function Downloads({ campaign, version }: { campaign: string; version: number }) {
  return (
    <Buttons>
      {(['docx', 'pdf', 'xlsx'] as const).map((format, nth) => (
        <Button
          key={format}
          size="sm"
          variant={nth === 0 ? 'primary' : 'secondary'}
          href={`/reports/${campaign}/consolidated/file?format=${format}&version=${version}`}
        >
          {{ docx: 'Word', pdf: 'PDF', xlsx: 'Excel' }[format]}
        </Button>
      ))}
    </Buttons>
  )
}

function Doubts({ findings, answer }: { findings: readonly Finding[]; answer: string | null }) {
  if (findings.length === 0)
    return (
      <Notice
        tone="success"
        words={{
          vi: 'Các phần cộng đúng bằng tổng; không có mâu thuẫn với kỳ trước.',
          en: 'Parts make totals; nothing contradicts the round before.',
        }}
      />
    )
  const errors = findings.filter(({ weight }) => weight === 'error').length
  return (
    <Notice
      tone={errors > 0 ? 'danger' : 'warning'}
      title={{ vi: `${findings.length} điểm cần xử lý trước khi ban hành`, en: `${findings.length} things to settle before issue` }}
    >
      <ul>
        {findings.slice(0, 50).map(({ rule, words, task, weight }, nth) => (
          <li key={nth}>
            <Say as="b" words={weight === 'error' ? { vi: 'Sai: ', en: 'Wrong: ' } : { vi: 'Nghi vấn: ', en: 'Doubt: ' }} />
            <Say words={words} /> {task && <a href={`/tasks/${task}`}>{task}</a>} <span class="soft small">{rule}</span>
          </li>
        ))}
      </ul>
      {answer && (
        <p>
          <Say words={{ vi: 'Ý kiến xử lý: ', en: 'Settled: ' }} />
          {answer}
        </p>
      )}
    </Notice>
  )
}

function MovedClaims({ moved, draft }: { moved: readonly Moved[]; draft: boolean }) {
  const { language } = useReader()
  if (moved.length === 0) return null
  const said = (value: Moved['is']) => (typeof value === 'number' ? formatNumber(value, language) : (value ?? '–'))
  const columns: Column<Moved>[] = [
    { head: { vi: 'Trong văn bản', en: 'In the text' }, names: true, cell: ({ text }) => text },
    { head: { vi: 'Truy vấn lại lúc này', en: 'Asked again now' }, cell: ({ is }) => said(is) },
    { head: { vi: 'Truy vấn', en: 'Query' }, cell: ({ query, parameters }) => <code>{[query, ...Object.values(parameters)].join(' ')}</code> },
  ]
  return (
    <Part
      title={{ vi: `${moved.length} con số đã thay đổi`, en: `${moved.length} figures moved` }}
      note={
        draft
          ? { vi: 'Phải lập lại dự thảo trước khi ban hành.', en: 'Draft anew before issue.' }
          : {
              vi: 'Cơ quan đã đính chính sau khi ban hành; văn bản đã ban hành giữ nguyên.',
              en: 'Agencies corrected after issue; what was issued stays.',
            }
      }
    >
      <Table dense caption={{ vi: 'Số đã thay đổi', en: 'Moved' }} columns={columns} rows={moved.slice(0, 50)} />
    </Part>
  )
}

const label = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII']

/** Headings numbered as in print; figures as links. */
function Body({ blocks, at, moved }: { blocks: readonly DraftBlock[]; at: string; moved: ReadonlySet<string> }) {
  let [headings, clauses] = [0, 0]
  return (
    <div class="stack">
      {blocks.map((block, nth) => {
        if (block.is === 'heading') {
          headings += 1
          clauses = 0
          return (
            <h3 key={nth}>
              {label[headings - 1]}. {block.bound.text}
            </h3>
          )
        }
        if (block.is === 'clause') {
          clauses += 1
          return (
            <h4 key={nth}>
              {clauses}. {block.bound.text}
            </h4>
          )
        }
        return (
          <p key={nth}>
            {block.is === 'dash' && '– '}
            <Bound bound={block.bound} at={at} moved={moved} />
          </p>
        )
      })}
    </div>
  )
}

function Bound({ bound: { text, claims }, at, moved }: { bound: BoundText; at: string; moved: ReadonlySet<string> }) {
  let from = 0
  const parts = claims.flatMap((claim, nth) => {
    const before = text.slice(from, claim.start)
    from = claim.end
    return [before, <Figure key={nth} claim={claim} text={text.slice(claim.start, claim.end)} at={at} moved={moved} />]
  })
  return (
    <>
      {parts}
      {text.slice(from)}
    </>
  )
}

function Figure({ claim, text, at, moved }: { claim: Claim; text: string; at: string; moved: ReadonlySet<string> }) {
  const door = doorOf(claim)
  const shown = moved.has(`${claim.query} ${text}`) ? <mark>{text}</mark> : text
  if (claim.query === 'item.task') return <a href={`/tasks/${text}`}>{shown}</a>
  return door === null ? (
    <span title={claim.query}>{shown}</span>
  ) : (
    <a class="count" href={door.startsWith('/') ? door : `${at}/${door}`} title={claim.query}>
      {shown}
    </a>
  )
}

function Issue({ file, refused, typed }: Omit<Props, 'mayIssue'>) {
  const { campaign, consolidated, findings, moved } = file
  if (consolidated.state === 'issued')
    return (
      <Part
        title={{ vi: 'Đính chính', en: 'Correct' }}
        note={{
          vi: 'Văn bản đã ban hành không sửa; dự thảo mới lấy số liệu đã đính chính.',
          en: 'What was issued stays; a new draft takes corrected figures.',
        }}
      >
        <DraftButton
          campaign={campaign.code}
          quiet
          words={{ vi: `Lập dự thảo phiên bản ${consolidated.version + 1}`, en: `Draft version ${consolidated.version + 1}` }}
        />
      </Part>
    )
  const errors = findings.filter(({ weight }) => weight === 'error').length
  return (
    <Part title={{ vi: 'Ban hành', en: 'Issue' }}>
      <DefinitionList
        definitions={[
          { term: { vi: 'Dự thảo', en: 'Draft' }, value: `${consolidated.madeBy}, ${formatInstant(consolidated.madeAt)}` },
          {
            term: { vi: 'Số liệu đã truy vấn lại', en: 'Claims asked again' },
            value: consolidated.body.reduce((sum, { bound }) => sum + bound.claims.length, 0),
          },
        ]}
      />
      {moved.length === 0 && errors === 0 && (
        <Form action={`/reports/${campaign.code}/consolidated/issue`} id="issue" refused={refused} typed={typed}>
          <input type="hidden" name="revision" value={consolidated.revision} />
          {findings.length > 0 && (
            <Textarea name="answer" rows={3} label={{ vi: 'Ý kiến xử lý các điểm nghi vấn', en: 'How the doubts were settled' }} />
          )}
          <Input name="signer" required={false} label={{ vi: 'Người ký', en: 'Signer' }} size={30} />
          <Button words={{ vi: `Lấy số và ban hành báo cáo kỳ ${campaign.period}`, en: `Take a number and issue ${campaign.period}` }} />
        </Form>
      )}
      <DraftButton campaign={campaign.code} quiet words={{ vi: 'Lập lại dự thảo từ số liệu hiện tại', en: 'Draft anew' }} />
    </Part>
  )
}
