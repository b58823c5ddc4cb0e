import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'

const known = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/** The browser the tests drive: one named by CHROMIUM, one on the system, or the one playwright fetched. */
export const chromium = (): string | undefined => [process.env['CHROMIUM'] ?? '', ...known].find((path) => path !== '' && existsSync(path))

const run = (command: string, args: string[]) =>
  execFileSync(command, args, { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })

/** Installs a browser where there is none: through the system's package manager as root, through playwright elsewhere. */
function install() {
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    run('apt-get', ['update', '-q'])
    run('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium'])
  } else run(process.execPath, ['node_modules/playwright-core/cli.js', 'install', 'chromium'])
}

if (import.meta.filename === process.argv[1] && !chromium()) install()
