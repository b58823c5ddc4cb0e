import { formatDay } from '../../platform/dates.ts'
import { EmptyState, Figure, Figures, PageHead, Part, Say, Table } from '../../platform/ui/index.ts'
import type { StoredDocument } from '../documents/index.ts'
import { documentName } from './ordering.view.tsx'
import type { Baseline, PlanChange } from './plan.actions.ts'
import { Standing } from './standing.view.tsx'
import { headline } from './term.ts'
import { Differences } from './task-story.view.tsx'

const title = { vi: 'Kế hoạch: lúc ban hành và hiện nay', en: 'The plan: at issue and today' }

/** A plan as it was issued beside what it has become, and the chain of work that decides when it ends. */
export function PlanPage({ document, baseline: { total, unchanged, changes, moved, path } }: { document: StoredDocument; baseline: Baseline }) {
  const list = `/tasks?document=${document.id}`
  return (
    <>
      <PageHead title={title} lead={documentName(document)} />
      <Figures>
        <Figure value={total} label={{ vi: 'nhiệm vụ từ kế hoạch', en: 'tasks of the plan' }} href={list} />
        <Figure value={unchanged} label={{ vi: 'giữ nguyên', en: 'unchanged' }} href={list} />
        <Figure value={changes.length} label={{ vi: 'đã thay đổi', en: 'changed' }} href="#changes" />
        <Figure value={moved} label={{ vi: 'đã lùi hạn', en: 'moved to a later day' }} href="#changes" />
      </Figures>
      <Part id="changes" title={{ vi: 'Khác với lúc ban hành', en: 'What differs from the issue' }}>
        {changes.length === 0 ? (
          <EmptyState
            title={{ vi: 'Chưa có thay đổi', en: 'Nothing has changed' }}
            words={{ vi: 'Mọi nhiệm vụ còn đúng như lúc kế hoạch được ban hành.', en: 'Every task stands as it was issued.' }}
          />
        ) : (
          <Changes changes={changes} />
        )}
      </Part>
      <Part
        id="path"
        title={{ vi: 'Đường găng', en: 'Critical path' }}
        note={{
          vi: 'Chuỗi nhiệm vụ chờ nhau quyết định ngày xong cuối cùng; lùi một mắt xích là lùi cả chuỗi.',
          en: 'The chain of tasks waiting for each other that decides the last day.',
        }}
      >
        {path.length === 0 ? (
          <Say
            as="p"
            class="soft"
            words={{ vi: 'Chưa nhiệm vụ nào của kế hoạch được ghi là chờ nhiệm vụ khác.', en: 'No task of the plan waits for another.' }}
          />
        ) : (
          <ol>
            {path.map(({ task, slack }) => (
              <li key={task.id}>
                <a href={`/tasks/${task.code}`}>{task.code}</a> {headline(task.title)} <Standing task={task} />
                {slack !== null && (
                  <span class={slack < 0 ? undefined : 'soft'}>
                    {' '}
                    <Say
                      words={
                        slack < 0
                          ? { vi: `đến hạn trước việc nó chờ ${-slack} ngày`, en: `due ${-slack} days before what it waits for` }
                          : { vi: `còn ${slack} ngày sau việc nó chờ`, en: `${slack} days after what it waits for` }
                      }
                    />
                  </span>
                )}
              </li>
            ))}
          </ol>
        )}
      </Part>
    </>
  )
}

const Changes = ({ changes }: { changes: readonly PlanChange[] }) => (
  <Table
    dense
    caption={{ vi: 'Khác với lúc ban hành', en: 'What differs' }}
    rows={changes}
    rowKey={({ code }) => code}
    columns={[
      { head: { vi: 'Mã', en: 'Code' }, short: true, cell: ({ code }) => <a href={`/tasks/${code}`}>{code}</a> },
      { head: { vi: 'Nhiệm vụ', en: 'Task' }, names: true, cell: (each) => headline(each.title) },
      {
        head: { vi: 'Lúc ban hành → hiện nay', en: 'At issue → today' },
        cell: ({ differences, withdrawnOn }) => (
          <>
            {withdrawnOn && (
              <Say words={{ vi: `Rút khỏi bảng ngày ${formatDay(withdrawnOn)}.`, en: `Off the board on ${formatDay(withdrawnOn)}.` }} />
            )}
            {differences.length > 0 && <Differences differences={differences} />}
          </>
        ),
      },
    ]}
  />
)
