import { Button, Buttons, Form, Part, Say, withQuery } from '../../platform/ui/index.ts'
import type { Suggestion } from './suggestion.store.ts'

const adding = ({ id, document, title, lead, support, product, deadline }: Suggestion): string =>
  withQuery('/tasks/new', { suggestion: String(id), document, title, lead, support: support || null, product, deadline })

/** What a model read beside the grammar: a person opens each, looks and adds it, or says that it is no order. */
export function Suggestions({ all }: { all: readonly Suggestion[] }) {
  if (all.length === 0) return null
  return (
    <Part
      id="suggestions"
      title={{ vi: `Mô hình đề xuất (${all.length})`, en: `Proposed by a model (${all.length})` }}
      note={{
        vi: 'Chưa phải nhiệm vụ và không tính vào số liệu nào cho đến khi có người xem và thêm.',
        en: 'No tasks, and in no figure, until a person looks and adds them.',
      }}
    >
      {all.map((suggestion) => (
        <article key={suggestion.id} class="task-card" data-row="">
          <p>{suggestion.title}</p>
          <p class="soft">
            {[suggestion.lead, suggestion.deadline, suggestion.model].filter(Boolean).join(' · ')} ·{' '}
            <Say as="a" href={`/documents/${suggestion.document}`} words={{ vi: 'văn bản', en: 'document' }} />
          </p>
          <Buttons>
            <Button variant="secondary" size="sm" href={adding(suggestion)} words={{ vi: 'Xem lại rồi thêm', en: 'Look and add' }} />
            <Form action={`/suggestions/${suggestion.id}/dropped`} class="inline">
              <Button variant="tertiary" size="sm" words={{ vi: 'Không phải nhiệm vụ', en: 'Not a task' }} />
            </Form>
          </Buttons>
        </article>
      ))}
    </Part>
  )
}
