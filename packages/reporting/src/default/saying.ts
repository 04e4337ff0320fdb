import type { Sentence } from '../outline.ts'
import { figuresIn } from '../token.ts'

/** Said only where the first figure it names is more than nothing: a town does not report what it did not do. */
export function some(text: string): Sentence {
  return { text, needs: { nonZero: figuresIn(text).slice(0, 1) } }
}

/** Said only where every figure it names has a value: a rate that divides by nothing is no hundred per cent. */
export function known(text: string): Sentence {
  return { text, needs: { known: figuresIn(text) } }
}

/** A rate as it is printed everywhere: the share, and what it was divided from. */
export function share(id: string): string {
  return `{{figure:${id}}}（{{numerator:${id}}}/{{denominator:${id}}}）`
}
