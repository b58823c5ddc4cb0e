import { formatNumber, formatShare, type Text } from '../../platform/text.ts'
import { type Column, Details, Part, Table, TileMap, useReader } from '../../platform/ui/index.ts'
import { provinceWords } from '../intake/index.ts'
import { percentOf, type ProvinceShare, weakestFirst } from './province.ts'

type Shown = {
  shares: readonly ProvinceShare[]
  note: Text
  /** Where a province leads; null where its records are not for the reader. */
  to: (share: ProvinceShare) => string | null
  /** Whether the table is unfolded. */
  open?: boolean
}

/** Quality by province: a map and, under it, the table; each province leads on. */
export function Provinces({ shares, note, to, open = false }: Shown) {
  const { language } = useReader()
  const hasRecords = shares.some(({ records }) => records > 0)
  const named: Column<ProvinceShare>[] = [
    { head: { vi: 'Tỉnh, thành phố', en: 'Province' }, names: true, cell: (each) => <ProvinceLink share={each} to={to} /> },
    ...(hasRecords
      ? [
          {
            head: { vi: 'Bản ghi', en: 'Records' },
            align: 'number' as const,
            cell: ({ records }: ProvinceShare) => formatNumber(records, language),
          },
        ]
      : []),
    { head: { vi: 'Lượt kiểm tra', en: 'Checks' }, align: 'number', cell: ({ checked }) => formatNumber(checked, language) },
    { head: { vi: 'Lượt không đạt', en: 'Failed' }, align: 'number', cell: ({ failed }) => formatNumber(failed, language) },
    { head: { vi: 'Đạt', en: 'Passed' }, align: 'number', cell: (each) => formatShare(each.checked - each.failed, each.checked, language) },
  ]
  const table = (
    <Table caption={{ vi: 'Chất lượng theo tỉnh', en: 'Quality by province' }} rows={weakestFirst(shares)} dense keyboard columns={named} />
  )
  return (
    <Part id="provinces" title={{ vi: 'Theo tỉnh, thành phố', en: 'By province' }} note={note}>
      <TileMap
        label={{ vi: 'Chất lượng theo tỉnh', en: 'Quality by province' }}
        values={shares.flatMap((each) => (each.code === null ? [] : [{ code: each.code, value: percentOf(each), href: to(each) ?? '#provinces' }]))}
        cuts={[90, 94, 97, 99]}
        unit="%"
      />
      {open ? table : <Details summary={{ vi: `Bảng ${shares.length} tỉnh, thành phố`, en: `Table of ${shares.length} provinces` }}>{table}</Details>}
    </Part>
  )
}

function ProvinceLink({ share, to }: { share: ProvinceShare; to: Shown['to'] }) {
  const { language, asOf } = useReader()
  const href = to(share)
  const name = provinceWords(share.province, asOf, language)
  const words = `${name.charAt(0).toUpperCase()}${name.slice(1)}`
  return href === null ? <>{words}</> : <a href={href}>{words}</a>
}
