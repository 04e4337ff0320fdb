import { expect, test } from 'vitest'
import { readText } from '../../text/read-text.ts'
import { rateAgainstCounts } from './rate-against-counts.ts'

const found = (text: string) => rateAgainstCounts(readText(text), {}).map(({ certainty, quote }) => `${certainty} ${quote}`)

test.each([
  ['全年排查矛盾纠纷80件，化解76件，化解率100%。', 'A 100%'],
  ['受理信访事项50件，办结47件，办结率达98%。', 'A 98%'],
  ['受理案件2872宗，成功调处2784宗，调处成功率96.5%。', 'A 96.5%'],
  ['化解纠纷145件，成功率达到98.6%，其中调解成功138件。', 'A 98.6%'],
])('a rate its own counts deny is found: %s', (text, quote) => {
  expect(found(text)).toEqual([quote])
})

test.each([
  '全年排查矛盾纠纷80件，化解76件，化解率95%。',
  '受理信访事项50件，办结47件，办结率94%，按期办结率100%。',
  '受理案件2872宗，成功调处2784宗，调处成功率96.9%。',
  '受理案件29件，化解28件，化解率96.5%。',
  '调解纠纷86件，调解成功率100%。',
  '排查纠纷30件，其中土地20件、邻里10件，化解29件，化解率96.7%。',
  '检查企业40家，整改隐患12处，整改率100%。',
  '化解纠纷145件，成功率达到95.2%，其中调解成功138件。',
])('a rate its counts bear out, or of something else, is left alone: %s', (text) => {
  expect(found(text)).toEqual([])
})
