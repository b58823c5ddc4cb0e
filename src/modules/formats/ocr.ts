import { execFile } from 'node:child_process'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)
const bounds = { pageMs: 90_000, renderMs: 300_000, outputBytes: 4_194_304 }

/** Pages recognised in one go: half a minute each is usual. */
export const scanPageLimit = 60

/** Whether this machine can recognise Vietnamese in scans: tesseract with its Vietnamese data, and pdftoppm. */
export async function canRecognise(): Promise<boolean> {
  try {
    const [languages] = await Promise.all([run('tesseract', ['--list-langs'], { timeout: 10_000 }), run('pdftoppm', ['-v'], { timeout: 10_000 })])
    return /^vie$/m.test(languages.stdout + languages.stderr)
  } catch {
    return false
  }
}

/** The words of a scanned PDF, page by page, recognised by a child process with bounds on time and output. */
export async function recognise(bytes: Uint8Array): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'nt06-scan-'))
  try {
    await writeFile(join(folder, 'scan.pdf'), bytes)
    await run('pdftoppm', ['-r', '200', '-gray', '-png', '-l', String(scanPageLimit), join(folder, 'scan.pdf'), join(folder, 'page')], {
      timeout: bounds.renderMs,
    })
    const pages = (await readdir(folder)).filter((name) => name.endsWith('.png')).toSorted()
    const words: string[] = []
    for (const page of pages) {
      const read = await run('tesseract', [join(folder, page), 'stdout', '-l', 'vie', '--psm', '4'], {
        timeout: bounds.pageMs,
        maxBuffer: bounds.outputBytes,
      })
      words.push(read.stdout)
    }
    return words.join('\n')
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
