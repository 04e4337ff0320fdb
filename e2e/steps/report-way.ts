import { randomUUID } from 'node:crypto'
import type { APIResponse, Page } from 'playwright-core'

interface Asked {
  town: number
  year: number
  /** The last step to take. */
  until: string
}

interface Step {
  id: string
  open: boolean
  state: string
  editions: string[]
  editionRequired: boolean
  says: { id: string; basis: string | null }[]
}

interface Way {
  last: number
  steps: Step[]
  taken: { step: string; edition: number | null }[]
}

/** Takes the town's steps of a report one after another, as somebody signed in on this page; each text is frozen when it is first named. */
export async function walkReport(page: Page, { town, year, until }: Asked): Promise<void> {
  const me = await (await page.request.get('/api/me')).json() as { csrf: string; now: { day: string } } // the contract's Me
  const at = `/api/towns/${town}/reports/${year}/way`
  let edition: number | null = null
  for (;;) {
    const way = await (await page.request.get(at)).json() as Way // the contract's WayView
    const step = way.steps.find(({ open, state }) => open && state === 'next')
    if (step === undefined) throw new Error(`nothing is next before ${until}`)
    if (step.id === 'send') edition = way.taken.findLast((taken) => taken.step === 'sign')?.edition ?? null
    const named: object | null = !step.editionRequired ? null : edition === null ? { freeze: { kind: step.editions[0], cutoff: `${year}-12-31` } } : { number: edition }
    const said = Object.fromEntries(step.says.flatMap(({ id, basis }) => (basis === null ? [] : [[id, '按规定办理']])))
    const answer: APIResponse = await page.request.post(`${at}/steps`, { headers: { 'x-csrf': me.csrf }, data: { step: step.id, day: me.now.day, said, edition: named, seen: way.last, key: randomUUID() } })
    if (!answer.ok()) throw new Error(`${step.id}: ${await answer.text()}`)
    edition = (await answer.json() as { edition: number | null }).edition ?? edition // the contract's answer
    if (step.id === until) return
  }
}
