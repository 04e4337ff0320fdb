import type { Id, PaperStanding, Refused } from '@zhenzhi/kernel'
import type { CaseSaid } from './values-of.ts'

/** A file of the case, with the field and the day it was given under. */
export interface DossierFile {
  id: Id
  name: string
  mediaType: string
  size: number
  title: string
  day: string
}

/** How one paper was served, a row each attempt, as the slip tells it. */
export interface DossierDelivery {
  paper: string
  title: string
  rows: readonly (readonly string[])[]
}

export interface DossierAsked {
  town: number
  caseId: Id
  papers: readonly PaperStanding[]
  said: CaseSaid
  files: readonly DossierFile[]
  deliveries: readonly DossierDelivery[]
  /** What stands on the cover beside the number of the print. */
  heading: string
  opened: string
  ended: string | null
  demo: boolean
  account: Id
  openFile: (id: Id) => Promise<{ bytes: Buffer } | Refused>
}
