import { formatNumber } from '../../platform/text.ts'
import { Button, PageHead } from '../../platform/ui/index.ts'
import type { Import, KeptReport } from '../intake/index.ts'
import type { RegistryDefinition } from '../registries/index.ts'
import type { ProvinceShare } from './province.ts'
import { Provinces } from './province.view.tsx'

type Shown = {
  registry: RegistryDefinition
  file: Import
  rule: KeptReport['rules'][number]
  shares: readonly ProvinceShare[]
  /** Where the records that fail in a province are found, or all where none is named; null where they are not for the reader. */
  to: ((province: string | null) => string) | null
}

/** One rule, province by province: each leads to the records that fail there. */
export function RulePage({ registry, file, rule, shares, to }: Shown) {
  return (
    <>
      <PageHead
        title={rule.words}
        above={registry.name}
        lead={{
          vi: `Tệp ${file.file_name}: ${formatNumber(rule.failed, 'vi')} bản ghi không đạt trên ${formatNumber(rule.checked, 'vi')} bản ghi được kiểm tra.`,
          en: `${file.file_name}: ${formatNumber(rule.failed, 'en')} of ${formatNumber(rule.checked, 'en')} records checked fail.`,
        }}
        actions={to && <Button variant="secondary" href={to(null)} words={{ vi: 'Xem mọi bản ghi không đạt', en: 'All records that fail' }} />}
      />
      <Provinces
        shares={shares}
        note={{
          vi: 'Phần bản ghi đạt quy tắc này; tỉnh cũ được tính vào tỉnh hiện nay.',
          en: 'Share of records that pass this rule; former provinces count with today’s.',
        }}
        to={({ province, failed }) => (to && failed > 0 ? to(province) : null)}
        open
      />
    </>
  )
}
