import type { CaseList } from '@zhenzhi/contract'
import { ask } from './ask.ts'
import { findColleagues } from './colleagues.ts'
import { fileAddress, sendFile } from './files.ts'
import { findPlaces } from './places.ts'
import { orThrow } from './refused.ts'
import { findDuties, suggestRoute } from './routing.ts'
import { findTerms } from './terms.ts'

async function findCases(asked: { town: number; words: string }) {
  return orThrow(await ask<CaseList>('/cases', { query: asked })).rows
}

/** What the inputs of a form may ask of the server. */
export const sources = { findPlaces, findTerms, findColleagues, findCases, findDuties, suggestRoute, sendFile, fileAddress }
