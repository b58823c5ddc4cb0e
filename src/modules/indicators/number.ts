/**
 * A number as people type it, or null where it is none: 1.234,5 and 1234,5 (Vietnamese), 1234.5 and 1,234.5, with spaces or a percent sign.
 * A lone mark before exactly three digits parts thousands as Vietnamese does with a dot ("1.234"); "0.234" and "1,234" are a fraction.
 */
export function readNumber(written: string): number | null {
  const text = written
    .normalize('NFKC')
    .replace(/[\s\u00A0\u202F]/g, '')
    .replace(/%$/, '')
    .replace(/^\u2212/, '-')
  if (!/^[-+]?\d[\d.,]*$/.test(text)) return null
  const plain = unmarked(text)
  return plain === null || !/^[-+]?\d+(\.\d+)?$/.test(plain) ? null : Number(plain)
}

/** The same with a dot for the fraction and nothing else; null where the marks contradict each other. */
function unmarked(text: string): string | null {
  const [dots, commas] = [text.split('.').length - 1, text.split(',').length - 1]
  if (dots === 0 && commas === 0) return text
  if (dots > 0 && commas > 0) return text.lastIndexOf(',') > text.lastIndexOf('.') ? grouped(text, '.', ',') : grouped(text, ',', '.')
  if (dots > 1 || (dots === 1 && /^[-+]?[1-9]\d{0,2}\.\d{3}$/.test(text))) return grouped(text, '.', ',')
  if (commas > 1) return grouped(text, ',', '.')
  return text.replace(',', '.')
}

function grouped(text: string, thousands: '.' | ',', fraction: '.' | ','): string | null {
  const [whole = '', part, ...more] = text.split(fraction)
  const groups = whole.replace(/^[-+]/, '').split(thousands)
  const even = groups.length === 1 || (/^\d{1,3}$/.test(groups[0] ?? '') && groups.slice(1).every((group) => /^\d{3}$/.test(group)))
  if (!even || more.length > 0 || part?.includes(thousands)) return null
  return `${whole.replaceAll(thousands, '')}${part === undefined ? '' : `.${part}`}`
}
