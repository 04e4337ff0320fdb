import type { Finding } from './finding.ts'

/** Checks that come to the same error by different ways. */
const families: readonly (readonly string[])[] = [
  [
    'name-variants', 'outdated-term', 'wrong-character', 'missing-character',
    'surplus-character', 'formulation', 'doubled-character', 'set-number', 'doubled-word', 'place-spelling', 'law-names',
  ],
  ['count-against-items', 'names-against-count', 'set-of-ones'],
  ['parts-of-total', 'classes-of-total', 'each-times-many'],
  ['pleonasm', 'vague-number', 'doubled-word'],
  ['zero-claim', 'claim-without-ground', 'full-rate-with-rest'],
  ['one-quantity-two-values', 'digits-turned', 'more-than-whole', 'more-ended-than-begun'],
  ['foreign-places', 'other-town', 'own-level', 'place-spelling'],
]

/** Of findings over the same words by checks of one family the most certain stays, at the same certainty the one that begins first. */
export function withoutDoubles(findings: readonly Finding[]): Finding[] {
  const dropped = new Set(families.flatMap((family) => doublesIn(findings.filter(({ check }) => family.includes(check)))))
  return findings.filter((finding) => !dropped.has(finding))
}

function doublesIn(findings: readonly Finding[]): Finding[] {
  const dropped: Finding[] = []
  let kept: Finding | undefined
  for (const finding of [...findings].sort((a, b) => a.start - b.start || a.end - b.end)) {
    if (kept === undefined || finding.start >= kept.end || finding.check === kept.check) {
      kept = finding
      continue
    }
    const [stays, goes] = finding.certainty < kept.certainty ? [finding, kept] : [kept, finding]
    dropped.push(goes)
    kept = stays
  }
  return dropped
}
