import { expect, test } from 'vitest'
import { checks } from '../../checks.ts'
import { readText } from '../../text/read-text.ts'
import { changeAgainstValues } from './change-against-values.ts'
import { claimWithoutGround } from './claim-without-ground.ts'
import { impossibleNumber } from './impossible-number.ts'
import { moreEndedThanBegun } from './more-ended-than-begun.ts'
import { namesAgainstCount } from './names-against-count.ts'
import { oneInEachVillage } from './one-in-each-village.ts'
import { oneQuantityTwoValues } from './one-quantity-two-values.ts'
import { partsOfTotal } from './parts-of-total.ts'
import { personsBelowGroups } from './persons-below-groups.ts'
import { productAgainstFactors } from './product-against-factors.ts'
import { rateAgainstCounts } from './rate-against-counts.ts'
import { restAfterDone } from './rest-after-done.ts'
import { rhythmAgainstCount } from './rhythm-against-count.ts'
import { spanAgainstDates } from './span-against-dates.ts'
import { unitOfThing } from './unit-of-thing.ts'
import { vagueNumber } from './vague-number.ts'
import { villagesOfOneTown } from './villages-of-one-town.ts'

const numbers = [
  changeAgainstValues, claimWithoutGround, impossibleNumber, moreEndedThanBegun, namesAgainstCount, oneInEachVillage, oneQuantityTwoValues,
  partsOfTotal, personsBelowGroups, productAgainstFactors, rateAgainstCounts,
  restAfterDone, rhythmAgainstCount, spanAgainstDates, unitOfThing, vagueNumber, villagesOfOneTown,
]
const found = (whole: string) => numbers.flatMap((check) => check(readText(whole), {}))

const right = `柳溪镇辖12个行政村、3个社区，划分网格86个，配备网格员86名。
2024年，镇党委会每月专题研究一次法治工作，全年研究12次；每周二召开矛盾纠纷研判会，全年召开50次，协调重点事项130件。
全年接待来访45批68人次，其中镇领导接待20批31人次；受理12345热线工单586件，办结586件，办结率100%，满意率97.8%。
各级调解组织共排查矛盾纠纷312件，其中婚姻家庭98件、邻里110件、土地山林64件、其他40件，化解305件，化解率97.8%，其余7件正在化解。
立案查处违法行为24件，较上年的30件下降20%，罚款3.6万元；检查企业120家次，发现隐患230处，已整改221处，正在整改9处。
3月1日至4月30日，开展为期2个月的集中整治，拆除违法建设18处1260平方米；在柳溪、石桥、南坡三个行政村试点。
举办法治讲座16场、文艺演出4场，听众2360人次；制作普法短视频6部，播放36次；印发宣传资料12000份，悬挂横幅60条。
为46户105人发放救助金12.6万元，人均1200元；向60户每户补助500元，共3万元。15个村（社区）均聘请法律顾问，全年解答咨询420人次。
镇综合行政执法队现有执法人员16人，其中持证14人、党员9人、女性3人，办理简易程序案件15件、普通程序案件9件。`

test('a right report is left alone', () => {
  expect(found(right)).toEqual([])
})

test('a right report stored in half width is left alone, and one with a wrong sum is not', () => {
  const half = (text: string) => text.replaceAll(/[，；（）：]/gu, (mark) => mark.normalize('NFKC'))

  expect(found(half(right))).toEqual([])
  expect(found(half('受理来信60件，其中投诉35件，咨询28件；办结率98%。接待来访30批25人次；全年排查72件，化解67件，化解率99%。')).map(({ quote }) => quote))
    .toEqual(['60件,其中投诉35件,咨询28件', '30批25人次', '99%'])
})

test('every check of numbers is one the proofreader runs', () => {
  expect(numbers.filter((check) => !checks.includes(check))).toEqual([])
})

const pieces = [
  '共', '其中', '12', '3.5', '万', '余', '件', '人次', '批', '%', '，', '；', '。', '、', '：', '（', '）', '每周', '召开例会', '化解', '纠纷', '2月30日',
  '办结率', '去年', '\n', ' ', '村', '个', '至', '二十', '“', '下降',
]

test('any text is read without a fault, and every finding quotes what stands at its place', () => {
  let seed = 7
  const next = (below: number) => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
    return seed % below
  }
  for (let round = 0; round < 150; round += 1) {
    const whole = Array.from({ length: 60 }, () => pieces[next(pieces.length)]).join('')
    expect(found(whole).filter(({ quote, start, end }) => whole.slice(start, end) !== quote || quote === '')).toEqual([])
  }
})

test('the work grows with the text, not with its square', () => {
  const time = (whole: string) => {
    const from = performance.now()
    found(whole)
    return performance.now() - from
  }
  const [small, large] = [`${right}\n`.repeat(8), `${right}\n`.repeat(32)]
  time(small)

  expect(time(large)).toBeLessThan(Math.max(400, time(small) * 12))
})
