import type { RefusalReply } from '@zhenzhi/contract'
import type { Apart, Id, Refused } from '@zhenzhi/kernel'
import type { Officer } from '../../../people/officer.ts'
import type { CaseParts } from './case-parts.ts'

interface Asking {
  officer: Officer
  seen: { town: number; place: Id | null; unit: string }
}

/** A refusal as it is sent; one that asks for somebody else names who could do it, or says whom to ask where nobody can. */
export async function withHelp({ people, posts }: CaseParts, refused: Refused | Apart, { officer, seen }: Asking): Promise<RefusalReply> {
  const { refusal } = refused
  if (!('apart' in refused)) return { refusal }
  const { by } = refused.apart
  const able = await people.whoCould({ town: seen.town, posts: by, not: officer.account, place: seen.place, unit: seen.unit })
  const named = able.slice(0, 5).map(({ name, title }) => `${name}（${title}）`).join('、')
  const says = able.length > 0 ? `${refusal.says}可以办的有：${named}${able.length > 5 ? '等' : ''}。` : `${refusal.says}本单位现在没有别人能办，可以请县里或邻镇支援。`
  return { refusal: { ...refusal, says }, help: { people: able, posts: by.map((post) => ({ post, title: posts[post]?.title ?? post })), unit: seen.unit } }
}
