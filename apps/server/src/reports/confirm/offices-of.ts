import type { Day, Id, Indicator } from '@zhenzhi/kernel'
import { ownersOf } from '@zhenzhi/reporting'
import type { Offices } from '@zhenzhi/reporting'
import type { Tx } from '../../store/connection.ts'
import { unitNames } from '../../store/names/unit-names.ts'
import { listPostsOf } from '../../store/people/post-held.ts'
import { signingPosts } from './confirm-parts.ts'
import type { ConfirmParts, Hands } from './confirm-parts.ts'

/** The offices of a town, who could sign for them today, and which figure is whose. */
export interface TownOffices {
  names: Readonly<Record<string, string>>
  /** Office → accounts that could sign for it by a post there. */
  people: ReadonlyMap<string, readonly Id[]>
  /** Figure → offices, those of every figure there is. */
  owners: ReadonlyMap<string, readonly string[]>
}

/** Where no report-writer is named and nobody else is either: the office that writes the town's documents. */
const usualWriter = 'general-office'

/** `indicators` are read before: within a transaction nobody waits for a further connection. */
export async function officesOf(tx: Tx, offices: ConfirmParts['offices'], { town, today, indicators }: { town: number; today: Day; indicators: readonly Indicator[] }): Promise<TownOffices> {
  const names = await unitNames(tx, town)
  const held = (await listPostsOf(tx, town, today)).filter(({ from, post, unit }) => from <= today && unit !== '' && isSigning(post))
  const people = new Map<string, Id[]>()
  for (const { unit, account } of held) people.set(unit, [...new Set([...people.get(unit) ?? [], account])])
  const [writer = usualWriter] = held.filter(({ post }) => post === 'report-writer').map(({ unit }) => unit).sort()
  const known: Offices = { ofDefinition: offices, ofTown: new Set(Object.keys(names)), writer }
  return { names, people, owners: new Map(indicators.map((indicator) => [indicator.id, ownersOf(indicator, known)])) }
}

/** The post in which somebody signs for an office. */
export function signsAs(hands: Hands, office: string): string | undefined {
  return hands.find(({ post, unit }) => isSigning(post) && unit === office)?.post ?? hands.find(({ post }) => post === 'leader')?.post
}

function isSigning(post: string): boolean {
  return signingPosts.some((one) => one === post)
}
