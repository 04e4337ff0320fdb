import { spawnSync } from 'node:child_process'
import { accessSync, constants, readFileSync, statSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** The browser for the journeys, or the reason why there is none. */
export type Browser = { readonly path: string } | { readonly missing: string }

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']
const elsewhere = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

/** CHROME_PATH, else one that is installed, else Debian's own is installed (only on Debian, only as root). */
export function findBrowser(env: NodeJS.ProcessEnv): Browser {
  const named = env['CHROME_PATH']
  if (named !== undefined && named !== '') {
    return isProgram(named) ? { path: named } : { missing: `CHROME_PATH is ${named}, and no program is there` }
  }
  const path = findInstalled(env)
  if (path !== undefined) return { path }
  if (!isDebian()) return { missing: 'no Chromium or Chrome is installed; install one, or name it in CHROME_PATH' }
  if (process.getuid?.() !== 0) {
    return { missing: 'no Chromium is installed, and only root may install Debian\'s: apt-get install chromium fonts-noto-cjk' }
  }
  return installOnDebian(env)
}

function findInstalled(env: NodeJS.ProcessEnv): string | undefined {
  const folders = (env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '')
  return [...names.flatMap((name) => folders.map((folder) => join(folder, name))), ...elsewhere].find(isProgram)
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return statSync(path).isFile()
  } catch {
    return false
  }
}

function isDebian(): boolean {
  try {
    return /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'))
  } catch {
    return false
  }
}

function installOnDebian(env: NodeJS.ProcessEnv): Browser {
  console.log('No browser here: installing Debian\'s chromium and fonts-noto-cjk …')
  const update = aptGet(['update', '-qq'], env)
  const install = aptGet(['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-noto-cjk'], env)
  const path = findInstalled(env)
  if (path !== undefined) return { path }
  return { missing: `Debian's chromium could not be installed: ${install ?? update ?? 'apt-get said nothing'}` }
}

/** The last line of the complaint, where there is one. */
function aptGet(args: readonly string[], env: NodeJS.ProcessEnv): string | undefined {
  const { status, stdout, stderr, error } = spawnSync('apt-get', args, {
    env: { ...env, DEBIAN_FRONTEND: 'noninteractive' }, stdio: ['ignore', 'pipe', 'pipe'], encoding: 'utf8',
  })
  if (error) return error.message
  return status === 0 ? undefined : `${stderr}${stdout}`.trim().split('\n').at(-1)
}
