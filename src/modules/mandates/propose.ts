import Type, { type Static } from 'typebox'
import { Value } from 'typebox/value'
import type { ReadDocument } from '../texts/index.ts'
import type { Mandate } from '../orders/index.ts'

/** Where a language model may be asked (địa chỉ mô hình): the address of an OpenAI-compatible service, its model and key. */
export const ModelSetting = Type.Object({
  url: Type.String({ minLength: 1 }),
  model: Type.String({ minLength: 1 }),
  key: Type.Union([Type.String(), Type.Null()]),
})
export type ModelSetting = Static<typeof ModelSetting>

/** Reads what a document orders; the grammar and a model answer in the same shape. */
export type Reader = (document: ReadDocument) => Promise<Mandate[]>

/** A reader that proposes only: its answers wait for a person and never replace those of the grammar. Null while no model is set. */
export function proposerOf(setting: ModelSetting | null, ask: typeof fetch = fetch): Reader | null {
  return setting === null ? null : (document) => propose(setting, document, ask)
}

const Proposal = Type.Object({
  text: Type.String(),
  lead: Type.Array(Type.String()),
  support: Type.Array(Type.String()),
})
const Reply = Type.Object({ choices: Type.Array(Type.Object({ message: Type.Object({ content: Type.String() }) }), { minItems: 1 }) })

const instruction =
  'Liệt kê các nhiệm vụ trong văn bản. Trả lời bằng JSON {"tasks":[{"text","lead","support"}]}; text chép nguyên văn từ văn bản, không sửa chữ nào.'

async function propose({ url, model, key }: ModelSetting, document: ReadDocument, ask: typeof fetch): Promise<Mandate[]> {
  const response = await ask(`${url.replace(/\/$/, '')}/chat/completions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(key === null ? {} : { authorization: `Bearer ${key}` }) },
    body: JSON.stringify({
      model,
      temperature: 0,
      response_format: { type: 'json_object' },
      messages: [
        { role: 'system', content: instruction },
        { role: 'user', content: document.text },
      ],
    }),
  })
  return response.ok ? proposalsIn(await response.text(), document.text) : []
}

/** What a reply proposes; a clause that does not stand word for word in the document is invented and left out. */
export function proposalsIn(reply: string, text: string): Mandate[] {
  const body = parsed(reply)
  const content = Value.Check(Reply, body) ? parsed(body.choices[0]?.message.content ?? '') : null
  const tasks = (content as { tasks?: unknown } | null)?.tasks
  const proposals = Array.isArray(tasks) ? tasks.filter((task): task is Static<typeof Proposal> => Value.Check(Proposal, task)) : []
  return proposals.flatMap((proposal) => placed(proposal, text)).map((mandate, i) => ({ ...mandate, n: i + 1 }))
}

function placed({ text: clause, lead, support }: Static<typeof Proposal>, text: string): Mandate[] {
  const words = clause.normalize('NFC')
  const start = words.trim() === '' ? -1 : text.indexOf(words)
  if (start < 0) return []
  const known = { n: 0, section: null, title: words, text: words, start, end: start + words.length, lead, support, product: null, deadline: null }
  return [{ ...known, targets: [], note: null, basis: null, confidence: 0.5, rule: 'model.proposed' }]
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return null
  }
}
