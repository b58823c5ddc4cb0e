import { Button, Input, Say, Submit } from '../../platform/ui/index.ts'
import type { SavedView } from '../steering/index.ts'

export function SavedViews({ views, query }: { views: readonly SavedView[]; query: string }) {
  return (
    <details class="saved-views">
      <Say as="summary" class="plain-summary" words={{ vi: `Bộ lọc đã lưu (${views.length})`, en: `Saved views (${views.length})` }} />
      <ul>
        {views.map((view) => (
          <li key={view.id}>
            <a href={`/tasks?${view.query}`}>{view.name}</a>{' '}
            <form method="post" action="/tasks/views/remove" class="inline">
              <input type="hidden" name="id" value={view.id} />
              <Button variant="tertiary" size="sm" words={{ vi: `Xóa bộ lọc ${view.name}`, en: `Remove ${view.name}` }} />
            </form>
          </li>
        ))}
      </ul>
      <form method="post" action="/tasks/views" class="row">
        <input type="hidden" name="query" value={query} />
        <Input name="name" label={{ vi: 'Lưu bộ lọc đang dùng với tên', en: 'Keep the present filter as' }} required />
        <Submit variant="secondary" words={{ vi: 'Lưu bộ lọc', en: 'Keep' }} />
      </form>
    </details>
  )
}
