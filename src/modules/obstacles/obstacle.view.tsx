import { dayAt, formatInstant } from '../../platform/dates.ts'
import {
  DefinitionList,
  Details,
  Form,
  type Happening,
  Input,
  Notice,
  PageHead,
  Part,
  PrintButton,
  refusalOf,
  type RefusedOn,
  Say,
  Submit,
  Table,
  Textarea,
  Timeline,
  useReader,
} from '../../platform/ui/index.ts'
import { nameOn } from '../directory/index.ts'
import { kindWords } from './kind.ts'
import type { ObstacleFile } from './list.actions.ts'
import { type Holding, levelAt, type Obstacle, type Step, stepKinds } from './obstacle.ts'
import { AgencyChoices, AgencyLink, Clock, Paragraphs } from './parts.view.tsx'
import { hourWords, levelWords, spentWords } from './words.ts'

type Props = { file: ObstacleFile; agencies: readonly string[] } & RefusedOn

/** What is stuck, whose turn it is, the next step for this reader, who held it for how long, and every step. */
export function ObstaclePage({ file, agencies, ...refused }: Props) {
  const { obstacle, at } = file
  return (
    <>
      <PageHead above={obstacle.code} title={obstacle.stuck} lead={<Clock obstacle={obstacle} at={at} />} actions={<PrintButton />} />
      <Lost file={file} {...refused} />
      <AgencyChoices id="agency-choices" names={agencies} />
      <div class="aside" data-beside="">
        <div class="stack">
          <Asked obstacle={obstacle} steps={file.steps} />
          <Answering file={file} {...refused} />
          <Settling file={file} {...refused} />
        </div>
        <aside class="stack">
          <Facts file={file} />
        </aside>
        <div class="stack">
          <Holders holdings={file.holdings} />
          <Part title={{ vi: 'Diễn biến', en: 'History' }}>
            <Timeline happenings={file.steps.toReversed().map(happening)} />
          </Part>
        </div>
      </div>
    </>
  )
}

const open: Readonly<Record<string, Exclude<keyof ObstacleFile['may'], 'behalf'>>> = {
  answer: 'answer',
  transfer: 'answer',
  acceptance: 'accept',
  reopening: 'reopen',
  withdrawal: 'withdraw',
}

/** A step that can no longer be taken: why, and the words that were typed, to be copied from. */
function Lost({ file: { may }, on, refused, typed }: { file: ObstacleFile } & RefusedOn) {
  if (!on || !refused || (open[on] && may[open[on]])) return null
  const words = typed?.['words']
  return (
    <Notice tone="danger" title={refused.words}>
      {typeof words === 'string' && words !== '' && (
        <>
          <Say as="p" words={{ vi: 'Nội dung bạn đã gõ:', en: 'What you typed:' }} />
          <blockquote>{words}</blockquote>
        </>
      )}
    </Notice>
  )
}

type FormProps = { obstacle: Obstacle; step: string } & RefusedOn & { children: preact.ComponentChildren }

/** One form of a step; it carries the last step its reader saw. */
function StepForm({ obstacle, step, children, ...refused }: FormProps) {
  return (
    <Form id={step} action={`/obstacles/${obstacle.code}/${step}`} {...refusalOf(step, refused)}>
      <input type="hidden" name="seen" value={obstacle.version} />
      {children}
    </Form>
  )
}

function Answering({ file: { obstacle, may }, ...refused }: { file: ObstacleFile } & RefusedOn) {
  if (!may.answer) return null
  return (
    <Part
      title={{ vi: 'Trả lời', en: 'Answer' }}
      id="answering"
      {...(may.behalf && {
        note: { vi: 'Ghi thay cơ quan tháo gỡ khi cơ quan đó trả lời bằng văn bản.', en: 'On behalf of the remover, where it answers on paper.' },
      })}
    >
      <StepForm obstacle={obstacle} step="answer" {...refused}>
        <Textarea name="words" label={{ vi: 'Cách tháo gỡ', en: 'How it is removed' }} rows={4} required />
        <Input name="number" label={{ vi: 'Số, ký hiệu văn bản trả lời', en: 'Number of the document' }} required={false} />
        <Submit words={{ vi: 'Gửi trả lời, dừng đồng hồ', en: 'Answer and stop the clock' }} />
      </StepForm>
      <Details summary={{ vi: 'Không thuộc thẩm quyền: chuyển cơ quan khác', en: 'Not ours: pass it on' }} open={refused.on === 'transfer'}>
        <StepForm obstacle={obstacle} step="transfer" {...refused}>
          <Input
            name="to"
            list="agency-choices"
            label={{ vi: 'Cơ quan có thẩm quyền tháo gỡ', en: 'Who must remove it' }}
            hint={{ vi: 'Đồng hồ không dừng; giờ mỗi cơ quan giữ đều được tính.', en: 'The clock runs on; the hours of each holder are counted.' }}
            required
          />
          <Textarea name="words" label={{ vi: 'Lý do chuyển', en: 'Why' }} rows={2} required />
          <Submit variant="secondary" words={{ vi: 'Chuyển vướng mắc', en: 'Pass it on' }} />
        </StepForm>
      </Details>
    </Part>
  )
}

function Settling({ file: { obstacle, may }, ...refused }: { file: ObstacleFile } & RefusedOn) {
  if (!may.accept && !may.reopen && !may.withdraw) return null
  return (
    <Part
      title={
        may.accept ? { vi: 'Trả lời này đã gỡ được chưa', en: 'Does the answer help' } : { vi: 'Thao tác của cơ quan nêu', en: 'Whoever raised it' }
      }
    >
      {may.accept && (
        <StepForm obstacle={obstacle} step="acceptance" {...refused}>
          <Textarea name="words" label={{ vi: 'Ghi chú', en: 'Note' }} rows={2} required={false} />
          <Submit words={{ vi: 'Đã gỡ được, khép lại', en: 'It is removed' }} />
        </StepForm>
      )}
      {may.reopen && (
        <Details summary={{ vi: 'Chưa gỡ được: yêu cầu trả lời lại', en: 'It is not: ask again' }} open={refused.on === 'reopening'}>
          <StepForm obstacle={obstacle} step="reopening" {...refused}>
            <Textarea name="words" label={{ vi: 'Còn vướng ở điểm nào', en: 'What is still stuck' }} rows={3} required />
            <Submit variant="secondary" words={{ vi: 'Yêu cầu trả lời lại, tính giờ từ đầu', en: 'Ask again and restart the clock' }} />
          </StepForm>
        </Details>
      )}
      {may.withdraw && (
        <Details summary={{ vi: 'Rút vướng mắc', en: 'Withdraw it' }} open={refused.on === 'withdrawal'}>
          <StepForm obstacle={obstacle} step="withdrawal" {...refused}>
            <Textarea name="words" label={{ vi: 'Lý do rút', en: 'Why' }} rows={2} required />
            <Submit variant="secondary" words={{ vi: 'Rút vướng mắc', en: 'Withdraw it' }} />
          </StepForm>
        </Details>
      )}
    </Part>
  )
}

/** What is proposed, and the answer in force. */
function Asked({ obstacle, steps }: { obstacle: Obstacle; steps: readonly Step[] }) {
  const answer = steps.findLast(({ kind }) => kind === 'answered' || kind === 'concluded')
  const stands = answer !== undefined && obstacle.standing !== 'waiting'
  return (
    <>
      <Part title={{ vi: 'Đề xuất cách tháo gỡ', en: 'What is proposed' }}>
        <Paragraphs text={obstacle.proposed} />
      </Part>
      {stands && (
        <Part
          title={answer.kind === 'concluded' ? { vi: 'Kết luận cuộc họp', en: 'Conclusion of the meeting' } : { vi: 'Trả lời', en: 'The answer' }}
          note={{ vi: `${answer.byName}, ${formatInstant(answer.at)}`, en: `${answer.byName}, ${formatInstant(answer.at)}` }}
        >
          <Paragraphs text={answer.words ?? ''} />
          {typeof answer.details['number'] === 'string' && (
            <Say as="p" class="soft" words={{ vi: `Văn bản số ${answer.details['number']}`, en: `Document ${answer.details['number']}` }} />
          )}
        </Part>
      )}
    </>
  )
}

function Facts({ file: { obstacle, at } }: { file: ObstacleFile }) {
  const level = levelAt(obstacle, at)
  const until = { vi: 'Hạn trả lời', en: 'Answer due' }
  return (
    <Part title={{ vi: 'Ai nêu, ai gỡ', en: 'Who is who' }}>
      <DefinitionList
        definitions={[
          { term: { vi: 'Cơ quan nêu', en: 'Raised by' }, value: <AgencyLink id={obstacle.raisedBy} /> },
          { term: { vi: 'Cơ quan tháo gỡ', en: 'Remover' }, value: <AgencyLink id={obstacle.remover} /> },
          { term: { vi: 'Nhiệm vụ', en: 'Task' }, value: obstacle.task && <a href={`/tasks/${obstacle.task}`}>{obstacle.task}</a> },
          { term: { vi: 'Loại', en: 'Kind' }, value: <Say words={kindWords(obstacle.kind)} /> },
          { term: { vi: 'Văn bản liên quan', en: 'Legal text' }, value: obstacle.legal },
          {
            term: { vi: 'Được hỏi lúc', en: 'Asked at' },
            value: formatInstant(obstacle.askedAt),
            ...(obstacle.round > 1 && { note: { vi: `Hỏi lần thứ ${obstacle.round}`, en: `Asked for the ${obstacle.round}th time` } }),
          },
          { term: until, value: <Say words={hourWords(obstacle.dueAt)} />, note: { vi: 'Ngày nghỉ không tính.', en: 'Days off are not counted.' } },
          ...(level === 'none' ? [] : [{ term: { vi: 'Đã lên mức', en: 'Silence has reached' }, value: <Say words={levelWords[level]} /> }]),
        ]}
      />
    </Part>
  )
}

function Holders({ holdings }: { holdings: readonly Holding[] }) {
  return (
    <Part
      title={{ vi: 'Ai giữ bao lâu', en: 'Who held it how long' }}
      note={{ vi: 'Tính theo ngày làm việc, mỗi ngày 24 giờ.', en: 'Working days of 24 hours.' }}
    >
      <Table
        caption={{ vi: 'Thời gian từng cơ quan giữ vướng mắc', en: 'Time with each agency' }}
        dense
        rows={holdings}
        columns={[
          { head: { vi: 'Cơ quan', en: 'Agency' }, names: true, cell: ({ remover }: Holding) => <AgencyLink id={remover} /> },
          { head: { vi: 'Lần hỏi', en: 'Round' }, align: 'number', cell: ({ round }: Holding) => round },
          { head: { vi: 'Từ', en: 'From' }, short: true, cell: ({ from }: Holding) => formatInstant(from) },
          {
            head: { vi: 'Đến', en: 'Until' },
            short: true,
            cell: ({ until }: Holding) => (until === null ? <Say words={{ vi: 'đang giữ', en: 'now' }} /> : formatInstant(until)),
          },
          { head: { vi: 'Đã giữ', en: 'Held' }, short: true, cell: ({ minutes }: Holding) => <Say words={spentWords(minutes)} /> },
        ]}
      />
    </Part>
  )
}

const stateOf = ({ kind, details }: Step): NonNullable<Happening['state']> => {
  if (kind === 'answered') return details['late'] === true ? 'done-late' : 'done-on-time'
  return kind === 'accepted' || kind === 'concluded' ? 'done-on-time' : kind === 'reopened' ? 'overdue' : 'unknown'
}

function happening(step: Step): Happening {
  const { at, kind, byName, details } = step
  const hour = formatInstant(at).slice(11)
  const late = details['late'] === true
  return {
    day: dayAt(at),
    title: {
      vi: `${stepKinds[kind].vi}${late ? ' (quá hạn)' : ''}, lúc ${hour}`,
      en: `${stepKinds[kind].en}${late ? ' (late)' : ''} at ${hour}`,
    },
    by: byName,
    state: stateOf(step),
    body: <StepWords step={step} />,
  }
}

function StepWords({ step: { kind, remover, words, details } }: { step: Step }) {
  const { asOf, language } = useReader()
  const name = nameOn(remover, asOf, language)
  const meeting = details['meeting']
  return (
    <>
      {(kind === 'raised' || kind === 'transferred' || kind === 'reopened') && (
        <Say as="p" class="soft" words={{ vi: `Chờ ${name} trả lời`, en: `${name} is to answer` }} />
      )}
      {words !== null && <Paragraphs text={words} />}
      {typeof meeting === 'string' && (
        <p>
          <Say as="a" href={`/meetings/${meeting}`} words={{ vi: `Cuộc họp ${meeting}`, en: `Meeting ${meeting}` }} />
        </p>
      )}
    </>
  )
}
