import { expect, test } from 'vitest'
import { madeDocument } from './made-document.ts'
import { proposalsIn, proposerOf } from './propose.ts'

test('without a setting no model is asked: the reader that proposes is off', () => {
  expect(proposerOf(null)).toBeNull()
})

const reply = (tasks: unknown) => JSON.stringify({ choices: [{ message: { content: JSON.stringify({ tasks }) } }] })

test('a model proposes clauses that stand in the document; what it makes up is left out', () => {
  const text = 'Bộ Y tế rà soát quy chế.'
  const mandates = proposalsIn(
    reply([
      { text: 'rà soát quy chế', lead: ['Bộ Y tế'], support: [] },
      { text: 'xây bệnh viện mới', lead: ['Bộ Y tế'], support: [] },
    ]),
    text,
  )
  expect(mandates.map(({ start, end, rule, confidence }) => [text.slice(start, end), rule, confidence])).toEqual([
    ['rà soát quy chế', 'model.proposed', 0.5],
  ])
})

test.each(['', 'null', '{"choices":[]}', '{"choices":[{"message":{"content":"not json"}}]}', reply('none'), reply([{ text: 3 }])])(
  'the reply %s proposes nothing',
  (body) => {
    expect(proposalsIn(body, 'Bộ Y tế rà soát quy chế.')).toEqual([])
  },
)

test('a model that is set is asked once, and a failure of its service proposes nothing', async () => {
  const asked: string[] = []
  const setting = { url: 'http://model.local/v1/', model: 'small', key: null }
  const reader = proposerOf(setting, async (url) => {
    asked.push(new Request(url).url)
    return new Response('busy', { status: 503 })
  })
  expect(await reader?.(madeDocument(['Bộ Y tế rà soát quy chế.']))).toEqual([])
  expect(asked).toEqual(['http://model.local/v1/chat/completions'])
})
