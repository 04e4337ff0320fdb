import { decide, listProposed, previewOf, propose, viewDisposal } from './disposing.ts'
import { lift, listHeld, setHold } from './holding.ts'
import { destroy, isolate, isolateAgain, listIsolated, release } from './isolating.ts'
import type { KeepingParts } from './keeping-parts.ts'
import { listEnded, listKeptFor, setKeptFor } from './retaining.ts'

/** Everything that keeps content from being read or destroyed, and everything that destroys it, each with its record. */
export function makeKeepingDesk(parts: KeepingParts) {
  return {
    isolate: bound(isolate, parts), isolateAgain: bound(isolateAgain, parts), listIsolated: bound(listIsolated, parts), release: bound(release, parts), destroy: bound(destroy, parts),
    setHold: bound(setHold, parts), lift: bound(lift, parts), listHeld: bound(listHeld, parts),
    listKeptFor: bound(listKeptFor, parts), setKeptFor: bound(setKeptFor, parts), listEnded: bound(listEnded, parts),
    previewOf: (town: number, owner: string) => previewOf(parts, town, owner),
    propose: bound(propose, parts), listProposed: bound(listProposed, parts), viewDisposal: (town: number, id: string) => viewDisposal(parts, town, id), decide: bound(decide, parts),
    rule: parts.rule,
  }
}
export type KeepingDesk = ReturnType<typeof makeKeepingDesk>

function bound<Asked, Answer>(work: (parts: KeepingParts, asked: Asked) => Answer, parts: KeepingParts): (asked: Asked) => Answer {
  return (asked) => work(parts, asked)
}
