import type { DutyItem, FileView, RouteSuggestion } from '@zhenzhi/contract'
import { createContext, use } from 'react'

export interface PlaceOption {
  id: string
  name: string
  aliases: readonly string[]
}
export interface FoundOption {
  id: string
  heading: string
}
export interface RouteAsked {
  town: number
  file?: string | undefined
  text: string
  kind?: string | undefined
  place?: string | undefined
  against: readonly string[]
}
interface Sending {
  town: number
  /** The case they belong to, where there is one already. */
  file?: string | undefined
  signal: AbortSignal
  onProgress: (share: number) => void
}
type Refusing = { refusal: { says: string } }

/** What inputs may ask of the server; handed in, because fields know no addresses. */
export interface Sources {
  findPlaces: (town: number) => Promise<readonly PlaceOption[]>
  findTerms: (asked: { town: number; roster: string; on: string; words: string }) => Promise<readonly FoundOption[]>
  findColleagues: (town: number) => Promise<readonly FoundOption[]>
  findCases: (asked: { town: number; words: string }) => Promise<readonly FoundOption[]>
  /** The town's duty list of this year; none where it is not open to the asker. */
  findDuties: (town: number) => Promise<readonly DutyItem[]>
  /** Where an order should go; `file`: the case, where there is one already. */
  suggestRoute: (asked: RouteAsked) => Promise<RouteSuggestion>
  sendFile: (file: File, sending: Sending) => Promise<FileView | Refusing>
  fileAddress: (id: string) => string
}

/** What a form stands on: its town, the day of the act, and where its inputs look things up. */
export interface Ground extends Sources {
  town: number
  file?: string | undefined
  day: string
  /** One more upload under way (+1), or one less (-1): a form is not sent meanwhile. */
  whenBusy: (change: 1 | -1) => void
}

export const GroundContext = createContext<Ground | undefined>(undefined)

export function useGround(): Ground {
  const ground = use(GroundContext)
  if (ground === undefined) throw new Error('An input stands outside of a form')
  return ground
}
