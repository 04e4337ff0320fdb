import { expect, test } from 'vitest'
import { root } from '../tree/root.ts'
import { billOf } from './bill.ts'
import { faultsOf, licencesOf } from './licences.ts'

const billWith = (name: string, ...licenses: object[]) => JSON.stringify({ components: [{ name, version: '1.0.0', licenses }] })

test('what runs is listed as CycloneDX, the same each time, and every licence in it is one that may be handed on', async () => {
  const [text, again] = [await billOf(root), await billOf(root)]
  const bill: { bomFormat: string; components: { name: string }[] } = JSON.parse(text)

  expect(bill.bomFormat).toBe('CycloneDX')
  expect(bill.components.map(({ name }) => name)).toEqual(expect.arrayContaining(['fastify', 'pg', 'antd', 'openid-client']))
  expect(bill.components.map(({ name }) => name)).not.toContain('vitest')
  expect(again).toBe(text)
  expect(faultsOf(licencesOf(text))).toEqual([])
})

test('a licence that asks for more than its text, or none at all, is told with the package', () => {
  expect(faultsOf(licencesOf(billWith('shared', { license: { id: 'AGPL-3.0-only' } })))).toEqual(['licence not allowed: AGPL-3.0-only of shared@1.0.0'])
  expect(faultsOf(licencesOf(billWith('bare')))).toEqual(['licence not allowed: none of bare@1.0.0'])
  expect(faultsOf(licencesOf(billWith('free', { expression: '(MIT OR GPL-3.0-or-later)' })))).toEqual([])
})
