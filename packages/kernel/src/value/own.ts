/**
 * What a shelf itself holds under a name that came from outside; undefined for anything else, `constructor` and `__proto__`
 * among it, which every object answers to.
 */
export function own<T>(shelf: Readonly<Record<string, T>> | undefined, name: string): T | undefined {
  return shelf !== undefined && Object.hasOwn(shelf, name) ? shelf[name] : undefined
}
