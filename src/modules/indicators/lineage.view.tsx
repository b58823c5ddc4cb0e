import { dayAt, daysOf, formatDay, formatInstant, type PlainDate } from '../../platform/dates.ts'
import { type Column, DefinitionList, EmptyState, PageHead, Part, periodWords, Say, Table, useReader } from '../../platform/ui/index.ts'
import { unitName } from './catalogue.ts'
import { roundedTo, valueOf } from './figure.ts'
import type { Lineage, Origin } from './lineage.actions.ts'
import { FigureWords, UnitLink, useDoor, Value } from './parts.view.tsx'
import { kindWords } from './words.ts'

const originColumns = (lineage: Lineage, last: PlainDate): readonly Column<Origin>[] => [
  {
    head: { vi: 'Đơn vị', en: 'Unit' },
    names: true,
    cell: ({ observation }) => <UnitLink code={lineage.definition.code} unit={observation.unit} day={last} />,
  },
  {
    head: { vi: 'Số liệu', en: 'Figure' },
    align: 'number',
    cell: ({ observation: { figure } }) => (
      <>
        <Value value={figure && roundedTo(lineage.definition.decimals, valueOf(lineage.definition, figure) ?? 0)} definition={lineage.definition} />{' '}
        {figure?.denominator != null && <FigureWords figure={figure} />}
      </>
    ),
  },
  {
    head: { vi: 'Quan sát', en: 'Observation' },
    cell: ({ observation: { id, knownAt } }) => (
      <>
        № {id} <span class="soft small nowrap">{formatDay(dayAt(knownAt))}</span>
      </>
    ),
  },
  { head: { vi: 'Nguồn', en: 'Source' }, cell: (origin) => <Source origin={origin} /> },
  { head: { vi: 'Người gửi, người duyệt', en: 'Sent and approved by' }, cell: (origin) => <People origin={origin} /> },
  { head: { vi: 'Số trước đó', en: 'Earlier words' }, cell: ({ earlier }) => <Earlier earlier={earlier} lineage={lineage} /> },
]

/** One value led back to its observations, and each of them to whoever sent it, let it pass, and the row it came in. */
export function LineagePage({ lineage }: { lineage: Lineage }) {
  const { definition, point, unit, origins } = lineage
  const { language, asOf } = useReader()
  const door = useDoor()
  const { last } = daysOf(point.period)
  return (
    <>
      <PageHead
        above={`${definition.code} · ${unitName(unit, last, language)} · ${periodWords(point.period)[language]}`}
        title={{ vi: 'Nguồn gốc số liệu', en: 'Where a value comes from' }}
        lead={{
          vi: `${definition.name.vi}: giá trị như đã biết đến ngày ${formatDay(asOf)}.`,
          en: `${definition.name.en}: the value as it was known on ${formatDay(asOf)}.`,
        }}
      />
      <Computed lineage={lineage} />
      <Part
        title={{ vi: `${origins.length} quan sát làm nên giá trị này`, en: `${origins.length} observations make this value` }}
        note={{
          vi: 'Người gửi, người duyệt và ô trong bảng chỉ hiện với người có quyền xem số liệu chờ duyệt của đơn vị đó.',
          en: 'Who sent and approved it, and the cell of the sheet, show to those who may see that unit’s proposals.',
        }}
      >
        {origins.length === 0 ? (
          <EmptyState title={{ vi: 'Kỳ này chưa có số công bố', en: 'Nothing is published for this period' }}>
            <Say as="a" href={door(`/indicators/${definition.code}`)} words={{ vi: 'Về trang chỉ số', en: 'Back to the indicator' }} />
          </EmptyState>
        ) : (
          <Table
            dense
            caption={{ vi: 'Các quan sát', en: 'Observations' }}
            columns={originColumns(lineage, last)}
            rows={origins}
            rowKey={({ observation }) => String(observation.id)}
          />
        )}
      </Part>
    </>
  )
}

/** The value, how it is computed, and what proves it. */
function Computed({ lineage }: { lineage: Lineage }) {
  const { definition, point, unit } = lineage
  const { language, asOf } = useReader()
  const door = useDoor()
  return (
    <DefinitionList
      definitions={[
        {
          term: { vi: 'Giá trị', en: 'Value' },
          value: (
            <>
              <b>
                <Value value={point.value} definition={definition} />
              </b>{' '}
              <FigureWords figure={point.figure} />
            </>
          ),
          ...(point.reported < point.expected && {
            note: { vi: `${point.reported}/${point.expected} đơn vị đã báo cáo.`, en: `${point.reported} of ${point.expected} units reported.` },
          }),
        },
        {
          term: { vi: 'Cách tính', en: 'Computed by' },
          value: definition.method[language],
          note: { vi: `Định nghĩa phiên bản ${definition.version}`, en: `Definition version ${definition.version}` },
        },
        { term: { vi: 'Mã định nghĩa (SHA-256)', en: 'Definition (SHA-256)' }, value: <code class="breaks">{lineage.definitionHash}</code> },
        { term: { vi: 'Mã kiểm chứng giá trị (SHA-256)', en: 'Proof of the value (SHA-256)' }, value: <code class="breaks">{lineage.proof}</code> },
        {
          term: { vi: 'Truy vấn', en: 'Query' },
          value: (
            <a class="breaks" href={door(`/api/indicators/${definition.code}/values`, { unit, asOf })}>
              /api/indicators/{definition.code}/values?unit={unit}&asOf={asOf}
            </a>
          ),
        },
      ]}
    />
  )
}

function Source({ origin: { observation, passage } }: { origin: Origin }) {
  return (
    <>
      {observation.source ?? '–'}
      {passage?.place && (
        <span class="soft small">
          {' '}
          <Say words={{ vi: `ô ${passage.place}`, en: `cell ${passage.place}` }} />
        </span>
      )}
      {passage && observation.reason && <span class="soft small"> · {observation.reason}</span>}
    </>
  )
}

function People({ origin: { passage, open } }: { origin: Origin }) {
  if (!open) return <Say words={{ vi: 'không hiển thị', en: 'not shown' }} />
  if (passage === null) return <>–</>
  const { proposal } = passage
  return (
    <>
      <Say as="a" href={`/indicators/proposals/${proposal.id}`} words={kindWords[proposal.kind]} />: {proposal.madeByName}{' '}
      <span class="soft small nowrap">{formatInstant(proposal.at)}</span>
      {proposal.decidedByName && proposal.decidedAt && (
        <>
          {' → '}
          {proposal.decidedByName} <span class="soft small nowrap">{formatInstant(proposal.decidedAt)}</span>
        </>
      )}
    </>
  )
}

function Earlier({ earlier, lineage: { definition } }: { earlier: Origin['earlier']; lineage: Lineage }) {
  if (earlier.length === 0) return <span class="soft">–</span>
  return (
    <>
      {earlier.map(({ id, figure, knownAt }) => (
        <span key={id} class="nowrap">
          <Value value={figure && roundedTo(definition.decimals, valueOf(definition, figure) ?? 0)} definition={definition} />{' '}
          <span class="soft small">{formatDay(dayAt(knownAt))}</span>{' '}
        </span>
      ))}
    </>
  )
}
