import { saidIn, sentencesIn } from './report-read.ts'
import type { ReportRead } from './report-read.ts'
import type { CountyCheck } from './county-check.ts'

interface Leader {
  title: string
  named: RegExp
}

/** Neither a deputy nor the secretary of a village or a branch. */
const secretary: Leader = { title: '党委书记', named: /党委主要负责人|党委主要领导|(?:党委|党工委)书记|(?<![副总支村组部])书记(?=[、和与及])/ }
const mayor: Leader = { title: '镇长（乡长）', named: /政府主要负责人|政府主要领导|行政主要负责人|(?<!副)[镇乡]长(?!助理)|街道办事处主任|(?<!副)区长/ }
const both = /党政(?:主要|“?一把手”?)(?:负责人|领导)?|党政正职/

/** What somebody does in person: without it, naming the leader says nothing. */
const act = /主持|部署|研究|听取|督办|督察|督查|督促|督导|协调|批示|过问|推动|推进|带头|牵头|组织|召开|签[发订]|审定|讲(?:授|课|党课|法治课)|述法|调研|约谈|包案|接访|指导|参加|出席|履行|落实|担任/

/** Whether the third part tells of the secretary and of the mayor, each with what he did himself (党政主要负责人履行推进法治建设第一责任人职责). */
export function findLeaders({ paragraphs }: ReportRead): CountyCheck {
  const sentences = paragraphs.filter(({ part, level }) => part === 3 && level === 0).flatMap((one) => sentencesIn(saidIn(one)))
  const found = [secretary, mayor].map((leader) => ({ leader, ...actsOf(leader, sentences) }))
  const together = sentences.some((one) => both.test(one) && act.test(one))
  const lacking = found.flatMap(({ leader, named, quote }) => {
    if (quote !== undefined) return []
    return [named ? `提到了${leader.title}，没有写做了什么` : `没有写${leader.title}`]
  })
  const joint = together && lacking.length > 0 ? '；合写的“党政主要负责人”分不出是谁' : ''
  return {
    id: 'leaders', holds: lacking.length === 0,
    says: lacking.length === 0 ? '党委书记和镇长（乡长）都写到了，也写了做了什么。' : `第三部分${lacking.join('；')}${joint}。`,
    quotes: found.flatMap(({ quote }) => quote ?? []),
  }
}

function actsOf({ named }: Leader, sentences: readonly string[]): { named: boolean; quote: string | undefined } {
  const naming = sentences.filter((one) => named.test(one))
  return { named: naming.length > 0, quote: naming.find((one) => act.test(one)) }
}
