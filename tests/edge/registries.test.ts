import type { TSchema } from 'typebox'
import { Value } from 'typebox/value'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { followFeeds } from '../../src/modules/discrepancies/index.ts'
import { importForShow } from '../../src/modules/intake/index.ts'
import { receivePage } from '../../src/modules/keying/index.ts'
import { changeRecord, subjectOf } from '../../src/modules/records/index.ts'
import { auditOf } from '../../src/platform/audit.ts'
import { systemCtx } from '../../src/system.ts'
import { describeApi } from '../contract/openapi.ts'
import { asForm, type Built, clock, givenHouse, type Person, signedIn } from '../setup/house.ts'

let built: Built
const insured = [
  'insurance_no,personal_id,full_name,date_of_birth,sex,phone,employer_tax_code,status,valid_to,updated_on',
  '7900000001,001090123456,Nguyễn Văn Thử,05/04/1990,Nam,0912345678,0100109106,active,31/12/2025,01/06/2025',
  '7900000002,001090123457,Trần Thị Mẫu,31/02/1990,Nữ,0912345679,0100109106,active,31/12/2025,01/06/2025',
]
const experts = [
  'expert_id,personal_id,full_name,date_of_birth,sex,passport_no,country,speciality,updated_on',
  'CG1,001090123456,Nguyễn Văn Thử,05/04/1990,Nam,N1234567,Pháp,Y sinh,01/06/2025',
]

beforeAll(async () => {
  built = await givenHouse({ rows: [] })
  await systemCtx(
    built.database,
    async (ctx) => {
      await importForShow(ctx, { registry: 'insurance', fileName: 'bh.csv', text: `${insured.join('\n')}\n` })
      await importForShow(ctx, { registry: 'overseas-experts', fileName: 'cg.csv', text: `${experts.join('\n')}\n` })
    },
    clock.now,
  )
})
afterAll(() => built.app.close())

const get = async (who: Person, url: string) => built.app.inject({ url, cookies: await signedIn(built.app, who) })

test('the standing body sees how good the data are, and no record of a person', async () => {
  const board = await get('clerk', '/registries')
  expect(board.body).toContain('Cơ sở dữ liệu quốc gia về bảo hiểm')
  expect((await get('clerk', '/registries/insurance')).body).toContain('Chất lượng')
  for (const url of [
    '/registries/insurance/records',
    '/registries/insurance/records/7900000001',
    '/api/registries/insurance/changes',
    '/api/registries/insurance/ranges',
    '/api/registries/insurance/snapshot',
    '/api/registries/insurance/snapshot/changes?after=0',
  ])
    expect([url, (await get('clerk', url)).statusCode]).toEqual([url, 403])
})

test('the board leads to discrepancies whoever may see them, and nobody else', async () => {
  const leads = async (who: Person) => (await get(who, '/registries')).body.includes('href="/registries/discrepancies"')
  expect([await leads('clerk'), await leads('administrator')]).toEqual([true, false])
})

test('what failed a rule is told to the standing body without key or personal value', async () => {
  const link = /\/registries\/insurance\/imports\/[0-9a-f-]{36}/.exec((await get('clerk', '/registries/insurance')).body)?.[0] ?? ''
  const { body } = await get('clerk', `${link}/findings?rule=date_of_birth.valid`)
  expect(body).toContain('•••')
  expect(body).not.toContain('7900000002')
  expect(body).not.toContain('31/02/1990')
  expect((await get('clerk', `${link}/rejects.csv`)).statusCode).toBe(403)
})

test('from the board of quality one comes over province and rule to the records that fail, as many as the figure says, and takes them away', async () => {
  const lines = Array.from(
    { length: 30 },
    (_, n) => `LD${n},Người Thử,${n % 3 ? '05/04/1990' : '31/02/1990'},${n % 2 ? 'Hòa Bình' : 'Hà Nội'},employed,01/06/2025`,
  )
  const text = `labour_id,full_name,date_of_birth,province,employment,surveyed_on\n${lines.join('\n')}\n`
  await systemCtx(built.database, (ctx) => importForShow(ctx, { registry: 'labour', fileName: 'ld.csv', text }), clock.now)
  const follow = async (from: string, link: RegExp) => {
    const found = link.exec((await get('clerk', from)).body)?.[0]
    return found === undefined ? `no ${link} at ${from}` : found.replaceAll('&amp;', '&')
  }
  const province = await follow('/registries/quality', /\/registries\/quality\?province=hoa-binh[^"]*/)
  const rules = await follow(province, /\/registries\/labour\/quality\?province=hoa-binh[^"]*/)
  const list = await follow(rules, /\/registries\/labour\/imports\/[0-9a-f-]{36}\/findings\?rule=date_of_birth.valid[^"]*/)
  expect((await get('clerk', rules)).body).toContain(`${list.replaceAll('&', '&amp;')}">5</a>`)
  const { body } = await get('clerk', list)
  expect(body).toContain('5 bản ghi không đạt trong tệp ld.csv (tỉnh Hòa Bình).')
  expect(body).toContain(`href="${rules.replaceAll('&', '&amp;')}"`)
  const csv = (await get('clerk', list.replace('findings?', 'findings.csv?'))).body.trim().split('\r\n')
  expect([csv.length, csv[1]]).toEqual([6, '5,LD3,•••'])
  expect((await get('clerk', list.replace('findings?', 'findings.xlsx?'))).rawPayload.subarray(0, 2).toString()).toBe('PK')
  const byRule = await follow('/registries/labour/quality', /\/registries\/labour\/quality\?rule=date_of_birth.valid/)
  expect(await follow(byRule, /\/registries\/labour\/imports\/[^"]*province=hoa-binh[^"]*/)).toBe(list)
})

test('where two registries differ, an owner sees both values and proposes which is right; who looks over all sees that they differ', async () => {
  const person = { full_name: 'Phạm Thị Khác', sex: 'Nữ' }
  await systemCtx(
    built.database,
    async (ctx) => {
      const write = (registry: string, key: string, fields: Record<string, string>) =>
        changeRecord(ctx, { registry, key, fields: { ...person, ...fields }, reason: 'thử' })
      await write('population', '001190777777', { date_of_birth: '1990-04-05', province: 'Hà Nội' })
      await write('labour', 'LD-77', { personal_id: '001190777777', date_of_birth: '1990-05-04', employment: 'employed' })
      await followFeeds(ctx, (work) => work(ctx))
    },
    clock.now,
  )
  const list = await get('agency', '/registries/discrepancies?registry=labour&field=date_of_birth')
  for (const value of ['05/04/1990', '04/05/1990']) expect(list.body).toContain(value)
  const address = /\/registries\/discrepancies\/[0-9a-f-]{36}/.exec(list.body)?.[0] ?? ''
  const whole = await get('clerk', address)
  expect([whole.statusCode, whole.body.includes('1990'), whole.body.includes('name="right"')]).toEqual([200, false, false])
  expect((await get('other', address)).statusCode).toBe(403)
  expect((await get('clerk', '/registries/discrepancies.csv')).body).toContain('•••')
  const cookies = await signedIn(built.app, 'agency')
  const say = (fields: Record<string, string>) => built.app.inject({ method: 'POST', url: address, cookies, ...asForm(fields) })
  expect((await say({ right: 'standing' })).body).toContain('id="right"')
  expect((await say({ right: 'standing', reason: 'Theo dân cư' })).statusCode).toBe(303)
  expect((await get('agency', address)).body).toContain('Chờ quyết định đề nghị')
  expect((await get('agency', '/registries/discrepancies?state=open')).body).not.toContain(address)
})

test('an agency that is neither owner nor reader sees the open fields of a record alone', async () => {
  const { body } = await get('agency', '/registries/overseas-experts/records/CG1')
  expect(body).toContain('Y sinh')
  for (const hidden of ['Nguyễn Văn Thử', '001090123456', 'N1234567']) expect(body).not.toContain(hidden)
  const { fields } = (await get('agency', '/api/registries/overseas-experts/records/CG1')).json<{ fields: Record<string, string> }>()
  expect(Object.keys(fields).toSorted()).toEqual(['country', 'expert_id', 'speciality', 'updated_on'])
})

test('a reader sees the person, and the journal says who looked', async () => {
  const { body } = await get('other', '/registries/insurance/records/7900000001')
  expect(body).toContain('Nguyễn Văn Thử')
  const entries = await auditOf(built.ctx, subjectOf('insurance', '7900000001'))
  expect(entries.map(({ action, agency }) => [action, agency])).toContainEqual(['records.read', 'bo-y-te'])
  expect(JSON.stringify(entries)).not.toContain('7900000001')
})

test('a reader that corrects proposes; the form says what is wrong and keeps what was typed', async () => {
  const cookies = await signedIn(built.app, 'other')
  const send = (fields: Record<string, string>) =>
    built.app.inject({ method: 'POST', url: '/registries/insurance/records/7900000001', cookies, ...asForm(fields) })
  const wrong = await send({ field: 'status', value: 'lạ', reason: 'theo đơn' })
  expect(wrong.statusCode).toBe(422)
  expect(wrong.body).toContain('phải là một trong')
  expect((await send({ field: 'phone', value: '0999999999', reason: 'theo đơn' })).statusCode).toBe(303)
  expect((await get('other', '/registries/proposals')).body).toContain('0999999999')
  expect((await get('other', '/api/registries/insurance/records/7900000001')).json<{ fields: Record<string, string> }>().fields['phone']).toBe(
    '0912345678',
  )
})

test('codes and days are typed as people read them, and read so in the proposal', async () => {
  const cookies = await signedIn(built.app, 'other')
  const send = (fields: Record<string, string>) =>
    built.app.inject({ method: 'POST', url: '/registries/insurance/records/7900000001', cookies, ...asForm(fields) })
  expect((await send({ field: 'status', value: 'bảo lưu', reason: 'theo đơn' })).statusCode).toBe(303)
  expect((await send({ field: 'valid_to', value: '1/7/2027', reason: 'theo đơn' })).statusCode).toBe(303)
  expect((await send({ field: 'valid_to', value: '31/2/2027', reason: 'theo đơn' })).statusCode).toBe(422)
  const { body } = await get('other', '/registries/proposals')
  expect(body).toContain('Tình trạng tham gia: Đang tham gia → Bảo lưu')
  expect(body).toContain('31/12/2025 → 01/07/2027')
})

test.each([
  ['changes', '/api/registries/{registry}/changes', '/api/registries/insurance/changes?after=0'],
  ['snapshot', '/api/registries/{registry}/snapshot', '/api/registries/insurance/snapshot?limit=1'],
  ['changes for a copy', '/api/registries/{registry}/snapshot/changes', '/api/registries/insurance/snapshot/changes?after=0'],
  ['record', '/api/registries/{registry}/records/{key}', '/api/registries/insurance/records/7900000001?on=2025-06-25'],
  ['ranges', '/api/registries/{registry}/ranges', '/api/registries/insurance/ranges?depth=1'],
])('the %s of a registry are answered as they are described', async (_name, path, url) => {
  const { paths } = await describeApi()
  const schema = paths[path]?.['get']?.responses['200']?.content?.['application/json']?.schema as TSchema
  const answer = await get('other', url)
  expect(answer.statusCode).toBe(200)
  expect([...Value.Errors(schema, answer.json())].map((fault) => fault.instancePath)).toEqual([])
})

test('a file is taken in by the owner of the registry alone', async () => {
  expect((await get('other', '/registries/insurance/imports/new')).statusCode).toBe(403)
  expect((await get('other', '/registries/health-facilities/imports/new')).statusCode).toBe(200)
  expect((await get('clerk', '/registries/insurance/imports/new')).statusCode).toBe(403)
})

test('rules can be tried out without changing them', async () => {
  const { body } = await get('clerk', '/registries/insurance/quality?off=date_of_birth.valid')
  expect(body).toContain('Nếu đổi quy tắc')
  expect((await get('clerk', '/registries/pupils/quality')).statusCode).toBe(404)
})

test('the catalogue and the repair tickets leave as lists that a spreadsheet opens', async () => {
  const list = await get('clerk', '/registries/list.csv')
  expect(list.headers['content-type']).toContain('text/csv')
  expect(list.body.split('\r\n').filter((line) => line.startsWith('securities,'))).toHaveLength(1)
  expect((await get('clerk', '/registries/tickets.csv')).body).toContain('Cơ sở dữ liệu,Quy tắc')
  expect((await get('other', '/registries/list.xlsx')).rawPayload.subarray(0, 2).toString()).toBe('PK')
})

test('a declaration that is not right comes back with what was typed; what a text gives to another agency is not asked for', async () => {
  const cookies = await signedIn(built.app, 'other')
  const said = {
    name: 'Cơ sở dữ liệu về tiêm chủng',
    kind: 'sectoral',
    basis: 'Luật',
    holds: 'Mũi tiêm của trẻ em',
    key: 'Số mũi tiêm',
    stage: 'planned',
  }
  const send = (more: Record<string, string>) =>
    built.app.inject({ method: 'POST', url: '/registries/declarations', cookies, ...asForm({ ...said, ...more }) })
  const refused = await send({ size: 'nhiều', completeOn: '31/12/2026' })
  expect(refused.statusCode).toBe(422)
  expect(refused.body).toContain('Hãy ghi một số nguyên')
  expect(refused.body).toContain('value="Số mũi tiêm"')
  const sent = await send({ size: '9.000.000', completeOn: '31/12/2026' })
  expect(sent.statusCode).toBe(303)
  expect((await get('clerk', String(sent.headers.location))).body).toContain('Ghi vào danh mục')
  expect((await get('other', '/registries/declarations/new?database=chemicals')).statusCode).toBe(403)
  expect((await get('clerk', '/registries')).body).toContain('1 chờ xem xét')
})

test('keys that fail a comparison are shown to whoever sees keys of the registry, the figures to all', async () => {
  expect((await get('clerk', '/registries/insurance/cross/insured-deceased')).statusCode).toBe(200)
  expect((await get('clerk', '/registries/insurance/cross/insured-deceased/keys.csv')).statusCode).toBe(403)
  expect((await get('other', '/registries/insurance/cross/insured-deceased/keys.csv')).statusCode).toBe(200)
  expect((await get('clerk', '/registries/insurance/cross/no-such-rule')).statusCode).toBe(404)
})

test('a scanned page shows the region of each field its form tells, on the page and beside the field, without a script', async () => {
  const bytes = Buffer.from('89504e470d0a1a0a0000000d4948445200000400000002000802000000', 'hex')
  const upload = { fileName: 'trang.png', mediaType: 'image/png', bytes }
  const page = (form: string | null) => systemCtx(built.database, (ctx) => receivePage(ctx, 'health-facilities', { upload, form }), clock.now)
  const placed = (await get('other', `/registries/health-facilities/pages/${await page('health-facilities.licence-book')}`)).body
  expect(placed.match(/data-region="/g)).toHaveLength(7)
  expect(placed).toMatch(/<svg class="cut" viewBox="\d+ \d+ \d+ \d+"[^>]*><image href="[^"]+\/image" width="1024" height="512"/)
  const bare = (await get('other', `/registries/health-facilities/pages/${await page(null)}`)).body
  expect(bare).not.toContain('class="cut"')
  expect(bare).toContain('width="1024"')
})

test('a scanned page is given up with a reason, which its page then says', async () => {
  const upload = { fileName: 'mo.png', mediaType: 'image/png', bytes: Buffer.from('89504e470d0a1a0a0000000d', 'hex') }
  const id = await systemCtx(built.database, (ctx) => receivePage(ctx, 'health-facilities', { upload, form: null }), clock.now)
  const url = `/registries/health-facilities/pages/${id}`
  const cookies = await signedIn(built.app, 'other')
  const say = (reason: string) => built.app.inject({ method: 'POST', url: `${url}/drop`, cookies, ...asForm({ reason }) })
  expect((await get('other', url)).body).toContain('Bỏ trang này')
  expect((await say('')).statusCode).toBe(422)
  expect((await say('Ảnh mờ, không đọc được')).statusCode).toBe(303)
  const { body } = await get('other', url)
  expect([body.includes('Ảnh mờ, không đọc được'), body.includes('Bỏ trang này'), body.includes('Gửi bài nhập')]).toEqual([true, false, false])
})

test('all lines of a file that are no records are taken away by its owner, and by nobody else', async () => {
  const good = Array.from({ length: 30 }, (_, n) => `LDH${n},Người Thử,05/04/1990,Hà Nội,employed,01/06/2025`)
  const text = `labour_id,full_name,date_of_birth,province,employment,surveyed_on\n${good.join('\n')}\nLDH99,Người Mẫu\n`
  const id = await systemCtx(built.database, (ctx) => importForShow(ctx, { registry: 'labour', fileName: 'lech.csv', text }), clock.now)
  const url = `/registries/labour/imports/${id}`
  const offers = async (who: Person) => (await get(who, url)).body.includes(`href="${url}/broken-lines.csv"`)
  expect([await offers('agency'), await offers('clerk')]).toEqual([true, false])
  expect((await get('clerk', `${url}/broken-lines.csv`)).statusCode).toBe(403)
  const { body } = await get('agency', `${url}/broken-lines.csv`)
  expect(body).toMatch(/Dòng,Cột,Lỗi,Nội dung\r?\n32,.*,thiếu ô so với dòng tiêu đề,.*LDH99/)
})
