/** What stands in one step of standing: links of known answer, those wrong among them, false friends of the absent, open records. */
export type Bin = { bits: number; known: number; wrong: number; friends: number; open: number }

/** Records of one kind by standing, how many of the known and the open found nobody, and of how many of the known false friends were sought. */
export type Kind = { bins: readonly Bin[]; silent: { known: number; open: number }; befriended: number }

/** From how many bits on links are accepted, and what is to be expected of them. */
export type Threshold = { bits: number; accepted: number; errors: number }

/** In steps of how many bits standing is counted, and what stands too low for any link: below three bits one in nine is doubted. */
export type Scale = { step: number; lowest: number }
export const scale: Scale = { step: 0.25, lowest: 3 }

const doubt = (bits: number, step: number) => 1 / (1 + 2 ** (bits + step / 2))

const sumOf = (bins: readonly Bin[], of: keyof Bin) => bins.reduce((total, bin) => total + bin[of], 0)
const knownOf = ({ bins, silent }: Kind) => sumOf(bins, 'known') + silent.known
const openOf = ({ bins, silent }: Kind) => sumOf(bins, 'open') + silent.open

/** Open records of people whom the reference does not hold: by how much more of them than of the known find nobody. */
export function absentShare(kind: Kind): number {
  const [known, open] = [knownOf(kind), openOf(kind)]
  if (known === 0 || open === 0) return 0
  const standing = kind.bins.filter(({ bits }) => bits >= 0)
  const found = { known: sumOf(standing, 'known') / known, open: sumOf(standing, 'open') / open }
  return Math.min(0.5, Math.max(0, 1 - found.open / Math.max(found.known, 1e-9)))
}

/** Wrong links to be expected in a bin: of people who are there, by the sample and the model; of absent ones, by the sample. */
const errorsIn = (bin: Bin, absentPerKnown: number, step: number, model = 20): number =>
  bin.open * Math.min(1, (bin.wrong + model * doubt(bin.bits, step)) / (bin.known + model)) + absentPerKnown * bin.friends

type Expected = { bits: number; open: number; errors: number }

function expectedOf(kind: Kind, step: number): Expected[] {
  const absentPerKnown = (absentShare(kind) * openOf(kind)) / Math.max(1, kind.befriended)
  return kind.bins.map((bin) => ({ bits: bin.bits, open: bin.open, errors: errorsIn(bin, absentPerKnown, step) }))
}

/**
 * The lowest standing at which the errors to be expected of all links, those by number among them, stay within
 * `1 − precision`. `linked` and `errors` speak of what is linked by number already.
 */
export function threshold(kinds: readonly Kind[], linked: { all: number; errors: number }, precision: number, { step, lowest } = scale): Threshold {
  const bins = kinds.flatMap((kind) => expectedOf(kind, step)).filter(({ bits }) => bits >= lowest)
  let best: Threshold = { bits: 60, accepted: 0, errors: 0 }
  let sofar = best
  for (const bits of [...new Set(bins.map((bin) => bin.bits))].toSorted((a, b) => b - a)) {
    for (const bin of bins.filter((each) => each.bits === bits))
      sofar = { bits, accepted: sofar.accepted + bin.open, errors: sofar.errors + bin.errors }
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
