import { formatDay, formatInstant } from '../../platform/dates.ts'
import {
  Button,
  Buttons,
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
  Tabs,
  Textarea,
} from '../../platform/ui/index.ts'
import { numberAndSymbol } from '../letters/index.ts'
import type { Campaign } from '../reporting/index.ts'
import type { ConsolidatedFile } from './actions.ts'
import { Doubts, MovedClaims } from './doubt.view.tsx'
import { Body } from './body.view.tsx'

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
