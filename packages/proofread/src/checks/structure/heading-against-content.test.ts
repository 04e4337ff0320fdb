import { expect, test } from 'vitest'
import { marks } from '../../report.fixture.ts'
import { headingAgainstContent } from './heading-against-content.ts'

const told = '全年组织执法人员集中培训四次，邀请法律顾问讲解新修订的法律，参训人员逐一到场，培训内容结合本镇案例，学以致用。'

test('a heading that promises two acts over text that tells of one is marked', () => {
  expect(marks(headingAgainstContent, `一是业务知识培训、考试。${told}二是其他工作。`)).toEqual(['A 培训、考试'])
  expect(marks(headingAgainstContent, `（一）隐患排查和整治\n各村每周摸排一次，登记造册，逐级上报，做到底数清、情况明，全年没有漏报瞒报，台账齐全可查。\n（二）其他`)).toEqual(['A 排查和整治'])
})

test('both told by other words, a plan, and a heading over almost nothing are left alone', () => {
  expect(marks(headingAgainstContent, `一是业务知识培训、考试。${told}年底闭卷测试，合格率九成。`)).toEqual([])
  expect(marks(headingAgainstContent, `一是将开展培训、考试。${told}`)).toEqual([])
  expect(marks(headingAgainstContent, '一是培训、考试。已办。')).toEqual([])
})
