import { bodiesFrom } from './clause-body.ts'
import type { Head } from './clause-head.ts'
import { afterAdverbs } from './clause-opener.ts'
import { depthAt, inBody, keyAt, type NamedBody, type Reading, type Run } from './clause-reading.ts'
import { verbAt } from './verb.ts'

/** Bodies that help, named after the main verb: "…, phối hợp với Bộ B", "có sự tham gia của C", ", Bộ D phối hợp". */
export function laterSupport(reading: Reading, run: Run, head: Head): NamedBody[] {
  const found: NamedBody[] = []
  for (let at = Math.max(head.verb, run.from); at < run.to; at++) {
    if (inBody(reading, at) || depthAt(reading, at) > 0) continue
    const match = verbAt(reading.tokens, at, ['support'])
    if (!match) continue
    const list = supportedBodies(reading, at + match.length, run.to, keyAt(reading, at) === 'cùng')
    found.push(...list)
    if (list.length === 0 && keyAt(reading, at) === 'phối' && keyAt(reading, at - 1) !== ',') found.push(...before(reading, run, at))
    at += match.length - 1
  }
  return found
}

function supportedBodies(reading: Reading, from: number, to: number, bare: boolean): NamedBody[] {
  let at = bare ? from : afterAdverbs(reading, from, to)
  while (at < to && ['với', 'cùng', ':'].includes(keyAt(reading, at))) at++
  return bodiesFrom(reading, at, to).bodies.filter((body) => body.known || !bare)
}

/** "Bộ A chủ trì, Bộ B phối hợp": the bodies right before the verb, after a comma. */
function before(reading: Reading, run: Run, at: number): NamedBody[] {
  const index = reading.bodyAt[at - 1] ?? -1
  if (index < 0) return []
  let from = at - 1
  while (from > run.from && (inBody(reading, from - 1) || /^(,|và)$/.test(keyAt(reading, from - 1)))) from--
  if (from <= run.from + 1) return []
  const list = bodiesFrom(reading, keyAt(reading, from) === ',' ? from + 1 : from, at)
  return list.next >= at ? list.bodies : []
}
