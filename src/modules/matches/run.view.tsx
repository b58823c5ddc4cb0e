import { formatInstant } from '../../platform/dates.ts'
import { formatNumber, type Text } from '../../platform/text.ts'
import { Button, DefinitionList, Form, Notice, PageHead, Part, Say, Table, useReader } from '../../platform/ui/index.ts'
import type { RunFile } from './run.actions.ts'
import { fromRegistry, runStateWords, stageWords } from './run.ts'
import type { Run } from './run.store.ts'
import type { Reader } from './review.store.ts'
import { registryName } from './runs.view.tsx'
import { Outcome } from './outcome.view.tsx'

/** What was certain, what was probable, what people must decide, and how sure we are. */
export function RunPage({ file: { run, findings }, mayRun, mayReview }: { file: RunFile; mayRun: boolean; mayReview: boolean }) {
  const { report } = run
  const underway = run.state === 'waiting' || run.state === 'running' || run.state === 'loading'
  const open = findings.tallies.reduce((sum, each) => sum + each.open, 0)
  return (
    <>
      <PageHead
        above={run.code}
        title={{ vi: `Đối soát ${registryName(run.registry).vi} với dân cư`, en: `${registryName(run.registry).en} linked to the population` }}
        lead={runStateWords[run.state]}
        actions={
          mayReview &&
          open > 0 && (
            <Button size="sm" href={`/linkage/review?run=${run.code}`} words={{ vi: `Rà soát ${open} liên kết`, en: `Review ${open} links` }} />
          )
        }
      />
      {run.failure && (
        <Notice tone="danger" title={{ vi: 'Lần đối soát đã dừng', en: 'The run stopped' }}>
          <Say as="p" words={run.failure} />
          <Say as="p" words={{ vi: 'Các bước đã xong được giữ lại.', en: 'Finished steps are kept.' }} />
          {mayRun && (
            <Form action={`/linkage/${run.code}/resumption`} class="inline">
              <Button size="sm" words={{ vi: 'Chạy tiếp từ bước dở', en: 'Go on from there' }} />
            </Form>
          )}
        </Notice>
      )}
      {underway && (
        <p class="soft" role="status">
          <Say
            words={{
              vi: 'Có thể đóng trang này, công việc vẫn chạy tiếp; trang tự cập nhật.',
              en: 'You may close this page; the work goes on, and the page keeps up.',
            }}
          />
          {run.attempts > 1 && (
            <Say
              words={{ vi: ` Đã tiếp tục sau khi bị ngắt, lần thứ ${run.attempts}.`, en: ` It went on after a break, attempt ${run.attempts}.` }}
            />
          )}
        </p>
      )}
      {report && <Outcome file={{ run, findings, reference: undefined }} />}
      {(underway || run.stages.length > 0) && <Stages run={run} />}
      {findings.readers.length > 0 && <Readers readers={findings.readers} pairs={findings.pairs} kappa={findings.kappa} />}
      <Facts run={run} />
    </>
  )
}

const oneDecimal = (seconds: string): string => String(Math.round(Number(seconds) * 10) / 10)

function Stages({ run }: { run: Run }) {
  const told = new Map(run.stages.map((each) => [each.stage, each.words]))
  const words = (stage: string): Text => {
    const said = told.get(stage)
    if (said === undefined) return { vi: 'chưa tới', en: 'not yet' }
    if (said === 'begins') return { vi: 'đang làm', en: 'under way' }
    if (said === 'kept') return { vi: 'đã có từ trước', en: 'kept from before' }
    const [, seconds] = /^([\d.]+) s$/.exec(said) ?? []
    return seconds === undefined
      ? { vi: `đang làm, phần ${said}`, en: `under way, part ${said}` }
      : { vi: `${oneDecimal(seconds).replace('.', ',')} giây`, en: `${oneDecimal(seconds)} s` }
  }
  const done = stageWords.filter(([stage]) => told.has(stage) && told.get(stage) !== 'begins' && !/^\d+\/\d+$/.test(told.get(stage) ?? '')).length
  return (
    <Part
      title={{ vi: 'Các bước', en: 'Steps' }}
      id="steps"
      note={{ vi: `Đã xong ${done}/${stageWords.length} bước.`, en: `${done} of ${stageWords.length} steps done.` }}
    >
      {run.state !== 'done' && <progress value={done} max={stageWords.length} aria-label={`${done}/${stageWords.length}`} />}
      <Table
        caption={{ vi: 'Các bước của lần chạy', en: 'Steps of the run' }}
        dense
        rows={stageWords}
        rowKey={([stage]) => stage}
        columns={[
          { head: { vi: 'Bước', en: 'Step' }, names: true, cell: ([, name]) => <Say words={name} /> },
          { head: { vi: 'Thời gian', en: 'Time' }, align: 'number', cell: ([stage]) => <Say words={words(stage)} /> },
        ]}
      />
    </Part>
  )
}

function Readers({ readers, pairs, kappa }: { readers: readonly Reader[]; pairs: number; kappa: number | null }) {
  const { language } = useReader()
  const agreement: Text =
    kappa === null
      ? {
          vi: pairs === 0 ? 'Chưa có liên kết nào hai người cùng đọc.' : `Hai người đọc ${pairs} liên kết; chưa tính được hệ số kappa.`,
          en: `Read by two: ${pairs}.`,
        }
      : {
          vi: `Hai người đọc ${pairs} liên kết; hệ số kappa của Cohen ${formatNumber(Math.round(kappa * 100) / 100, 'vi')}.`,
          en: `Read by two: ${pairs}; Cohen’s kappa ${Math.round(kappa * 100) / 100}.`,
        }
  return (
    <Part title={{ vi: 'Người rà soát', en: 'Readers' }} note={agreement}>
      <Table
        caption={{ vi: 'Số đã đọc của từng người', en: 'What each reader has read' }}
        dense
        rows={readers}
        rowKey={({ account }) => account}
        columns={[
          { head: { vi: 'Người đọc', en: 'Reader' }, names: true, cell: ({ name }) => name },
          { head: { vi: 'Đã đọc', en: 'Read' }, align: 'number', cell: ({ readings }) => formatNumber(readings, language) },
          { head: { vi: 'Không rõ', en: 'Unsure' }, align: 'number', cell: ({ unsure }) => formatNumber(unsure, language) },
          {
            head: { vi: 'Trung vị mỗi liên kết', en: 'Median per link' },
            align: 'number',
            cell: ({ seconds }) => (seconds === null ? '–' : `${formatNumber(Math.round(seconds), language)} ${language === 'vi' ? 'giây' : 's'}`),
          },
        ]}
      />
    </Part>
  )
}

function Facts({ run }: { run: Run }) {
  const { language } = useReader()
  const { report } = run
  return (
    <Part title={{ vi: 'Chạy từ đâu', en: 'What it ran on' }}>
      <DefinitionList
        definitions={[
          {
            term: { vi: 'Dân cư', en: 'Population' },
            value: (
              <>
                {run.people === fromRegistry ? <Say words={{ vi: 'Dân cư đang lưu', en: 'The population kept here' }} /> : run.people}
                {report?.people === undefined ? '' : ` · ${formatNumber(report.people, language)}`}
              </>
            ),
          },
          {
            term: { vi: 'Bản ghi', en: 'Records' },
            value: run.source === 'stored' ? <Say words={{ vi: 'Bản ghi đang lưu', en: 'Stored records' }} /> : run.records,
          },
          ...(report?.folded
            ? [
                {
                  term: { vi: 'Dòng trùng khóa', en: 'Rows with a key told before' },
                  value: formatNumber(report.folded, language),
                  note: { vi: 'Chỉ lấy dòng đầu tiên của mỗi khóa.', en: 'Of each key the first row counts.' },
                },
              ]
            : []),
          { term: { vi: 'Yêu cầu', en: 'Asked' }, value: `${formatInstant(run.asked_at)}, ${run.by_name}` },
          { term: { vi: 'Kết thúc', en: 'Ended' }, value: run.ended_at && formatInstant(run.ended_at) },
          { term: { vi: 'Người đọc mỗi liên kết', en: 'Readers per link' }, value: String(run.readers) },
          { term: { vi: 'Kế hoạch (SHA-256)', en: 'Plan (SHA-256)' }, value: report?.plan && <code class="breaks">{report.plan}</code> },
          { term: { vi: 'Dấu của kết quả', en: 'Sign of the result' }, value: report?.resultHash && <code class="breaks">{report.resultHash}</code> },
          { term: { vi: 'Bộ nhớ cao nhất', en: 'Peak memory' }, value: report?.peakRssMb && `${formatNumber(report.peakRssMb, language)} MB` },
        ]}
      />
    </Part>
  )
}
