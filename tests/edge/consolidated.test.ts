import { describe, expect, test } from 'vitest'
import { scenario } from '../../src/platform/scenario.ts'
import { letterFile } from '../../src/modules/letters/index.ts'
import { lintOfficial } from '../../src/modules/conformance/index.ts'
import { addItem, campaignOf, lockCampaign, openCampaign, takeStep, versionsOf } from '../../src/modules/reporting/index.ts'
import { reopenTask } from '../../src/modules/steering/index.ts'
import { castOn, givenAccepted, givenBoard, givenLocked, health, home } from '../../src/modules/reporting/testing.ts'
import {
  consolidatedAs,
  consolidatedFile,
  documentOf,
  draftConsolidated,
  issueConsolidated,
  publishedRounds,
} from '../../src/modules/consolidation/actions.ts'
import { unbound } from '../../src/modules/consolidation/claim.ts'
import { factsOf } from '../../src/modules/consolidation/facts.actions.ts'
import { printed } from '../../src/modules/consolidation/letter.ts'
import { publishedCsv } from '../../src/modules/consolidation/published.ts'

const code = 'ke-hoach-2025-06'
const standingOn = (ctx: Parameters<typeof castOn>[0], day: string) => castOn(ctx, day).standing

test('a round still open is not consolidated', async () => {
  await scenario({ today: '2025-06-20' }, async (ctx) => {
    await givenBoard(ctx)
    await openCampaign(standingOn(ctx, '2025-06-15'), { regime: 'ke-hoach', period: '2025-06' })
    await expect(draftConsolidated(standingOn(ctx, '2025-06-20'), code)).rejects.toMatchObject({ slug: 'campaign-open' })
  })
})

test('silence is no figure: the agency that did not report is named and left out of every sum', async () => {
  await scenario({ today: '2025-06-26' }, async (ctx) => {
    await givenLocked(ctx)
    const facts = await factsOf(ctx, await campaignOf(ctx, code))
    const quiet = facts.agencies.find(({ agency }) => agency === 'bo-xay-dung')
    expect(quiet).toMatchObject({ standing: 'silent', counts: null, yearDone: null })
    const { body } = await draftConsolidated(standingOn(ctx, '2025-06-26'), code)
    const text = body.map(({ bound }) => bound.text).join('\n')
    expect(text).toContain('1 cơ quan chưa báo cáo')
    expect(text).toContain('Cơ quan chưa báo cáo: Bộ Xây dựng')
    expect(text).toContain('Trong 4 nhiệm vụ đã được báo cáo, 2 nhiệm vụ đã hoàn thành (1 nhiệm vụ đúng hạn, 1 nhiệm vụ quá hạn)')
    expect(text).toContain('Tổng số nhiệm vụ theo dõi trong kỳ là 6 nhiệm vụ')
  })
})

test('every figure of the report is bound to a query', async () => {
  await scenario({ today: '2025-06-26' }, async (ctx) => {
    await givenLocked(ctx)
    const { body } = await draftConsolidated(standingOn(ctx, '2025-06-26'), code)
    expect(body.flatMap(({ bound }) => unbound(bound))).toEqual([])
    expect(body.flatMap(({ bound }) => bound.claims).length).toBeGreaterThan(30)
  })
})

describe('at issue every claim is asked again', () => {
  test('a report corrected after the draft stops the issue, names the figures, and takes no number', async () => {
    await scenario({ today: '2025-06-27' }, async (ctx) => {
      await givenLocked(ctx)
      const { standing } = castOn(ctx, '2025-06-26')
      const draft = await draftConsolidated(standing, code)
      await correctHome(ctx)
      await expect(issueConsolidated(castOn(ctx, '2025-06-27').standing, { campaign: code, revision: draft.revision })).rejects.toMatchObject({
        slug: 'claims-moved',
        faults: expect.arrayContaining([expect.objectContaining({ at: 'item.words' })]),
      })
    })
  })

  test('drafted anew it is issued with the next number, and what was issued stays as it was', async () => {
    await scenario({ today: '2025-06-27' }, async (ctx) => {
      await givenLocked(ctx)
      const { standing } = castOn(ctx, '2025-06-26')
      const draft = await draftConsolidated(standing, code)
      const issued = await issueConsolidated(standing, { campaign: code, revision: draft.revision })
      expect(issued).toMatchObject({ state: 'issued', number: 1, symbol: 'BC-BKHCN' })
      await expect(issueConsolidated(standing, { campaign: code, revision: draft.revision })).rejects.toMatchObject({ slug: 'consolidated-issued' })
      await correctHome(ctx)
      const { consolidated, moved } = await consolidatedFile(standing, code)
      expect(documentOf({ consolidated, facts: await factsOf(ctx, await campaignOf(ctx, code)) })).toEqual(issued.document)
      expect(moved.length).toBeGreaterThan(0)
      expect((await draftConsolidated(standing, code)).version).toBe(2)
    })
  })

  test('a draft that somebody made anew is not issued unseen', async () => {
    await scenario({ today: '2025-06-26' }, async (ctx) => {
      await givenLocked(ctx)
      const { standing } = castOn(ctx, '2025-06-26')
      const draft = await draftConsolidated(standing, code)
      await draftConsolidated(standing, code)
      await expect(issueConsolidated(standing, { campaign: code, revision: draft.revision })).rejects.toMatchObject({ slug: 'draft-moved' })
    })
  })
})

/** The ministry corrects its report after the lock: one more statement. */
async function correctHome(ctx: Parameters<typeof castOn>[0]): Promise<void> {
  const { clerk, head, standing } = castOn(ctx, '2025-06-27')
  const campaign = await campaignOf(ctx, code)
  const latest = async () => {
    const report = (await versionsOf(ctx, campaign.id, home)).at(-1)
    if (!report) throw new Error('no report')
    return { campaign: code, agency: home, revision: report.revision }
  }
  await takeStep(standing, { ...(await latest()), step: 'reopen', words: 'Bổ sung nguyên nhân' })
  await addItem(clerk(home), { ...(await latest()), kind: 'cause', task: 'KH2025-002', words: 'Chờ kinh phí năm 2025' })
  await takeStep(clerk(home), { ...(await latest()), step: 'submit' })
  await takeStep(head(home), { ...(await latest()), step: 'approve' })
  await takeStep(standing, { ...(await latest()), step: 'accept' })
}

test('late and corrected versions are kept: the round is shown as first sent and as corrected', async () => {
  await scenario({ today: '2025-06-27' }, async (ctx) => {
    await givenLocked(ctx)
    await correctHome(ctx)
    const campaign = await campaignOf(ctx, code)
    const itemsIn = async (view: 'submitted' | 'corrected') =>
      (await factsOf(ctx, campaign, view)).agencies.find(({ agency }) => agency === home)?.items.map(({ kind }) => kind)
    expect(await itemsIn('submitted')).not.toContain('cause')
    expect(await itemsIn('corrected')).toContain('cause')
  })
})

test('the report is an official document without a fault of layout, with its annexes, as Word, PDF and Excel', async () => {
  await scenario({ today: '2025-06-26' }, async (ctx) => {
    await givenLocked(ctx)
    const { standing } = castOn(ctx, '2025-06-26')
    const draft = await draftConsolidated(standing, code)
    await issueConsolidated(standing, { campaign: code, revision: draft.revision, signer: 'Nguyễn Thị Ví Dụ' })
    const word = await consolidatedAs(standing, code, 'docx')
    expect(lintOfficial(word.bytes)).toEqual([])
    expect(word.fileName).toBe('01-BC-BKHCN.docx')
    const { document } = (await consolidatedFile(standing, code)).consolidated
    const short = document && (await letterFile(printed(document, 1), 'docx', ctx.now()))
    expect(lintOfficial(short?.bytes ?? new Uint8Array())).toEqual([])
    expect(Buffer.from((await consolidatedAs(standing, code, 'pdf')).bytes.slice(0, 5)).toString()).toBe('%PDF-')
    expect(Buffer.from((await consolidatedAs(standing, code, 'xlsx')).bytes.slice(0, 2)).toString()).toBe('PK')
  })
})

test('open data hold issued rounds only, and a silent agency has empty figures', async () => {
  await scenario({ today: '2025-06-26' }, async (ctx) => {
    await givenLocked(ctx)
    const { standing } = castOn(ctx, '2025-06-26')
    expect(await publishedRounds(ctx)).toEqual([])
    const draft = await draftConsolidated(standing, code)
    expect(await publishedRounds(ctx)).toEqual([])
    await issueConsolidated(standing, { campaign: code, revision: draft.revision })
    const rounds = await publishedRounds(ctx)
    expect(rounds[0]?.agencies.map(({ agency, reported }) => [agency, reported])).toEqual([
      [home, true],
      ['bo-xay-dung', false],
      [health, true],
    ])
    expect(publishedCsv(rounds)).toMatch(/bo-xay-dung,Bộ Xây dựng,no,,,,,,,,,\r\n/)
  })
})

test('what contradicts the month before must be answered in words before issue', async () => {
  await scenario({ today: '2025-07-26' }, async (ctx) => {
    await givenLocked(ctx)
    const july = 'ke-hoach-2025-07'
    await reopenTask(castOn(ctx, '2025-07-01').standing, { code: 'KH2025-001', words: 'Sản phẩm chưa đúng phạm vi' })
    await openCampaign(standingOn(ctx, '2025-07-15'), { regime: 'ke-hoach', period: '2025-07' })
    await givenAccepted(ctx, july, home, '2025-07-18')
    const { standing } = castOn(ctx, '2025-07-25')
    await lockCampaign(standing, july)
    const draft = await draftConsolidated(standing, july)
    expect(draft.findings.map(({ rule, task }) => [rule, task])).toEqual(
      expect.arrayContaining([
        ['done-stays-done', 'KH2025-001'],
        ['cumulative-grows', null],
      ]),
    )
    const issue = { campaign: july, revision: draft.revision }
    await expect(issueConsolidated(standing, issue)).rejects.toMatchObject({ slug: 'doubts-unanswered' })
    await issueConsolidated(standing, { ...issue, answer: 'Đã mở lại nhiệm vụ theo kết luận thẩm định' })
  })
})
