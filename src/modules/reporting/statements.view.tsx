import { formatDay } from '../../platform/dates.ts'
import { Button, Form, Part, refusalOf, type Refused, Say, Select, Textarea } from '../../platform/ui/index.ts'
import { type ItemKind, itemKinds, itemKindWords, type ReportItem } from './item.ts'
import type { Proof } from './line.ts'
import type { ReportFile } from './reading.actions.ts'

type On = 'step' | 'item' | 'return' | 'start'
/** A report on its page; `on`: which of its forms was refused, and what was typed there. */
export type Props = { file: ReportFile; on?: On | undefined } & Refused

/** Where a report stands. */
export const at = ({ campaign, agency }: ReportFile) => `/reports/${campaign.code}/${agency}`

export function Statements({ file, on, refused, typed }: Props) {
  const { items, report, lines, parts, latest } = file
  const editable = file.may.write && latest && report?.state === 'draft'
  return (
    <Part
      title={{ vi: 'Nội dung báo cáo', en: 'Statements' }}
      note={{ vi: 'Mỗi ý gắn với một nhiệm vụ của báo cáo.', en: 'Each is about one task of the report.' }}
    >
      {itemKinds.map((kind) => (
        <Kind key={kind} kind={kind} items={items.filter((item) => item.kind === kind)} file={file} editable={editable} />
      ))}
      {editable && (
        <Form action={`${at(file)}/items`} id="item" {...refusalOf('item', { on, refused, typed })}>
          <input type="hidden" name="revision" value={report.revision} />
          <Select name="kind" label={{ vi: 'Loại ý', en: 'Kind' }} options={itemKinds.map((kind) => ({ value: kind, words: itemKindWords[kind] }))} />
          <Select
            name="task"
            label={{ vi: 'Nhiệm vụ', en: 'Task' }}
            options={[...lines, ...parts].map(({ task, title }) => ({
              value: task,
              words: `${task} – ${title.length > 90 ? `${title.slice(0, 89)}…` : title}`,
            }))}
          />
          <Textarea name="words" rows={2} label={{ vi: 'Nội dung', en: 'Words' }} />
          <Button variant="secondary" words={{ vi: 'Thêm vào báo cáo', en: 'Add' }} />
        </Form>
      )}
    </Part>
  )
}

function Kind({ kind, items, file, editable }: { kind: ItemKind; items: readonly ReportItem[]; file: ReportFile; editable: boolean }) {
  return (
    <section>
      <h3>
        <Say words={itemKindWords[kind]} /> <span class="soft">{items.length}</span>
      </h3>
      {items.length === 0 ? (
        <Say as="p" class="soft" words={{ vi: 'Chưa có ý nào.', en: 'None.' }} />
      ) : (
        <ul>
          {items.map((item) => (
            <li key={item.id} id={`item-${item.id}`}>
              {item.words} <a href={`/tasks/${item.task}`}>{item.task}</a>
              {item.source === 'board' && (
                <span class="soft small">
                  {' '}
                  <Say words={{ vi: 'từ bảng theo dõi', en: 'from the board' }} />
                </span>
              )}
              {editable && (item.source === 'agency' || item.kind === 'result') && (
                <Form class="inline" action={`${at(file)}/items/${item.id}/removal`} id={`remove-${item.id}`}>
                  <input type="hidden" name="revision" value={file.report?.revision} />
                  <Button variant="tertiary" size="sm" words={{ vi: 'Bỏ ý này', en: 'Take out' }} />
                </Form>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

export const proofWords = ({ number, issuedOn, signer, fileName, link }: Proof): string =>
  [number, issuedOn && formatDay(issuedOn), signer, fileName, link].filter(Boolean).join(', ')
