import type { Instant } from '../../platform/dates.ts'
import { Say, StateTag, useReader } from '../../platform/ui/index.ts'
import { nameOn } from '../directory/index.ts'
import { levelAt, type Obstacle, stateAt } from './obstacle.ts'
import { hourWords, levelWords, shownState, stateWords, termWords } from './words.ts'

/** An agency as a door to its page; nobody is the standing body itself. */
export function AgencyLink({ id }: { id: string | null }) {
  const { asOf, language } = useReader()
  if (id === null) return <Say words={{ vi: 'Cơ quan thường trực', en: 'The standing body' }} />
  return <a href={`/agencies/${id}`}>{nameOn(id, asOf, language)}</a>
}

/** State, how far from its hour, the hour itself, and whom the silence has reached. */
export function Clock({ obstacle, at }: { obstacle: Obstacle; at: Instant }) {
  const state = stateAt(obstacle, at)
  const level = levelAt(obstacle, at)
  return (
    <span class="day-words">
      <StateTag state={shownState[state]}>
        <Say words={stateWords[state]} />
      </StateTag>{' '}
      <Say words={termWords(obstacle, at)} />
      {obstacle.standing === 'waiting' && (
        <span class="soft">
          {' '}
          <Say words={{ vi: `hạn ${hourWords(obstacle.dueAt).vi}`, en: `due ${hourWords(obstacle.dueAt).en}` }} />
        </span>
      )}
      {level === 'leader' && (
        <>
          {' '}
          <Say as="strong" words={{ vi: `lên mức ${levelWords.leader.vi}`, en: `now for ${levelWords.leader.en}` }} />
        </>
      )}
    </span>
  )
}

/** Names that a field for one agency proposes while it is typed in. */
export const AgencyChoices = ({ id, names }: { id: string; names: readonly string[] }) => (
  <datalist id={id}>
    {names.map((name) => (
      <option key={name} value={name} />
    ))}
  </datalist>
)

/** What somebody typed, a paragraph for each line. */
export const Paragraphs = ({ text }: { text: string }) => (
  <>
    {text
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line, at) => (
        <p key={at}>{line}</p>
      ))}
  </>
)
