import type { DraftSentence } from '@zhenzhi/contract'

/** The figures a sentence prints, each once. */
export function figuresIn(text: string): string[] {
  return [...new Set([...text.matchAll(/\{\{(?:figure|value|numerator|denominator):([^{}]+)\}\}/g)].flatMap(([, figure]) => figure ?? []))]
}

/**
 * A sentence as it is sent to be kept. What it needs goes by the figures it still prints: it does not hang on one that was taken out of it.
 * What it needs without printing it, such as that nothing happened, stays.
 */
export function keptSentence({ text, needs, withheld }: Pick<DraftSentence, 'text' | 'needs' | 'withheld'>): DraftSentence {
  return withheld === undefined ? keptNeeds({ text, needs }) : { ...keptNeeds({ text, needs }), withheld }
}

function keptNeeds({ text, needs }: { text: string; needs: DraftSentence['needs'] }): DraftSentence {
  if (needs === undefined) return { text }
  const printed = figuresIn(text)
  const [known = [], nonZero = []] = [needs.known, needs.nonZero].map((ids) => ids?.filter((id) => printed.includes(id)))
  const left = {
    ...(known.length === 0 ? {} : { known }), ...(nonZero.length === 0 ? {} : { nonZero }),
    ...(needs.zero === undefined ? {} : { zero: needs.zero }), ...(needs.complete === undefined ? {} : { complete: needs.complete }),
  }
  if (Object.keys(left).length > 0) return { text, needs: left }
  return printed.length === 0 ? { text } : { text, needs: { nonZero: printed.slice(0, 1) } }
}
