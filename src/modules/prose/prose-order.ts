import { closesSentence, type ClauseDeadline, chosenDeadline, deadlinesIn } from '../clauses/index.ts'
import { type Head, type HeadContext, headOf } from '../clauses/index.ts'
import { depthAt, inBody, inDeadline, keyAt, type NamedBody, type Reading, type Run, type TimedPhrase } from '../clauses/index.ts'
import { laterSupport } from '../clauses/index.ts'
import { type Part, partsOf } from '../clauses/index.ts'
import { verbAt } from '../clauses/index.ts'

/** One part of a sentence with what its beginning says and the deadlines in it. */
export type Clause = Part & { head: Head; deadlines: ClauseDeadline[]; deadline: TimedPhrase | null; ownDeadline: boolean; support: NamedBody[] }

/** The clauses of one sentence, cut at different deadlines too, each with the deadline that governs it. */
export function clausesOf(reading: Reading, sentence: Run, context: HeadContext): Clause[] {
  const clauses: Clause[] = []
  for (const part of partsOf(reading, sentence)) {
    const deadlines = deadlinesIn(reading, part)
    for (const [k, run] of cutAtDeadlines(reading, part, deadlines).entries()) {
      const head = headOf(reading, run, context)
      const own = deadlines.filter(({ from }) => from < run.to && (from >= head.start || from === head.frontDeadline) && from >= run.from)
      const chosen = chosenDeadline(reading, run, own)
      clauses.push({
        ...run,
        opens: part.opens && run.to === part.to,
        numbered: part.numbered || k > 0,
        head,
        deadlines: own,
        deadline: chosen?.phrase ?? null,
        ownDeadline: chosen !== null,
        support: [...head.support, ...laterSupport(reading, run, head)],
      })
    }
  }
  return govern(reading, joinFragments(reading, clauses), sentence)
}

/** "…xong A trong tháng 3, B trong tháng 6": a part with two different terms is two tasks. */
function cutAtDeadlines(reading: Reading, part: Part, deadlines: readonly ClauseDeadline[]): Run[] {
  const runs: Run[] = []
  let from = part.from
  for (let k = 0; k + 1 < deadlines.length; k++) {
    const here = deadlines[k]
    const next = deadlines[k + 1]
    if (!here || !next || !differ(here, next)) continue
    const at = cutBetween(reading, from, here, next)
    if (at === null) continue
    runs.push({ from, to: at })
    from = at
  }
  runs.push({ from, to: part.to })
  return runs
}

const differ = (a: ClauseDeadline, b: ClauseDeadline): boolean => {
  const [one, other] = [a.phrase.deadline, b.phrase.deadline]
  return one.due !== null && other.due !== null && one.due !== other.due && one.relation !== 'from' && other.relation !== 'from'
}

/** The comma that parts two terms: right after the first one, or before the second where terms stand in front. */
function cutBetween(reading: Reading, from: number, here: ClauseDeadline, next: ClauseDeadline): number | null {
  const separates = (at: number) => [',', ';', 'và'].includes(keyAt(reading, at)) && depthAt(reading, at) === 0
  if (here.from > from + 1) return separates(here.to) && next.from - here.to > 3 ? here.to : null
  for (let at = next.from - 1; at > here.to; at--) if (separates(at)) return at
  return null
}

/** Puts back together what cannot order anything by itself: nouns after a semicolon, "trong đó …", a lone deadline. */
function joinFragments(reading: Reading, clauses: readonly Clause[]): Clause[] {
  const joined: Clause[] = []
  for (const clause of clauses) {
    const last = joined.at(-1)
    if (last && !last.opens && !clause.opens && isFragment(reading, clause, last.ownDeadline)) {
      last.to = clause.to
      last.deadlines = [...last.deadlines, ...clause.deadlines]
      if (clause.head.lead.length > 0 && last.head.lead.length === 0) last.head = { ...last.head, lead: clause.head.lead }
      if (!last.ownDeadline && clause.deadline) Object.assign(last, { deadline: clause.deadline, ownDeadline: true })
    } else joined.push({ ...clause })
  }
  return joined
}

function isFragment(reading: Reading, clause: Clause, afterDeadline: boolean): boolean {
  const { head } = clause
  if (onlyDeadline(reading, clause, afterDeadline ? 0 : 2)) return true
  if (accounts(reading, clause)) return true
  if (head.form === 'order') return /^(trong đó)$/.test(`${keyAt(reading, clause.from)} ${keyAt(reading, clause.from + 1)}`) && head.lead.length === 0
  if (head.form === 'bodies' || head.form === 'empty') return true
  return (head.form === 'nominal' || (head.form === 'report' && head.lead.length === 0)) && !clause.numbered && !clause.ownDeadline
}

/** "; hoàn thành trong quý IV/2025": nothing but a term. */
function onlyDeadline(reading: Reading, run: Run, allowed: number): boolean {
  let words = 0
  let timed = false
  for (let at = run.from; at < run.to; at++) {
    if (inDeadline(reading, at)) timed = true
    else if (reading.tokens[at]?.word) words++
  }
  return timed && words <= allowed
}

/** "…, Bộ trưởng Bộ A chịu trách nhiệm về việc này" says who answers for the clause before it. */
function accounts(reading: Reading, { head, to }: Clause): boolean {
  if (head.lead.length === 0) return false
  for (let at = head.start; at < to; at++) {
    if (keyAt(reading, at) !== 'chịu' || inBody(reading, at)) continue
    return !verbAt(reading.tokens, at + 3, ['order', 'lead']) && to - at < 20
  }
  return false
}

/** A deadline at the end of the sentence goes to every clause before it that has none of its own. */
function govern(reading: Reading, clauses: Clause[], sentence: Run): Clause[] {
  const final = clauses.at(-1)?.deadlines.at(-1)
  if (!final || !closesSentence(reading, final, sentence) || final.from <= (clauses.at(-1)?.head.start ?? 0)) return clauses
  return clauses.map((clause) => (clause.deadline || clause.opens ? clause : { ...clause, deadline: final.phrase }))
}
