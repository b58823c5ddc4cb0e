import { expect, test } from 'vitest'
import type { Frame } from './frame.ts'
import { kitPage } from './kit.tsx'
import { renderPage } from './page.tsx'
import { PageHead } from './page-head.tsx'

const frame: Frame = {
  title: { vi: 'Nhiệm vụ', en: 'Tasks' },
  main: <p>…</p>,
  language: 'vi',
  asOf: '2025-06-25',
  address: '/tasks?state=overdue&page=2',
}
const nav = [
  { words: { vi: 'Tổng quan', en: 'Overview' }, href: '/' },
  { words: { vi: 'Nhiệm vụ', en: 'Tasks' }, href: '/tasks' },
]

test('a page is written in its language, and the switch keeps the address', () => {
  const html = renderPage(frame)
  expect(html).toMatch(/^<!doctype html>\n<html lang="vi"/)
  expect(html).toContain('href="/tasks?state=overdue&amp;page=2&amp;lang=en"')
  expect(renderPage({ ...frame, language: 'en' })).toContain('<title>Tasks · Platform 06</title>')
})

const headings = (html: string) => [...html.matchAll(/<h1>(.*?)<\/h1>/g)].map(([, words]) => words)

test('a page has exactly one heading of the first level, its own or its title', () => {
  expect(headings(renderPage(frame))).toEqual(['Nhiệm vụ'])
  expect(headings(renderPage({ ...frame, main: <PageHead title="Mười hai việc quá hạn" /> }))).toEqual(['Mười hai việc quá hạn'])
})

test('every page says for which day its figures are, and asking for another keeps the filters', () => {
  const html = renderPage(frame)
  expect(html).toContain('<time datetime="2025-06-25">25/06/2025</time>')
  expect(html).toContain('<input type="hidden" name="state" value="overdue"/>')
  expect(renderPage({ ...frame, figures: false })).not.toContain('Số liệu đến ngày')
})

const current = (address: string) =>
  [...renderPage({ ...frame, nav, address }).matchAll(/<a href="([^"]+)" aria-current="page"/g)].map(([, href]) => href)

test('the part of the house one is in is marked, the front page only at the front', () => {
  expect(current('/tasks/KH2025-17')).toEqual(['/tasks'])
  expect(current('/')).toEqual(['/'])
  expect(current('/tasksheet')).toEqual([])
})

test('demonstration data says so on every page', () => {
  expect(renderPage({ ...frame, demo: true })).toContain('Dữ liệu trình diễn')
  expect(renderPage(frame)).not.toContain('Dữ liệu trình diễn')
})

test('words from outside are shown as words', () => {
  const html = renderPage({
    ...frame,
    title: { vi: '<script>alert(1)</script>', en: 'x' },
    address: '/x?"><img src=x>',
    person: { name: '<i>' },
    main: <p>{'<h1>&'}</p>,
  })
  expect(html).not.toMatch(/<script>|<img|<i>/)
  expect(html).toContain('&lt;h1>&amp;')
})

test('no page needs an inline style or script', () => {
  const html = renderPage({ ...frame, ...kitPage(), demo: true })
  expect(html).not.toMatch(/ style=| on[a-z]+=|<style|javascript:/)
  expect([...html.matchAll(/<script\b[^>]*>(.*?)<\/script>/gs)].map(([, code]) => code)).toEqual([''])
})

test('every id on the kit page is there once', () => {
  const ids = [...renderPage({ ...frame, ...kitPage() }).matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
  expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([])
})

test('the kit speaks both languages: no Vietnamese is left on the English page but names', () => {
  const kit = kitPage()
  const english = renderPage({ ...frame, ...kit, language: 'en' })
  for (const word of ['Biểu mẫu', 'Quá hạn', 'Tháng', 'hôm nay', 'Số liệu', 'chưa có'])
    expect(english.replace(/<div class="kit-type">.*?<\/div>/s, '')).not.toContain(word)
})

test('htmx is offered only to pages that use it', () => {
  expect(renderPage(frame)).not.toContain('htmx')
  expect(renderPage({ ...frame, main: <form hx-get="/x" /> })).toContain('data-htmx="/assets/htmx.')
})

test('larger type is a link that keeps the address, and the page says which is chosen', () => {
  const html = renderPage(frame)
  expect(html).toContain('href="/tasks?state=overdue&amp;page=2&amp;typeSize=large"')
  expect(html).not.toContain('data-type=')
  const large = renderPage({ ...frame, typeSize: 'larger' })
  expect(large).toMatch(/<html[^>]* data-type="larger"/)
  expect(large).toMatch(/typeSize=larger"[^>]* aria-current="true"/)
})
