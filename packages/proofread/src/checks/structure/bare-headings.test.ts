import { expect, test } from 'vitest'
import { marks, rightReport } from '../../report.fixture.ts'
import { bareHeadings } from './bare-headings.ts'

const running = '这里写了这一方面的具体做法，写得足够长，有会议、有部署、有检查、有结果，一直写到六十个字以上，好让人看出这是正文而不是另一行标题，再补上几句说明。'
const numbered = ['（一）甲方面工作', running, '（二）乙方面工作', running].join('\n')

test('sub-headings without numbers are marked where other parts number theirs', () => {
  const text = ['一、主要举措和成效', '强化组织领导', running, '规范行政执法', running, '二、存在的不足和原因', numbered].join('\n')
  expect(marks(bareHeadings, text)).toEqual(['A 强化组织领导', 'A 规范行政执法'])
})

test('bare sub-headings in every part are a style of their own, and a right report has none', () => {
  expect(marks(bareHeadings, ['一、主要举措和成效', '强化组织领导', running, '规范行政执法', running, '二、存在的不足和原因', running].join('\n'))).toEqual([])
  expect(marks(bareHeadings, rightReport)).toEqual([])
})
