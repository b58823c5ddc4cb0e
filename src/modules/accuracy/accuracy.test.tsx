import { expect, test } from 'vitest'
import { scenario, seen } from '../../platform/scenario.ts'
import { drawn, wordsOf } from '../../platform/ui/testing.tsx'
import { accuracyOf } from './actions.ts'
import { AccuracyPage } from './view.tsx'

test('anybody may see how well documents are read, by document, with what counts as right', async () => {
  await scenario({ today: '2025-06-15' }, async (ctx) => {
    const accuracy = await accuracyOf(seen(ctx, { as: 'public' }))
    expect(accuracy.documents.length).toBeGreaterThan(10)
    expect(accuracy.all.tasks).toBe(accuracy.documents.reduce((sum, { score }) => sum + score.tasks, 0))
    for (const { score } of accuracy.documents) expect(score.f1).toBeGreaterThan(0.5)
    const words = wordsOf(drawn(<AccuracyPage accuracy={accuracy} />))
    for (const { name } of accuracy.documents) expect(words).toContain(name.vi)
    expect(words).toContain('Thế nào là đúng')
  })
})

test('the gold set is measured once a process', async () => {
  await scenario({ today: '2025-06-15' }, async (ctx) => {
    const { at } = await accuracyOf(ctx)
    expect((await accuracyOf(ctx)).at).toEqual(at)
  })
})
