import { offices } from './words/offices.ts'

/** Bodies of the county placed in a town: organisations of their own, whose posts the county gives. */
const bodies: readonly string[] = ['police-station', 'market-office', 'land-office', 'court']

/** The offices and bodies as units of a town: the list that definitions choose from, by the same ids. */
export const units: readonly { id: string; name: string; kind: 'office' | 'body' }[]
  = Object.entries(offices).map(([id, name]) => ({ id, name, kind: bodies.includes(id) ? 'body' : 'office' }))
