export {}

/**
 * What is called beyond ES2022. The compiler is told no newer library, so that a call which the oldest browser (Chromium 109) lacks, like
 * `toSorted` or `Map.groupBy`, fails the check instead of the page.
 */
declare global {
  interface ReadonlyArray<T> {
    findLast: (predicate: (value: T, index: number, array: readonly T[]) => unknown) => T | undefined
    findLastIndex: (predicate: (value: T, index: number, array: readonly T[]) => unknown) => number
  }

  interface Array<T> {
    findLast: (predicate: (value: T, index: number, array: T[]) => unknown) => T | undefined
    findLastIndex: (predicate: (value: T, index: number, array: T[]) => unknown) => number
  }

  interface String {
    /** Since Chromium 111: the server's part of the kernel calls it, the pages never. */
    isWellFormed: () => boolean
  }
}
