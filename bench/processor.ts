import { readdirSync, readFileSync } from 'node:fs'

/** Clock ticks a second of `/proc`: 100 on every Linux there is for users. */
const ticks = 100

/** The fields of a process after its name (proc(5)): state, parent, … */
const fieldsOf = (pid: string): string[] => {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return text.slice(text.lastIndexOf(')') + 2).split(' ')
  } catch {
    return []
  }
}

/** Seconds of a core that a process, its children and those it has buried used so far; null where there is no `/proc`. */
export function processorSeconds(pid: number): number | null {
  const own = fieldsOf(String(pid))
  if (own.length === 0) return null
  const children = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(fieldsOf)
    .filter((fields) => fields[1] === String(pid))
  const spent = (fields: readonly string[], ...at: number[]) => at.reduce((sum, each) => sum + Number(fields[each] ?? 0), 0)
  return (spent(own, 11, 12, 13, 14) + children.reduce((sum, each) => sum + spent(each, 11, 12), 0)) / ticks
}
