import { expect, test } from 'vitest'
import { sayPeople } from './person-words.ts'

test('a person is said with all that this reader was sent, masked or not', () => {
  expect(sayPeople([{ person: 'x', name: '甲', phone: '138****0001', address: '某村' }, { person: 'y', name: '乙' }])).toEqual(['甲，电话 138****0001，住址 某村', '乙'])
  expect(sayPeople({ name: '丙', sex: '女', birth: '1968-05-01' })).toEqual(['丙，女，出生日期 1968-05-01'])
})

test('somebody who was deleted is said to be gone, and nobody is nobody', () => {
  expect(sayPeople([{ person: 'x' }])).toEqual(['（已不可见）'])
  expect(sayPeople(null)).toEqual([])
})
