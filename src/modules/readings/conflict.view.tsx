import { formatDay, formatInstant } from '../../platform/dates.ts'
import type { Text } from '../../platform/text.ts'
import { EmptyState, Form, Notice, PageHead, Part, RadioGroup, Say, Submit, Table, Textarea } from '../../platform/ui/index.ts'
import { AgencyNames, documentName, headline, numberOf, Ordering, type Side, Targets } from '../steering/index.ts'
import { type Disagreement } from './cluster.actions.ts'

const fields: Readonly<Record<string, Text>> = {
  deadline: { vi: 'Khác thời hạn', en: 'Different deadlines' },
  lead: { vi: 'Khác cơ quan chủ trì', en: 'Different leads' },
  target: { vi: 'Khác chỉ tiêu', en: 'Different targets' },
  precision: { vi: 'Cùng thời hạn, khác độ cụ thể', en: 'Same deadline, stated less exactly' },
}

/** The same task ordered in several places with different words on who, when or how much. */
export function ConflictsPage({ all, mayDecide }: { all: readonly Disagreement[]; mayDecide: boolean }) {
  const title = { vi: 'Nhiệm vụ giao ở nhiều văn bản', en: 'Ordered in several documents' }
  const differing = all.filter(({ field }) => field !== 'precision')
  if (all.length === 0)
    return (
      <>
        <PageHead title={title} />
        <EmptyState
          title={{ vi: 'Không thấy mâu thuẫn', en: 'No disagreement' }}
          words={{
            vi: 'Khi hai văn bản giao cùng một việc mà khác thời hạn, cơ quan hoặc chỉ tiêu, chỗ khác nhau sẽ hiện ở đây.',
            en: 'Where two documents order the same with another day, lead or number, it will stand here.',
          }}
        />
      </>
    )
  return (
    <>
      <PageHead
        title={title}
        lead={{
          vi: `${differing.length} chỗ mâu thuẫn, ${differing.filter(({ decision }) => !decision).length} chưa quyết định; ${all.length - differing.length} chỗ chỉ khác độ cụ thể.`,
          en: `${differing.length} disagreements, ${differing.filter(({ decision }) => !decision).length} undecided; ${all.length - differing.length} differ in exactness only.`,
        }}
      />
      {all.map((each) => (
        <OneConflict key={`${each.cluster}${each.field}`} conflict={each} mayDecide={mayDecide} />
      ))}
    </>
  )
}

function OneConflict({ conflict: { cluster, field, name, sides, proposed, decision }, mayDecide }: { conflict: Disagreement; mayDecide: boolean }) {
  return (
    <Part title={fields[field] ?? field} note={name}>
      <Table
        caption={{ vi: 'Các văn bản giao nhiệm vụ này', en: 'Documents that order it' }}
        rows={sides}
        columns={[
          { head: { vi: 'Mã', en: 'Code' }, short: true, cell: ({ task }) => <a href={`/tasks/${task.code}`}>{task.code}</a> },
          { head: { vi: 'Giao thế nào', en: 'How it is ordered' }, names: true, cell: ({ task }) => headline(task.title) },
          {
            head: { vi: 'Văn bản', en: 'Document' },
            cell: (side) => (
              <>
                <Ordering side={side} />
                {side.document?.issuedOn && <span class="soft small"> {formatDay(side.document.issuedOn)}</span>}
              </>
            ),
          },
          { head: { vi: 'Chủ trì', en: 'Lead' }, cell: ({ task }) => <AgencyNames ids={task.lead} written={task.leadNames} /> },
          { head: { vi: 'Thời hạn', en: 'Term' }, cell: ({ task }) => <Stated task={task} /> },
          ...(field === 'target' ? [{ head: { vi: 'Chỉ tiêu', en: 'Targets' }, cell: ({ task }: Side) => <Targets targets={task.targets} /> }] : []),
        ]}
      />
      {decision && (
        <Notice
          tone="success"
          words={{
            vi: `Theo ${sides.find(({ task }) => task.id === decision.follows)?.task.code ?? '–'}: ${decision.reason} (${decision.byName}, ${formatInstant(decision.at)})`,
            en: `Follows ${sides.find(({ task }) => task.id === decision.follows)?.task.code ?? '–'}: ${decision.reason} (${decision.byName}, ${formatInstant(decision.at)})`,
          }}
        />
      )}
      {mayDecide && !decision && field !== 'precision' && (
        <Form action="/conflicts">
          <input type="hidden" name="cluster" value={cluster} />
          <input type="hidden" name="field" value={field} />
          <RadioGroup
            name="follows"
            id={`follows-${cluster}-${field}`}
            label={{ vi: 'Theo văn bản nào', en: 'Which is followed' }}
            value={proposed?.side.task.id}
            options={sides.map(({ task, document }) => ({
              value: task.id,
              words: [task.code, numberOf({ task, document }) ?? (document && headline(documentName(document)))].filter(Boolean).join(', '),
              ...(proposed?.side.task.id === task.id && { hint: { vi: `Đề xuất: ${proposed.rule.vi}`, en: `Proposed: ${proposed.rule.en}` } }),
            }))}
          />
          <Textarea
            name="reason"
            id={`reason-${cluster}-${field}`}
            label={{ vi: 'Lý do', en: 'Reason' }}
            rows={2}
            value={proposed ? `${proposed.rule.vi.charAt(0).toUpperCase()}${proposed.rule.vi.slice(1)}.` : undefined}
            required
          />
          <Submit variant="secondary" words={{ vi: 'Ghi quyết định; cả hai giá trị vẫn được giữ', en: 'Record; both values are kept' }} />
        </Form>
      )}
    </Part>
  )
}

/** A deadline as the document words it, with the day it was read as. */
function Stated({ task: { deadline, dueOn } }: Pick<Side, 'task'>) {
  if (!deadline) return <Say as="span" class="soft" words={{ vi: 'không nêu', en: 'not stated' }} />
  return (
    <>
      {deadline.raw}
      {dueOn && <span class="soft small"> ({formatDay(dueOn)})</span>}
    </>
  )
}
