import { openRenderer, type Renderer, type Slice, type Terms } from './render.ts'

/** What a process that renders is asked for, one at a time. */
export type Asked =
  | { kind: 'open'; accepted: string; folder: string }
  | { kind: 'hold'; path: string | null }
  | { kind: 'render'; slice: Slice; terms: Terms }

let renderer: Renderer | null = null

async function answer(asked: Asked): Promise<unknown> {
  if (asked.kind === 'open') {
    renderer = await openRenderer(asked.accepted, asked.folder)
    return renderer.slices
  }
  if (!renderer) throw new Error('nothing was opened')
  return asked.kind === 'hold' ? renderer.hold(asked.path) : renderer.render(asked.slice, asked.terms)
}

/** Renders slices in a process of its own, beside the database that takes them in. */
process.on('message', (asked: Asked) => {
  answer(asked).then(
    (said) => process.send?.({ said: said ?? null }),
    (error: unknown) => process.send?.({ failed: (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '' }),
  )
})

process.on('disconnect', () => process.exit(0))
