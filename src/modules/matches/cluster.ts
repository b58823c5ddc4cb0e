/** A record or a person in a graph; `person` is the 12-digit number where it is somebody of the population. */
export type Node = { readonly id: number; readonly key: string; readonly person: string | null }
/**
 * A link that holds unless it would make two people one; `forced`: somebody decided that they are one; `merge`: said of
 * two clusters, so looked at when all links within them are.
 */
export type Edge = {
  readonly id: number
  readonly a: number
  readonly b: number
  readonly weight: number
  readonly human: boolean
  readonly merge: boolean
  readonly forced: boolean
}

/** Which cluster each node belongs to, and edges set aside because two numbers stand behind them. */
export type Partition = { readonly cluster: ReadonlyMap<number, number>; readonly conflicts: readonly { edge: number; numbers: readonly string[] }[] }

/**
 * Clusters of a graph by union-find. Its answer depends on the graph alone, never on the order in which it came: what
 * people decided goes first, then what weighs more, then names. A cluster is called by its smallest id.
 */
export function partition(nodes: readonly Node[], edges: readonly Edge[]): Partition {
  const parent = new Map(nodes.map(({ id }) => [id, id]))
  const people = new Map(nodes.map(({ id, person }) => [id, new Set(person === null ? [] : [person])]))
  const root = (id: number): number => {
    const above = parent.get(id) ?? id
    if (above === id) return id
    const top = root(above)
    parent.set(id, top)
    return top
  }
  const conflicts: { edge: number; numbers: string[] }[] = []
  for (const edge of inOrder(nodes, edges)) {
    const [a, b] = [root(edge.a), root(edge.b)]
    if (a === b) continue
    const numbers = new Set([...(people.get(a) ?? []), ...(people.get(b) ?? [])])
    const clash = (people.get(a)?.size ?? 0) > 0 && (people.get(b)?.size ?? 0) > 0
    if (clash && !edge.forced) {
      conflicts.push({ edge: edge.id, numbers: [...numbers].toSorted() })
      continue
    }
    parent.set(Math.max(a, b), Math.min(a, b))
    people.set(Math.min(a, b), numbers)
  }
  return { cluster: new Map(nodes.map(({ id }) => [id, root(id)])), conflicts }
}

function inOrder(nodes: readonly Node[], edges: readonly Edge[]): Edge[] {
  const keys = new Map(nodes.map(({ id, key }) => [id, key]))
  const name = ({ a, b }: Edge) => [keys.get(a) ?? '', keys.get(b) ?? ''].toSorted().join('\u0000')
  return edges
    .map((edge) => ({ edge, name: name(edge) }))
    .toSorted(
      (p, q) =>
        Number(p.edge.merge) - Number(q.edge.merge) ||
        Number(q.edge.forced) - Number(p.edge.forced) ||
        Number(q.edge.human) - Number(p.edge.human) ||
        q.edge.weight - p.edge.weight ||
        (p.name < q.name ? -1 : p.name > q.name ? 1 : 0),
    )
    .map(({ edge }) => edge)
}

/** What becomes of clusters: `into` took over members of `from`, or lost some to `to`. */
export type Change = { readonly kind: 'merged' | 'split'; readonly clusters: readonly number[] }

/** Merges and splits between two states of the same nodes; a node that was in no cluster before counts as none. */
export function changesBetween(before: ReadonlyMap<number, number>, after: ReadonlyMap<number, number>): Change[] {
  const [to, from] = [new Map<number, Set<number>>(), new Map<number, Set<number>>()]
  const add = (map: Map<number, Set<number>>, key: number, value: number) => map.set(key, (map.get(key) ?? new Set()).add(value))
  for (const [node, was] of before) {
    const is = after.get(node)
    if (is === undefined) continue
    add(to, was, is)
    add(from, is, was)
  }
  const many = (kind: Change['kind'], map: Map<number, Set<number>>) =>
    [...map]
      .filter(([, others]) => others.size > 1)
      .map(([one, others]): Change => ({ kind, clusters: [...new Set([one, ...others])].toSorted((a, b) => a - b) }))
  return [...many('split', to), ...many('merged', from)]
}
