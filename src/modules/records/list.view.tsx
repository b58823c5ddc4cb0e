import { formatDay } from '../../platform/dates.ts'
import { Button, EmptyState, Input, PageHead, Say, Table, useReader } from '../../platform/ui/index.ts'
import type { RegistryDefinition } from '../registries/index.ts'
import { isSeen, type Sight } from './sight.ts'
import type { KeptPiece } from './store.ts'
import { Value } from './value.view.tsx'

/** Records of a registry by their keys. */
export function RecordList({
  registry,
  pieces,
  sight,
  q,
  page,
  size,
}: {
  registry: RegistryDefinition
  pieces: readonly KeptPiece[]
  sight: Sight
  q: string | undefined
  page: number
  size: number
}) {
  const { asOf } = useReader()
  const shown = registry.fields.filter((field) => isSeen(field, sight) && field.field !== registry.key).slice(0, 4)
  return (
    <>
      <PageHead title={{ vi: 'Bản ghi', en: 'Records' }} above={registry.name} />
      <form class="filters" role="search">
        <div class="filter-fields">
          <Input name="q" label={{ vi: 'Khóa bắt đầu bằng', en: 'Key begins with' }} value={q} required={false} />
          <Button variant="secondary" words={{ vi: 'Tìm', en: 'Find' }} />
        </div>
      </form>
      {pieces.length === 0 ? (
        <EmptyState title={{ vi: 'Không có bản ghi nào', en: 'No records' }} />
      ) : (
        <Table
          caption={{ vi: 'Bản ghi theo khóa', en: 'Records by key' }}
          rows={pieces}
          columns={[
            {
              head: registry.fields.find(({ field }) => field === registry.key)?.label ?? 'key',
              names: true,
              cell: ({ key }) => <a href={`/registries/${registry.code}/records/${encodeURIComponent(key)}`}>{key}</a>,
            },
            ...shown.map((field) => ({
              head: field.label,
              cell: (piece: KeptPiece) => <Value piece={{ ...piece, originals: null }} field={field} on={asOf} />,
            })),
            { head: { vi: 'Xác nhận lần cuối', en: 'Confirmed' }, cell: ({ confirmedOn }: KeptPiece) => formatDay(confirmedOn), short: true },
          ]}
        />
      )}
      <p class="buttons">
        {page > 1 && <Say as="a" href={`?page=${page - 1}${q ? `&q=${encodeURIComponent(q)}` : ''}`} words={{ vi: 'Trang trước', en: 'Previous' }} />}
        {pieces.length === size && (
          <Say as="a" href={`?page=${page + 1}${q ? `&q=${encodeURIComponent(q)}` : ''}`} words={{ vi: 'Trang sau', en: 'Next' }} />
        )}
      </p>
    </>
  )
}
