import type { Field } from '../field/field.ts'

/**
 * That orders of a platform above become cases of this definition: how such an order is known, and into which fields its parts go. Who asks and
 * where it is go into `complainant` and `place`. Data, like everything in a definition; what is recognised is only proposed.
 */
export interface FromPlatform {
  /** Words by which a pasted order gives its platform away. */
  words: readonly string[]
  /** Words of its forms that others use too: two of them are taken for its own. */
  signs?: readonly string[]
  number: string
  demand: string
  due?: string
  kind?: string
  unit?: string
  /** What else is known once the platform is: field to key of a choice. */
  sets?: Readonly<Record<string, string>>
  /** Values of `kind` that are told of nobody else’s order: reports of wrongdoing are not shown beside another. */
  quiet?: readonly string[]
}

const wanted = { number: 'text', demand: 'text', due: 'day', kind: 'choice', unit: 'choice' } as const

/** What is wrong with it, in sentences. */
export function checkFromPlatform({ fields, fromPlatform }: { fields: Readonly<Record<string, Field>>; fromPlatform?: FromPlatform }): string[] {
  if (fromPlatform === undefined) return []
  const parts = (Object.keys(wanted) as (keyof typeof wanted)[]).flatMap((part) => { // its own keys
    const name = fromPlatform[part]
    return name === undefined || fields[name]?.kind === wanted[part] ? [] : [`from a platform “${part}” goes into “${name}”, which is no ${wanted[part]} field of ours`]
  })
  const sets = Object.entries(fromPlatform.sets ?? {}).filter(([name, key]) => !isChoice(fields[name], key)).map(([name, key]) => `a platform sets “${name}” to “${key}”, which cannot be chosen`)
  const quiet = (fromPlatform.quiet ?? []).filter((key) => !isChoice(fields[fromPlatform.kind ?? ''], key)).map((key) => `quiet is “${key}”, which is no kind of ours`)
  return [...(fromPlatform.words.length === 0 ? ['no word says that an order is of its platform'] : []), ...parts, ...sets, ...quiet]
}

function isChoice(field: Field | undefined, key: string): boolean {
  return field?.kind === 'choice' && Object.hasOwn(field.choices, key)
}
