import type { Residents } from '../../residents/internet/residents.ts'

/** What the pages of the internet zone work with. */
export interface PortalParts {
  residents: Residents
  secureCookies: boolean
}
