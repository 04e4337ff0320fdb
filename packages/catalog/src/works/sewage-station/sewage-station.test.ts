import { expect, test } from 'vitest'
import { story } from '../../story.fixture.ts'
import { sewageStation } from './sewage-station.ts'

const village = '00000000-0000-7000-a000-000000000001'
const running = story(sewageStation, '2026-03-01', { name: '石桥村一号站', village })

test('a station runs, breaks down and runs again: in operation is what runs, kept is what is there [G09]', () => {
  const broken = running.then('2026-05-01', 'village-official', 'fault', { trouble: '水泵不转' })
  const mended = broken.then('2026-05-09', 'clerk', 'repair', { mended: '换了水泵' })

  expect(running.books()).toMatchObject({ inOperation: '1', standing: '1' })
  expect(broken.books()).toMatchObject({ inOperation: '0', standing: '1', faults: '1' })
  expect(mended.books()).toMatchObject({ inOperation: '1', standing: '1', repairs: '1' })
  expect(mended.facts('inOperation').map(({ day, amount }) => [day, amount])).toEqual([['2026-03-01', '1'], ['2026-05-01', '-1'], ['2026-05-09', '1']])
})

test('the running log counts each visit and keeps the station running [G09]', () => {
  const seen = running.then('2026-03-10', 'village-official', 'inspect', { running: 'normal' }).then('2026-04-10', 'clerk', 'inspect', { running: 'attention', note: '格栅要清' })

  expect(seen.books()).toMatchObject({ inspections: '2', inOperation: '1' })
})

test('a station given up is no longer kept, and one that broke down cannot be inspected as running [G09]', () => {
  const broken = running.then('2026-05-01', 'clerk', 'fault', { trouble: '断电' })

  expect(broken.tries('2026-05-02', 'clerk', 'inspect', { running: 'normal' })?.code).toBe('wrong-state')
  expect(broken.then('2026-06-01', 'clerk', 'retire', { reason: '并入管网' }).books()).toMatchObject({ inOperation: '0', standing: '0' })
})

test('a fault noted for the wrong station is struck out and never stopped it [G09]', () => {
  const broken = running.then('2026-05-01', 'clerk', 'fault', { trouble: '断电' })

  expect(broken.corrects('2026-05-02', 'clerk', { of: broken.acts.at(-1)?.id, void: true }).books()).toMatchObject({ inOperation: '1', faults: '0' })
})
