import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from 'vitest'
import { readConfig } from '../../platform/config.ts'
import type { Ctx } from '../../platform/ctx.ts'
import { scenario } from '../../platform/scenario.ts'
import { drawn } from '../../platform/ui/testing.tsx'
import { Suggestions } from './suggestion.view.tsx'
import { addTask } from './adding.actions.ts'
import { askModel, dropSuggestion } from './asking.actions.ts'
import { countBy, taskFile } from '../steering/index.ts'
import { givenDirective } from './testing.ts'
import { openSuggestions } from './suggestion.store.ts'

const clerk = { as: 'standing-clerk', today: '2025-03-01' } as const
const paragraphs = [
  '1. Bộ Tài chính xây dựng đề án sắp xếp trụ sở dôi dư, trình Thủ tướng Chính phủ trước ngày 30/6/2025.',
  'Kho lưu trữ của các sở cần được kiểm kê xong trong quý III/2025.',
  'Mọi người cùng cố gắng.',
]

/** A service on this machine that answers every question the same; what it was asked and with which key. */
async function service(tasks: readonly object[], run: (url: string, asked: { key: string | undefined; body: string }[]) => Promise<void>) {
  const asked: { key: string | undefined; body: string }[] = []
  const server = createServer((request, response) => {
    let body = ''
    request.on('data', (part: Buffer) => {
      body += part.toString('utf8')
    })
    request.on('end', () => {
      asked.push({ key: request.headers.authorization, body })
      response.setHeader('content-type', 'application/json').end(JSON.stringify({ choices: [{ message: { content: JSON.stringify({ tasks }) } }] }))
    })
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  try {
    await run(`http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`, asked)
  } finally {
    server.closeAllConnections()
    server.close()
  }
}

const asking = (ctx: Ctx, url: string): Ctx => ({ ...ctx, settings: { ...ctx.settings, proposer: { url, model: 'thử', key: 'chìa' } } })

test('no model is asked unless an office sets one, and half a setting is refused at start', async () => {
  expect(readConfig({}).proposer).toBeNull()
  expect(readConfig({ PROPOSER_URL: 'http://127.0.0.1:9/v1', PROPOSER_MODEL: 'm' }).proposer).toEqual({
    url: 'http://127.0.0.1:9/v1',
    model: 'm',
    key: null,
  })
  expect(() => readConfig({ PROPOSER_URL: 'http://127.0.0.1:9/v1' })).toThrow('PROPOSER_MODEL')
  await scenario(clerk, async (ctx) => {
    await givenDirective(ctx, paragraphs)
    expect(await askModel(ctx)).toBe(0)
    expect(await openSuggestions(ctx)).toEqual([])
  })
})

test('what a model reads waits for a person: nothing of it is a task, what the grammar read is not proposed again', async () => {
  const answers = [
    { text: 'xây dựng đề án sắp xếp trụ sở dôi dư', lead: ['Bộ Tài chính'], support: [] },
    { text: 'Kho lưu trữ của các sở cần được kiểm kê xong trong quý III/2025', lead: ['Bộ Nội vụ'], support: [] },
    { text: 'một việc không có trong văn bản', lead: ['Bộ Nội vụ'], support: [] },
  ]
  await service(answers, async (url, asked) => {
    await scenario(clerk, async (ctx) => {
      await givenDirective(ctx, paragraphs)
      const before = await countBy(ctx, { shared: [] })
      expect(await askModel(asking(ctx, url))).toBe(1)
      expect([asked.length, asked[0]?.key, await countBy(ctx, { shared: [] })]).toEqual([1, 'Bearer chìa', before])
      const [suggestion] = await openSuggestions(ctx)
      expect(suggestion).toMatchObject({
        title: answers[1]?.text,
        lead: 'Bộ Nội vụ',
        deadline: expect.stringContaining('quý III/2025'),
        model: 'thử',
      })
      expect(drawn(<Suggestions all={suggestion ? [suggestion] : []} />)).toContain('Chưa phải nhiệm vụ')
      expect(await askModel(asking(ctx, url))).toBe(0)
      expect(asked.length).toBe(1)
    })
  })
})

test('a person adds a proposal as a task that stands in its sentence, or drops it for good', async () => {
  const answers = [
    { text: 'Kho lưu trữ của các sở cần được kiểm kê xong trong quý III/2025', lead: ['Bộ Nội vụ'], support: [] },
    { text: 'Mọi người cùng cố gắng', lead: [], support: [] },
  ]
  await service(answers, async (url) => {
    await scenario(clerk, async (ctx) => {
      await givenDirective(ctx, paragraphs)
      await askModel(asking(ctx, url))
      const [order, saying] = await openSuggestions(ctx)
      if (!order || !saying) throw new Error('two proposals were expected')
      const task = await addTask(ctx, {
        title: order.title,
        lead: order.lead,
        deadline: 'quý III/2025',
        document: order.document,
        suggestion: order.id,
      })
      expect((await taskFile(ctx, task.code)).source?.words).toBe(order.title)
      await dropSuggestion(ctx, saying.id)
      expect(await openSuggestions(ctx)).toEqual([])
      await expect(dropSuggestion(ctx, saying.id)).rejects.toMatchObject({ slug: 'suggestion-gone' })
    })
  })
})
