import { formatDay } from '../../platform/dates.ts'
import {
  DoneOf,
  Button,
  Checkbox,
  DateField,
  Details,
  Form,
  Input,
  Notice,
  Part,
  type RefusedOn,
  Say,
  Submit,
  Textarea,
  useReader,
} from '../../platform/ui/index.ts'
import { Standing } from './standing.view.tsx'
import type { Task } from './task.ts'
import type { TaskFile } from './task-file.ts'
import { headline } from './term.ts'
import { dueAfter, type TaskTree } from './tree.ts'

/** What a task is part of, what it is divided into and what that comes to; what it waits for. */
export function PlacePart({ file, ...refused }: { file: TaskFile } & RefusedOn) {
  const { task, place } = file
  const alone = place.above.length === 0 && place.rollUp === null && place.waitsFor.length === 0 && place.holdsUp.length === 0
  if (alone && (!place.mayDivide || task.withdrawnOn !== null)) return null
  return (
    <Part id="tree" title={{ vi: 'Nhiệm vụ cha, con và phụ thuộc', en: 'Whole, parts and what waits for what' }}>
      {place.above.length > 0 && <Above above={place.above} task={task} />}
      {place.rollUp && <Below file={file} />}
      <Waiting file={file} />
      {place.mayDivide && task.withdrawnOn === null && <PlaceForms file={file} {...refused} />}
    </Part>
  )
}

const TaskLink = ({ task }: { task: Task }) => (
  <>
    <a href={`/tasks/${task.code}`}>{task.code}</a> {headline(task.title)}
  </>
)

function Above({ above, task }: { above: readonly Task[]; task: Task }) {
  const whole = above.at(-1)
  return (
    <>
      <Say as="p" words={{ vi: 'Thuộc nhiệm vụ:', en: 'Part of:' }} />
      <ol class="tree-above">
        {above.map((each) => (
          <li key={each.id}>
            <TaskLink task={each} /> <Standing task={each} />
          </li>
        ))}
      </ol>
      {whole && dueAfter(task, whole) && <LaterThanWhole part={task} whole={whole} />}
    </>
  )
}

const LaterThanWhole = ({ part, whole }: { part: Task; whole: Task }) => (
  <Notice
    tone="warning"
    words={{
      vi: `${part.code} đến hạn ${part.dueOn ? formatDay(part.dueOn) : '–'}, sau nhiệm vụ cha ${whole.code} (${whole.dueOn ? formatDay(whole.dueOn) : '–'}).`,
      en: `${part.code} is due on ${part.dueOn ? formatDay(part.dueOn) : '–'}, after ${whole.code} (${whole.dueOn ? formatDay(whole.dueOn) : '–'}).`,
    }}
  />
)

function Below({ file: { task, place } }: { file: TaskFile }) {
  const sum = place.rollUp
  if (sum === null) return null
  return (
    <>
      <DoneOf label={{ vi: 'Nhiệm vụ con đã xong', en: 'Parts done' }} done={sum.done} total={sum.total} noun={{ vi: 'nhiệm vụ con', en: 'parts' }} />
      <Say
        as="p"
        class="soft"
        words={{
          vi: `Tiến độ cộng lên từ nhiệm vụ con: ${sum.progress}%${sum.overdue > 0 ? `; ${sum.overdue} quá hạn` : ''}${sum.lastDue ? `; hạn muộn nhất ${formatDay(sum.lastDue)}` : ''}.`,
          en: `Progress summed up from the parts: ${sum.progress}%${sum.overdue > 0 ? `; ${sum.overdue} overdue` : ''}${sum.lastDue ? `; the last due ${formatDay(sum.lastDue)}` : ''}.`,
        }}
      />
      <Branches tree={place.tree} />
      {place.tree.children
        .filter((child) => dueAfter(child.task, task))
        .map((child) => (
          <LaterThanWhole key={child.task.id} part={child.task} whole={task} />
        ))}
    </>
  )
}

const Branches = ({ tree }: { tree: TaskTree }) => (
  <ul class="tree">
    {tree.children.map((child) => (
      <li key={child.task.id}>
        <TaskLink task={child.task} /> {child.task.unit && <span class="soft">({child.task.unit})</span>} <Standing task={child.task} />
        {child.children.length > 0 && <Branches tree={child} />}
      </li>
    ))}
  </ul>
)

function Waiting({ file: { task, place } }: { file: TaskFile }) {
  const { asOf } = useReader()
  const done = (each: Task) => each.completedOn !== null && each.completedOn <= asOf
  return (
    <>
      {place.waitsFor.length > 0 && (
        <>
          <Say as="p" words={{ vi: 'Chờ:', en: 'Waits for:' }} />
          <ul>
            {place.waitsFor.map((each) => (
              <li key={each.id}>
                <TaskLink task={each} /> <Standing task={each} />{' '}
                {!done(each) && dueAfter(each, task) && <Say as="strong" words={{ vi: 'đến hạn sau nhiệm vụ này', en: 'is due after this' }} />}
                {place.mayDivide && (
                  <Form action={`/tasks/${task.code}/waits/end`} class="inline">
                    <input type="hidden" name="on" value={each.code} />
                    <Button variant="secondary" size="sm" words={{ vi: 'Không chờ nữa', en: 'Wait no more' }} />
                  </Form>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      {place.holdsUp.length > 0 && (
        <>
          <Say as="p" words={{ vi: 'Nhiệm vụ đang chờ việc này:', en: 'What waits for this:' }} />
          <ul>
            {place.holdsUp.map((each) => (
              <li key={each.id}>
                <TaskLink task={each} /> <Standing task={each} />
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}

const Anyway = ({ id }: { id: string }) => (
  <Checkbox
    name="anyway"
    id={id}
    value="true"
    label={{ vi: 'Vẫn giữ hạn này dù sau hạn của nhiệm vụ cha', en: 'Keep this day although it is after the whole' }}
  />
)

function PlaceForms({ file: { task }, refused, typed, on }: { file: TaskFile } & RefusedOn) {
  const of = (name: string) => ({ refused: on === name ? refused : undefined, typed: on === name ? typed : undefined })
  const later = refused?.slug === 'child-later'
  return (
    <>
      <Details summary={{ vi: 'Giao nhiệm vụ con cho đơn vị trực thuộc', en: 'Give a part to a unit' }} open={on === 'parts'}>
        <Form id="parts" action={`/tasks/${task.code}/parts`} {...of('parts')}>
          <Textarea name="title" id="part-title" label={{ vi: 'Nội dung nhiệm vụ con', en: 'What the part is' }} rows={2} required />
          <Input name="unit" id="part-unit" label={{ vi: 'Đơn vị thực hiện', en: 'Unit' }} required={false} />
          <Input name="product" id="part-product" label={{ vi: 'Sản phẩm', en: 'Product' }} required={false} />
          <DateField name="dueOn" id="part-due" label={{ vi: 'Hạn', en: 'Due on' }} required={false} />
          {on === 'parts' && later && <Anyway id="part-anyway" />}
          <Submit variant="secondary" words={{ vi: 'Giao nhiệm vụ con', en: 'Give the part' }} />
        </Form>
      </Details>
      <Details
        summary={{ vi: 'Đặt trong nhiệm vụ khác, ghi phụ thuộc', en: 'Place under another, say what it waits for' }}
        open={on === 'place' || on === 'waits'}
      >
        <Form id="place" action={`/tasks/${task.code}/place`} {...of('place')}>
          <Input
            name="under"
            id="place-under"
            label={{ vi: 'Mã nhiệm vụ cha; để trống nếu đứng riêng', en: 'Code of the whole; empty to stand alone' }}
            required={false}
          />
          {on === 'place' && later && <Anyway id="place-anyway" />}
          <Submit variant="secondary" words={{ vi: 'Đặt vào nhiệm vụ cha', en: 'Place' }} />
        </Form>
        <Form id="waits" action={`/tasks/${task.code}/waits`} {...of('waits')}>
          <Input name="on" id="waits-on" label={{ vi: 'Mã nhiệm vụ phải xong trước', en: 'Code of the task that comes first' }} required />
          <Submit variant="secondary" words={{ vi: 'Ghi phụ thuộc', en: 'Let it wait' }} />
        </Form>
      </Details>
    </>
  )
}
