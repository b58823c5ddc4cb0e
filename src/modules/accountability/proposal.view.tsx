import { formatDay, formatInstant, dayAt } from '../../platform/dates.ts'
import { formatNumber, formatShare } from '../../platform/text.ts'
import {
  type Column,
  DayWords,
  DefinitionList,
  Details,
  Form,
  Input,
  Notice,
  PageHead,
  Part,
  periodWords,
  PrintButton,
  RadioGroup,
  type RefusedOn,
  Say,
  Submit,
  Table,
  Textarea,
  Timeline,
  useReader,
} from '../../platform/ui/index.ts'
import { nameOn } from '../directory/index.ts'
import { FlagList, measureWords } from '../performance/index.ts'
import { headline } from '../steering/index.ts'
import type { ProposalFile } from './proposal.actions.ts'
import { type EvidenceItem, kindWords, type Proposal, stateOn, stateWords, stepWords } from './proposal.ts'

type Props = { file: ProposalFile } & RefusedOn

/** One proposal: why, on what evidence, what the agency says to it, what was decided. */
export function ProposalPage({ file, on, refused, typed }: Props) {
  const { asOf, language } = useReader()
  const { proposal } = file
  const state = stateOn(proposal, asOf)
  const { agency, kind, month, first, last, bundle } = proposal
  const replyBy = proposal.steps.findLast((step) => step.kind === 'told')?.details.replyBy ?? null
  return (
    <>
      <PageHead
        above={{
          vi: `Đề nghị ${kindWords[kind].vi.toLowerCase()}, ${periodWords(month).vi.toLowerCase()}`,
          en: `${kindWords[kind].en}, ${periodWords(month).en}`,
        }}
        title={nameOn(agency, last, language)}
        lead={bundle.met.map(({ words }) => words[language]).join('. ')}
        actions={<PrintButton />}
      />
      {refused && refused.slug === 'proposal-moved' && (
        <Notice tone="warning" title={refused.title}>
          {refused.words[language]}
        </Notice>
      )}
      <DefinitionList
        definitions={[
          { term: { vi: 'Trạng thái', en: 'State' }, value: <b>{stateWords[state][language]}</b> },
          ...(state === 'awaiting-reply' ? [{ term: { vi: 'Hạn giải trình', en: 'Reply by' }, value: <DayWords day={replyBy} /> }] : []),
          { term: { vi: 'Kỳ xét', en: 'Window' }, value: `${formatDay(first)}–${formatDay(last)}` },
          { term: { vi: 'Người đứng đầu', en: 'Head' }, value: bundle.head?.[language] },
          { term: { vi: 'Cấp phó phụ trách', en: 'Deputy in charge' }, value: bundle.deputy?.[language] },
        ]}
      />
      <Acting file={file} on={on} refused={refused?.slug === 'proposal-moved' ? undefined : refused} typed={typed} />
      <Replies proposal={proposal} />
      <Criteria proposal={proposal} />
      <Evidence proposal={proposal} />
      <Part title={{ vi: 'Các bước', en: 'Steps' }}>
        <Timeline
          happenings={proposal.steps.toReversed().map((step) => ({
            day: dayAt(step.at),
            title: step.details.outcome ? `${stepWords[step.kind][language]}: ${stateWords[step.details.outcome][language]}` : stepWords[step.kind],
            by: `${step.byName}, ${formatInstant(step.at)}`,
            ...(step.words !== null && step.kind !== 'replied' && { body: <p>{step.words}</p> }),
          }))}
        />
      </Part>
    </>
  )
}

/** What the agency says, beside the proposal for good. */
function Replies({ proposal }: { proposal: Proposal }) {
  const replies = proposal.steps.filter(({ kind }) => kind === 'replied')
  if (replies.length === 0) return null
  return (
    <Part title={{ vi: 'Giải trình của cơ quan', en: "The agency's reply" }}>
      {replies.map((step) => (
        <blockquote key={step.n}>
          <p class="prewrap">{step.words}</p>
          <p class="soft small">
            {step.byName}, {formatInstant(step.at)}
          </p>
        </blockquote>
      ))}
    </Part>
  )
}

function Criteria({ proposal: { bundle } }: { proposal: Proposal }) {
  const { language } = useReader()
  const { score, measures } = bundle
  const number = (value: number | null) => (value === null ? '–' : formatNumber(Math.round(value * 10) / 10, language))
  const share = (value: number) => formatShare(Math.round(value * 1000), 1000, language)
  return (
    <Part title={{ vi: 'Tiêu chí và cách cân nhắc công bằng', en: 'Criteria and fairness' }}>
      <ul>
        {bundle.met.map((each) => (
          <li key={each.id}>
            <b>{each.words[language]}</b>{' '}
            <Say
              as="span"
              class="soft small"
              words={{ vi: `tiêu chí ${each.id}, bản ${each.version}`, en: `criterion ${each.id}, version ${each.version}` }}
            />
            <Details summary={{ vi: 'Số liệu đầu vào', en: 'Inputs' }}>
              <ul>
                {Object.entries(each.inputs).map(([name, value]) => (
                  <li key={name}>
                    {measureWords[name]?.[language] ?? name}: <b>{number(value)}</b>
                  </li>
                ))}
              </ul>
            </Details>
          </li>
        ))}
      </ul>
      <Say
        as="p"
        words={{
          vi: `Khối lượng: ${number(measures.openTasks ?? null)} việc đang mở, ${number(measures.due ?? null)} nghĩa vụ đến hạn trong 12 tháng.${score ? ` Đúng hạn ${share(score.result.share)} (95%: ${share(score.result.low)}–${share(score.result.high)}); với việc khó tương đương, kỳ vọng ${share(score.expected)}.` : ''} Ngày chờ cơ quan khác và ngày chuyển tiếp đã được trừ.`,
          en: `Load: ${number(measures.openTasks ?? null)} open, ${number(measures.due ?? null)} obligations in 12 months.${score ? ` ${share(score.result.share)} met (95 %: ${share(score.result.low)}–${share(score.result.high)}); expected of tasks as hard ${share(score.expected)}.` : ''} Days waiting for others and days of grace are taken off.`,
        }}
      />
    </Part>
  )
}

const itemColumns = (day: string): readonly Column<EvidenceItem>[] => [
  {
    head: { vi: 'Nhiệm vụ', en: 'Task' },
    names: true,
    cell: ({ code, title, sentence, document }) => (
      <>
        <a href={`/accountability/tasks/${encodeURIComponent(code)}`}>{code}</a> {headline(title)}
        {sentence && (
          <Details summary={{ vi: `Câu giao việc${document ? ` trong ${document}` : ''}`, en: `The order${document ? ` in ${document}` : ''}` }}>
            <blockquote>{sentence}</blockquote>
          </Details>
        )}
      </>
    ),
  },
  { head: { vi: 'Phải có', en: 'Owed on' }, short: true, cell: ({ dueOn }) => formatDay(dueOn) },
  {
    head: { vi: 'Kết thúc', en: 'Ended' },
    short: true,
    cell: ({ endedOn }) => (endedOn ? formatDay(endedOn) : <Say words={{ vi: 'chưa xong', en: 'open' }} />),
  },
  {
    head: { vi: 'Ngày trễ được tính', en: 'Counted days' },
    align: 'number',
    cell: ({ countedDays, lateDays }) => (countedDays === lateDays ? countedDays : `${countedDays}/${lateDays}`),
  },
  {
    head: { vi: 'Cập nhật, gia hạn, cảnh báo', en: 'Updates, extensions, flags' },
    cell: ({ updates, extensions, excuses, flags }) => (
      <>
        {updates.length > 0 && (
          <p class="small">
            {updates.map((update) => `${formatDay(update.day)}${update.progress === null ? '' : `: ${update.progress}%`}`).join(', ')}
          </p>
        )}
        {extensions.map((each) => (
          <Say
            as="p"
            key={each.day}
            class="small"
            words={{
              vi: `Gia hạn ngày ${formatDay(each.day)}: ${formatDay(each.was)} → ${formatDay(each.is)}`,
              en: `New day on ${formatDay(each.day)}: ${formatDay(each.was)} → ${formatDay(each.is)}`,
            }}
          />
        ))}
        {excuses.map((excuse) => (
          <Say as="p" key={excuse.vi} class="soft small" words={{ vi: `Không tính: ${excuse.vi}`, en: `Not counted: ${excuse.en}` }} />
        ))}
        {flags.length > 0 && (
          <Details summary={{ vi: `${flags.length} cảnh báo`, en: `${flags.length} flags` }}>
            <FlagList flags={flags} day={day} />
          </Details>
        )}
      </>
    ),
  },
]

function Evidence({ proposal: { bundle, last, kind } }: { proposal: Proposal }) {
  return (
    <Part
      title={{ vi: 'Hồ sơ chứng cứ', en: 'Evidence' }}
      note={{
        vi: `${bundle.items.length} ${kind === 'criticism' ? 'lần trễ' : 'nghĩa vụ đúng hạn'}, chụp lại ở thời điểm hết ngày ${formatDay(last)}.`,
        en: `${bundle.items.length} ${kind === 'criticism' ? 'latenesses' : 'obligations met'}, as they stood at the end of ${formatDay(last)}.`,
      }}
    >
      <Table caption={{ vi: 'Chứng cứ', en: 'Evidence' }} columns={itemColumns(last)} rows={bundle.items} rowKey={({ key }) => key} dense />
    </Part>
  )
}

/** What this reader may do next. */
function Acting({ file: { proposal, may }, on, refused, typed }: Props) {
  const path = `/accountability/proposals/${proposal.id}`
  const seen = <input type="hidden" name="seen" value={proposal.steps.length} />
  const given = (name: string) => (on === name ? { refused, typed } : {})
  if (!may.tell && !may.reply && !may.decide && !may.withdraw) return null
  return (
    <Part title={{ vi: 'Việc tiếp theo', en: 'Next' }}>
      {may.tell && (
        <Form id="telling" action={`${path}/telling`} {...given('telling')}>
          {seen}
          <Submit words={{ vi: 'Gửi cơ quan để giải trình', en: 'Send to the agency for its reply' }} />
        </Form>
      )}
      {may.reply && (
        <Form id="reply" action={`${path}/reply`} {...given('reply')}>
          {seen}
          <Textarea
            name="words"
            rows={6}
            required
            label={{ vi: 'Giải trình của cơ quan', en: "The agency's reply" }}
            hint={{
              vi: 'Nêu việc đã làm, nguyên nhân, số văn bản nếu có; nội dung này luôn đứng cạnh đề nghị.',
              en: 'What was done, why, documents; it will stand beside the proposal for good.',
            }}
          />
          <Submit words={{ vi: 'Gửi giải trình', en: 'Send the reply' }} />
        </Form>
      )}
      {may.decide && (
        <Form id="decision" action={`${path}/decision`} {...given('decision')}>
          {seen}
          <RadioGroup
            name="outcome"
            label={{ vi: 'Quyết định', en: 'Decision' }}
            options={[
              { value: 'upheld', words: { vi: `Đồng ý ${kindWords[proposal.kind].vi.toLowerCase()}`, en: 'Uphold' } },
              { value: 'dropped', words: { vi: 'Không đồng ý', en: 'Do not uphold' } },
            ]}
          />
          <Textarea name="words" required label={{ vi: 'Lý do', en: 'Reason' }} rows={3} />
          <Submit words={{ vi: 'Ghi quyết định', en: 'Record the decision' }} />
        </Form>
      )}
      {may.withdraw && (
        <Details summary={{ vi: 'Rút đề nghị', en: 'Withdraw' }} open={on === 'withdrawal'}>
          <Form id="withdrawal" action={`${path}/withdrawal`} {...given('withdrawal')}>
            {seen}
            <Input name="words" required label={{ vi: 'Lý do rút', en: 'Reason' }} />
            <Submit variant="secondary" words={{ vi: 'Rút đề nghị này', en: 'Withdraw this proposal' }} />
          </Form>
        </Details>
      )}
    </Part>
  )
}
