/** By what two tellings are weighed, and from where on they are offered as one matter. Data: tried on the labelled pairs, see the bench. */
export const likenessWeights = {
  /** Of the points between 0 and 1. */
  things: 0.5, troubles: 0.12, letters: 0.12, spot: 0.05, day: 0.06,
  /** Added where the same person tells of the same thing again. */
  person: 0.12,
  /** By how much common letters stand for a common thing, where neither names one that is listed; from where on a thing is common. */
  unlisted: 2.2, personFrom: 0.3,
  /** Taken away: another thing altogether or besides, another trouble, what only one of the two turns it into, another spot of the village. */
  otherThing: 0.36, moreThings: 0.06, otherTrouble: 0.5, otherTurn: 0.2, otherSpot: 0.1,
  /** What remains where the villages differ, and where one of them is not known. */
  otherPlace: 0.25, unknownPlace: 0.9,
} as const

/** Days until which a telling counts in full, and from which not at all. */
export const likenessDays = { near: 10, far: 45 } as const

/** Offered from here on. */
export const likelyFrom = 0.52
