import { readFileSync, writeFileSync } from 'node:fs'

/**
 * Adds to package-lock.json the optional packages of other platforms that npm left out because the registry it asked did not have
 * them: without their entries `npm ci` calls the lock out of step. To be run after a dependency was added or changed.
 */
interface Entry {
  version: string
  dev?: boolean
  optional?: boolean
  os?: string[]
  cpu?: string[]
  libc?: string[]
  optionalDependencies?: Record<string, string>
}

const path = 'package-lock.json'
// The lockfile is npm's; only the parts named above are touched.
const lock = JSON.parse(readFileSync(path, 'utf8')) as { packages: Record<string, Entry> }

const added: Record<string, Entry> = {}
for (const [owner, entry] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    if (!/^\d/.test(version) || isKept(owner, name, version)) continue
    const place = findEntry(`node_modules/${name}`) === undefined ? `node_modules/${name}` : `${owner}/node_modules/${name}`
    added[place] = entryFor(name, version, entry.dev === true)
  }
}

const packages = Object.entries({ ...lock.packages, ...added }).sort(([a], [b]) => (a < b ? -1 : 1))
writeFileSync(path, `${JSON.stringify({ ...lock, packages: Object.fromEntries(packages) }, null, 2)}\n`)
console.log(`${Object.keys(added).length} packages of other platforms added to ${path}`)

function findEntry(place: string): Entry | undefined {
  return lock.packages[place] ?? added[place]
}

function isKept(owner: string, name: string, version: string): boolean {
  for (let above: string | undefined = owner; above !== undefined; above = parentOf(above)) {
    const found = findEntry(`${above === '' ? '' : `${above}/`}node_modules/${name}`)
    if (found !== undefined) return found.version === version
  }
  return false
}

function parentOf(place: string): string | undefined {
  if (place === '') return undefined
  const at = place.lastIndexOf('/node_modules/')
  return at < 0 ? '' : place.slice(0, at)
}

function entryFor(name: string, version: string, dev: boolean): Entry {
  const word = name.split('/').at(-1) ?? name
  const os = /android|darwin|freebsd|linux|openharmony|win32|windows|win/.exec(word)?.[0] ?? 'none'
  const cpu = /arm64|arm|x64|ia32|ppc64|riscv64|s390x/.exec(word.slice(word.indexOf(os)))?.[0] ?? 'none'
  return {
    version,
    cpu: [cpu],
    ...(dev ? { dev } : {}),
    optional: true,
    os: [os.startsWith('win') ? 'win32' : os],
    ...(os === 'linux' ? { libc: [word.includes('musl') ? 'musl' : 'glibc'] } : {}),
  }
}
