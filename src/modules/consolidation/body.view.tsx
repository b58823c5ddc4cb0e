import type { BoundText, Claim } from './claim.ts'
import type { DraftBlock } from './draft.ts'
import { doorOf } from './queries.ts'

const label = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII']

/** Headings numbered as in print; figures as links. */
export function Body({ blocks, at, moved }: { blocks: readonly DraftBlock[]; at: string; moved: ReadonlySet<string> }) {
  let [headings, clauses] = [0, 0]
  return (
    <div class="stack">
      {blocks.map((block, nth) => {
        if (block.is === 'heading') {
          headings += 1
          clauses = 0
          return (
            <h3 key={nth}>
              {label[headings - 1]}. {block.bound.text}
            </h3>
          )
        }
        if (block.is === 'clause') {
          clauses += 1
          return (
            <h4 key={nth}>
              {clauses}. {block.bound.text}
            </h4>
          )
        }
        return (
          <p key={nth}>
            {block.is === 'dash' && '– '}
            <Bound bound={block.bound} at={at} moved={moved} />
          </p>
        )
      })}
    </div>
  )
}

function Bound({ bound: { text, claims }, at, moved }: { bound: BoundText; at: string; moved: ReadonlySet<string> }) {
  let from = 0
  const parts = claims.flatMap((claim, nth) => {
    const before = text.slice(from, claim.start)
    from = claim.end
    return [before, <Figure key={nth} claim={claim} text={text.slice(claim.start, claim.end)} at={at} moved={moved} />]
  })
  return (
    <>
      {parts}
      {text.slice(from)}
    </>
  )
}

function Figure({ claim, text, at, moved }: { claim: Claim; text: string; at: string; moved: ReadonlySet<string> }) {
  const door = doorOf(claim)
  const shown = moved.has(`${claim.query} ${text}`) ? <mark>{text}</mark> : text
  if (claim.query === 'item.task') return <a href={`/tasks/${text}`}>{shown}</a>
  return door === null ? (
    <span title={claim.query}>{shown}</span>
  ) : (
    <a class="count" href={door.startsWith('/') ? door : `${at}/${door}`} title={claim.query}>
      {shown}
    </a>
  )
}
