/** Engines that read lists at the same time: each takes half a gigabyte. */
const atOnce = 2

let running = 0
const waiting: (() => void)[] = []

/** Does a piece of work as soon as fewer than two others are under way, in the order of asking. */
export async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= atOnce) await new Promise<void>((free) => waiting.push(free))
  else running += 1
  try {
    return await work()
  } finally {
    const next = waiting.shift()
    if (next) next()
    else running -= 1
  }
}
