/** Words that say nothing of what a thing is, and words that git remembers better. Plurals of the nouns too. */
const banned = new Set([
  'manager', 'service', 'helper', 'util', 'base', 'common', 'data', 'info', 'handler', 'processor', 'impl',
  'v2', 'new', 'deprecated',
  'managers', 'services', 'helpers', 'utils', 'handlers', 'processors',
])

/** Names that something outside the project requires, exactly as written, each with its reason. */
const required: Readonly<Record<string, string>> = {
  'tsconfig.base.json': 'the name under which TypeScript\'s users look for shared settings',
  dataDir: 'the setting DATA_DIR, under the name operators know',
  DATA_DIR: 'the setting itself',
  DataKey: 'the standing term for a key that seals content and is itself wrapped',
  makeDataKey: 'the same',
  'data-key.ts': 'the same',
  'data-keys.ts': 'the same',
  handler: 'whoever handles a case (承办人), the word of the field',
}

/** The banned word in a name, read as camel case, kebab case or capitals; `database` and `renewal` are words of their own. */
export function findBannedWord(name: string): string | undefined {
  if (Object.hasOwn(required, name)) return undefined
  return wordsOf(name).find((word) => banned.has(word))
}

function wordsOf(name: string): string[] {
  return (name.match(/[Vv]\d+|[A-Z]+(?![a-z])|[A-Z]?[a-z]+/g) ?? []).map((word) => word.toLowerCase())
}
