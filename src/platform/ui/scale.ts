/** Per cent of a whole, for SVG attributes; 0 of nothing is 0. */
export const percent = (part: number, whole: number): string => `${whole === 0 ? 0 : Math.round((part / whole) * 10_000) / 100}%`

/** The next round number (1, 2, 2.5 or 5 times a power of ten) that a scale from zero may end with. */
export function roundTop(most: number): number {
  if (most <= 0) return 1
  const power = 10 ** Math.floor(Math.log10(most))
  const step = [1, 2, 2.5, 5, 10].find((each) => each * power >= most) ?? 10
  return step * power
}
