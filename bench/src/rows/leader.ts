import { addPerson } from '../sets/county.ts'
import type { Officer } from '../sets/county.ts'
import type { Installation } from '../sets/fresh-installation.ts'
import { oldFrom } from '../sets/play-patterns.ts'
import type { SetMade } from '../sets/set-size.ts'
import { readers } from '../sets/staff.ts'

/** Who reads the whole of a set's town and its figures. Sets are made with one in the first town; elsewhere he is given an account when first asked for. */
export async function getLeader(set: Installation & { made: SetMade }, town: number): Promise<{ officer: Officer; signIn: string }> {
  const signIn = town === 0 ? readers.leader : `${readers.leader}-${town}`
  const known = await findBySignIn(set, signIn)
  if (known !== undefined) return { officer: known, signIn }
  const [administrator, of] = [await findBySignIn(set, 'celiang'), set.made.towns[town]]
  if (administrator === undefined || of === undefined) throw new Error('the set has no such town, or nobody who gives posts')
  return { officer: await addPerson(set.opened, administrator, { signIn, town: of.id, post: 'leader', from: oldFrom }), signIn }
}

export async function findBySignIn({ opened: { system } }: Installation, signIn: string): Promise<Officer | undefined> {
  const { rows: [found] } = await system.database.app.query<{ id: string }>('SELECT id FROM z.account WHERE sign_in = $1', [signIn])
  return found === undefined ? undefined : system.people.findOfficer(found.id)
}
