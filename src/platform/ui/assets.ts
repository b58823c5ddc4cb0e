import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { projectFolder } from './project.ts'
import { seal } from './seal.ts'
import { stylesheet } from './stylesheet.ts'

/** A file served as it is; its address carries the hash of its content, so it may be kept for ever. */
export type Asset = { readonly name: AssetName; readonly url: string; readonly mediaType: string; readonly bytes: Uint8Array }

/** Subsets in the order browsers try them: the last one named wins where ranges overlap. */
const fontRanges = {
  'latin-ext':
    'U+0100-0101,U+0104-010F,U+0112-0127,U+012A-0167,U+016A-019F,U+01A2-01AE,U+01B1-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+1D00-1DBF,U+1E00-1E9F,U+1EFA-1EFF,U+2020,U+20A0-20AA,U+20AD-20C0,U+2113',
  latin: 'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD',
  vietnamese:
    'U+0102-0103,U+0110-0111,U+0128-0129,U+0168-0169,U+01A0-01A1,U+01AF-01B0,U+0300-0301,U+0303-0304,U+0308-0309,U+0323,U+0329,U+1EA0-1EF9,U+20AB',
} as const
type Subset = keyof typeof fontRanges
const subsets: readonly Subset[] = ['latin-ext', 'latin', 'vietnamese']
const weights = ['400', '600'] as const
type Weight = (typeof weights)[number]

export type AssetName = 'style.css' | 'htmx.js' | 'page.js' | 'passkey.js' | 'seal.svg' | `font-${Subset}-${Weight}` | `figures-${Weight}`

const bytesOf = (...path: string[]): Uint8Array => readFileSync(join(projectFolder, ...path))

function made(name: AssetName, ending: string, mediaType: string, bytes: Uint8Array): Asset {
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 12)
  return { name, url: `/assets/${name.replace(/\.\w+$/, '')}.${hash}.${ending}`, mediaType, bytes }
}

type Font = { asset: Asset; face: string }

function font(name: AssetName, family: string, weight: Weight, range: string, bytes: Uint8Array): Font {
  const asset = made(name, 'woff2', 'font/woff2', bytes)
  const face = `font-family:"${family}";font-style:normal;font-weight:${weight};font-display:swap;src:url(${asset.url}) format("woff2");unicode-range:${range}`
  return { asset, face: `@font-face{${face}}` }
}

const textFont = (subset: Subset, weight: Weight): Font => {
  const file = `node_modules/@fontsource/be-vietnam-pro/files/be-vietnam-pro-${subset}-${weight}-normal.woff2`
  return font(`font-${subset}-${weight}`, 'Be Vietnam Pro', weight, fontRanges[subset], bytesOf(file))
}

/** Digits of one width for tables, under a family name of their own. */
const digitFont = (weight: Weight): Font =>
  font(`figures-${weight}`, 'Figures', weight, 'U+0030-0039', bytesOf(`src/platform/ui/fonts/figures-${weight}.woff2`))

const utf8 = new TextEncoder()

function load(): ReadonlyMap<AssetName, Asset> {
  const fonts = weights.flatMap((weight) => [...subsets.map((subset) => textFont(subset, weight)), digitFont(weight)])
  const all = [
    ...fonts.map((each) => each.asset),
    made('style.css', 'css', 'text/css; charset=utf-8', utf8.encode(stylesheet(fonts.map((each) => each.face).join('')))),
    made('htmx.js', 'js', 'text/javascript; charset=utf-8', bytesOf('node_modules/htmx.org/dist/htmx.min.js')),
    made('page.js', 'js', 'text/javascript; charset=utf-8', bytesOf('src/platform/ui/client/page.js')),
    made('passkey.js', 'js', 'text/javascript; charset=utf-8', bytesOf('src/platform/ui/client/passkey.js')),
    made('seal.svg', 'svg', 'image/svg+xml', utf8.encode(seal)),
  ]
  return new Map(all.map((each) => [each.name, each]))
}

let loaded: ReadonlyMap<AssetName, Asset> | undefined
const shelf = () => (loaded ??= load())

/** Every static file of the pages, read from disk at the first call. Serve with `cache-control: public, max-age=31536000, immutable`. */
export const assets = (): Asset[] => [...shelf().values()]

/** Where a static file is served, with the hash of its content. */
export function assetUrl(name: AssetName): string {
  const found = shelf().get(name)
  if (found === undefined) throw new Error(`no asset ${name}`)
  return found.url
}

const squeezed = new Map<string, Uint8Array>()
const squeeze = { br: (bytes: Uint8Array) => brotliCompressSync(bytes), gzip: (bytes: Uint8Array) => gzipSync(bytes, { level: 9 }) }

/** A file compressed once, as small as it gets; null for fonts, which are compressed already. */
export function compressedAsset(asset: Asset, encoding: 'br' | 'gzip'): Uint8Array | null {
  if (asset.mediaType.startsWith('font/')) return null
  const key = `${encoding} ${asset.url}`
  const bytes = squeezed.get(key) ?? squeeze[encoding](asset.bytes)
  squeezed.set(key, bytes)
  return bytes
}
