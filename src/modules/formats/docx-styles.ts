import { child, childrenNamed, type Element } from './markup.ts'

/** What a style says of its paragraphs, with what it inherits. */
export type Style = { name: string; bold: boolean | null; hidden: boolean; font: string | null; list: { numId: string; level: number } | null }

export function stylesOf(root: Element | undefined): Map<string, Style> {
  const declared = new Map(childrenNamed(child(root, 'styles'), 'style').map((style) => [style.attributes.styleId ?? '', style]))
  const styles = new Map<string, Style>()
  for (const id of declared.keys()) resolve(id, declared, styles, 0)
  return styles
}

function resolve(id: string, declared: Map<string, Element>, styles: Map<string, Style>, depth: number): Style | undefined {
  const known = styles.get(id)
  const style = declared.get(id)
  if (known || !style || depth > 20) return known
  const base = resolve(child(style, 'basedOn')?.attributes.val ?? '', declared, styles, depth + 1)
  const own: Style = {
    name: child(style, 'name')?.attributes.val ?? id,
    bold: flag(child(style, 'rPr'), 'b') ?? base?.bold ?? null,
    hidden: flag(child(style, 'rPr'), 'vanish') ?? base?.hidden ?? false,
    font: fontOf(child(style, 'rPr')) ?? base?.font ?? null,
    list: listOf(child(style, 'pPr')) ?? base?.list ?? null,
  }
  styles.set(id, own)
  return own
}

/** A toggle property: present means on unless its value says off; absent says nothing. */
export function flag(properties: Element | undefined, name: string): boolean | null {
  const found = child(properties, name)
  return found ? !/^(?:0|false|off|none)$/.test(found.attributes.val ?? '1') : null
}

/** The list a paragraph belongs to by its own properties. */
export function listOf(properties: Element | undefined): Style['list'] {
  const list = child(properties, 'numPr')
  const numId = child(list, 'numId')?.attributes.val
  return numId === undefined ? null : { numId, level: Number(child(list, 'ilvl')?.attributes.val ?? 0) }
}

/** The font that run properties name for Latin letters. */
export function fontOf(properties: Element | undefined): string | null {
  const fonts = child(properties, 'rFonts')
  return fonts?.attributes.ascii ?? fonts?.attributes.hAnsi ?? null
}

/** The font of text that names none. */
export const defaultFont = (root: Element | undefined): string | null =>
  fontOf(child(child(child(child(root, 'styles'), 'docDefaults'), 'rPrDefault'), 'rPr'))
