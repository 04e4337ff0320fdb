import { beginsKnown, endsKnown, liesWithinKnown } from './phrase.ts'

/** Characters so common beside any other that a pair with one of them says nothing. */
export const everywhere = new Set('的一到由打各地得会以和同及了着过在是有与为把被将对从向就也都要能可上下里中这那其此不无未又再已只之二三四五六七八九十两几多少大小人'.split(''))

/** Whether neither of two characters belongs to a word outside, and what stands on both sides is whole: a known word, a small one, or a mark. */
export function standsApart(whole: string, at: number): boolean {
  if (liesWithinKnown(whole, at, at + 1) || liesWithinKnown(whole, at + 1, at + 2)) return false
  const [before = '', after = ''] = [whole[at - 1], whole[at + 2]]
  return (isEdge(before) || endsKnown(whole, at)) && (isEdge(after) || beginsKnown(whole, at + 2))
}

function isEdge(beside: string): boolean {
  return !/\p{Script=Han}/u.test(beside) || everywhere.has(beside) || /[等镇乡村县市区年月日共均并或于其各每时后前所该本我他]/u.test(beside)
}
