import type { Ctx } from '../../platform/ctx.ts'
import { dayAt, formatDay } from '../../platform/dates.ts'
import { bothNames } from '../directory/index.ts'
import { notifyAll, type Telling, type To } from '../notices/index.ts'
import { headline } from '../steering/index.ts'
import { type Obstacle, type StepKind, stepKinds } from './obstacle.ts'

const standingBody: To = { role: 'standing-clerk' }

/** Tells whoever must act next on an obstacle, and whoever waited for what was just done. */
export async function tellStep(ctx: Ctx, kind: StepKind, { id, code, version, stuck, dueAt, remover, raisedBy }: Obstacle): Promise<void> {
  const title = headline(stuck)
  const agency = bothNames(remover, ctx.today())
  const due = formatDay(dayAt(dueAt))
  const raiser: To = raisedBy === null ? standingBody : { agency: raisedBy }
  const common = { href: `/obstacles/${encodeURIComponent(code)}` }
  const keyed = (to: string) => ({ ...common, key: `obstacle:${id}:${version}:${to}` })
  const told: Readonly<Record<StepKind, readonly Telling[]>> = {
    raised: [{ ...keyed('remover'), to: { agency: remover }, template: 'obstacle-raised', words: { title, agency, due } }],
    transferred: [
      { ...keyed('remover'), to: { agency: remover }, template: 'obstacle-raised', words: { title, agency, due } },
      { ...keyed('raiser'), to: raiser, template: 'obstacle-transferred', words: { title, agency, due } },
    ],
    answered: [{ ...keyed('raiser'), to: raiser, template: 'obstacle-answered', words: { title, agency } }],
    reopened: [{ ...keyed('remover'), to: { agency: remover }, template: 'obstacle-reopened', words: { title, agency, due } }],
    accepted: [closed('remover', { agency: remover })],
    withdrawn: [closed('remover', { agency: remover })],
    concluded: [closed('remover', { agency: remover }), closed('raiser', raiser)],
  }
  await notifyAll(ctx, told[kind])

  function closed(whose: string, to: To): Telling {
    return { ...keyed(whose), to, template: 'obstacle-closed', words: { title, step: stepKinds[kind] } }
  }
}
