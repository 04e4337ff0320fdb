import { expect, test } from 'vitest'
import { story } from '../../story.fixture.ts'
import { helpVisit } from './help-visit.ts'

const village = '00000000-0000-7000-a000-000000000001'
const told = { village, service: 'health', lawful: '《精神卫生法》', helper: '示例帮扶人', until: '2026-12-31' }
const visit = story(helpVisit, '2026-07-08', told)

test('each visit is one visit, by village and service; a second one to the same household is another [F20]', () => {
  const again = story(helpVisit, '2026-09-10', told)

  expect(visit.facts('visits')).toMatchObject([{ day: '2026-07-08', amount: '1', unit: 'visit', by: [village, 'health'] }])
  expect(again.facts('visits')[0]?.day).toBe('2026-09-10')
})

test('no visit without its service, legal basis, helper and end [F20]', () => {
  for (const field of ['service', 'lawful', 'helper', 'until']) {
    expect(() => story(helpVisit, '2026-07-08', { ...told, [field]: null })).toThrow('field-missing')
  }
})

test('a visit entered by mistake is struck out, and no measure knows the person [F20]', () => {
  expect(visit.corrects('2026-07-09', 'clerk', { of: visit.acts[0]?.id, void: true }).books()['visits']).toBe('0')
  expect(JSON.stringify(helpVisit.measures)).not.toContain('visited')
  expect(JSON.stringify(helpVisit)).not.toMatch(/信仰|宗教|风险等级|管控/)
})
