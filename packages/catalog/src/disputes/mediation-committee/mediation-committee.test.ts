import { expect, test } from 'vitest'
import { story } from '../../story.fixture.ts'
import { mediationCommittee } from './mediation-committee.ts'

const village = '00000000-0000-7000-a000-000000000001'
const committee = { name: '石桥村人民调解委员会', level: 'village', village, members: 5, women: 2, from: '2026-01-05' }
const inVillage = (day: string, answer: string) => ({ need: { need: 'count' as const, measure: 'mediation-committee.villages', subject: village, from: '1900-01-01', to: day }, answer })
const town = { name: '镇人民调解委员会', level: 'town', members: 7, women: 1, from: '2026-01-05' }
const townWide = story(mediationCommittee, '2026-01-05', town)

test('a committee is in the books from the first day of its term to its last, with its members [D04]', () => {
  const ended = townWide.then('2028-12-31', 'clerk', 'end', { to: '2028-12-31', reason: '换届' })

  expect(ended.facts('inTerm').map(({ day, amount, by }) => [day, amount, by[0]])).toEqual([['2026-01-05', '1', 'town'], ['2029-01-01', '-1', 'town']])
  expect(townWide.tries('2028-12-31', 'clerk', 'end', { to: '2026-01-04' })?.says).toContain('不能早于')
  expect(townWide.books()).toMatchObject({ inTerm: '1', members: '7', women: '1' })
  expect(townWide.books()['villages']).toBeUndefined()
})

test('three to nine members and a woman among them are what the law asks; a village is named [D04]', () => {
  expect(() => story(mediationCommittee, '2026-01-05', { ...town, women: 0 })).toThrow('妇女')
  expect(() => story(mediationCommittee, '2026-01-05', { ...town, level: 'village' })).toThrow('哪个村')
  expect([mediationCommittee.fields['members']]).toMatchObject([{ min: 3, max: 9 }])
})

test('a village has one committee: a second is refused while the first is in term [D04]', () => {
  const again = { ...committee, from: '2026-02-01' }
  const first = story(mediationCommittee, '2026-01-05', committee, { needs: [inVillage('2026-01-05', '0')] })

  expect(first.facts('villages').map(({ subject, amount, unit }) => [subject, amount, unit])).toEqual([[village, '1', 'village']])
  expect(() => story(mediationCommittee, '2026-02-01', again, { needs: [inVillage('2026-02-01', '1')] })).toThrow('已有在任的调解委员会')
  expect(() => story(mediationCommittee, '2026-02-01', again, { needs: [inVillage('2026-02-01', '0')] })).not.toThrow()
})
