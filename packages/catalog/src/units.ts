import { offices } from './words/offices.ts'

/** The offices and bodies as units of a town: the list that definitions choose from, by the same ids. */
export const units: readonly { id: string; name: string }[] = Object.entries(offices).map(([id, name]) => ({ id, name }))
