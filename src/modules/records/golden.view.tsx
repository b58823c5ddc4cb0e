import type { Text } from '../../platform/text.ts'
import type { PlainDate } from '../../platform/dates.ts'
import { Part, Say, Table, useReader } from '../../platform/ui/index.ts'
import { nameOn } from '../directory/index.ts'
import { type RegistryDefinition, registryOn, valueWords } from '../registries/index.ts'
import { Told } from './value.view.tsx'
import type { Claim, Survivor } from './survivorship.ts'

const survivorWords: Readonly<Record<Survivor['by'], Text>> = {
  'source-rank': { vi: 'nguồn gốc có thẩm quyền cao nhất', en: 'the most trusted source' },
  recency: { vi: 'xác nhận gần nhất', en: 'confirmed last' },
  agreement: { vi: 'nhiều nguồn cùng ghi', en: 'what most sources say' },
}

/** What registries say of one person: what stands of each field, and whom it sets against whom. */
export type Golden = {
  survivors: readonly Survivor[]
  registries: readonly string[]
  conflicts: readonly { field: string; owners: readonly string[] }[]
}

export function GoldenPart({ golden, registry, on }: { golden: Golden; registry: RegistryDefinition; on: PlainDate }) {
  const { language } = useReader()
  const fieldSaid = (claim: Claim) => registryOn(claim.registry, on)?.fields.find(({ field }) => field === claim.field)
  return (
    <Part
      title={{ vi: 'Các cơ sở dữ liệu cùng nói về người này', en: 'What registries say of this person' }}
      aside={
        golden.conflicts.length > 0 && (
          <Say as="a" href={`/registries/discrepancies?registry=${registry.code}`} words={{ vi: 'Chỗ ghi khác nhau', en: 'Discrepancies' }} />
        )
      }
      note={{
        vi: `Từ ${golden.registries.length} cơ sở dữ liệu mà tài khoản này được xem.`,
        en: `From ${golden.registries.length} registries this account may read.`,
      }}
    >
      <Table
        caption={{ vi: 'Giá trị được chọn theo quy tắc', en: 'The value that stands' }}
        rows={golden.survivors}
        columns={[
          { head: { vi: 'Trường', en: 'Field' }, names: true, cell: ({ field, chosen }) => <Say words={fieldSaid(chosen)?.label ?? field} /> },
          {
            head: { vi: 'Giá trị được chọn', en: 'Stands' },
            cell: ({ chosen }) => <Say words={valueWords(fieldSaid(chosen), chosen.value, on)} />,
          },
          {
            head: { vi: 'Vì', en: 'Because' },
            cell: ({ by, chosen }) => (
              <>
                <Say words={survivorWords[by]} /> (<Told claim={chosen} on={on} />)
              </>
            ),
          },
          {
            head: { vi: 'Nơi ghi khác', en: 'Others say' },
            cell: ({ others }) =>
              others.length === 0
                ? '–'
                : others.map((claim) => (
                    <p key={`${claim.registry} ${claim.key}`}>
                      <Say words={valueWords(fieldSaid(claim), claim.value, on)} /> (<Told claim={claim} on={on} />)
                    </p>
                  )),
          },
          {
            head: { vi: 'Cơ quan cần thống nhất', en: 'To settle it' },
            cell: ({ field }) =>
              golden.conflicts
                .find((each) => each.field === field)
                ?.owners.map((owner) => nameOn(owner, null, language))
                .join(', ') ?? '–',
          },
        ]}
      />
    </Part>
  )
}
