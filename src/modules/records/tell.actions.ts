import type { Ctx } from '../../platform/ctx.ts'
import type { Instant } from '../../platform/dates.ts'
import type { Text } from '../../platform/text.ts'
import { bothNames } from '../directory/index.ts'
import { notify, notifyAll, type To } from '../notices/index.ts'
import { fieldOf, type RegistryDefinition } from '../registries/index.ts'
import { askedSince } from './asked.store.ts'
import type { Proposal } from './proposal.store.ts'

const namesOf = (registry: RegistryDefinition, fields: readonly string[]): Text => ({
  vi: fields.map((name) => fieldOf(registry, name).label.vi).join(', '),
  en: fields.map((name) => fieldOf(registry, name).label.en).join(', '),
})

/** Tells the owner's stewards that somebody proposes a correction; no key and no value leaves the registry with it. */
export const tellProposed = (
  ctx: Ctx,
  registry: RegistryDefinition,
  { id, owner, fields }: { id: string; owner: string; fields: readonly string[] },
) =>
  notify(ctx, {
    key: `record-proposal:${id}`,
    to: { agency: owner },
    template: 'record-proposed',
    words: {
      registry: registry.name,
      agency: ctx.actor.agency === null ? ctx.actor.name : bothNames(ctx.actor.agency, ctx.asOf),
      fields: namesOf(registry, fields),
    },
    href: '/registries/proposals',
  })

/** Tells owners what a file proposed of their fields: one notice for each owner, with how many wait. */
export async function tellProposedBy(
  ctx: Ctx,
  registry: RegistryDefinition,
  { id, agency, since }: { id: string; agency: string; since: Instant },
): Promise<void> {
  const asked = (await askedSince(ctx, registry.code, since)).filter(({ proposer, owner }) => proposer === agency && owner !== agency)
  await notifyAll(
    ctx,
    asked.map(({ owner, count }) => ({
      key: `records-proposed:${id}:${owner}`,
      to: { agency: owner },
      template: 'records-proposed' as const,
      words: { registry: registry.name, agency: bothNames(agency, ctx.asOf), count },
      href: '/registries/proposals',
    })),
  )
}

const outcomes: Readonly<Record<'accepted' | 'refused', Text>> = {
  accepted: { vi: 'đã được tiếp nhận', en: 'accepted' },
  refused: { vi: 'không được tiếp nhận', en: 'refused' },
}

/** Tells whoever proposed what became of it, or their agency where no account is known. */
export async function tellDecided(
  ctx: Ctx,
  registry: RegistryDefinition,
  { id, account, proposer, fields }: Proposal,
  outcome: 'accepted' | 'refused',
  words: string | undefined,
): Promise<void> {
  const to: To | null = account !== null ? { account } : proposer !== null ? { agency: proposer } : null
  if (to === null) return
  await notify(ctx, {
    key: `record-proposal-decided:${id}`,
    to,
    template: 'record-proposal-decided',
    words: {
      registry: registry.name,
      fields: namesOf(registry, Object.keys(fields)),
      outcome: outcomes[outcome],
      reason: words ?? { vi: 'không kèm ý kiến', en: 'none' },
    },
    href: '/registries/proposals',
  })
}
