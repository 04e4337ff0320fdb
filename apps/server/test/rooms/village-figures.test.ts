import type { CaseView, FigureView } from '@zhenzhi/contract'
import { despite } from '@zhenzhi/kernel'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { acted, open, opened } from '../disputes.ts'
import { town, villages } from '../database.ts'
import { refusalOf, roomsOn } from '../rooms.ts'
import type { Person, Rooms } from '../rooms.ts'

// Figures of village advisers, law-savvy villagers and certificates, read from a real database over records entered at the desk: a village
// covered once, a second visit on one day, a person who is put forward twice.
let rooms: Rooms
let justice: Person
const [east, west] = villages[town]!

beforeAll(async () => {
  rooms = await roomsOn({ moment: '2026-12-31T02:00:00.000Z' })
  justice = await rooms.as({ post: 'clerk', unit: 'justice-office' })
})
afterAll(() => rooms.close())

/** The person a case names, as they are named again. */
const whoIn = ({ values }: CaseView) => ({ person: (values.find(({ name }) => name === 'who')!.value as { person: string }).person })

async function figures(to = '2026-12-31'): Promise<(id: string) => string | null | undefined> {
  const all = await justice.read<FigureView[]>(`/api/figures?town=${town}&from=2026-01-01&to=${to}`)
  return (id) => all.find((one) => one.id === id)?.value
}

test('a village with two advisers is covered once to the day the last of them leaves; two visits in a day are told apart from one entered twice [H03] [H04]', async () => {
  const office = await rooms.as({ post: 'clerk', unit: 'general-office' })
  for (const village of [east, west]) await opened(office, { definition: 'village-register', day: '2026-01-05', what: { village, kind: 'village', from: '2020-01-01' } })
  const term = (name: string, more: object) => opened(justice, { definition: 'legal-adviser', day: '2026-01-05', what: { lawyer: { name }, firm: '示例律师事务所', level: 'village', village: east, ...more } })
  const adviser = await term('甲一', { from: '2026-01-01' })
  await term('乙二', { from: '2026-03-01', to: '2026-09-30' })
  await term('丙三', { from: '2026-01-01', to: '2026-06-30', village: west })
  const visit = (more: object = {}) => ({ definition: 'village-adviser-visit', day: '2026-04-07', what: { adviser: adviser.id, village: east, services: [{ kind: 'consultation', persons: 3 }, { kind: 'publicity', persons: 40 }], ...more } })
  await opened(justice, visit())
  expect(refusalOf(await open(justice, visit())).slice(1)).toEqual(['reason-missing', 'despite'])
  await opened(justice, visit({ [despite]: '晚上又来了一次' }))

  const [now, before] = [await figures(), await figures('2026-06-30')]
  expect(['villages-with-lawyer', 'village-lawyers', 'village-lawyer-coverage', 'village-lawyers-per-village'].map((id) => [before(id), now(id)])).toEqual([['2', '1'], ['3', '1'], ['100', '50'], ['1.5', '0.5']])
  expect(['visits', 'services', 'consultations', 'audience', 'villages'].map((id) => now(`village-adviser-${id}`))).toEqual(['2', '4', '6', '86', '1'])
})

test('who is certified is not put forward again under their name, and one person with two certificates gained one [H24] [C05]', async () => {
  const put = (who: object) => ({ definition: 'law-savvy', day: '2026-03-02', what: { who, village: east } })
  const first = await opened(justice, put({ name: '丁四' }))
  const again = put(whoIn(first))
  for (const [day, name, what] of [['2026-03-02', 'train', { course: '轮训' }], ['2026-03-02', 'pass', {}], ['2026-03-02', 'certify', {}]] as const) await acted(justice, first.id, { name, day, what })
  expect(refusalOf(await open(justice, again))[1]).toBe('guard-unmet')
  const enrol = async (kind: string, who: object) => {
    const enrolled = await opened(justice, { definition: 'enforcement-certificate', day: '2026-03-02', what: { who, office: 'enforcement-team', kind, route: 'exam' } })
    await acted(justice, enrolled.id, { name: 'pass', day: '2026-04-20', what: {} })
    return acted(justice, enrolled.id, { name: 'issue', day: '2026-06-01', what: { number: '示例', validFrom: '2026-06-01', validTo: '2031-05-31' } })
  }
  await enrol('supervision', whoIn(await enrol('enforcement', { name: '戊五' })))

  const value = await figures()
  expect(['law-savvy-trained', 'law-savvy-current', 'villages-with-law-savvy', 'certificates-gained', 'certificate-exempt', 'certificate-holders'].map(value)).toEqual(['1', '1', '1', '1', '0', '1'])
})
