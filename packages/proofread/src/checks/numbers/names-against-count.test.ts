import { expect, test } from 'vitest'
import { readText } from '../../text/read-text.ts'
import { namesAgainstCount } from './names-against-count.ts'

const found = (text: string) => namesAgainstCount(readText(text), {}).map(({ certainty, quote }) => `${certainty} ${quote}`)

test.each([
  ['在柳河村、石桥村、南坡村四个行政村试点。', 'B 四个'],
  ['联合公安、城管、市场监管、应急管理等3个部门检查。', 'B 3个'],
  ['整治四条河道：南渠、北渠、东沟。', 'B 四条'],
  ['3个村（柳河村、石桥村）列入计划。', 'B 3个'],
])('a count that is not that of the names before it is found: %s', (text, quote) => {
  expect(found(text)).toEqual([quote])
})

test.each([
  '在柳河村、石桥村、南坡村三个行政村试点。',
  '联合公安、城管等9个部门检查。',
  '有民政、卫健、工商质监等9个单位较好。',
  '健全预防、排查和化解三项机制。',
  '开展宣传、加强排查、推进化解3个专题。',
  '整治两个村：柳河村、石桥村。',
  '三项制度：公示、记录、审核。',
  '抓好两个重点：一是宣传，二是排查、整治。',
])('a count of its names, or of more with 等, is left alone: %s', (text) => {
  expect(found(text)).toEqual([])
})
