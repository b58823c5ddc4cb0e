import type { ComponentChildren } from 'preact'
import { dayAt, daysBetween, formatDay } from '../../platform/dates.ts'
import { formatNumber, formatShare } from '../../platform/text.ts'
import { Button, DayWords, DefinitionList, EmptyState, PageHead, Part, Say, Tag, useReader } from '../../platform/ui/index.ts'
import { nameOn } from '../directory/index.ts'
import { dimensionWords, type Import, ImportTable } from '../intake/index.ts'
import { dimensions } from '../registries/index.ts'
import type { Standing } from './actions.ts'
import { Share } from './board.view.tsx'
import { shareOf } from './stage.ts'
import type { Ticket } from './store.ts'
import { stageWords } from './words.ts'
import type { ProvinceShare } from './province.ts'
import { Provinces } from './province.view.tsx'
import { Fields } from './fields.view.tsx'

type Shown = {
  standing: Standing
  /** Null for whoever may not see what came in. */
  imports: readonly Import[] | null
  provinces: readonly ProvinceShare[]
  tickets: readonly Ticket[]
  /** What comparisons with other registries found. */
  across: ComponentChildren
  maySteward: boolean
  seesRecords: boolean
}

/** One registry: who answers for it by which law, how good its data are and where, what came in last. */
export function RegistryPage({ standing, imports, provinces, tickets, across, maySteward, seesRecords }: Shown) {
  const { language, asOf } = useReader()
  const { registry } = standing
  const base = `/registries/${registry.code}`
  return (
    <>
      <PageHead
        title={registry.name}
        above={nameOn(registry.owner, asOf, language)}
        actions={
          <>
            {maySteward && <Button href={`${base}/imports/new`} words={{ vi: 'Nhập tệp', en: 'Import a file' }} />}
            {maySteward && <Button variant="secondary" href={`${base}/pages`} words={{ vi: 'Nhập từ sổ quét', en: 'Scanned books' }} />}
            {seesRecords && <Button variant="secondary" href={`${base}/records`} words={{ vi: 'Xem bản ghi', en: 'Records' }} />}
          </>
        }
      />
      <Facts standing={standing} />
      <Quality standing={standing} />
      {across}
      {provinces.some(({ code }) => code !== null) && (
        <Provinces
          shares={provinces}
          note={{
            vi: 'Phần lượt kiểm tra đạt, bốn tiêu chí gộp lại; tỉnh cũ được tính vào tỉnh hiện nay.',
            en: 'Share of checks passed, all four together; former provinces count with today’s.',
          }}
          to={({ province }) => `${base}/quality?province=${province}`}
        />
      )}
      {tickets.length > 0 && (
        <Part
          title={{ vi: `${tickets.length} phiếu sửa đang mở`, en: `${tickets.length} open tickets` }}
          aside={<Say as="a" href={`/registries/tickets?registry=${registry.code}`} words={{ vi: 'Xem phiếu', en: 'Tickets' }} />}
        >
          <p>
            <Say words={{ vi: 'Hạn gần nhất: ', en: 'Next due: ' }} />
            <DayWords day={tickets[0]?.due_on ?? asOf} kind="term" />
          </p>
        </Part>
      )}
      {imports && (
        <Part title={{ vi: 'Các lần nhập gần đây', en: 'Last imports' }}>
          <ImportTable imports={imports} />
        </Part>
      )}
      <Fields registry={registry} asOf={asOf} />
    </>
  )
}

/** The four qualities of its last import. */
function Quality({ standing }: { standing: Standing }) {
  const { registry, spoken } = standing
  const base = `/registries/${registry.code}`
  return (
    <Part
      id="quality"
      title={{ vi: 'Chất lượng', en: 'Quality' }}
      note={
        spoken
          ? {
              vi: `Theo tệp ${spoken.fileName}, nhập xong ngày ${formatDay(dayAt(spoken.finishedAt))}.`,
              en: `From ${spoken.fileName}, carried out on ${formatDay(dayAt(spoken.finishedAt))}.`,
            }
          : { vi: 'Chưa có lần nhập nào hoàn tất.', en: 'No import was completed.' }
      }
      aside={spoken && <Say as="a" href={`${base}/quality`} words={{ vi: 'Từng quy tắc, thử đổi quy tắc', en: 'Rule by rule' }} />}
    >
      {spoken ? (
        <DefinitionList
          definitions={dimensions.map((dimension) => ({
            term: dimensionWords[dimension],
            value: (
              <a href={`${base}/quality?dimension=${dimension}`}>
                <Share value={shareOf(spoken, dimension)} />
              </a>
            ),
            note:
              spoken.dimensions[dimension].checked === 0
                ? { vi: 'không có quy tắc nào thuộc tiêu chí này', en: 'no rule of this quality' }
                : {
                    vi: `${formatNumber(spoken.dimensions[dimension].failed, 'vi')} lỗi trên ${formatNumber(spoken.dimensions[dimension].checked, 'vi')} lượt`,
                    en: `${formatNumber(spoken.dimensions[dimension].failed, 'en')} faults in ${formatNumber(spoken.dimensions[dimension].checked, 'en')} checks`,
                  },
          }))}
        />
      ) : (
        <EmptyState title={{ vi: 'Chưa có số đo', en: 'Nothing measured' }} />
      )}
    </Part>
  )
}

/** Its stage, its clock, who answers for it and by which law. */
function Facts({ standing }: { standing: Standing }) {
  const { language, asOf } = useReader()
  const { registry, measured, stage } = standing
  return (
    <DefinitionList
      definitions={[
        { term: { vi: 'Trạng thái', en: 'Stage' }, value: <Tag words={stageWords[stage]} /> },
        { term: { vi: 'Bản ghi đang có', en: 'Records' }, value: formatNumber(measured.records, language) },
        {
          term: { vi: 'Đồng hồ sống', en: 'Live clock' },
          value: measured.last && (
            <Say
              words={{
                vi: `nguồn xác nhận lần cuối ${daysBetween(measured.last, asOf) === 0 ? 'hôm nay' : `cách đây ${daysBetween(measured.last, asOf)} ngày`} (${formatDay(measured.last)})`,
                en: `last confirmed by its source on ${formatDay(measured.last)}`,
              }}
            />
          ),
          note: {
            vi: `${formatShare(measured.fresh, measured.records, 'vi')} bản ghi được xác nhận trong ${registry.freshForDays} ngày`,
            en: `${formatShare(measured.fresh, measured.records, 'en')} of records confirmed within ${registry.freshForDays} days`,
          },
        },
        {
          term: { vi: 'Căn cứ pháp lý', en: 'Legal basis' },
          value: registry.basis,
          ...(!registry.basisCertain && { note: { vi: 'chưa đối chiếu với nguyên văn', en: 'not yet compared with the text' } }),
        },
        {
          term: { vi: 'Trong danh mục', en: 'In the catalogue' },
          value: (
            <Say
              as="a"
              href={`/registries/databases/${registry.code}`}
              words={{ vi: 'văn bản nêu tên, bản khai của chủ quản', en: 'who names it, what its owner declared' }}
            />
          ),
        },
        {
          term: { vi: 'Cơ quan được khai thác', en: 'Readers' },
          value: registry.readers.map((reader) => nameOn(reader, asOf, language)).join('; '),
        },
        {
          term: { vi: 'Định nghĩa', en: 'Definition' },
          value: (
            <Say
              words={{
                vi: `phiên bản ${registry.version}, từ ${formatDay(registry.from)}`,
                en: `version ${registry.version}, from ${formatDay(registry.from)}`,
              }}
            />
          ),
        },
      ]}
    />
  )
}
