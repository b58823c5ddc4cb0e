import type { ComponentChildren } from 'preact'
import { dayAt, daysBetween, formatDay } from '../../platform/dates.ts'
import { formatNumber, formatShare } from '../../platform/text.ts'
import {
  Button,
  DayWords,
  DefinitionList,
  Details,
  EmptyState,
  PageHead,
  Part,
  Say,
  Table,
  Tag,
  TileMap,
  useReader,
} from '../../platform/ui/index.ts'
import { nameOn } from '../directory/index.ts'
import { dimensionWords, type Import, ImportTable, type KeptReport } from '../intake/index.ts'
import { type Dimension, dimensions, type RegistryDefinition, registryOn } from '../registries/index.ts'
import type { Standing } from './actions.ts'
import { Share } from './board.view.tsx'
import type { RuleChange, Score } from './preview.ts'
import { shareOf } from './stage.ts'
import type { Ticket } from './store.ts'
import { sensitivityWords, stageWords } from './words.ts'

export type ProvinceShare = { province: string; code: string | null; records: number; checked: number; failed: number }

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
  const { registry, measured, stage, spoken } = standing
  const base = `/registries/${registry.code}`
  const number = (value: number) => formatNumber(value, language)
  return (
    <>
      <PageHead
        title={registry.name}
        above={nameOn(registry.owner, asOf, language)}
        actions={
          <>
            {maySteward && (
              <Button href={`${base}/imports/new`}>
                <Say words={{ vi: 'Nhập tệp', en: 'Import a file' }} />
              </Button>
            )}
            {maySteward && (
              <Button variant="secondary" href={`${base}/pages`}>
                <Say words={{ vi: 'Nhập từ sổ quét', en: 'Scanned books' }} />
              </Button>
            )}
            {seesRecords && (
              <Button variant="secondary" href={`${base}/records`}>
                <Say words={{ vi: 'Xem bản ghi', en: 'Records' }} />
              </Button>
            )}
          </>
        }
      />
      <DefinitionList
        definitions={[
          { term: { vi: 'Trạng thái', en: 'Stage' }, value: <Tag words={stageWords[stage]} /> },
          { term: { vi: 'Bản ghi đang có', en: 'Records' }, value: number(measured.records) },
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
              <a href={`/registries/databases/${registry.code}`}>
                <Say words={{ vi: 'văn bản nêu tên, bản khai của chủ quản', en: 'who names it, what its owner declared' }} />
              </a>
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
        aside={
          spoken && (
            <a href={`${base}/quality`}>
              <Say words={{ vi: 'Từng quy tắc, thử đổi quy tắc', en: 'Rule by rule' }} />
            </a>
          )
        }
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
      {across}
      {provinces.length > 0 && <Provinces provinces={provinces} base={base} />}
      {tickets.length > 0 && (
        <Part
          title={{ vi: `${tickets.length} phiếu sửa đang mở`, en: `${tickets.length} open tickets` }}
          aside={
            <a href={`/registries/tickets?registry=${registry.code}`}>
              <Say words={{ vi: 'Xem phiếu', en: 'Tickets' }} />
            </a>
          }
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

function Provinces({ provinces, base }: { provinces: readonly ProvinceShare[]; base: string }) {
  const { language, asOf } = useReader()
  const percent = ({ checked, failed }: ProvinceShare) => (checked === 0 ? null : Math.round(((checked - failed) / checked) * 1000) / 10)
  return (
    <Part
      id="provinces"
      title={{ vi: 'Theo tỉnh, thành phố', en: 'By province' }}
      note={{
        vi: 'Phần lượt kiểm tra đạt, bốn tiêu chí gộp lại; tỉnh cũ được tính vào tỉnh hiện nay.',
        en: 'Share of checks passed, all four together; former provinces count with today’s.',
      }}
    >
      <TileMap
        label={{ vi: 'Chất lượng theo tỉnh', en: 'Quality by province' }}
        values={provinces.flatMap((each) => (each.code === null ? [] : [{ code: each.code, value: percent(each), href: `${base}#p-${each.code}` }]))}
        cuts={[90, 94, 97, 99]}
        unit="%"
      />
      <Details summary={{ vi: `Bảng ${provinces.length} tỉnh, thành phố`, en: `Table of ${provinces.length} provinces` }}>
        <Table
          caption={{ vi: 'Chất lượng theo tỉnh', en: 'Quality by province' }}
          rows={provinces.toSorted((a, b) => (percent(a) ?? 101) - (percent(b) ?? 101))}
          dense
          columns={[
            {
              head: { vi: 'Tỉnh, thành phố', en: 'Province' },
              names: true,
              cell: (each) => <span id={`p-${each.code}`}>{nameOn(each.province, asOf, language).replace('Ủy ban nhân dân ', '')}</span>,
            },
            { head: { vi: 'Bản ghi', en: 'Records' }, align: 'number', cell: ({ records }) => formatNumber(records, language) },
            { head: { vi: 'Lượt không đạt', en: 'Failed' }, align: 'number', cell: ({ failed }) => formatNumber(failed, language) },
            { head: { vi: 'Đạt', en: 'Passed' }, align: 'number', cell: (each) => formatShare(each.checked - each.failed, each.checked, language) },
          ]}
        />
      </Details>
    </Part>
  )
}

const Fields = ({ registry, asOf }: { registry: RegistryDefinition; asOf: string }) => (
  <Part id="fields" title={{ vi: `${registry.fields.length} trường`, en: `${registry.fields.length} fields` }}>
    <Table
      caption={{ vi: 'Trường của cơ sở dữ liệu', en: 'Fields' }}
      rows={registry.fields}
      columns={[
        {
          head: { vi: 'Trường', en: 'Field' },
          names: true,
          cell: ({ label, field }) => (
            <>
              <Say words={label} />
              {field === registry.key && (
                <>
                  {' '}
                  <Tag words={{ vi: 'khóa', en: 'key' }} />
                </>
              )}
            </>
          ),
        },
        { head: { vi: 'Tên trong tệp', en: 'Name in files' }, cell: ({ field }) => <code>{field}</code> },
        {
          head: { vi: 'Bắt buộc', en: 'Needed' },
          cell: ({ required }) => <Say words={required ? { vi: 'có', en: 'yes' } : { vi: 'không', en: 'no' }} />,
        },
        { head: { vi: 'Mức bảo vệ', en: 'Protection' }, cell: ({ sensitivity }) => <Say words={sensitivityWords[sensitivity]} /> },
        {
          head: { vi: 'Nguồn chính thức', en: 'At home in' },
          cell: ({ source }) =>
            source === undefined || source === registry.code ? (
              <Say words={{ vi: 'chính cơ sở dữ liệu này', en: 'this registry' }} />
            ) : (
              <a href={`/registries/${source}`}>
                <Say words={registryOn(source, asOf)?.name ?? source} />
              </a>
            ),
        },
      ]}
    />
  </Part>
)

type Rules = {
  registry: RegistryDefinition
  file: Import
  report: KeptReport
  dimension: Dimension | undefined
  change: RuleChange
  score: Score | null
}

/** Rule by rule, with what the score would have been under other rules. */
export function RulesPage({ registry, file, report, dimension, change, score }: Rules) {
  const { language } = useReader()
  const number = (value: number) => formatNumber(value, language)
  const rules = report.rules
    .filter((rule) => (dimension === undefined || rule.dimension === dimension) && rule.checked > 0)
    .toSorted((a, b) => b.failed - a.failed)
  return (
    <>
      <PageHead
        title={{ vi: 'Chất lượng theo từng quy tắc', en: 'Quality, rule by rule' }}
        above={registry.name}
        lead={{
          vi: `Tệp ${file.file_name}: ${number(report.rows)} bản ghi, ${number(report.rejected)} bị loại.`,
          en: `${file.file_name}: ${number(report.rows)} records, ${number(report.rejected)} refused.`,
        }}
      />
      {score && <Preview report={report} score={score} />}
      <form action={`/registries/${registry.code}/quality`}>
        <Table
          caption={{ vi: 'Quy tắc', en: 'Rules' }}
          rows={rules}
          columns={[
            {
              head: { vi: 'Trường', en: 'Field' },
              cell: ({ fields }) => fields.map((field) => registry.fields.find((each) => each.field === field)?.label[language] ?? field).join(', '),
            },
            { head: { vi: 'Quy tắc', en: 'Rule' }, names: true, cell: ({ words }) => <Say words={words} /> },
            { head: { vi: 'Tiêu chí', en: 'Quality' }, cell: (rule) => <Say words={dimensionWords[rule.dimension]} /> },
            {
              head: { vi: 'Xử lý', en: 'Then' },
              cell: ({ weight }) => <Say words={weight === 'reject' ? { vi: 'loại', en: 'refuse' } : { vi: 'ghi nhận', en: 'count' }} />,
            },
            {
              head: { vi: 'Không đạt', en: 'Failed' },
              align: 'number',
              cell: ({ id, failed }) =>
                failed === 0 ? (
                  '0'
                ) : (
                  <a href={`/registries/${registry.code}/imports/${file.id}/findings?rule=${encodeURIComponent(id)}`}>{number(failed)}</a>
                ),
            },
            { head: { vi: 'Đạt', en: 'Passed' }, align: 'number', cell: ({ checked, failed }) => formatShare(checked - failed, checked, language) },
            {
              head: { vi: 'Thử bỏ', en: 'Leave out' },
              cell: ({ id }) => <Try name="off" id={id} checked={change.off.has(id)} words={language === 'vi' ? 'bỏ' : 'off'} />,
            },
            {
              head: { vi: 'Thử đổi cách xử lý', en: 'Turn' },
              cell: ({ id, weight }) => (
                <Try
                  name="turn"
                  id={id}
                  checked={change.turned.has(id)}
                  words={weight === 'reject' ? (language === 'vi' ? 'chỉ ghi nhận' : 'count only') : language === 'vi' ? 'loại' : 'refuse'}
                />
              ),
            },
          ]}
        />
        {dimension && <input type="hidden" name="dimension" value={dimension} />}
        <Button type="submit" variant="secondary">
          <Say words={{ vi: 'Xem điểm nếu đổi quy tắc', en: 'Show the score under these rules' }} />
        </Button>
      </form>
    </>
  )
}

const Try = ({ name, id, checked, words }: { name: string; id: string; checked: boolean; words: string }) => (
  <label class="nowrap">
    <input type="checkbox" name={name} value={id} checked={checked} /> {words}
  </label>
)

function Preview({ report, score }: { report: KeptReport; score: Score }) {
  const { language } = useReader()
  const share = (each: { checked: number; failed: number }) => formatShare(each.checked - each.failed, each.checked, language)
  const rows = [
    ...dimensions.map((dimension) => ({
      words: dimensionWords[dimension],
      now: share(report.dimensions[dimension]),
      would: share(score.dimensions[dimension]),
    })),
    { words: { vi: 'Bản ghi bị loại', en: 'Refused' }, now: formatNumber(report.rejected, language), would: formatNumber(score.rejected, language) },
  ]
  return (
    <Part
      title={{ vi: 'Nếu đổi quy tắc', en: 'Under these rules' }}
      note={{
        vi: 'Tính lại từ kết quả đã lưu của lần nhập này; quy tắc đang dùng không thay đổi.',
        en: 'Counted again from the verdicts kept; the rules in force do not change.',
      }}
    >
      <Table
        caption={{ vi: 'Điểm hiện nay và điểm nếu đổi', en: 'Score now and then' }}
        rows={rows}
        columns={[
          { head: { vi: 'Tiêu chí', en: 'Quality' }, names: true, cell: ({ words }) => <Say words={words} /> },
          { head: { vi: 'Hiện nay', en: 'Now' }, align: 'number', cell: ({ now }) => now },
          { head: { vi: 'Nếu đổi', en: 'Then' }, align: 'number', cell: ({ would, now }) => (would === now ? would : <b>{would}</b>) },
        ]}
      />
    </Part>
  )
}
