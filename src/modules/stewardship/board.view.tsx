import type { catalogue as named } from '../../../definitions/registries/catalogue.ts'
import { formatDay } from '../../platform/dates.ts'
import { formatNumber, formatShare } from '../../platform/text.ts'
import { Button, EmptyState, Figure, Figures, PageHead, Part, Say, Table, Tag, useReader } from '../../platform/ui/index.ts'
import { nameOn } from '../directory/index.ts'
import { dimensionWords } from '../intake/index.ts'
import { dimensions, type Stage, stages } from '../registries/index.ts'
import type { Standing } from './actions.ts'
import { shareOf, type StageRule } from './stage.ts'
import { stageWords } from './words.ts'

type Named = typeof named
type Props = { standings: readonly Standing[]; catalogue: Named; stage: Stage | undefined; rule: StageRule; mayDecide: boolean }

/** A share as people say it; a dash where nothing was measured. */
export function Share({ value }: { value: number | null }) {
  const { language } = useReader()
  return value === null ? <span class="soft">–</span> : <>{formatShare(Math.round(value * 100_000), 100_000, language)}</>
}

/** The catalogue of registries with how far each has come. */
export function BoardPage({ standings, catalogue, stage, rule, mayDecide }: Props) {
  const { language, asOf } = useReader()
  const known = standings.length + catalogue.named.length
  const shown = stage === undefined ? standings : standings.filter((each) => each.stage === stage)
  const number = (value: number) => formatNumber(value, language)
  const far = (each: Standing) => stages.indexOf(each.stage)
  return (
    <>
      <PageHead
        title={{ vi: 'Cơ sở dữ liệu', en: 'Registries' }}
        lead={{
          vi: `${standings.length} cơ sở dữ liệu đã có định nghĩa trong số ${catalogue.total} của Đề án 06. Trạng thái được tính từ số đo, không ai gõ tay.`,
          en: `${standings.length} of the ${catalogue.total} of Project 06 are defined. Stages follow from what is measured; nobody types them.`,
        }}
        actions={
          <>
            <Button variant="secondary" href="/registries/quality">
              <Say words={{ vi: 'Bảng chất lượng', en: 'Quality board' }} />
            </Button>
            {mayDecide && (
              <Button variant="secondary" href="/registries/proposals">
                <Say words={{ vi: 'Đề nghị sửa', en: 'Proposals' }} />
              </Button>
            )}
            <Button variant="secondary" href="/registries/tickets">
              <Say words={{ vi: 'Phiếu sửa dữ liệu', en: 'Repair tickets' }} />
            </Button>
          </>
        }
      />
      <Figures>
        {stages.map((each) => (
          <Figure
            key={each}
            value={standings.filter((one) => one.stage === each).length}
            label={stageWords[each]}
            href={`/registries?stage=${each}#list`}
          />
        ))}
        <Figure
          value={catalogue.total - standings.length}
          label={{ vi: 'Chưa định nghĩa', en: 'Not defined yet' }}
          href="#named"
          of={{ vi: `trong đó ${catalogue.named.length} đã được nêu tên`, en: `${catalogue.named.length} of them named` }}
        />
      </Figures>
      <Part
        id="list"
        title={
          stage === undefined
            ? { vi: `${shown.length} cơ sở dữ liệu`, en: `${shown.length} registries` }
            : {
                vi: `${shown.length} cơ sở dữ liệu: ${stageWords[stage].vi.toLowerCase()}`,
                en: `${shown.length} registries: ${stageWords[stage].en.toLowerCase()}`,
              }
        }
        note={{
          vi: `Đã kết nối: có từ hai lần nhập, lần cuối trong ${rule.connectedDays} ngày. Sạch: đúng, đủ, sạch từ ${rule.cleanShare * 100}%. Sống: từ ${rule.liveShare * 100}% bản ghi được xác nhận trong hạn. Ngưỡng do nền tảng đề xuất, chưa có văn bản quy định.`,
          en: `Connected: two imports or more, the last within ${rule.connectedDays} days. Clean: correct, complete and clean from ${rule.cleanShare * 100}%. Live: ${rule.liveShare * 100}% confirmed in time. Thresholds are proposed by the platform.`,
        }}
        aside={
          <>
            {stage !== undefined && (
              <a href="/registries">
                <Say words={{ vi: 'Xem tất cả', en: 'All' }} />
              </a>
            )}{' '}
            <a href="/registries/list.xlsx">Excel</a>
          </>
        }
      >
        {shown.length === 0 ? (
          <EmptyState title={{ vi: 'Không có cơ sở dữ liệu nào ở trạng thái này', en: 'None at this stage' }} />
        ) : (
          <Table
            caption={{ vi: 'Cơ sở dữ liệu và trạng thái', en: 'Registries and their stages' }}
            rows={shown.toSorted((a, b) => far(b) - far(a) || b.measured.records - a.measured.records)}
            keyboard
            columns={[
              {
                head: { vi: 'Cơ sở dữ liệu', en: 'Registry' },
                names: true,
                cell: ({ registry }) => (
                  <a href={`/registries/${registry.code}`}>
                    <Say words={registry.name} />
                  </a>
                ),
              },
              { head: { vi: 'Cơ quan chủ quản', en: 'Owner' }, cell: ({ registry }) => nameOn(registry.owner, asOf, language) },
              { head: { vi: 'Trạng thái', en: 'Stage' }, cell: (each) => <Tag words={stageWords[each.stage]} />, short: true },
              { head: { vi: 'Bản ghi', en: 'Records' }, align: 'number', cell: ({ measured }) => number(measured.records) },
              ...dimensions.map((dimension) => ({
                head: dimensionWords[dimension],
                align: 'number' as const,
                cell: ({ spoken }: Standing) => <Share value={shareOf(spoken, dimension)} />,
              })),
              {
                head: { vi: 'Xác nhận trong hạn', en: 'Fresh' },
                align: 'number',
                cell: ({ measured }) =>
                  measured.records === 0 ? <span class="soft">–</span> : formatShare(measured.fresh, measured.records, language),
              },
              {
                head: { vi: 'Xác nhận cuối', en: 'Last' },
                short: true,
                cell: ({ measured }) => (measured.last === null ? <span class="soft">–</span> : formatDay(measured.last)),
              },
              {
                head: { vi: 'Phiếu sửa', en: 'Tickets' },
                align: 'number',
                cell: (each) => <a href={`/registries/tickets?registry=${each.registry.code}`}>{number(each.tickets)}</a>,
              },
            ]}
          />
        )}
      </Part>
      <Part
        id="named"
        title={{ vi: 'Đã nêu tên, chưa định nghĩa', en: 'Named, not defined' }}
        note={{
          vi: `${known} cơ sở dữ liệu được nêu tên; ${catalogue.total - known} cơ sở dữ liệu còn lại chưa có danh mục công khai nên không kê ở đây.`,
          en: `${known} are named; no public list names the other ${catalogue.total - known}.`,
        }}
      >
        <Table
          caption={{ vi: 'Cơ sở dữ liệu đã nêu tên', en: 'Named registries' }}
          rows={catalogue.named}
          columns={[
            { head: { vi: 'Cơ sở dữ liệu', en: 'Registry' }, names: true, cell: ({ name }) => <Say words={name} /> },
            { head: { vi: 'Cơ quan chủ quản', en: 'Owner' }, cell: ({ owner }) => nameOn(owner, asOf, language) },
            {
              head: { vi: 'Căn cứ', en: 'Basis' },
              cell: ({ certain }) => (
                <Say
                  words={
                    certain
                      ? { vi: 'nêu trong văn bản', en: 'named in a document' }
                      : { vi: 'chưa đối chiếu với danh mục chính thức', en: 'not yet compared with the official list' }
                  }
                />
              ),
            },
          ]}
        />
      </Part>
    </>
  )
}

/** The four qualities of every measured registry, the weakest first. */
export function QualityPage({ standings, owner }: { standings: readonly Standing[]; owner: string | undefined }) {
  const { language, asOf } = useReader()
  const measured = standings.filter(({ spoken }) => spoken !== null).filter(({ registry }) => owner === undefined || registry.owner === owner)
  const worst = (each: Standing) => Math.min(...dimensions.map((dimension) => shareOf(each.spoken, dimension) ?? 1))
  return (
    <>
      <PageHead
        title={{ vi: 'Bảng chất lượng dữ liệu', en: 'Quality of data' }}
        lead={{
          vi: 'Đúng, đủ, sạch, sống: phần lượt kiểm tra đạt của lần nhập đại diện gần nhất; nơi yếu nhất đứng trước.',
          en: 'Correct, complete, clean, live: the share of checks passed; the weakest first.',
        }}
      />
      {measured.length === 0 ? (
        <EmptyState title={{ vi: 'Chưa có cơ sở dữ liệu nào được đo', en: 'Nothing was measured yet' }}>
          <Say words={{ vi: 'Số đo có ngay sau lần nhập đầu tiên.', en: 'Figures come with the first import.' }} />
        </EmptyState>
      ) : (
        <Table
          caption={{ vi: 'Chất lượng theo cơ sở dữ liệu', en: 'Quality by registry' }}
          rows={measured.toSorted((a, b) => worst(a) - worst(b))}
          columns={[
            {
              head: { vi: 'Cơ sở dữ liệu', en: 'Registry' },
              names: true,
              cell: ({ registry }) => (
                <a href={`/registries/${registry.code}/quality`}>
                  <Say words={registry.name} />
                </a>
              ),
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
          ]}
        />
      )}
    </>
  )
}
