import type { Check } from '../../check.ts'
import { matchesIn, placed } from '../../text/placed.ts'

const doubled: readonly { words: RegExp; why: string }[] = [
  { words: /宣讲[\u4e00-\u9fff]{0,2}讲座|讲座[\u4e00-\u9fff]{0,2}宣讲/gu, why: '“宣讲”和“讲座”意思相同' },
  { words: /原因[\u4e00-\u9fff]{0,2}是(?:因为|由于)/gu, why: '“原因”和“因为”意思重复' },
  { words: /目的[\u4e00-\u9fff]{0,2}是为了/gu, why: '“目的”和“为了”意思重复' },
  { words: /(?:大约|约|近|将近|超过|超|至少|不低于)[\d.,万千百]+余?[\u4e00-\u9fff]{0,3}?(?:左右|上下|以上|之多)/gu, why: '前后两个词都表示约数' },
  { words: /(?:约|近|超过?|逾)[\d.,]+[万千百]?(?:余|多)(?!\d)/gu, why: '前后两个词都表示约数' },
  { words: /[\d.,]+[万千百]?(?:余|多)[\u4e00-\u9fff]{1,3}?(?:以上|左右)/gu, why: '前后两个词都表示约数' },
  { words: /(?:防止|避免|杜绝|严防)[^，,。；]{0,16}(?:不再|不要|不)(?:发生|出现)/gu, why: '“防止”之后再说“不”，意思反了' },
  { words: /(?:切忌|切勿)不[要可]/gu, why: '否定重复，意思反了' },
  { words: /凯旋归来|亲眼目睹|再次重申|免费赠送|过分苛求|共同协商一致|悬殊[很较]大|目前现在|现在目前/gu, why: '前后两个词意思重复' },
  { words: /(?:共计|总计|合计|累计)(?:共|总共|一共|共计|总计|合计)(?!同)|共(?:总计|合计|共计)/gu, why: '两个词都是“总共”' },
  { words: /(?:仅仅?只|只仅仅?)(?=有)|尤其特别|特别尤其|十分非常|非常十分|进一步再|再进一步再/gu, why: '前后两个词意思重复' },
]

/** One thing said twice within a phrase. */
export const pleonasm: Check = ({ paragraphs }) => paragraphs.flatMap((line) => doubled.flatMap(({ words, why }) =>
  matchesIn(line, words).map((place) => ({ check: 'pleonasm', certainty: 'B' as const, ...placed(place), message: `${why}，请删去一个或改写。`, suggestion: null }))))
