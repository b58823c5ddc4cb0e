import type { Look, Paragraph } from './sheet.ts'
import { all, child, children, type Node, numberAt } from './word-xml.ts'

type Spacing = Pick<Paragraph, 'align' | 'before' | 'after' | 'line' | 'firstLine' | 'left'> & {
  right: number
  list: { id: string; level: number } | null
}
type Style = { basedOn: string | null; p: Node | undefined; r: Node | undefined; number: Node | undefined }

export type Styles = {
  look: (paragraphStyle: string | undefined, runStyle: string | undefined, direct: Node | undefined) => Look
  spacing: (paragraphStyle: string | undefined, direct: Node | undefined) => Spacing
}

const plain: Look = { font: null, size: 10, bold: false, italic: false, caps: false, underline: false, color: null }
const loose: Spacing = { align: 'left', before: 0, after: 0, line: { rule: 'auto', value: 1 }, firstLine: 0, left: 0, right: 0, list: null }

/** What styles.xml says, ready to ask: defaults, then styles from the root down, then what the words say themselves. */
export function stylesOf(part: Node | undefined, theme: Node | undefined): Styles {
  const root = child(part, 'styles')
  const known = new Map<string, Style>()
  let normal: string | undefined
  for (const style of children(root, 'style')) {
    const id = style.at['styleId'] ?? ''
    known.set(id, { basedOn: child(style, 'basedOn')?.at['val'] ?? null, p: child(style, 'pPr'), r: child(style, 'rPr'), number: undefined })
    if (style.at['type'] === 'paragraph' && /^(1|true|on)$/.test(style.at['default'] ?? '')) normal = id
  }
  const fonts = themeFonts(theme)
  const defaults = child(root, 'docDefaults')
  const base = lookWith(plain, child(child(defaults, 'rPrDefault'), 'rPr'), fonts)
  const baseSpacing = spacingWith(loose, child(child(defaults, 'pPrDefault'), 'pPr'))
  const chain = (id: string | undefined): Style[] => chainOf(known, id)
  return {
    look: (paragraphStyle, runStyle, direct) => {
      const from = [...chain(paragraphStyle ?? normal), ...chain(runStyle)].reduce((look, style) => lookWith(look, style.r, fonts), base)
      return lookWith(from, direct, fonts)
    },
    spacing: (paragraphStyle, direct) =>
      spacingWith(
        chain(paragraphStyle ?? normal).reduce((spacing, style) => spacingWith(spacing, style.p), baseSpacing),
        direct,
      ),
  }
}

function chainOf(known: ReadonlyMap<string, Style>, id: string | undefined): Style[] {
  const found: Style[] = []
  const seen = new Set<string>()
  for (let at = id; at !== undefined && !seen.has(at); ) {
    seen.add(at)
    const style = known.get(at)
    if (!style) break
    found.unshift(style)
    at = style.basedOn ?? undefined
  }
  return found
}

function themeFonts(theme: Node | undefined): Readonly<Record<string, string | undefined>> {
  const latin = (name: string) => child(all(theme, name)[0], 'latin')?.at['typeface']
  return { major: latin('majorFont'), minor: latin('minorFont') }
}

const on = (node: Node | undefined, before: boolean): boolean => (node === undefined ? before : !/^(0|false|off|none)$/.test(node.at['val'] ?? '1'))

function lookWith(before: Look, rPr: Node | undefined, theme: Readonly<Record<string, string | undefined>>): Look {
  if (rPr === undefined) return before
  const fonts = child(rPr, 'rFonts')
  const themed = fonts?.at['asciiTheme'] ?? fonts?.at['hAnsiTheme']
  const size = numberAt(child(rPr, 'sz'), 'val')
  const underline = child(rPr, 'u')
  return {
    font:
      (themed === undefined ? undefined : theme[themed.startsWith('major') ? 'major' : 'minor']) ??
      fonts?.at['ascii'] ??
      fonts?.at['hAnsi'] ??
      before.font,
    size: size === null ? before.size : size / 2,
    bold: on(child(rPr, 'b'), before.bold),
    italic: on(child(rPr, 'i'), before.italic),
    caps: on(child(rPr, 'caps'), before.caps),
    underline: underline === undefined ? before.underline : on(underline, before.underline),
    color: child(rPr, 'color')?.at['val'] ?? before.color,
  }
}

const aligns: Readonly<Record<string, Paragraph['align']>> = {
  center: 'center',
  right: 'right',
  end: 'right',
  both: 'both',
  distribute: 'both',
  thaiDistribute: 'both',
  left: 'left',
  start: 'left',
}

function spacingWith(before: Spacing, pPr: Node | undefined): Spacing {
  if (pPr === undefined) return before
  const spacing = child(pPr, 'spacing')
  const ind = child(pPr, 'ind')
  const list = child(pPr, 'numPr')
  const points = (node: Node | undefined, name: string, else_: number) => {
    const value = numberAt(node, name)
    return value === null ? else_ : value / 20
  }
  const hanging = numberAt(ind, 'hanging')
  const id = child(list, 'numId')?.at['val']
  return {
    align: aligns[child(pPr, 'jc')?.at['val'] ?? ''] ?? before.align,
    before: automatic(spacing, 'beforeAutospacing') ? 14 : points(spacing, 'before', before.before),
    after: automatic(spacing, 'afterAutospacing') ? 14 : points(spacing, 'after', before.after),
    line: lineOf(spacing, before.line),
    firstLine: hanging === null ? points(ind, 'firstLine', before.firstLine) : -hanging / 20,
    left: points(ind, 'left', points(ind, 'start', before.left)),
    right: points(ind, 'right', points(ind, 'end', before.right)),
    list: list === undefined ? before.list : id === undefined || id === '0' ? null : { id, level: numberAt(child(list, 'ilvl'), 'val') ?? 0 },
  }
}

const automatic = (spacing: Node | undefined, name: string) => /^(1|true|on)$/.test(spacing?.at[name] ?? '')

function lineOf(spacing: Node | undefined, before: Paragraph['line']): Paragraph['line'] {
  const value = numberAt(spacing, 'line')
  if (value === null) return before
  const rule = spacing?.at['lineRule']
  return rule === 'exact' || rule === 'atLeast' ? { rule, value: value / 20 } : { rule: 'auto', value: value / 240 }
}
