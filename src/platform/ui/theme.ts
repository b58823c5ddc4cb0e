/** The colours of the house, named for what they are; each has a value on paper (light) and on black lacquer (dark). */
export const colours = {
  paper: { light: '#faf6ee', dark: '#161310' },
  sheet: { light: '#fffdf9', dark: '#1e1a16' },
  tint: { light: '#f3ecdf', dark: '#26211b' },
  wash: { light: '#ebe2d1', dark: '#332c24' },
  rule: { light: '#ddd3c2', dark: '#3d352b' },
  edge: { light: '#857a6a', dark: '#8f8473' },
  ink: { light: '#221d18', dark: '#f1eadd' },
  soft: { light: '#564d43', dark: '#c3b9a8' },
  lacquer: { light: '#8f1d1c', dark: '#b9382f' },
  lacquerDeep: { light: '#701312', dark: '#9c2b24' },
  lacquerInk: { light: '#8f1d1c', dark: '#f29183' },
  onLacquer: { light: '#fff9f0', dark: '#fff9f0' },
  jade: { light: '#1d6b54', dark: '#5fc19d' },
  jadePale: { light: '#dfeae0', dark: '#1d2f28' },
  ochre: { light: '#8a5a00', dark: '#e2ab43' },
  ochrePale: { light: '#f6e8c6', dark: '#362a12' },
  vermilion: { light: '#bd3608', dark: '#ff8257' },
  vermilionPale: { light: '#fbe3d6', dark: '#3d2015' },
  stone: { light: '#8b7f6c', dark: '#8d826f' },
  slate: { light: '#566370', dark: '#9dabb9' },
  slatePale: { light: '#e6e8e8', dark: '#23282d' },
} as const

const channels = (hex: string): number[] => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16))

/** A colour `share` of the way from one to another. */
export const mix = (from: string, to: string, share: number): string =>
  `#${channels(from)
    .map((channel, at) =>
      Math.round(channel + ((channels(to)[at] ?? 0) - channel) * share)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`

/** How far each of the five steps of a map goes from the ground to the full colour; ink stands on the first three, the ground's colour on the last two. */
const steps = { light: [0.1, 0.22, 0.36, 0.92, 1], dark: [0.1, 0.2, 0.3, 0.72, 1] } as const

/** The steps of a map scale: `good` towards jade, `bad` towards vermilion. */
export function mapSteps(theme: Theme): Record<string, string> {
  const towards = (name: string, colour: string) => steps[theme].map((share, at) => [`${name}-${at + 1}`, mix(colours.tint[theme], colour, share)])
  return Object.fromEntries([...towards('good', colours.jade[theme]), ...towards('bad', colours.vermilion[theme])])
}

export type Colour = keyof typeof colours
export type Theme = 'light' | 'dark'

const dashed = (name: string) => name.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`)

const declare = (theme: Theme) => {
  const plain = Object.entries(colours).map(([name, values]) => [dashed(name), values[theme]])
  return [`color-scheme:${theme}`, ...[...plain, ...Object.entries(mapSteps(theme))].map(([name, value]) => `--${name}:${value}`)].join(';')
}

/** The tokens as CSS: light unless the machine prefers dark, and either when the reader chose it. */
export const colourTokens = (): string =>
  `:root{${declare('light')}}` +
  `@media (prefers-color-scheme:dark){:root:not([data-color-scheme=light]){${declare('dark')}}}` +
  `[data-color-scheme=dark]{${declare('dark')}}` +
  `@media print{:root:root:root{${declare('light')};--paper:#fff;--sheet:#fff}}`
