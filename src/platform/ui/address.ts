/** The same address with some of its query changed; `null` or an empty text removes a name. */
export function withQuery(address: string, changes: Readonly<Record<string, string | null>>): string {
  const at = address.indexOf('?')
  const query = new URLSearchParams(at < 0 ? '' : address.slice(at + 1))
  for (const [name, value] of Object.entries(changes)) {
    if (value === null || value === '') query.delete(name)
    else query.set(name, value)
  }
  const text = query.toString()
  return `${pathOf(address)}${text === '' ? '' : `?${text}`}`
}

export const pathOf = (address: string): string => address.split('?', 1)[0] ?? address

/** Name and value of everything the query says, but for the names given. */
export function queryOf(address: string, ...but: string[]): [string, string][] {
  const at = address.indexOf('?')
  return at < 0 ? [] : [...new URLSearchParams(address.slice(at + 1))].filter(([name]) => !but.includes(name))
}
