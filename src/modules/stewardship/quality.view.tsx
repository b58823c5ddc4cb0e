import type { PlainDate } from '../../platform/dates.ts'
import { formatNumber, formatShare, type Language } from '../../platform/text.ts'
import { EmptyState, PageHead, Part, Say, Table, useReader, type Column } from '../../platform/ui/index.ts'
import { nameOn } from '../directory/index.ts'
import { dimensionWords } from '../intake/index.ts'
import { dimensions } from '../registries/index.ts'
import type { Standing } from './actions.ts'
import { Share } from './board.view.tsx'
import { byOwner, type OwnerIndex, passed } from './owner.ts'
import type { ProvinceShare } from './province.ts'
import { Provinces } from './province.view.tsx'
import { shareOf } from './stage.ts'

type Shown = { standings: readonly Standing[]; owner: string | undefined; provinces: readonly ProvinceShare[] }

const qualityColumns = (asOf: PlainDate, language: Language): readonly Column<Standing>[] => [
  {
    head: { vi: 'Cơ sở dữ liệu', en: 'Registry' },
    names: true,
    cell: ({ registry }) => <Say as="a" href={`/registries/${registry.code}/quality`} words={registry.name} />,
  },
  {
    head: { vi: 'Cơ quan chủ quản', en: 'Owner' },
    cell: ({ registry }) => <a href={`/registries/quality?owner=${registry.owner}`}>{nameOn(registry.owner, asOf, language)}</a>,
  },
  ...dimensions.map((dimension) => ({
    head: dimensionWords[dimension],
    align: 'number' as const,
    cell: ({ registry, spoken }: Standing) => (
      <a href={`/registries/${registry.code}/quality?dimension=${dimension}`}>
        <Share value={shareOf(spoken, dimension)} />
      </a>
    ),
  })),
  {
    head: { vi: 'Thống nhất', en: 'Agreeing' },
    align: 'number',
    cell: ({ registry, agreement }) =>
      agreement.checked === 0 ? (
        <Share value={null} />
      ) : (
        <a href={`/registries/${registry.code}#cross`}>{formatShare(agreement.checked - agreement.failed, agreement.checked, language)}</a>
      ),
  },
  {
    head: { vi: 'Bị loại', en: 'Refused' },
    align: 'number',
    cell: ({ spoken }) =>
      spoken ? (
        <a href={`/registries/${spoken.registry}/imports/${spoken.id}`}>{formatNumber(spoken.rejected + spoken.unreadable, language)}</a>
      ) : (
        '–'
      ),
  },
  {
    head: { vi: 'Phiếu quá hạn', en: 'Late tickets' },
    align: 'number',
    cell: ({ late, registry }) => <a href={`/registries/tickets?registry=${registry.code}`}>{formatNumber(late, language)}</a>,
  },
]

/** The four qualities of every measured registry, the weakest first; then by owner and by province. */
export function QualityPage({ standings, owner, provinces }: Shown) {
  const { language, asOf } = useReader()
  const measured = standings.filter(({ spoken, agreement }) => spoken !== null || agreement.checked > 0)
  const worst = (each: Standing) => Math.min(...dimensions.map((dimension) => shareOf(each.spoken, dimension) ?? 1))
  return (
    <>
      <PageHead
        title={{ vi: 'Bảng chất lượng dữ liệu', en: 'Quality of data' }}
        lead={{
          vi: 'Đúng, đủ, sạch, sống: phần lượt kiểm tra đạt của lần nhập đại diện gần nhất. Thống nhất: phần bản ghi khớp khi đối chiếu với cơ sở dữ liệu khác. Nơi yếu nhất đứng trước.',
          en: 'Correct, complete, clean, live: the share of checks passed. Agreeing: records that pass when laid beside other registries. The weakest first.',
        }}
      />
      {measured.length === 0 ? (
        <EmptyState
          title={{ vi: 'Chưa có cơ sở dữ liệu nào được đo', en: 'Nothing was measured yet' }}
          words={{ vi: 'Số đo có ngay sau lần nhập đầu tiên.', en: 'Figures come with the first import.' }}
        />
      ) : (
        <Table
          caption={{ vi: 'Chất lượng theo cơ sở dữ liệu', en: 'Quality by registry' }}
          rows={measured.toSorted((a, b) => worst(a) - worst(b))}
          columns={qualityColumns(asOf, language)}
        />
      )}
      {owner === undefined && measured.length > 0 && <Owners owners={byOwner(measured)} />}
      {owner === undefined && provinces.some(({ code }) => code !== null) && (
        <Provinces
          shares={provinces}
          note={{
            vi: 'Mọi cơ sở dữ liệu có ghi tỉnh gộp lại; mỗi lượt kiểm tra tính một lần, tỉnh cũ được tính vào tỉnh hiện nay.',
            en: 'All registries that tell a province together; each check counts once, former provinces with today’s.',
          }}
          to={({ province }) => `/registries/quality?province=${province}`}
        />
      )}
    </>
  )
}

/** The index of each owner over all its registries. */
function Owners({ owners }: { owners: readonly OwnerIndex[] }) {
  const { language, asOf } = useReader()
  return (
    <Part
      id="owners"
      title={{ vi: 'Theo cơ quan chủ quản', en: 'By owner' }}
      note={{
        vi: 'Gộp mọi cơ sở dữ liệu của cơ quan; mỗi lượt kiểm tra tính một lần.',
        en: 'All registries of an owner together; each check counts once.',
      }}
    >
      <Table
        caption={{ vi: 'Chất lượng theo cơ quan chủ quản', en: 'Quality by owner' }}
        rows={owners}
        columns={[
          {
            head: { vi: 'Cơ quan chủ quản', en: 'Owner' },
            names: true,
            cell: (each) => <a href={`/registries/quality?owner=${each.owner}`}>{nameOn(each.owner, asOf, language)}</a>,
          },
          { head: { vi: 'Cơ sở dữ liệu', en: 'Registries' }, align: 'number', cell: ({ registries }) => formatNumber(registries, language) },
          ...dimensions.map((dimension) => ({
            head: dimensionWords[dimension],
            align: 'number' as const,
            cell: (each: OwnerIndex) => <Share value={passed(each.dimensions[dimension])} />,
          })),
          { head: { vi: 'Thống nhất', en: 'Agreeing' }, align: 'number', cell: ({ agreement }) => <Share value={passed(agreement)} /> },
          { head: { vi: 'Phiếu đang mở', en: 'Open tickets' }, align: 'number', cell: ({ tickets }) => formatNumber(tickets, language) },
          { head: { vi: 'Phiếu quá hạn', en: 'Late tickets' }, align: 'number', cell: ({ late }) => formatNumber(late, language) },
        ]}
      />
    </Part>
  )
}
