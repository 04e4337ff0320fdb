import { expect, test } from 'vitest'
import { marks, rightReport } from '../../report.fixture.ts'
import { ownLevel } from './own-level.ts'

const about = { town: '青禾镇' }

test('a town that calls itself by another level is marked there', () => {
  expect(marks(ownLevel, '我镇依法行政，全镇参与，我乡干部带头。', about)).toEqual(['A 我乡'])
  expect(marks(ownLevel, '我街道依法行政，全街道参与，镇党委带头。', { town: '莲池街道' })).toEqual(['A 镇党委'])
})

test('a body that only counties have is asked about', () => {
  expect(marks(ownLevel, '会同镇司法局调解，报镇人大常委会。', about)).toEqual(['B 镇人大常委会', 'B 镇司法局'])
})

test.each(['我镇与兄弟乡镇、原我乡范围。', '我乡工作有序，全乡参与。', '镇司法所、镇人大主席团、县司法局、青禾镇人民法庭。', '各乡镇党委政府，县、镇司法局所。', '家乡政府关心。'])('%s is left alone', (text) => {
  expect(marks(ownLevel, text, about)).toEqual([])
  expect(marks(ownLevel, rightReport, about)).toEqual([])
})
