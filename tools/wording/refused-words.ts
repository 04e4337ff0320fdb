import type { Tree } from '../tree/read-tree.ts'

interface RefusedWord {
  readonly pattern: RegExp
  readonly why: string
  readonly where?: RegExp
}

/** Written so that this file does not match itself. */
const refused: readonly RefusedWord[] = [
  { pattern: /"resolved": *"https?:/, why: 'the lockfile holds no registry\'s address', where: /(^|\/)package-lock\.json$/ },
  { pattern: /\bregistry\.[a-z0-9-]+\.[a-z]{2,}/i, why: 'names a registry\'s host' },
  { pattern: /(^|[^\w.-])\/work\/(main|shared|steering|\.library|\.mirror)\b/, why: 'names a path of a workplace' },
  { pattern: /(^|[^\w.-])\/farm\//, why: 'names a path of a workplace' },
  {
    pattern: /\b(ox|es)lint-disable|@ts-(ignore|nocheck)\b/,
    why: 'switches a check off; mend the code or the rule',
    where: /\.(ts|tsx|mts|mjs|js)$/,
  },
]

/** Lines of the project's files that hold what none of them may. */
export function refusedWords(tree: Tree): string[] {
  return [...tree].flatMap(([path, text]) => {
    const rules = refused.filter(({ where, pattern }) => (where?.test(path) ?? true) && pattern.test(text))
    return rules.map(({ pattern, why }) => {
      const line = text.split('\n').findIndex((one) => pattern.test(one)) + 1
      return `${path}:${line}: ${why}`
    })
  })
}
