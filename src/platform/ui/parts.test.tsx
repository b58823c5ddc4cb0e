import fc from '../testing-chance.ts'
import { expect, test } from 'vitest'
import { problem } from '../problems.ts'
import { withQuery } from './address.ts'
import { RadioGroup } from './choices.tsx'
import { DateField } from './date-field.tsx'
import { DefinitionList } from './definition-list.tsx'
import { Input, Select } from './field.tsx'
import { Figure } from './figure.tsx'
import { FilterBar } from './filters.tsx'
import { Form } from './form.tsx'
import { Pagination, pagesShown } from './pagination.tsx'
import { Progress } from './progress.tsx'
import { SourceText } from './source-text.tsx'
import { StateTag, states } from './state.tsx'
import { Table } from './table.tsx'
import { drawn, wordsOf } from './testing.tsx'

test('a figure links to the things it counts, with the number as its country writes it', () => {
  const figure = <Figure value={1248} label={{ vi: 'Quá hạn', en: 'Overdue' }} href="/tasks?state=overdue" state="overdue" />
  expect(drawn(figure)).toMatch(/<a href="\/tasks\?state=overdue">.*1\.248.*Quá hạn.*<\/a>/s)
  expect(drawn(figure, { language: 'en' })).toContain('1,248')
})

test('a figure nobody reported prints a dash, not a zero', () => {
  expect(wordsOf(drawn(<Figure value={null} label="x" href="/x" />))).toBe('– x')
})

test('a state never speaks by colour alone: each has its own shape and its own words', () => {
  const tags = states.map((state) => drawn(<StateTag state={state} />))
  expect(new Set(tags.map((tag) => / d="([^"]+)"/.exec(tag)?.[1])).size).toBe(states.length)
  expect(new Set(tags.map(wordsOf)).size).toBe(states.length)
  expect(tags.map(wordsOf)).not.toContain('')
})

const refusal = problem('refused', 422, { vi: 'Chưa lưu được', en: 'Not saved' })
const refused = refusal({}, [
  { at: '/dueOn', words: { vi: 'Không có ngày này', en: 'No such day' } },
  { at: 'state', words: { vi: 'Hãy chọn', en: 'Choose one' } },
])
const refusedForm = (
  <Form action="/x" refused={refused} typed={{ dueOn: '31/2/2025', lead: 'b', title: '<b>"&' }}>
    <Input name="title" label="Tên" />
    <DateField name="dueOn" label="Hạn" value="2025-01-01" />
    <Select
      name="lead"
      label="Chủ trì"
      value="a"
      options={[
        { value: 'a', words: 'A' },
        { value: 'b', words: 'B' },
      ]}
    />
    <RadioGroup name="state" label="Tình trạng" options={[{ value: 'done', words: 'Xong' }]} />
  </Form>
)

test('a form that was refused keeps what was typed', () => {
  const html = drawn(refusedForm)
  expect(html).toContain('value="31/2/2025"')
  expect(html).toMatch(/<option value="b" selected/)
  expect(html).toContain('value="&lt;b>&quot;&amp;"')
})

test('every fault stands at the top with a link to its field, and beside that field', () => {
  const html = drawn(refusedForm)
  for (const [name, words] of [
    ['dueOn', 'Không có ngày này'],
    ['state', 'Hãy chọn'],
  ] as const) {
    expect(html).toContain(`<a href="#${name}">${words}</a>`)
    expect(html).toContain(`id="${name}"`)
    expect(html).toMatch(new RegExp(`id="${name}-error"[^>]*>${words}`))
  }
  expect(html).toMatch(/class="ds-error-summary"[^>]*autofocus/)
})

test('a field names its hint and its error to those who cannot see them', () => {
  expect(drawn(refusedForm)).toMatch(/<input[^>]*id="dueOn"[^>]*aria-invalid="true"[^>]*aria-describedby="dueOn-hint dueOn-error"/)
})

test('two forms of one page may ask for the same thing: label, fault and field of each find each other', () => {
  const html = drawn(
    <Form id="extension" action="/x" refused={refused}>
      <DateField name="dueOn" label={{ vi: 'Hạn mới', en: 'New day' }} />
    </Form>,
  )
  for (const found of ['for="extension-dueOn"', 'id="extension-dueOn"', 'href="#extension-dueOn"', 'name="dueOn"']) expect(html).toContain(found)
  expect(html).not.toContain('id="dueOn"')
})

test('sorting a table keeps the filters, goes back to the first page, and turns round at the second click', () => {
  const columns = [{ head: 'Hạn', sort: 'dueOn', cell: (row: string) => row }]
  const at = (address: string, sorted?: string) => drawn(<Table caption="x" columns={columns} rows={['a']} sorted={sorted} />, { address })
  expect(at('/tasks?lead=bca&page=3')).toContain('href="/tasks?lead=bca&amp;sort=dueOn"')
  expect(at('/tasks?lead=bca&sort=dueOn', 'dueOn')).toContain('href="/tasks?lead=bca&amp;sort=-dueOn"')
  expect(at('/tasks', 'dueOn')).toContain('aria-sort="ascending"')
})

test('every cell carries the head of its column, for screens too narrow for columns', () => {
  expect(drawn(<Table caption="x" columns={[{ head: { vi: 'Hạn', en: 'Due' }, cell: () => '1' }]} rows={['a']} />)).toContain(
    '<td role="cell" data-label="Hạn">',
  )
})

test('long lists show the ends, the page and its neighbours', () => {
  expect(pagesShown(1, 1)).toEqual([1])
  expect(pagesShown(5, 10)).toEqual([1, 0, 4, 5, 6, 0, 10])
  expect(pagesShown(10, 10)).toEqual([1, 0, 9, 10])
  expect(wordsOf(drawn(<Pagination page={2} size={50} total={1248} />))).toContain('51–100 trong tổng số 1.248')
})

test('filters keep what they do not ask for, and start at the first page', () => {
  const html = drawn(<FilterBar names={['lead']}>{''}</FilterBar>, { address: '/tasks?sort=dueOn&lead=bca&page=4' })
  expect(html).toContain('type="hidden" name="sort" value="dueOn"')
  expect(html).not.toContain('name="page"')
  expect(html).not.toContain('name="lead"')
})

test('an address changes only where it is told to', () => {
  expect(withQuery('/tasks?a=1&b=2', { b: null, c: 'đ' })).toBe('/tasks?a=1&c=%C4%91')
  expect(withQuery('/tasks', { a: null })).toBe('/tasks')
})

test('what is not known of a thing is said, not left empty', () => {
  expect(wordsOf(drawn(<DefinitionList definitions={[{ term: 'Vướng mắc', value: null }]} />))).toBe('Vướng mắc chưa có')
})

test('long work says how many, how fast, how long still, and that the tab may be closed', () => {
  const words = wordsOf(drawn(<Progress label="Đối soát" done={1000} total={61_000} rate={500} />))
  expect(words).toContain('1.000/61.000 bản ghi')
  expect(words).toContain('500 bản ghi/giây, còn khoảng 2 phút')
  expect(words).toContain('Có thể đóng trang này')
})

test('marking sentences never changes the text they stand in', () => {
  const spans = fc.array(fc.record({ start: fc.nat(40), end: fc.nat(45) }), { maxLength: 6 })
  fc.assert(
    fc.property(
      fc.string({ maxLength: 40 }).map((text) => text.replace(/[<>&"]/g, '.')),
      spans,
      (text, marks) => {
        const html = drawn(<SourceText text={text} spans={marks} />)
        expect(html.replace(/<[^>]+>/g, '')).toBe(text)
      },
    ),
  )
})
