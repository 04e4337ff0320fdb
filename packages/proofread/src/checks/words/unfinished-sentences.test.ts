import { expect, test } from 'vitest'
import { readText } from '../../text/read-text.ts'
import { brokenSentence } from './broken-sentence.ts'

const found = (whole: string) => brokenSentence(readText(whole), {}).map(({ quote }) => quote)

test.each([
  ['普法宣传受到广大群众所欢迎。', '受到广大群众所欢迎'],
  ['对关于补偿的来信及时答复。', '对关于'],
  ['由于力量不足的原因，导致办案偏慢。', '由于力量不足的原因，导致'],
  ['成功调解成功纠纷45件。', '成功调解成功'],
  ['深入“谁执法谁普法”责任制，压实责任。', '深入“谁执法谁普法”责任制'],
  ['对沿街商铺占道经营行为专项整治行动，取缔摊点13个。', '对沿街商铺占道经营行为专项整治行动'],
  ['解决了执法能力的提升。', '解决了执法能力的提升'],
  ['防止事故不再发生。', '防止事故不再发生'],
])('%s', (whole, quote) => {
  expect(found(whole)).toEqual([quote])
})

test.each([
  '普法宣传受到群众欢迎，为群众所称道。', '由于力量不足，办案偏慢。', '深入落实“谁执法谁普法”责任制。', '对占道经营开展专项整治行动，取缔摊点13个。', '以宪法宣传周为契机，开展宣讲。',
  '进一步加大巡查力度。', '不断丰富普法形式，持续优化法治环境。', '满足群众法律需求，优化办事流程。',
])('%s is right', (whole) => {
  expect(found(whole)).toEqual([])
})
