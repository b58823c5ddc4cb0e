import { afterAll, beforeAll, expect, test } from 'vitest'
import { envelopeOf, planText } from '../../src/modules/readings/testing.ts'
import { asForm, asMultipart, type Built, givenHouse, signedIn } from '../setup/house.ts'

let built: Built
let cookies: Record<string, string>
beforeAll(async () => {
  built = await givenHouse()
  cookies = await signedIn(built.app, 'clerk')
})
afterAll(() => built.app.close())

const post = (url: string, fields: Record<string, string>) => built.app.inject({ method: 'POST', url, cookies, ...asForm(fields) })
const get = async (url: string) => (await built.app.inject({ url, cookies })).body
const send = (file: { fileName: string; mediaType: string; bytes: Uint8Array }) =>
  built.app.inject({
    method: 'POST',
    url: '/imports',
    cookies,
    ...asMultipart([{ name: 'file', fileName: file.fileName, value: file.bytes, type: file.mediaType }]),
  })

/** What the button under a preview sends. */
function fieldsOfSave(html: string): Record<string, string> {
  const form = html.split('<form').find((each) => each.includes('value="save"')) ?? ''
  const unescape = (words: string) => words.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&amp;', '&')
  return Object.fromEntries(
    [...form.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)"/g)].map(([, name = '', value = '']) => [name, unescape(value)]),
  )
}

test('without JavaScript a task is typed, looked at and only then written, exactly as it was shown', async () => {
  expect(await get('/tasks')).toContain('href="/tasks/new"')
  const typed = {
    title: 'Xây dựng nghị định về lưu trữ điện tử & số hóa',
    lead: 'Bộ Nội vụ',
    deadline: 'quý IV/2025',
    number: '56/TB-VPCP',
    issuedOn: '20/01/2025',
    support: '',
    product: '',
    document: '',
    note: '',
  }
  const preview = await post('/tasks/new', { ...typed, step: 'read' })
  expect([preview.statusCode, preview.body.includes('Này là việc đã có: KH12-2025-001'), preview.body.includes('31/12/2025')]).toEqual([
    200,
    true,
    true,
  ])
  const before = (await built.app.inject({ url: '/api/tasks', cookies })).json<{ total: number }>().total
  const saved = await post('/tasks/new', { ...fieldsOfSave(preview.body), step: 'save' })
  expect([saved.statusCode, saved.headers.location]).toEqual([303, '/tasks/GV2025-001'])
  const task = (await built.app.inject({ url: '/api/tasks/GV2025-001', cookies })).json()
  expect(task).toMatchObject({
    title: typed.title,
    leadNames: ['Bộ Nội vụ'],
    dueOn: '2025-12-31',
    basis: '56/TB-VPCP ngày 20/01/2025',
    document: null,
  })
  expect((await built.app.inject({ url: '/api/tasks', cookies })).json()).toMatchObject({ total: before + 1 })
  for (const page of ['/tasks/GV2025-001', '/tasks?q=GV2025', '/tasks.csv', '/', '/conflicts'])
    expect((await built.app.inject({ url: page, cookies })).statusCode).toBe(200)
})

test('a form that lacks its lead comes back with what was typed and says what is wrong', async () => {
  const answer = await post('/tasks/new', { title: 'Tổ chức hội nghị tổng kết', lead: '', step: 'save' })
  expect([answer.statusCode, answer.body.includes('Tổ chức hội nghị tổng kết'), answer.body.includes('id="lead-error"')]).toEqual([422, true, true])
})

test('a recall that is sent in freezes tasks, says so on the document, and is lifted there', async () => {
  const text = new TextDecoder().decode(
    planText([{ title: 'Nạo vét kênh thoát nước ven đô', lead: 'Bộ Xây dựng', due: 'Tháng 9/2025' }], { number: '41/KH-BNV' }),
  )
  const sent = await send(envelopeOf({ id: 'e1', number: '41/KH-BNV', text }))
  await post(`${sent.headers.location}/carried-out`, {})
  const recalled = await send(envelopeOf({ kind: 'recall', id: 'e2', concerns: ['e1'], reason: 'Ban hành nhầm', number: '42/KH-BNV', text: null }))
  const document = String(recalled.headers.location)
  expect([recalled.statusCode, document]).toEqual([303, expect.stringMatching(/^\/documents\/[0-9a-f-]{36}$/)])
  expect(await get(document)).toMatch(/Văn bản đã bị thu hồi ngày 25\/06\/2025.*Ban hành nhầm/s)
  expect(await get('/documents')).toContain('đã thu hồi')
  const [frozen, again] = [await get('/tasks/KH41-2025-001'), await post('/tasks/KH41-2025-001/updates', { words: 'Vẫn làm' })]
  expect([frozen.includes('Tạm dừng vì văn bản bị thu hồi'), frozen.includes('Ban hành nhầm'), again.statusCode]).toEqual([true, true, 409])
  await post(`${document}/recall-lifted`, {})
  expect(await get(document)).not.toContain('Văn bản đã bị thu hồi')
  expect((await built.app.inject({ url: '/api/tasks/KH41-2025-001', cookies })).json()).toMatchObject({ withdrawnOn: null })
})
