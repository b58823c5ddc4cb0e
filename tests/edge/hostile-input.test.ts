import ExcelJS from 'exceljs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { planText } from '../../src/modules/steering/testing.ts'
import { asForm, asMultipart, type Built, givenHouse, signedIn } from '../setup/house.ts'

const script = '<script>alert(1)</script>'
const image = '"><img src=x onerror=alert(1)>'
const formula = '=HYPERLINK("https://evil.example","Xem")'
const rows = [
  { title: `Xây dựng ${script} kế hoạch`, lead: 'Bộ Nội vụ', product: image, due: 'Tháng 6/2025', note: `@SUM(1+1)${script}` },
  { title: formula, lead: 'Bộ Y tế', product: '+84', due: 'Tháng 7/2025', note: '-1+1' },
]

let built: Built
let clerk: Record<string, string>

beforeAll(async () => {
  built = await givenHouse({ rows })
  clerk = await signedIn(built.app, 'clerk')
})
afterAll(() => built.app.close())

const get = (url: string) => built.app.inject({ url, cookies: clerk })
/** What a browser would run: tags we did not write, and attributes that act. */
const runs = (html: string) => /<script(?![^>]* src="\/assets\/)|<img[^>]*onerror|\son[a-z]+="|javascript:/i.exec(html)?.[0]

test('markup in a title, product, note or search is shown as words, on every page that shows it', async () => {
  const [task] = (await get('/api/tasks?sort=position')).json<{ tasks: { code: string; title: string; document: string }[] }>().tasks
  expect(task?.title).toContain(script)
  const hostile = encodeURIComponent(`${image}${script}`)
  for (const url of [
    '/',
    '/tasks',
    `/tasks/${task?.code}`,
    `/documents/${task?.document}`,
    '/review',
    '/documents',
    `/tasks?q=${hostile}`,
    `/agencies?q=${hostile}`,
    `/sign-in?back=${hostile}`,
    `/tasks?sort=${hostile}`,
    `/khong-co/${hostile}`,
  ]) {
    const { body, headers } = await get(url)
    expect([url, runs(body)]).toEqual([url, undefined])
    expect(headers['content-security-policy']).toContain("script-src 'self'")
  }
  expect((await get('/tasks')).body).toContain('&lt;script>alert(1)&lt;/script>')
})

test('a file name is words in the page and one name in the header, whatever stands in it', async () => {
  const fileName = `../../etc/${image}\u202Egnp.txt`
  const sent = await built.app.inject({
    method: 'POST',
    url: '/imports',
    cookies: clerk,
    ...asMultipart([
      {
        name: 'file',
        fileName: fileName.replaceAll('"', '%22'),
        value: planText([{ title: 'Làm một việc khác', lead: 'Bộ Y tế', due: 'Tháng 8/2025' }], { number: '77/KH-BYT' }),
        type: 'text/html\u000b; x=y',
      },
    ]),
  })
  expect(sent.statusCode).toBe(303)
  const preview = await get(String(sent.headers.location))
  expect(runs(preview.body)).toBeUndefined()
  const { documents } = (await get('/api/documents')).json<{ documents: { id: string; fileName: string }[] }>()
  const kept = documents.find((each) => each.fileName.endsWith('gnp.txt'))
  expect(kept?.fileName).not.toMatch(/[\\/]/)
  const original = await get(`/documents/${kept?.id}/original`)
  expect(original.statusCode).toBe(200)
  expect(original.headers['content-disposition']).toMatch(/^attachment; filename\*=UTF-8''[\w.!#$&+^`|~%-]+$/)
  expect(original.headers['content-type']).not.toContain('html')
  expect(original.headers['x-content-type-options']).toBe('nosniff')
})

test('line breaks in a file name or a kept view add no header', async () => {
  const sent = await built.app.inject({
    method: 'POST',
    url: '/tasks/views',
    cookies: clerk,
    ...asForm({ name: 'x', query: 'q=a\r\nset-cookie: evil=1' }),
  })
  expect(sent.statusCode).toBe(303)
  expect(sent.cookies.map(({ name }) => name)).toEqual(['notice'])
  expect(String(sent.headers.location)).toMatch(/^\/tasks\?q=a/)
})

test('a cell that a spreadsheet would run is words in CSV and in XLSX', async () => {
  const csv = (await get('/tasks.csv')).body
  for (const line of csv.split('\r\n')) for (const cell of line.split(',')) expect(cell.replace(/^\uFEFF/, '')).not.toMatch(/^"?[=+@-]/)
  expect(csv).toContain(`"'=HYPERLINK(""https://evil.example"",""Xem"")"`)
  const book = new ExcelJS.Workbook()
  await book.xlsx.load((await get('/tasks.xlsx')).rawPayload as never)
  const seen: unknown[] = []
  book.eachSheet((sheet) => sheet.eachRow((row) => row.eachCell((cell) => seen.push(cell.value, cell.formula))))
  expect(seen).toContain(`'${formula}`)
  expect(seen.filter((value) => typeof value === 'string' && /^[=+@]/.test(value))).toEqual([])
})

const probes = [
  `' or 1=1 --`,
  `'; drop table steering.task; --`,
  `1) union select password from identity.account --`,
  '%',
  '_',
  '\\',
  `$$`,
  "\\'; select pg_sleep(5); --",
  '{a,b}',

  'null',
]

test.each(probes)('a probe of the database finds only what its words say: %s', async (probe) => {
  const hostile = encodeURIComponent(probe)
  for (const name of ['q', 'sort', 'state', 'agency', 'role', 'document', 'section', 'dueFrom', 'unclear', 'page', 'shared', 'agencies', 'asOf']) {
    const answer = await get(`/tasks?${name}=${hostile}`)
    expect([name, [200, 422].includes(answer.statusCode)]).toEqual([name, true])
  }
  for (const url of [`/tasks/${hostile}`, `/agencies/${hostile}`, `/documents/${hostile}`, `/evidence/${hostile}`, `/imports/${hostile}`])
    expect([404, 422, 403, 400]).toContain((await get(url)).statusCode)
  expect((await get(`/api/tasks?q=${hostile}`)).json<{ total: number }>().total).toBeLessThan(2)
  expect((await get('/api/tasks')).json<{ total: number }>().total).toBe(2)
})

test('what is not declared does not arrive: an address cannot widen what its reader may see', async () => {
  const other = await signedIn(built.app, 'other')
  const total = async (query: string) => (await built.app.inject({ url: `/api/tasks?${query}`, cookies: other })).json<{ total: number }>().total
  expect(await total('')).toBe(1)
  for (const query of ['shared=bo-noi-vu', 'shared=moi-bo', 'agencies=bo-noi-vu', 'actor=system'])
    expect([query, await total(query)]).toEqual([query, 1])
})

test('the address says which task is meant, whatever the form says', async () => {
  const tasks = (await get('/api/tasks?sort=position')).json<{ tasks: { code: string }[] }>().tasks
  const [mine, theirs] = [tasks[1]?.code ?? '', tasks[0]?.code ?? '']
  const other = await signedIn(built.app, 'other')
  await built.app.inject({
    method: 'POST',
    url: `/tasks/${mine}/updates`,
    cookies: other,
    ...asForm({ code: theirs, words: 'Đã trình', progress: '40' }),
  })
  const progress = async (code: string) => (await get(`/api/tasks/${code}`)).json<{ progress: number | null }>().progress
  expect([await progress(mine), await progress(theirs)]).toEqual([40, null])
})

test.each([
  '/assets/../package.json',
  '/assets/..%2f..%2fpackage.json',
  '/assets/%2e%2e/%2e%2e/etc/passwd',
  '/..%5c..%5cetc/passwd',
  '/evidence/..%2f..%2fetc%2fpasswd',
  '/documents/..%2f..%2fpackage.json/original',
])('no path leads out of the house: %s', async (url) => {
  const answer = await get(url)
  expect([400, 404, 422]).toContain(answer.statusCode)
  expect(answer.body).not.toMatch(/"dependencies"|root:x/)
})
