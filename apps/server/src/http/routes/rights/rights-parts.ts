import type { ExtractView } from '@zhenzhi/contract'
import { isRefused, isValues, refuse } from '@zhenzhi/kernel'
import type { Id, Refused } from '@zhenzhi/kernel'
import type { RightsDesk } from '../../../cases/rights/rights-desk.ts'
import type { Officer } from '../../../people/officer.ts'
import { findSeen } from '../cases/case-parts.ts'
import type { CaseParts } from '../cases/case-parts.ts'

/** What the routes of persons' rights are handed. */
export interface RightsParts {
  parts: CaseParts
  rights: RightsDesk
  /** The matter by which somebody asks, the field of who asks, and the states in which it is certain who that is. */
  asked: { definition: string; requester: string; identified: readonly string[] }
  /** How long cases of a definition are kept in a town, in words. */
  kept: (town: number) => Promise<(definition: string) => string>
  /** The extract on paper. */
  toDocx: (view: ExtractView) => Promise<Buffer>
  offices: (town: number) => Promise<Readonly<Record<string, string>>>
}

/** Undefined where it is all right: a request in this town, of these very persons, made by somebody whose papers were looked at. */
export async function refusedRequest({ parts, asked }: RightsParts, officer: Officer, { town, request, persons }: { town: number; request: Id; persons: readonly Id[] }): Promise<Refused | undefined> {
  const seen = await findSeen(parts, officer, { id: request })
  if (isRefused(seen) || seen.town !== town || seen.definition.id !== asked.definition) return refuse('not-found', '没有找到这件个人信息请求，请先登记请求。', 'request')
  if (seen.standing.void || !asked.identified.includes(seen.standing.state)) return refuse('wrong-state', '请先在请求里核对本人身份，再办这一步。', 'request')
  const requester = seen.values[asked.requester]
  const person = isValues(requester) ? requester['person'] : undefined
  return typeof person === 'string' && persons.includes(person) ? undefined
    : refuse('guard-unmet', '选定的人里没有这件请求的请求人。请用请求里登记的电话或身份证号查找；请求里没有号码的，先补填。', 'persons')
}

/** In which post somebody does it, for the log. */
export function postOf(officer: Officer, town: number): string {
  return officer.reach.posts.find((one) => one.town === town)?.post ?? ''
}
