import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { openPage } from './stage/page.ts'
import { takeAct } from './steps/dispute.ts'
import { goToFigures, readFigures } from './steps/figures.ts'
import { addPhoto, choose, pick, type } from './steps/fill.ts'
import { addClerk, handOver } from './steps/hand-over.ts'
import { decideOpinion, on, registerPetition, signOpinion } from './steps/petition.ts'
import { pageOf, signIn } from './steps/sign-in.ts'

const [leaver, successor] = [{ signIn: 'zhongtu-jia', name: '演示·中途甲' }, { signIn: 'zhongtu-yi', name: '演示·中途乙' }]
const moved = ['本镇办理的信访件', '本镇办理的信访人次', '出具处理意见'] as const

const counted = async (page: Page) => {
  await goToFigures(page)
  return readFigures(page, moved)
}

/** The days that the case page names as due, as it writes them. */
async function daysDue(page: Page): Promise<readonly string[]> {
  const words = await page.getByRole('region', { name: '办理期限' }).innerText()
  const days = [...words.matchAll(/\d{4}-\d{2}-\d{2}|\d+年\d+月\d+日/g)].map(([day]) => day)
  expect(days).not.toHaveLength(0)
  return days
}

test('a petition changes hands in the middle: its days and its number stay, the successor answers it, and it counts once', async () => {
  const administrator = await pageOf('administrator')
  await addClerk(administrator, leaver, 'finance')
  await addClerk(administrator, successor, 'civil-affairs')
  const first = await openPage()
  await signIn(first, leaver.signIn)
  const before = await counted(first)
  await registerPetition(first, { name: '求某中途', demand: '过水涵管堵了没有人清（试）' })
  const address = new URL(first.url()).pathname
  await takeAct(first, '受理并告知', on('2026-11-10', async (form) => {
    await choose(form, '承办单位', '农业农村')
    await pick(form, '书面送达')
  }))
  await takeAct(first, '交办定方案', on('2026-11-10', async (form) => {
    await choose(form, '包案领导', '领导')
    await pick(form, '镇长')
    await addPhoto(form.page(), '化解方案.png')
  }))
  const due = await daysDue(first)
  const number = await first.getByRole('heading', { level: 1 }).innerText()

  const list = await handOver(administrator, { leaver: leaver.name, successor: successor.name, open: 1 })
  await list.getByText('信访事项办理').first().waitFor()
  await first.goto(address)
  await first.getByRole('button', { name: '登录' }).waitFor()

  const next = await openPage()
  await signIn(next, successor.signIn)
  await next.getByRole('link', { name: number }).first().waitFor()
  await next.goto(address)
  await next.getByRole('region', { name: '办理经过' }).getByText(`由${leaver.name}移交给${successor.name}办理`).waitFor()
  expect([await daysDue(next), await next.getByRole('heading', { level: 1 }).innerText()]).toEqual([due, number])

  await takeAct(next, '登记调查核实', on('2026-11-11', (form) => type(form, '调查核实情况', '到现场看过，涵管里塞满泥沙。')))
  await decideOpinion(next, '2026-11-12')
  await signOpinion(await pageOf('leader'), { address, day: '2026-11-13' })
  await next.goto(address)
  await takeAct(next, '登记送达', on('2026-11-16'))
  await next.getByText('申请复查的期限').first().waitFor()
  expect((await counted(next)).map((figure, at) => figure - (before[at] ?? 0))).toEqual([1, 3, 1])
})
