import type { Text } from '../../platform/text.ts'

const browsers = [
  ['Edg', 'Edge'],
  ['coc_coc_browser', 'Cốc Cốc'],
  ['OPR', 'Opera'],
  ['Firefox', 'Firefox'],
  ['Chrome', 'Chrome'],
  ['Safari', 'Safari'],
] as const
const machines = [
  ['Android', 'Android'],
  ['iPhone', 'iPhone'],
  ['iPad', 'iPad'],
  ['Windows', 'Windows'],
  ['Macintosh', 'macOS'],
  ['Linux', 'Linux'],
] as const

const named = (names: readonly (readonly [sign: string, name: string])[], said: string) => names.find(([sign]) => said.includes(sign))?.[1]

/** A browser and its machine as people call them, from what the browser says of itself (User-Agent). */
export function deviceWords(said: string | null): Text {
  const browser = said === null ? undefined : named(browsers, said)
  const machine = said === null ? undefined : named(machines, said)
  if (browser === undefined && machine === undefined) return { vi: 'Thiết bị không rõ', en: 'An unknown device' }
  if (browser === undefined || machine === undefined) return { vi: browser ?? machine ?? '', en: browser ?? machine ?? '' }
  return { vi: `${browser} trên ${machine}`, en: `${browser} on ${machine}` }
}
