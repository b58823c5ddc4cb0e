import { Part, periodWords, Say, useReader } from '../../platform/ui/index.ts'
import { type IndicatorCard, StandingTag, TargetWords, Value } from '../indicators/index.ts'

/** The indicators that measure a task: latest value, target and standing, each a door to its page. */
export function TaskIndicators({ cards }: { cards: readonly IndicatorCard[] }) {
  const { language } = useReader()
  if (cards.length === 0) return null
  return (
    <Part id="indicators" title={{ vi: 'Chỉ số đo nhiệm vụ này', en: 'Indicators of this task' }}>
      <ul>
        {cards.map(({ definition, latest, target, standing, freshness }) => (
          <li key={definition.code}>
            <a href={`/indicators/${definition.code}`}>{definition.name[language]}</a>:{' '}
            <b>
              <Value value={latest?.value ?? null} definition={definition} stale={freshness.state !== 'fresh'} />
            </b>{' '}
            {latest && <Say as="span" class="soft small" words={periodWords(latest.period)} />} <StandingTag standing={standing} />{' '}
            <span class="soft small">
              <Say words={{ vi: 'Chỉ tiêu', en: 'Target' }} />: <TargetWords target={target} definition={definition} />
            </span>
          </li>
        ))}
      </ul>
    </Part>
  )
}
