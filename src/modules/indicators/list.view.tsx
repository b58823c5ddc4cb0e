import { formatDay } from '../../platform/dates.ts'
import { fold } from '../../platform/text.ts'
import { Button, type Column, EmptyState, FilterBar, Input, PageHead, Say, Select, Sparkline, Table, useReader } from '../../platform/ui/index.ts'
import { nameOn } from '../directory/index.ts'
import { FreshnessWords, PeriodWords, StandingTag, TargetWords, useDoor, Value } from './parts.view.tsx'
import type { IndicatorCard } from './series.actions.ts'
import { standingWords, written } from './words.ts'
import type { Standing } from './target.ts'

const standings: readonly Standing[] = ['missed', 'behind', 'on-track', 'reached', 'not-due', 'silent', 'watched']

export const Trend = ({ card }: { card: IndicatorCard }) => {
  const { language } = useReader()
  const points = card.line.slice(-12)
  const first = points.find(({ value }) => value !== null)
  const label =
    card.latest === null || !first
      ? '–'
      : `${written(first.value ?? 0, card.definition, language)} → ${written(card.latest.value ?? 0, card.definition, language)}`
  return <Sparkline values={points.map(({ value }) => value)} label={label} />
}

/** How many of the units that owe a figure gave one, where one is missing. */
export const Coverage = ({ card: { latest, definition } }: { card: IndicatorCard }) => (
  <>
    {latest !== null && definition.middle && (
      <span class="soft small">
        {' '}
        <Say words={{ vi: 'tỉnh đứng giữa', en: 'the province in the middle' }} />
      </span>
    )}
    {latest !== null && latest.reported < latest.expected && (
      <span class="soft small">
        {' '}
        <Say
          words={{ vi: `${latest.reported}/${latest.expected} đơn vị đã báo cáo`, en: `${latest.reported} of ${latest.expected} units reported` }}
        />
      </span>
    )}
  </>
)

function useColumns(): Column<IndicatorCard>[] {
  const door = useDoor()
  const { language, asOf } = useReader()
  return [
    {
      head: { vi: 'Chỉ số', en: 'Indicator' },
      names: true,
      cell: ({ definition }) => (
        <>
          <a href={door(`/indicators/${definition.code}`)}>{definition.name[language]}</a> <span class="soft small nowrap">{definition.code}</span>
        </>
      ),
    },
    {
      head: { vi: 'Mới nhất', en: 'Latest' },
      cell: (card) => (
        <>
          <b>
            <Value value={card.latest?.value ?? null} definition={card.definition} stale={card.freshness.state !== 'fresh'} />
          </b>{' '}
          {card.latest && (
            <span class="soft small">
              <PeriodWords period={card.latest.period} />
            </span>
          )}
          <Coverage card={card} />
        </>
      ),
    },
    { head: { vi: 'Diễn biến', en: 'Trend' }, cell: (card) => <Trend card={card} /> },
    { head: { vi: 'Chỉ tiêu', en: 'Target' }, cell: ({ target, definition }) => <TargetWords target={target} definition={definition} /> },
    { head: { vi: 'Tình trạng', en: 'Standing' }, cell: ({ standing }) => <StandingTag standing={standing} /> },
    { head: { vi: 'Cập nhật', en: 'Freshness' }, cell: ({ freshness }) => <FreshnessWords freshness={freshness} /> },
    {
      head: { vi: 'Chịu trách nhiệm', en: 'Owner' },
      cell: ({ definition }) => <a href={`/agencies/${definition.owner}`}>{nameOn(definition.owner, asOf, language)}</a>,
    },
  ]
}

/** The whole as one sentence. */
export function truthOf(cards: readonly IndicatorCard[], asOf: string) {
  const count = (...which: Standing[]) => cards.filter(({ standing }) => which.includes(standing)).length
  const stale = cards.filter(({ freshness }) => freshness.state !== 'fresh').length
  const aimed = cards.filter(({ target }) => target !== null).length
  return {
    vi: `Đến ngày ${formatDay(asOf)}, trong ${aimed} chỉ số có chỉ tiêu: ${count('reached')} đạt, ${count('on-track', 'not-due')} đúng lộ trình hoặc chưa đến hạn, ${count('behind')} chậm, ${count('missed')} quá hạn chưa đạt; ${stale} trong ${cards.length} chỉ số có số liệu cũ.`,
    en: `On ${formatDay(asOf)}, of ${aimed} indicators with a target: ${count('reached')} reached, ${count('on-track', 'not-due')} on track or not yet due, ${count('behind')} behind, ${count('missed')} past their day; ${stale} of ${cards.length} have old figures.`,
  }
}

type ListProps = { cards: readonly IndicatorCard[]; q: string | undefined; standing: string | undefined; waiting: number | null }

/** All indicators in one table: latest value, trend, promise, standing and freshness. */
export function IndicatorList({ cards, q, standing, waiting }: ListProps) {
  const { asOf } = useReader()
  const door = useDoor()
  const columns = useColumns()
  const asked = fold(q ?? '')
  const found = cards.filter(
    (card) =>
      fold(`${card.definition.code} ${card.definition.name.vi} ${card.definition.short.vi} ${card.definition.name.en}`).includes(asked) &&
      (!standing || card.standing === standing),
  )
  return (
    <>
      <PageHead
        title={{ vi: 'Chỉ số', en: 'Indicators' }}
        lead={truthOf(cards, asOf)}
        actions={
          <>
            {waiting !== null && (
              <Button variant="secondary" href="/indicators/approvals" words={{ vi: `Chờ duyệt (${waiting})`, en: `To approve (${waiting})` }} />
            )}
            <Button variant="secondary" href={door('/dashboards')} words={{ vi: 'Bảng chỉ số', en: 'Dashboard' }} />
            <Button variant="secondary" href={door('/indicators/wall')} words={{ vi: 'Màn hình điều hành', en: 'Wall screen' }} />
          </>
        }
      />
      <FilterBar names={['q', 'standing']}>
        <Input name="q" type="search" label={{ vi: 'Tìm theo tên, mã', en: 'Name or code' }} value={q} />
        <Select
          name="standing"
          label={{ vi: 'Tình trạng', en: 'Standing' }}
          value={standing}
          empty={{ vi: 'Mọi tình trạng', en: 'Any' }}
          options={standings.map((each) => ({ value: each, words: standingWords[each].words }))}
        />
      </FilterBar>
      {found.length === 0 ? (
        <EmptyState
          title={{ vi: 'Không có chỉ số nào khớp', en: 'No indicator matches' }}
          words={{
            vi: 'Bỏ bớt bộ lọc, hoặc tìm bằng từ ngắn hơn; không cần gõ dấu.',
            en: 'Take off a filter or use a shorter word; marks are not needed.',
          }}
        />
      ) : (
        <Table
          caption={{ vi: 'Các chỉ số', en: 'Indicators' }}
          columns={columns}
          rows={found}
          rowKey={({ definition }) => definition.code}
          keyboard
        />
      )}
      <p class="soft small">
        <Say
          words={{
            vi: 'Số màu xám: đã quá hạn cam kết cập nhật. Đường nhỏ: 12 kỳ gần nhất, đứt ở kỳ không có báo cáo. Dữ liệu mở: ',
            en: 'Grey: older than promised. The small line: the last 12 periods, broken where nothing was reported. Open data: ',
          }}
        />
        <a href="/api/indicators">/api/indicators</a>
      </p>
    </>
  )
}
