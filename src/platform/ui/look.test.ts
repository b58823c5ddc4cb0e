import { expect, test } from 'vitest'
import { assets, assetUrl, compressedAsset } from './assets.ts'
import { minify, prune } from './stylesheet.ts'
import { type Colour, colours, mapSteps, mix, type Theme } from './theme.ts'

const luminance = (hex: string): number => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((channel) => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
const contrast = (a: string, b: string): number => {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].toSorted((x, y) => x - y)
  return (high + 0.05) / (low + 0.05)
}
const between = (theme: Theme, a: Colour, b: Colour) => contrast(colours[a][theme], colours[b][theme])

test.each(['light', 'dark'] as const)('body text is read with ease (AAA) on every ground, %s', (theme) => {
  for (const ground of ['paper', 'sheet', 'tint'] as const) {
    expect(between(theme, 'ink', ground)).toBeGreaterThan(7)
    expect(between(theme, 'soft', ground)).toBeGreaterThan(7)
  }
})

test.each(['light', 'dark'] as const)('the colours of states are seen (AA) on paper, %s', (theme) => {
  for (const state of ['jade', 'ochre', 'vermilion', 'slate', 'lacquerInk'] as const) expect(between(theme, state, 'paper')).toBeGreaterThan(4.5)
  for (const edge of ['edge', 'stone'] as const) expect(between(theme, edge, 'paper')).toBeGreaterThan(3)
  expect(between(theme, 'onLacquer', 'lacquer')).toBeGreaterThan(4.5)
  expect(between(theme, 'onLacquer', 'lacquerDeep')).toBeGreaterThan(4.5)
})

test.each(['light', 'dark'] as const)('every tile of a map can be read, %s', (theme) => {
  for (const [name, ground] of Object.entries(mapSteps(theme))) {
    const text = /[45]$/.test(name) ? colours.paper[theme] : colours.ink[theme]
    expect(contrast(text, ground), name).toBeGreaterThan(4.5)
  }
})

test('a colour half way between black and white is grey', () => {
  expect(mix('#000000', '#ffffff', 0.5)).toBe('#808080')
})

test('comments and needless space leave a style sheet, strings stay', () => {
  expect(minify('/* x */ a , b {\n  content: "a  ;  b" ;\n  color : red;\n}\n')).toBe('a,b{content:"a  ;  b";color :red}')
})

test('rules for what no page has are left out, also inside conditions', () => {
  expect(prune('.a{x:1}.ds-floating:before{y:2}@media print{.ds-table[data-zebra] td{z:3}.b{w:4}}')).toBe('.a{x:1}@media print{.b{w:4}}')
})

const sizeOf = (name: string) => {
  const asset = assets().find((each) => each.name === name)
  if (asset === undefined) throw new Error(name)
  return {
    plain: asset.bytes.length,
    br: compressedAsset(asset, 'br')?.length ?? asset.bytes.length,
    gzip: compressedAsset(asset, 'gzip')?.length ?? asset.bytes.length,
  }
}

test('the style sheet weighs no more than 18 KB compressed', () => {
  expect(sizeOf('style.css').gzip).toBeLessThan(18 * 1024)
})

test('style, script and every font a Vietnamese page shows leave 10 KB of the 100 for its words', () => {
  const seen = [
    'style.css',
    'page.js',
    'seal.svg',
    'font-latin-400',
    'font-latin-600',
    'font-vietnamese-400',
    'font-vietnamese-600',
    'figures-400',
    'figures-600',
  ]
  expect(seen.reduce((sum, name) => sum + sizeOf(name).br, 0)).toBeLessThan(90 * 1024)
})

test('an address of a static file changes with its content and with nothing else', () => {
  expect(assetUrl('style.css')).toMatch(/^\/assets\/style\.[0-9a-f]{12}\.css$/)
  expect(new Set(assets().map((asset) => asset.url)).size).toBe(assets().length)
})

test('the style sheet asks nobody else for anything', () => {
  const css = new TextDecoder().decode(assets().find((asset) => asset.name === 'style.css')?.bytes)
  const asked = [...css.matchAll(/url\(([^)]{0,40})/g)].map(([, address]) => address ?? '')
  expect(asked.filter((address) => !/^(\/assets\/|"data:image\/svg)/.test(address))).toEqual([])
})
