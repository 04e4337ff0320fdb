/** What this room needs to know of a post. The posts themselves are the catalog's, and are handed in. */
export interface PostSpec {
  title: string
  heldIn: readonly ('town' | 'county')[]
  read: 'own' | 'places' | 'unit' | 'town' | 'none'
  act: 'own' | 'places' | 'unit' | 'town' | 'none'
  figures: 'town' | 'county' | 'none'
  knows: readonly string[]
  needs: 'places' | 'unit' | 'nothing'
  givenBy: 'town' | 'root' | 'nobody'
  delegable?: true
}

export type PostBook = Readonly<Record<string, PostSpec>>
