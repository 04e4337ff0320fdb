import { expect, test } from 'vitest'
import { marks } from '../../report.fixture.ts'
import { pleonasm } from './pleonasm.ts'

test.each([
  ['举办民法典宣讲专题讲座两场。', '宣讲专题讲座'], ['原因主要是由于人手不足。', '原因主要是由于'], ['目的就是为了方便群众。', '目的就是为了'], ['约300余人参加。', '约300余'], ['防止此类问题不再发生。', '防止此类问题不再发生'],
  ['共计总计12件。', '共计总计'], ['大约50人左右。', '大约50人左右'],
])('%s says one thing twice', (text, quote) => {
  expect(marks(pleonasm, text)).toEqual([`B ${quote}`])
})

test.each(['举办民法典宣讲，又办专题讲座。', '原因是人手不足。', '目的是方便群众。', '约300人参加。', '防止此类问题发生。', '涉及到征地拆迁。', '累计12件。', '累计共同防治。'])('%s is right', (text) => {
  expect(marks(pleonasm, text)).toEqual([])
})
