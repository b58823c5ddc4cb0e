/** What stands in one bit of standing: links of known answer, those wrong among them, false friends of the absent, open records. */
export type Bin = { bits: number; known: number; wrong: number; friends: number; open: number }

/** From how many bits on links are accepted, and what is to be expected of them. */
export type Threshold = { bits: number; accepted: number; errors: number; known: number; wrong: number; absent: number }

const doubt = (bits: number) => 1 / (1 + 2 ** (bits + 0.5))

/** Open records of people whom the reference does not hold: by how much more of them than of the known find nobody. */
export function absentShare(bins: readonly Bin[], silent: { known: number; open: number }): number {
  const sum = (of: keyof Bin, below: number) => bins.filter(({ bits }) => bits < below).reduce((total, bin) => total + bin[of], 0)
  const all = { known: sum('known', Infinity) + silent.known, open: sum('open', Infinity) + silent.open }
  if (all.known === 0 || all.open === 0) return 0
  const found = { known: 1 - (sum('known', 0) + silent.known) / all.known, open: 1 - (sum('open', 0) + silent.open) / all.open }
  return Math.min(0.5, Math.max(0, 1 - found.open / Math.max(found.known, 1e-9)))
}

/** Wrong links to be expected in a bin: of people who are there, by the sample and the model; of absent ones, by the sample. */
function errorsIn(bin: Bin, knownAll: number, absent: number, model = 20): number {
  const rate = (bin.wrong + model * doubt(bin.bits)) / (bin.known + model)
  return bin.open * Math.min(1, rate) + (knownAll === 0 ? 0 : (absent * bin.friends) / knownAll)
}

/**
 * The lowest standing at which the errors to be expected of all links, those by number among them, stay within
 * `1 − precision`. `linked` and `errors` speak of what is linked by number already.
 */
export function threshold(
  bins: readonly Bin[],
  knownAll: number,
  open: { all: number; absent: number },
  linked: { all: number; errors: number },
  precision: number,
): Threshold {
  const found: Threshold = { bits: 60, accepted: 0, errors: 0, known: 0, wrong: 0, absent: open.absent }
  let best = found
  let sofar = found
  for (const bin of bins.toSorted((a, b) => b.bits - a.bits)) {
    sofar = {
      ...sofar,
      bits: bin.bits,
      accepted: sofar.accepted + bin.open,
      errors: sofar.errors + errorsIn(bin, knownAll, open.absent * open.all),
      known: sofar.known + bin.known,
      wrong: sofar.wrong + bin.wrong,
    }
    if (bin.bits < 1) break
    if (linked.errors + sofar.errors <= (1 - precision) * (linked.all + sofar.accepted)) best = sofar
  }
  return best
}

/** Bounds of a rate seen `wrong` times in `all`, at 95 of 100 (Wilson). */
export function interval(wrong: number, all: number): [number, number] {
  if (all === 0) return [0, 1]
  const z = 1.96
  const share = wrong / all
  const middle = (share + (z * z) / (2 * all)) / (1 + (z * z) / all)
  const half = (z / (1 + (z * z) / all)) * Math.sqrt((share * (1 - share)) / all + (z * z) / (4 * all * all))
  return [Math.max(0, middle - half), Math.min(1, middle + half)]
}
