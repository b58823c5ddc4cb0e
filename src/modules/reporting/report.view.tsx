import { dayAt, formatDay, formatInstant } from '../../platform/dates.ts'
import {
  Button,
  Buttons,
  DayWords,
  DefinitionList,
  Details,
  EmptyState,
  FileField,
  Form,
  Notice,
  PageHead,
  Part,
  periodWords,
  Say,
  Textarea,
} from '../../platform/ui/index.ts'
import { totalOf } from './count.ts'
import { StandingTag, WindowWords } from './parts.view.tsx'
import type { ReportFile } from './reading.actions.ts'
import { reportStateWords, type Step, stepWords } from './report.ts'
import { Figures, Lines, Parts } from './lines.view.tsx'
import { at, type Props, Statements } from './statements.view.tsx'

/** An agency's report for one round: as it stands, and the next step for this reader first. */
export function ReportPage(props: Props) {
  const { file, on, refused } = props
  const { campaign, name, report, standing, late, clocks, expectation } = file
  const clock = (step: keyof typeof clocks) => <DayWords day={clocks[step]} kind={runningClock(file) === step ? 'term' : 'plain'} />
  return (
    <>
      <PageHead
        above={<a href={`/reports/${campaign.code}`}>{file.regime.name.vi}</a>}
        title={name}
        lead={
          <>
            <Say words={periodWords(campaign.period)} /> · <WindowWords campaign={campaign} /> · <StandingTag standing={standing} late={late} />
          </>
        }
        actions={
          <>
            {report !== null && (
              <Button
                size="sm"
                variant="secondary"
                href={`${at(file)}/sheet`}
                words={{ vi: 'Phiếu một trang cho người đứng đầu', en: 'One page for the head' }}
              />
            )}
            <Button size="sm" variant="secondary" href={`${at(file)}/units`} words={{ vi: 'Đơn vị trực thuộc', en: 'Units' }} />
          </>
        }
      />
      {refused && (on === 'step' || on === 'start') && <Notice tone="danger" title={refused.title} words={refused.words} />}
      {standing === 'silent' && (
        <Notice
          tone="danger"
          title={{ vi: 'Chưa báo cáo', en: 'No report' }}
          words={{
            vi: 'Đã quá hạn gửi. Số liệu của cơ quan không được tính là 0 và không lấy số kỳ trước: báo cáo tổng hợp ghi “chưa báo cáo”.',
            en: 'The day due has passed. The figures are neither zero nor those of last month: the consolidated report says “no report”.',
          }}
        />
      )}
      {report === null ? <NotBegun file={file} /> : <Steps {...props} />}
      <DefinitionList
        definitions={[
          { term: { vi: 'Chuyên viên trình trước', en: 'Clerk submits by' }, value: clock('submit') },
          { term: { vi: 'Lãnh đạo duyệt, gửi trước', en: 'Head approves by' }, value: clock('approve') },
          { term: { vi: 'Tiếp nhận trước', en: 'Receiver accepts by' }, value: clock('accept') },
          { term: { vi: 'Nhiệm vụ trên bảng theo dõi', en: 'Tasks on the board' }, value: totalOf(expectation.counts) },
          { term: { vi: 'Phần việc trong nhiệm vụ giao chung', en: 'Parts of shared tasks' }, value: expectation.parts },
        ]}
      />
      {report !== null && (file.lines.length > 0 || file.parts.length === 0) && <Figures file={file} />}
      {report !== null && <Statements {...props} />}
      {report !== null && file.lines.length > 0 && <Lines file={file} />}
      {report !== null && <Parts file={file} />}
      {report !== null && file.may.import && <Return {...props} />}
      {report !== null && <Story file={file} />}
    </>
  )
}

/** Whose clock runs now: that of the step the latest version waits for. */
function runningClock({ report, latest, may }: ReportFile): 'submit' | 'approve' | 'accept' | null {
  if (report === null || !latest) return null
  if (report.state === 'draft') return may.write ? 'submit' : null
  return report.state === 'submitted' ? 'approve' : report.state === 'approved' ? 'accept' : null
}

const beginWords = ({ expectation: { counts, parts } }: ReportFile) => ({
  vi: `Lập báo cáo từ ${totalOf(counts)} nhiệm vụ${parts > 0 ? ` và ${parts} phần việc giao chung` : ''} đã cập nhật`,
  en: `Begin from ${totalOf(counts)} tasks${parts > 0 ? ` and ${parts} parts` : ''}`,
})

function NotBegun({ file }: { file: ReportFile }) {
  return (
    <EmptyState title={{ vi: 'Cơ quan chưa lập báo cáo kỳ này', en: 'The agency has not begun its report' }}>
      {file.may.write ? (
        <Form action={`${at(file)}/start`}>
          <Button words={beginWords(file)} />
        </Form>
      ) : (
        <Say words={{ vi: 'Khi cơ quan lập, báo cáo sẽ hiện ở đây.', en: 'Once begun, it will stand here.' }} />
      )}
    </EmptyState>
  )
}

const consequence: Readonly<Partial<Record<Step, { vi: string; en: string }>>> = {
  submit: { vi: 'Trình lãnh đạo duyệt', en: 'Submit for approval' },
  approve: { vi: 'Duyệt và gửi báo cáo', en: 'Approve and send' },
  accept: { vi: 'Tiếp nhận báo cáo', en: 'Accept' },
  return: { vi: 'Trả lại để sửa', en: 'Return' },
  reopen: { vi: 'Mở lại để đính chính', en: 'Reopen' },
}

/** What this reader can do now. */
function stepsFor({ report, latest, may }: ReportFile): Step[] {
  if (report === null || !latest) return []
  if (report.state === 'draft') return may.write ? ['submit'] : []
  if (report.state === 'submitted') return may.approve ? ['approve', 'return'] : []
  if (report.state === 'approved') return may.accept ? ['accept', 'return'] : []
  return report.state === 'accepted' && may.accept ? ['reopen'] : []
}

function Steps({ file, typed, on }: Props) {
  const { report } = file
  const steps = stepsFor(file)
  if (report === null || steps.length === 0) return null
  const reasoned = steps.some((step) => step === 'return' || step === 'reopen')
  return (
    <Form action={`${at(file)}/steps`} id="step" typed={on === 'step' ? typed : {}}>
      <input type="hidden" name="revision" value={report.revision} />
      {reasoned && (
        <Textarea name="words" rows={2} required={false} label={{ vi: 'Lý do (khi trả lại, mở lại)', en: 'Reason (to return or reopen)' }} />
      )}
      <Buttons>
        {steps.map((step, nth) => (
          <Button
            key={step}
            name="step"
            value={step}
            variant={nth === 0 && step !== 'reopen' ? 'primary' : 'secondary'}
            words={consequence[step] ?? stepWords[step]}
          />
        ))}
        {report.state === 'draft' && (
          <Button formaction={`${at(file)}/refresh`} variant="secondary" words={{ vi: 'Lấy lại số liệu từ bảng', en: 'Fill again from the board' }} />
        )}
      </Buttons>
    </Form>
  )
}

function Return({ file, on, refused }: Props) {
  const { report, latest } = file
  if (report?.state !== 'draft' || !latest) return null
  return (
    <Part
      id="return"
      title={{ vi: 'Báo cáo bằng tệp Excel', en: 'Report by spreadsheet' }}
      note={{
        vi: 'Dành cho nơi không có mạng: tải tệp, điền, gửi lại. Có một ô sai thì không ghi gì và danh sách lỗi chỉ rõ từng ô.',
        en: 'For offices without a network: fetch, fill in, send back. One wrong cell and nothing is saved; every fault names its cell.',
      }}
    >
      <p>
        <Say as="a" href={`${at(file)}/return.xlsx`} words={{ vi: 'Tải tệp Excel của cơ quan', en: 'Fetch the spreadsheet' }} />
      </p>
      <Form action={`${at(file)}/return`} id="send-return" enctype="multipart/form-data" refused={on === 'return' ? refused : undefined}>
        <input type="hidden" name="revision" value={report.revision} />
        <FileField name="file" label={{ vi: 'Tệp đã điền', en: 'The filled file' }} accept=".xlsx" />
        <Button variant="secondary" words={{ vi: 'Gửi tệp', en: 'Send' }} />
      </Form>
    </Part>
  )
}

function Story({ file }: { file: ReportFile }) {
  const { versions, steps, report } = file
  const version = new Map(versions.map((each) => [each.id, each.version]))
  return (
    <Details summary={{ vi: `Phiên bản và các bước (${versions.length} phiên bản)`, en: `Versions and steps (${versions.length})` }}>
      <ul>
        {versions.map((each) => (
          <li key={each.id}>
            <Say
              as="a"
              href={`${at(file)}?version=${each.version}`}
              aria-current={each.id === report?.id ? 'true' : undefined}
              words={{ vi: `Phiên bản ${each.version}`, en: `Version ${each.version}` }}
            />
            : <Say words={reportStateWords[each.state]} />
            {each.approvedAt && ` – ${formatDay(dayAt(each.approvedAt))}`}
          </li>
        ))}
      </ul>
      <ol>
        {steps.map(({ kind, at: when, byName, words, report: of }, nth) => (
          <li key={nth}>
            {formatInstant(when)}: <Say words={stepWords[kind as Step] ?? { vi: kind, en: kind }} />, {byName}{' '}
            <span class="soft">
              (<Say words={{ vi: `phiên bản ${version.get(of)}`, en: `version ${version.get(of)}` }} />)
            </span>
            {words && `: ${words}`}
          </li>
        ))}
      </ol>
    </Details>
  )
}
