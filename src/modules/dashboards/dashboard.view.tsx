import { formatDay, formatInstant } from '../../platform/dates.ts'
import {
  Button,
  Buttons,
  type Column,
  DefinitionList,
  EmptyState,
  Form,
  Input,
  Notice,
  PageHead,
  Part,
  type Refused,
  Say,
  Table,
  useReader,
} from '../../platform/ui/index.ts'
import { type IndicatorDefinition, IndicatorTiles } from '../indicators/index.ts'
import type { Dashboard, Reproduction } from './actions.ts'
import { type Arrangement, changed, type Version } from './arrangement.ts'
import type { Publication } from './store.ts'

type Props = { dashboard: Dashboard; versions: readonly Version[]; publications: readonly Publication[]; mayKeep: boolean }

/** The dashboard of the day shown, what was published of it, and how it was arranged before. */
export function DashboardPage({ dashboard, versions, publications, mayKeep }: Props) {
  const { asOf } = useReader()
  return (
    <>
      <PageHead
        title={dashboard.arrangement.title}
        lead={{
          vi: `${dashboard.cards.length} chỉ số như đã biết đến hết ngày ${formatDay(asOf)}.`,
          en: `${dashboard.cards.length} indicators as they were known at the end of ${formatDay(asOf)}.`,
        }}
        actions={
          mayKeep && (
            <>
              <form method="post" action="/dashboards/publications" class="inline">
                <Button words={{ vi: 'Công bố bảng hôm nay', en: 'Publish today’s dashboard' }} />
              </form>
              <Button variant="secondary" href="/dashboards/arranging" words={{ vi: 'Sắp xếp', en: 'Arrange' }} />
            </>
          )
        }
      />
      <IndicatorTiles cards={dashboard.cards} />
      <p class="soft small">
        <Say words={{ vi: 'Mã nội dung (SHA-256)', en: 'Content (SHA-256)' }} />: <code class="breaks">{dashboard.content.sha256}</code>.{' '}
        <a href={`/api/dashboards/content?asOf=${asOf}`}>JSON</a>
      </p>
      <Publications publications={publications} />
      <Versions versions={versions} mayKeep={mayKeep} />
    </>
  )
}

function Publications({ publications }: { publications: readonly Publication[] }) {
  const columns: Column<Publication>[] = [
    {
      head: { vi: 'Lần', en: 'No.' },
      names: true,
      cell: ({ number, asOf }) => (
        <a href={`/dashboards/publications/${number}`}>
          {number}, <Say words={{ vi: `ngày ${formatDay(asOf)}`, en: formatDay(asOf) }} />
        </a>
      ),
    },
    { head: { vi: 'Bố cục', en: 'Arrangement' }, cell: ({ version }) => <a href={`#version-${version}`}>{version}</a> },
    {
      head: { vi: 'Công bố', en: 'Published' },
      cell: ({ at, byName }) => (
        <>
          {formatInstant(at)}, {byName}
        </>
      ),
    },
    { head: { vi: 'Mã nội dung', en: 'Content' }, cell: ({ sha256 }) => <code title={sha256}>{sha256.slice(0, 12)}…</code> },
  ]
  return (
    <Part
      id="publications"
      title={{ vi: 'Các lần công bố', en: 'Publications' }}
      note={{
        vi: 'Mỗi lần công bố giữ nguyên từng byte và mã băm; mở một lần để dựng lại từ số liệu gốc và so sánh.',
        en: 'Each keeps its very bytes and their hash; open one to make it again from the figures and compare.',
      }}
    >
      {publications.length === 0 ? (
        <EmptyState title={{ vi: 'Chưa công bố lần nào', en: 'Nothing was published yet' }} />
      ) : (
        <Table
          dense
          caption={{ vi: 'Các lần công bố', en: 'Publications' }}
          columns={columns}
          rows={publications}
          rowKey={({ number }) => String(number)}
        />
      )}
    </Part>
  )
}

function Versions({ versions, mayKeep }: { versions: readonly Version[]; mayKeep: boolean }) {
  const columns: Column<Version>[] = [
    { head: { vi: 'Phiên bản', en: 'Version' }, names: true, cell: ({ number }) => <span id={`version-${number}`}>{number}</span> },
    {
      head: { vi: 'Thay đổi', en: 'Change' },
      cell: (version) => <Change version={version} before={versions.find(({ number }) => number === version.number - 1)} />,
    },
    { head: { vi: 'Lý do', en: 'Reason' }, cell: ({ reason }) => reason },
    {
      head: { vi: 'Lưu', en: 'Kept' },
      cell: ({ at, byName }) => (
        <>
          {formatInstant(at)}, {byName}
        </>
      ),
    },
    ...(mayKeep
      ? [
          {
            head: { vi: 'Khôi phục', en: 'Restore' },
            cell: ({ number }: Version) =>
              number === versions[0]?.number ? (
                <Say words={{ vi: 'đang dùng', en: 'in force' }} />
              ) : (
                <form method="post" action={`/dashboards/versions/${number}/restoring`} class="inline">
                  <Button variant="secondary" size="sm" words={{ vi: `Khôi phục bố cục ${number}`, en: `Restore ${number}` }} />
                </form>
              ),
          },
        ]
      : []),
  ]
  return (
    <Part id="versions" title={{ vi: 'Các phiên bản bố cục', en: 'Versions of the arrangement' }}>
      {versions.length === 0 ? (
        <Say
          as="p"
          class="soft"
          words={{ vi: 'Đang dùng bố cục mặc định: mọi chỉ số, theo mã.', en: 'The standard arrangement is in force: every indicator, by code.' }}
        />
      ) : (
        <Table dense caption={{ vi: 'Các phiên bản', en: 'Versions' }} columns={columns} rows={versions} rowKey={({ number }) => String(number)} />
      )}
    </Part>
  )
}

function Change({ version, before }: { version: Version; before: Version | undefined }) {
  if (!before) return <Say words={{ vi: `${version.indicators.length} chỉ số`, en: `${version.indicators.length} indicators` }} />
  const { added, removed, moved } = changed(before, version)
  const parts = [
    ...(added.length > 0 ? [{ vi: `thêm ${added.join(', ')}`, en: `${added.join(', ')} added` }] : []),
    ...(removed.length > 0 ? [{ vi: `bớt ${removed.join(', ')}`, en: `${removed.join(', ')} removed` }] : []),
    ...(moved ? [{ vi: 'đổi thứ tự', en: 'order changed' }] : []),
  ]
  if (parts.length === 0) return <Say words={{ vi: 'đổi tên', en: 'renamed' }} />
  return <Say words={{ vi: parts.map(({ vi }) => vi).join('; '), en: parts.map(({ en }) => en).join('; ') }} />
}

/** A publication made again: whether it is the same to the byte, and the dashboard as it was. */
export function PublicationPage({ made: { publication, again, same, differing, cards, arrangement } }: { made: Reproduction }) {
  return (
    <>
      <PageHead
        above={{ vi: `Công bố lần ${publication.number}`, en: `Publication ${publication.number}` }}
        title={arrangement.title}
        lead={{
          vi: `Số liệu như đã biết khi công bố, ngày ${formatDay(publication.asOf)}.`,
          en: `The figures as they were known when it was published, on ${formatDay(publication.asOf)}.`,
        }}
        actions={
          <Button
            variant="secondary"
            href={`/dashboards/publications/${publication.number}/content.json`}
            words={{ vi: 'Tải nội dung đã công bố', en: 'Download what was published' }}
          />
        }
      />
      {same ? (
        <Notice
          tone="success"
          title={{ vi: 'Dựng lại từ số liệu gốc: trùng khớp từng byte', en: 'Made again from the figures: the same to the byte' }}
        />
      ) : (
        <Notice
          tone="warning"
          title={{ vi: 'Dựng lại từ số liệu gốc: không trùng với bản đã công bố', en: 'Made again from the figures: not what was published' }}
          words={{
            vi: `Khác ở: ${differing.join(', ') || 'tên bảng'}. Định nghĩa hoặc cách tính đã đổi sau ngày công bố; bản đã công bố vẫn được giữ nguyên.`,
            en: `Different: ${differing.join(', ') || 'the title'}. A definition or the way of computing changed since; what was published is kept as it was.`,
          }}
        />
      )}
      <DefinitionList
        definitions={[
          { term: { vi: 'Mã nội dung đã công bố', en: 'Hash kept' }, value: <code class="breaks">{publication.sha256}</code> },
          { term: { vi: 'Mã nội dung dựng lại', en: 'Hash made again' }, value: <code class="breaks">{again.sha256}</code> },
          {
            term: { vi: 'Dựa trên', en: 'Rests on' },
            value: (
              <Say
                words={{
                  vi: `bố cục phiên bản ${arrangement.number}, các quan sát đến số ${publication.upTo}`,
                  en: `arrangement ${arrangement.number}, observations up to № ${publication.upTo}`,
                }}
              />
            ),
          },
          { term: { vi: 'Người công bố', en: 'Published by' }, value: `${publication.byName}, ${formatInstant(publication.at)}` },
        ]}
      />
      <IndicatorTiles cards={cards} />
    </>
  )
}

type ArrangeProps = { arrangement: Arrangement; definitions: readonly IndicatorDefinition[] } & Refused

/** A place for each indicator that the dashboard shall show; without a place it is left out. */
export function ArrangePage({ arrangement, definitions, refused, typed }: ArrangeProps) {
  const { language } = useReader()
  const at = (code: string) => arrangement.indicators.indexOf(code)
  const placeOf = (code: string) => {
    const sent = typed?.[`place.${code}`]
    return typeof sent === 'string' ? sent : at(code) < 0 ? '' : String(at(code) + 1)
  }
  const ordered = definitions.toSorted((a, b) => (at(a.code) < 0 ? 999 : at(a.code)) - (at(b.code) < 0 ? 999 : at(b.code)))
  return (
    <>
      <PageHead
        title={{ vi: 'Sắp xếp bảng chỉ số', en: 'Arrange the dashboard' }}
        lead={{
          vi: 'Ghi thứ tự cho chỉ số cần hiện; để trống là không hiện. Bố cục cũ vẫn được giữ và khôi phục được.',
          en: 'Give a place to each indicator to show; empty leaves it out. The old arrangement is kept and can come back.',
        }}
      />
      <Form action="/dashboards/arranging" refused={refused} typed={typed}>
        <Input name="title" label={{ vi: 'Tên bảng', en: 'Title' }} value={arrangement.title} required />
        <Table
          dense
          caption={{ vi: 'Thứ tự các chỉ số', en: 'Places of the indicators' }}
          rows={ordered}
          rowKey={({ code }) => code}
          columns={[
            { head: { vi: 'Chỉ số', en: 'Indicator' }, names: true, cell: ({ name }) => name[language] },
            {
              head: { vi: 'Thứ tự', en: 'Place' },
              cell: ({ code, name }) => (
                <input
                  type="text"
                  class="ds-input"
                  name={`place.${code}`}
                  value={placeOf(code)}
                  inputMode="numeric"
                  size={3}
                  maxLength={3}
                  aria-label={`${language === 'vi' ? 'Thứ tự của' : 'Place of'} ${name[language]}`}
                />
              ),
            },
            { head: { vi: 'Mã', en: 'Code' }, cell: ({ code }) => <span class="nowrap">{code}</span> },
          ]}
        />
        <Input name="reason" label={{ vi: 'Lý do thay đổi', en: 'Why it changes' }} required />
        <Buttons>
          <Button words={{ vi: 'Lưu bố cục mới', en: 'Keep the new arrangement' }} />
          <Button variant="secondary" href="/dashboards" words={{ vi: 'Thôi', en: 'Cancel' }} />
        </Buttons>
      </Form>
    </>
  )
}
