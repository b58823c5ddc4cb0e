import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, expect, test } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'loop-'))
afterAll(() => rmSync(folder, { recursive: true }))

const next: Readonly<Record<string, string | null>> = { '': 'a', a: 'b', b: null }
const asked: string[] = []
const server = createServer((request, response) => {
  asked.push(request.url ?? '')
  const after = new URL(request.url ?? '', 'http://here').searchParams.get('after') ?? ''
  response.end(JSON.stringify({ run: 'one-run', position: asked.length, next: next[after] ?? null }))
})

const written = readFileSync(resolve(import.meta.dirname, '../../docs/registries.md'), 'utf8')
const loop = written.split('```').find((block) => block.includes('curl ')) ?? ''
const without = ['sh', 'curl', 'jq'].filter((tool) => spawnSync('which', [tool]).status !== 0)

test.skipIf(without.length > 0)(
  'the loop that the documents give takes a registry over chunk by chunk, then what changed since the first',
  async () => {
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    const here = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    const shell = spawn('sh', ['-c', loop.replace('https://may-chu', here)], { cwd: folder, timeout: 120_000 })
    await once(shell, 'exit')
    server.close()
    const chunks = readdirSync(folder).filter((file) => file.startsWith('chunk'))
    expect(chunks.toSorted()).toEqual(['chunk-000000.json', 'chunk-000001.json', 'chunk-000002.json'])
    expect(asked.map((address) => new URL(address, here).search)).toEqual([
      '?after=&limit=2000',
      '?after=a&run=one-run&limit=2000',
      '?after=b&run=one-run&limit=2000',
      '?after=1',
    ])
  },
)
