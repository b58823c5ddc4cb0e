import { record } from '../../platform/audit.ts'
import type { Ctx } from '../../platform/ctx.ts'
import { demand } from '../../platform/rights.ts'
import { nfc } from '../../platform/text.ts'
import { letterFile, type LetterFile, type LetterFormat, numberAndSymbol, type OfficialDocument, takeNumber } from '../letters/index.ts'
import { type Campaign, campaignOf, campaigns, heldCampaign, markPublished, stillOpen } from '../reporting/index.ts'
import { checkFacts, type Finding } from './check.ts'
import { checkText } from './check-text.ts'
import { type Moved, movedIn } from './claim.ts'
import { draftOf } from './draft.ts'
import { factsOf } from './facts.actions.ts'
import type { Facts } from './facts.ts'
import { abstractOf, letterOf, printed } from './letter.ts'
import { alreadyIssued, checksFail, claimsMoved, consolidatedUnknown, doubtsUnanswered, draftMoved } from './problems.ts'
import { type PublishedRound, publishedRow } from './published.ts'
import { answeringFrom } from './queries.ts'
import { issueConsolidated as issueRight, readConsolidated, readProgress } from './rights.ts'
import { type Consolidated, issuedVersions, markIssued, saveDraft, versionsOfConsolidated } from './store.ts'
import { tellIssued } from './tell.actions.ts'

/** @throws campaign-open */
function demandLocked({ lockedAt, period }: Campaign): void {
  if (lockedAt === null) throw stillOpen({ period })
}

/** Writes the report of a locked round from what agencies sent; after an issue this begins the next version. @throws campaign-open */
export async function draftConsolidated(ctx: Ctx, code: string): Promise<Consolidated> {
  demand(ctx, issueRight)
  const campaign = await heldCampaign(ctx, code)
  demandLocked(campaign)
  const facts = await factsOf(ctx, campaign)
  const last = (await versionsOfConsolidated(ctx, code)).at(-1)
  const version = last === undefined ? 1 : last.state === 'draft' ? last.version : last.version + 1
  const body = draftOf(facts)
  const saved = await saveDraft(ctx, { campaign: code, version, body, findings: checked(facts, body) })
  await record(ctx, { action: 'consolidation.drafted', subject: code, details: { version } })
  return saved
}

/** What does not add up: in the facts, and once more in the words as they stand. */
const checked = (facts: Facts, body: Consolidated['body']): Finding[] => [...checkFacts(facts), ...checkText(body)]

/** A version and what its claims and checks say now. */
export type ConsolidatedFile = {
  campaign: Campaign
  consolidated: Consolidated
  versions: readonly Consolidated[]
  moved: readonly Moved[]
  findings: readonly Finding[]
  facts: Facts
}

/** The latest version, or the one asked for, with every claim asked again. @throws campaign-unknown, consolidated-unknown */
export async function consolidatedFile(ctx: Ctx, code: string, version?: number): Promise<ConsolidatedFile> {
  demand(ctx, readConsolidated)
  const campaign = await campaignOf(ctx, code)
  const versions = await versionsOfConsolidated(ctx, code)
  const consolidated = version === undefined ? versions.at(-1) : versions.find((each) => each.version === version)
  if (!consolidated) throw consolidatedUnknown({})
  const facts = await factsOf(ctx, campaign)
  return { campaign, consolidated, versions, facts, moved: movedOf(consolidated, facts), findings: checked(facts, consolidated.body) }
}

const movedOf = ({ body }: Pick<Consolidated, 'body'>, facts: Facts): Moved[] => {
  const answering = answeringFrom(facts)
  return body.flatMap(({ bound }) => movedIn(bound, answering))
}

export type Issuing = { campaign: string; revision: number; answer?: string | undefined; signer?: string | undefined }

/** What keeps a draft from being issued. @throws claims-moved, checks-fail, doubts-unanswered */
function demandSound(draft: Consolidated, facts: Facts, answer: string | null): Finding[] {
  const moved = movedOf(draft, facts)
  if (moved.length > 0)
    throw claimsMoved(
      { count: moved.length },
      moved.slice(0, 50).map(({ query, text, is }) => ({
        at: query,
        words: { vi: `“${text}” nay là ${is ?? 'không có'}`, en: `“${text}” is now ${is ?? 'nothing'}` },
      })),
    )
  const findings = checked(facts, draft.body)
  const errors = findings.filter(({ weight }) => weight === 'error')
  if (errors.length > 0)
    throw checksFail(
      { count: errors.length },
      errors.map(({ rule, words }) => ({ at: rule, words })),
    )
  if (findings.length > 0 && answer === null) throw doubtsUnanswered({ count: findings.length }, [{ at: 'answer', words: doubtsUnanswered.title }])
  return findings
}

/**
 * Issues the draft: every claim is asked again, a number is taken, and what was issued stays as it is.
 * @throws consolidated-unknown, consolidated-issued, draft-moved, claims-moved, checks-fail, doubts-unanswered
 */
export async function issueConsolidated(ctx: Ctx, { campaign: code, revision, answer, signer }: Issuing): Promise<Consolidated> {
  demand(ctx, issueRight)
  const campaign = await heldCampaign(ctx, code, 'update')
  demandLocked(campaign)
  const draft = (await versionsOfConsolidated(ctx, code)).at(-1)
  if (!draft) throw consolidatedUnknown({})
  if (draft.state === 'issued') throw alreadyIssued({})
  if (draft.revision !== revision) throw draftMoved({})
  const facts = await factsOf(ctx, campaign)
  const said = answer?.trim() ? nfc(answer.trim()) : null
  const findings = demandSound(draft, facts, said)
  const { letter } = facts.regime
  const { number } = await takeNumber(ctx, { issuer: letter.issuer, kind: 'BC', symbol: letter.symbol, abstract: abstractOf(facts) })
  const document = letterOf(facts, draft.body, { number, issuedOn: ctx.today(), signer: signer?.trim() || null })
  const agencies = facts.agencies.map(publishedRow)
  const marked = { id: draft.id, revision, document, agencies, number, symbol: letter.symbol, issuedOn: ctx.today(), answer: said, findings }
  if (!(await markIssued(ctx, marked))) throw draftMoved({})
  await markPublished(ctx, campaign.id)
  await record(ctx, { action: 'consolidation.issued', subject: code, details: { version: draft.version, number } })
  await tellIssued(ctx, campaign, draft.id, numberAndSymbol({ number, symbol: letter.symbol }))
  return { ...draft, ...marked, state: 'issued', issuedAt: ctx.now(), issuedBy: ctx.actor.name }
}

/** The document of a version: as issued, or as the draft would look without number and day. */
export const documentOf = ({ consolidated, facts }: Pick<ConsolidatedFile, 'consolidated' | 'facts'>): OfficialDocument =>
  consolidated.document ?? letterOf(facts, consolidated.body, { number: null, issuedOn: null })

/** A version as Word, PDF/A and Excel, whichever are asked for. @throws consolidated-unknown */
export async function filesOf(ctx: Ctx, file: ConsolidatedFile, formats: readonly LetterFormat[]): Promise<LetterFile[]> {
  const document = documentOf(file)
  const made: LetterFile[] = []
  for (const format of formats) {
    const written = await letterFile(format === 'xlsx' ? document : printed(document), format, file.consolidated.issuedAt ?? ctx.now())
    if (written === null) throw consolidatedUnknown({})
    made.push(written)
  }
  return made
}

/** A version as one file. @throws consolidated-unknown */
export async function consolidatedAs(ctx: Ctx, code: string, format: LetterFormat, version?: number): Promise<LetterFile> {
  const [made] = await filesOf(ctx, await consolidatedFile(ctx, code, version), [format])
  if (!made) throw consolidatedUnknown({})
  return made
}

/** Every issued round, open to all; a round not issued is not spoken of. */
export async function publishedRounds(ctx: Ctx): Promise<PublishedRound[]> {
  demand(ctx, readProgress)
  const byCode = new Map((await campaigns(ctx)).map((campaign) => [campaign.code, campaign]))
  return (await issuedVersions(ctx))
    .flatMap(({ campaign: code, version, agencies, issuedAt }) => {
      const campaign = byCode.get(code)
      if (!campaign || agencies === null || issuedAt === null) return []
      const { regime, period, first, last, dueOn } = campaign
      return [{ campaign: code, regime, period, dataFrom: first, dataTo: last, dueOn, issuedAt, version, agencies }]
    })
    .toSorted((a, b) => b.dataTo.localeCompare(a.dataTo))
}
