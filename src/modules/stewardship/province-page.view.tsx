import { formatNumber, formatShare, type Text } from '../../platform/text.ts'
import { EmptyState, PageHead, Say, Table, useReader } from '../../platform/ui/index.ts'
import { nameOn } from '../directory/index.ts'
import type { RegistryDefinition } from '../registries/index.ts'
import { percentOf, type ProvinceShare } from './province.ts'

type Line = { registry: RegistryDefinition; share: ProvinceShare }

/** What each registry tells of one province, the weakest first. */
export function ProvincePage({ title, province, lines }: { title: Text; province: string; lines: readonly Line[] }) {
  const { language, asOf } = useReader()
  return (
    <>
      <PageHead
        title={title}
        lead={{
          vi: 'Bản ghi của tỉnh trong từng cơ sở dữ liệu; tỉnh cũ được tính vào tỉnh hiện nay. Mở từng dòng để xem quy tắc rồi danh sách bản ghi.',
          en: 'The records of the province in each registry; former provinces count with today’s. A line leads to its rules, then to the records.',
        }}
      />
      {lines.length === 0 ? (
        <EmptyState title={{ vi: 'Chưa cơ sở dữ liệu nào có số đo của tỉnh này', en: 'Nothing was measured of this province' }} />
      ) : (
        <Table
          caption={title}
          rows={lines.toSorted((a, b) => (percentOf(a.share) ?? 101) - (percentOf(b.share) ?? 101))}
          keyboard
          columns={[
            {
              head: { vi: 'Cơ sở dữ liệu', en: 'Registry' },
              names: true,
              cell: ({ registry }) => <Say as="a" href={`/registries/${registry.code}/quality?province=${province}`} words={registry.name} />,
            },
            { head: { vi: 'Cơ quan chủ quản', en: 'Owner' }, cell: ({ registry }) => nameOn(registry.owner, asOf, language) },
            { head: { vi: 'Bản ghi', en: 'Records' }, align: 'number', cell: ({ share }) => formatNumber(share.records, language) },
            { head: { vi: 'Lượt không đạt', en: 'Failed' }, align: 'number', cell: ({ share }) => formatNumber(share.failed, language) },
            {
              head: { vi: 'Đạt', en: 'Passed' },
              align: 'number',
              cell: ({ share }) => formatShare(share.checked - share.failed, share.checked, language),
            },
          ]}
        />
      )}
    </>
  )
}
