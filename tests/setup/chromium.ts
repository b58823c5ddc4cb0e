import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type Browser, chromium as playwright } from 'playwright-core'

const known = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]
const flags =
  '--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync --disable-dev-shm-usage'

/** The browser the tests drive: one named by CHROMIUM, one on the system, or the one playwright fetched. */
export const chromium = (): string | undefined =>
  [process.env['CHROMIUM'] ?? '', ...known, playwright.executablePath()].find((path) => path !== '' && existsSync(path))

/** Opens it. @throws where there is none: `npm test` installs one first */
export const openBrowser = (): Promise<Browser> => playwright.launch({ executablePath: chromium() ?? '', args: flags.split(' ') })

function run(command: string, args: string[]) {
  execFileSync(command, args, { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
}

/** Installs a browser where there is none: through the system's package manager as root, through playwright elsewhere. */
function install() {
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    run('apt-get', ['update', '-q'])
    run('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium'])
  } else run(process.execPath, [join('node_modules', 'playwright-core', 'cli.js'), 'install', 'chromium'])
}

if (import.meta.filename === process.argv[1] && !chromium()) install()
