const prefixMost = 4
const boostFrom = 0.7

/** Characters of `a` and `b` that agree within the window, in order of each. */
function matches(a: string, b: string): [string, string] {
  const window = Math.max(0, Math.floor(Math.max(a.length, b.length) / 2) - 1)
  const taken = new Uint8Array(b.length)
  let [fromA, fromB] = ['', '']
  for (let at = 0; at < a.length; at += 1) {
    const end = Math.min(b.length - 1, at + window)
    for (let other = Math.max(0, at - window); other <= end; other += 1) {
      if (taken[other] === 1 || a[at] !== b[other]) continue
      taken[other] = 1
      fromA += a[at]
      break
    }
  }
  for (let at = 0; at < b.length; at += 1) if (taken[at] === 1) fromB += b[at]
  return [fromA, fromB]
}

function jaro(a: string, b: string): number {
  if (a.length === 0 && b.length === 0) return 1
  const [fromA, fromB] = matches(a, b)
  const common = fromA.length
  if (common === 0) return 0
  let exchanged = 0
  for (let at = 0; at < common; at += 1) if (fromA[at] !== fromB[at]) exchanged += 1
  return (common / a.length + common / b.length + (common - Math.floor(exchanged / 2)) / common) / 3
}

/** Jaro-Winkler similarity of two ASCII texts, the same as the bulk engine's to 1e-9. */
export function jaroWinkler(a: string, b: string): number {
  const similar = jaro(a, b)
  if (similar <= boostFrom) return similar
  let prefix = 0
  while (prefix < Math.min(prefixMost, a.length, b.length) && a[prefix] === b[prefix]) prefix += 1
  return similar + 0.1 * prefix * (1 - similar)
}
