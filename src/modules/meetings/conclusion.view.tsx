import { Details, Form, Input, type Option, Part, refusalOf, type RefusedOn, Say, Select, Submit, Table, Textarea } from '../../platform/ui/index.ts'
import { Standing, type Task } from '../steering/index.ts'
import type { MeetingFile } from './file.actions.ts'
import type { Conclusion, Meeting } from './meeting.ts'
import { Agencies } from './parts.view.tsx'

export function Conclusions({ file: { conclusions, tasks, meeting } }: { file: MeetingFile }) {
  const waiting = conclusions.filter(({ task }) => task === null).length
  return (
    <Part
      title={{ vi: 'Kết luận', en: 'Conclusions' }}
      {...(waiting > 0 && {
        note: {
          vi: `${waiting} kết luận chờ số thông báo để thành nhiệm vụ.`,
          en: `${waiting} wait for the number of the notice to become tasks.`,
        },
      })}
    >
      {conclusions.length === 0 ? (
        <Say as="p" class="soft" words={{ vi: 'Chưa ghi kết luận nào.', en: 'None recorded yet.' }} />
      ) : (
        <Table
          caption={{ vi: `Kết luận cuộc họp ${meeting.code}`, en: `Conclusions of ${meeting.code}` }}
          dense
          rows={conclusions}
          rowKey={({ id }) => String(id)}
          columns={[
            { head: { vi: 'TT', en: 'No.' }, align: 'number', cell: ({ position }: Conclusion) => position },
            { head: { vi: 'Kết luận', en: 'Conclusion' }, names: true, cell: (each: Conclusion) => <Concluded conclusion={each} /> },
            { head: { vi: 'Chịu trách nhiệm', en: 'Answers' }, cell: ({ lead }: Conclusion) => <Agencies ids={[lead]} /> },
            { head: { vi: 'Sản phẩm', en: 'Product' }, cell: ({ product }: Conclusion) => product },
            {
              head: { vi: 'Nhiệm vụ', en: 'Task' },
              cell: ({ task, deadline }: Conclusion) => <Given task={task} known={task === null ? undefined : tasks.get(task)} deadline={deadline} />,
            },
          ]}
        />
      )}
    </Part>
  )
}

const Concluded = ({ conclusion: { words, obstacle } }: { conclusion: Conclusion }) => (
  <>
    {words}
    {obstacle !== null && (
      <p class="small soft">
        <Say words={{ vi: 'Gỡ vướng mắc', en: 'Removes' }} /> <a href={`/obstacles/${obstacle}`}>{obstacle}</a>
      </p>
    )}
  </>
)

/** The task a conclusion became, with its standing where the reader may see it. */
function Given({ task, known, deadline }: { task: string | null; known: Task | undefined; deadline: string }) {
  if (task === null) return <Say as="span" class="soft" words={{ vi: `chưa giao, hạn ${deadline}`, en: `not yet given, due ${deadline}` }} />
  return known ? (
    <>
      <a href={`/tasks/${task}`}>{task}</a> <Standing task={known} />
    </>
  ) : (
    <>
      {task} <span class="soft">{deadline}</span>
    </>
  )
}

export function Concluding({ meeting, obstacles, on, refused, typed }: { meeting: Meeting; obstacles: readonly Option[] } & RefusedOn) {
  return (
    <Details summary={{ vi: 'Ghi một kết luận', en: 'Record a conclusion' }} open={on === 'conclusions'}>
      <Form id="conclusions" action={`/meetings/${meeting.code}/conclusions`} {...refusalOf('conclusions', { on, refused, typed })}>
        <Textarea name="words" label={{ vi: 'Việc phải làm', en: 'What is to be done' }} rows={3} required />
        <Input
          name="lead"
          label={{ vi: 'Cơ quan chịu trách nhiệm', en: 'Who answers' }}
          hint={{ vi: 'Đúng một cơ quan', en: 'Exactly one agency' }}
          required
        />
        <Input name="product" label={{ vi: 'Sản phẩm', en: 'Product' }} required />
        <Input
          name="deadline"
          label={{ vi: 'Thời hạn', en: 'By when' }}
          hint={{ vi: 'Ví dụ: trước ngày 25/12/2026; trong tháng 01/2027', en: 'As officials write it' }}
          required
        />
        {obstacles.length > 0 && (
          <Select
            name="obstacle"
            label={{ vi: 'Kết luận này gỡ vướng mắc', en: 'It removes the obstacle' }}
            empty={{ vi: 'Không', en: 'None' }}
            required={false}
            options={obstacles}
          />
        )}
        <Submit
          words={
            meeting.noticeNumber ? { vi: 'Ghi kết luận, giao nhiệm vụ', en: 'Record it and give the task' } : { vi: 'Ghi kết luận', en: 'Record it' }
          }
        />
      </Form>
    </Details>
  )
}
