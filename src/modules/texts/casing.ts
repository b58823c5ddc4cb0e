/** How running text writes words that stand in capitals in a heading: by the pairs of words it uses inside its sentences. */
export function recased(capitals: string, text: string): string {
  const usage = usageIn(text)
  const words = capitals.split(/(\s+)/)
  const spoken = words.filter((_, i) => i % 2 === 0)
  const written = spoken.map((word, i) => {
    const key = word.toLowerCase()
    const before = spoken[i - 1]?.toLowerCase()
    const after = spoken[i + 1]?.toLowerCase()
    return usage.get(`${before} ${key}|`) ?? usage.get(`|${key} ${after}`) ?? (/\d|[\p{L}]\.[\p{L}]/u.test(word) ? word : key)
  })
  const whole = words.map((word, i) => (i % 2 === 0 ? (written[i / 2] ?? word) : word)).join('')
  return whole.charAt(0).toUpperCase() + whole.slice(1)
}

const bare = (word: string) => word.replace(/^[("“‘]+|[)"”’.,;:]+$/g, '')

/** For each pair of neighbouring words, how its first and its second are written where neither begins a sentence. */
function usageIn(text: string): Map<string, string> {
  const usage = new Map<string, string>()
  for (const line of text.slice(0, 60_000).split(/\n|[.;:!?]\s|[“"]/)) {
    if (line === line.toUpperCase()) continue
    const words = line.trim().split(/\s+/).map(bare)
    for (const [i, word] of words.entries()) {
      const before = words[i - 1]
      if (before === undefined) continue
      const pair = `${before.toLowerCase()} ${word.toLowerCase()}`
      if (!usage.has(`${pair}|`)) usage.set(`${pair}|`, word)
      if (i > 1 && !usage.has(`|${pair}`)) usage.set(`|${pair}`, before)
    }
  }
  return usage
}
