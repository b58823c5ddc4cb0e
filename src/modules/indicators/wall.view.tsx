import { formatInstant } from '../../platform/dates.ts'
import { PageHead, Say, useReader } from '../../platform/ui/index.ts'
import { Coverage, Trend, truthOf } from './list.view.tsx'
import { FreshnessWords, LargeValue, PeriodWords, StandingTag, TargetWords, useDoor } from './parts.view.tsx'
import type { IndicatorCard } from './series.actions.ts'
import type { Standing } from './target.ts'

const urgency: readonly Standing[] = ['missed', 'behind', 'silent', 'on-track', 'not-due', 'watched', 'reached']

/** Seconds between two looks of the wall. */
export const wallRefresh = 60

/** The screen of the operations centre: large, what needs a decision first; it asks for itself again, without a script and without motion. */
export function Wall({ cards, at }: { cards: readonly IndicatorCard[]; at: Date }) {
  const { asOf } = useReader()
  const ordered = cards.toSorted((a, b) => urgency.indexOf(a.standing) - urgency.indexOf(b.standing))
  return (
    <>
      <PageHead title={{ vi: 'Chỉ số điều hành', en: 'Steering indicators' }} lead={truthOf(cards, asOf)} />
      <IndicatorTiles cards={ordered} />
      <Say
        as="p"
        class="soft"
        words={{
          vi: `Vẽ lúc ${formatInstant(at)}; tự làm mới mỗi ${wallRefresh} giây.`,
          en: `Drawn at ${formatInstant(at)}; renews itself every ${wallRefresh} seconds.`,
        }}
      />
    </>
  )
}

/** Indicators as large tiles, in the order given. */
export const IndicatorTiles = ({ cards }: { cards: readonly IndicatorCard[] }) => (
  <ul class="wall">
    {cards.map((card) => (
      <Tile key={card.definition.code} card={card} />
    ))}
  </ul>
)

function Tile({ card }: { card: IndicatorCard }) {
  const door = useDoor()
  const { language } = useReader()
  const stale = card.freshness.state !== 'fresh'
  return (
    <li>
      <a href={door(`/indicators/${card.definition.code}`)}>
        <h2>{card.definition.short[language]}</h2>
        <span class="wall-value">
          <LargeValue value={card.latest?.value ?? null} definition={card.definition} stale={stale} />
        </span>
      </a>
      <Trend card={card} />
      <p>
        <StandingTag standing={card.standing} />
      </p>
      <p class="soft">
        <TargetWords target={card.target} definition={card.definition} />
      </p>
      <p class="soft">
        {card.latest && <PeriodWords period={card.latest.period} />}
        <Coverage card={card} />
      </p>
      {stale && (
        <p>
          <FreshnessWords freshness={card.freshness} />
        </p>
      )}
    </li>
  )
}
