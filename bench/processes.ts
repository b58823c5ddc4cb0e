import { readdirSync, readFileSync } from 'node:fs'

/** Hundredths of a second, as Linux counts the time of processes. */
const tick = 100

type Times = { parent: number; own: number; children: number }

/** Time of one process, its own and that of its ended children, in seconds; null where the system does not tell. */
function timesOf(pid: number | string): Times | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const [, parent, , , , , , , , , , user, system, childUser, childSystem] = stat
      .slice(stat.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number)
    return { parent: parent ?? 0, own: ((user ?? 0) + (system ?? 0)) / tick, children: ((childUser ?? 0) + (childSystem ?? 0)) / tick }
  } catch {
    return null
  }
}

/** Seconds of processor time that a process, its children and theirs have taken, those that ended counted; NaN where the system does not tell. */
export function cpuSecondsOf(pid: number): number {
  const root = timesOf(pid)
  if (!root) return Number.NaN
  const all = readdirSync('/proc').flatMap((name) => {
    const times = /^\d+$/.test(name) ? timesOf(name) : null
    return times ? [{ pid: Number(name), ...times }] : []
  })
  const below = (parent: number): number =>
    all.filter((each) => each.parent === parent).reduce((sum, each) => sum + each.own + each.children + below(each.pid), 0)
  return root.own + root.children + below(pid)
}
