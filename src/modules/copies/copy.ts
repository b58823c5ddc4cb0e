/** What holds of a record from one day until another (the day after the last; null: still). */
export type Holding = { readonly from: string; readonly to: string | null; readonly fields: Readonly<Record<string, string>> }

/** All that is known now of one record; none: it is gone. `into` is the key it was merged into. */
export type Known = { readonly key: string; readonly known: readonly Holding[]; readonly into: string | null }

/** Records in the order of their keys, as they were when the feed stood at `position`; `next` is the key to go on after, null at the end. */
export type Chunk = { readonly position: number; readonly records: readonly Known[]; readonly next: string | null }

/** What a feed says after a number, each record as it is known when it is read. */
export type Changes = { readonly records: readonly Known[]; readonly next: number }

/** Where a copy stands: what to read next of the snapshot (null: all of it is there) and from which number the feed is to be read; null before the first chunk. */
export type Mark = { readonly after: string | null; readonly feed: number | null }

export const beginning: Mark = { after: '', feed: null }

/** Where a copy stands after a chunk: the feed is read from where the first chunk was true, so that nothing is missed. */
const afterChunk = ({ feed }: Mark, { position, next }: Pick<Chunk, 'position' | 'next'>): Mark => ({ after: next, feed: feed ?? position })

/** A copy as it is after lines were read: the last line of a key holds. */
export function applied(copy: ReadonlyMap<string, Known>, lines: readonly Known[]): Map<string, Known> {
  const after = new Map(copy)
  for (const line of lines) {
    if (line.known.length === 0) after.delete(line.key)
    else after.set(line.key, line)
  }
  return after
}

/** Where a consumer reads from. */
export type Source = {
  readonly chunk: (after: string, limit: number) => Promise<Chunk>
  readonly changes: (after: number, limit: number) => Promise<Changes>
}

/** The next lines for a copy and where it stands with them; null where there is nothing new. */
export async function nextLines(source: Source, mark: Mark, limit: number): Promise<{ lines: readonly Known[]; mark: Mark } | null> {
  if (mark.after !== null) {
    const chunk = await source.chunk(mark.after, limit)
    return { lines: chunk.records, mark: afterChunk(mark, chunk) }
  }
  const { records, next } = await source.changes(mark.feed ?? 0, limit)
  return records.length === 0 ? null : { lines: records, mark: { after: null, feed: next } }
}
