import type { Actor } from '../../platform/rights.ts'
import type { RegistryDefinition } from '../registries/index.ts'
import type { ProposalRow } from './tables.ts'
import { seenFields, type Sight } from './sight.ts'

type Said = Pick<ProposalRow, 'owner' | 'proposer' | 'fields' | 'held'>

/** Proposals without the fields that the reader may not see; whoever made one or decides on it sees it whole. */
export const proposalsSeen = <P extends Said>(actor: Pick<Actor, 'agencies'>, registry: RegistryDefinition, sight: Sight, all: readonly P[]): P[] =>
  all.flatMap((each) => {
    if (actor.agencies.has(each.owner) || (each.proposer !== null && actor.agencies.has(each.proposer))) return [each]
    const fields = seenFields(registry, sight, each.fields)
    const held = seenFields(registry, sight, each.held)
    return Object.keys(fields).length === 0 ? [] : [{ ...each, fields, held }]
  })
