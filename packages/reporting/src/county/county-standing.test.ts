import { expect, test } from 'vitest'
import { withCounty } from './county-standing.ts'

const way = (...steps: string[]) => steps.map((told, at) => {
  const [step = '', edition] = told.split(' ')
  const said: Record<string, string> = step === 'returned' ? { comments: '原因没有写。' } : step === 'publish' ? { address: 'https://xian.example/report' } : {}
  return { number: at + 1, step, edition: edition === undefined ? null : Number(edition), day: `2027-02-${String(at + 1).padStart(2, '0')}`, said }
})

test('a report goes from sent over received and returned to sent again and accepted', () => {
  const steps = way('gather', 'sign 1', 'send 1', 'received', 'returned', 'sign 2', 'send 2', 'received', 'accepted', 'publish 3')
  const standings = steps.map((_, at) => withCounty(steps.slice(0, at + 1)).standing)
  expect(standings).toEqual(['not-sent', 'not-sent', 'sent', 'received', 'returned', 'returned', 'sent-again', 'received', 'accepted', 'accepted'])
  expect(withCounty(steps)).toEqual({
    standing: 'accepted', firstSent: '2027-02-03', lastSent: '2027-02-07', edition: 2, corrections: [], returns: [{ day: '2027-02-05', comments: '原因没有写。' }],
    published: '2027-02-10', address: 'https://xian.example/report',
  })
})

test('before anything was sent there is nothing for the county: no edition, no day', () => {
  const none = { standing: 'not-sent', edition: null, firstSent: null, lastSent: null }
  expect(withCounty([])).toMatchObject(none)
  expect(withCounty(way('gather', 'draft', 'consult 1', 'sign 1'))).toMatchObject(none)
})
