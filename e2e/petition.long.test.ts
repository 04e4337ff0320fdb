import { expect, test } from 'vitest'
import { openAct, takeAct } from './steps/dispute.ts'
import { downloadWords } from './steps/docx.ts'
import { goToFigures, readFigures } from './steps/figures.ts'
import { addPhoto, choose, pick, type } from './steps/fill.ts'
import { decideOpinion, on, registerPetition, signOpinion } from './steps/petition.ts'
import { pageOf } from './steps/sign-in.ts'

const moved = ['本镇办理的信访件', '本镇办理的信访人次', '出具处理意见', '复查审结'] as const

test('a petition is accepted with its notice, given a leader and a plan, looked into, answered, served, upheld above and closed', async () => {
  const page = await pageOf('clerk')
  await page.goto('/figures')
  const before = await readFigures(page, moved)
  await registerPetition(page, { name: '求某试甲', demand: '村道塌方半年没有人修（试）' })
  const address = new URL(page.url()).pathname

  await takeAct(page, '受理并告知', on('2026-11-10', async (form) => {
    await choose(form, '承办单位', '农业农村')
    await pick(form, '书面送达')
  }))
  const notice = await downloadWords(page, page.getByRole('region', { name: '文书' }).getByRole('link', { name: '下载打印' }).first())
  for (const words of ['信访事项受理告知书', '村道塌方', '60日', '求某试甲', '演示数据']) expect(notice.words).toContain(words)

  await takeAct(page, '交办定方案', on('2026-11-10', async (form) => {
    await choose(form, '包案领导', '领导')
    await pick(form, '镇长')
    await addPhoto(form.page(), '化解方案.png')
  }))
  await takeAct(page, '登记调查核实', on('2026-11-11', (form) => type(form, '调查核实情况', '到现场看过，路基被水冲空。')))
  await decideOpinion(page, '2026-11-12')
  await signOpinion(await pageOf('leader'), { address, day: '2026-11-13' })

  await page.goto(address)
  await takeAct(page, '登记送达', on('2026-11-16'))
  await page.getByText('申请复查的期限').first().waitFor()
  await takeAct(page, '登记申请复查', on('2026-11-17'))
  await takeAct(page, '登记复查结果', on('2026-11-18', (form) => pick(form, '维持')))
  await openAct(page, '办结归档')
  const closing = page.getByRole('dialog')
  await type(closing, '办理日期', '2026-11-19')
  await closing.getByRole('button', { name: '办结归档', exact: true }).click()
  await closing.getByText('还可以申请复核').first().waitFor()
  await type(closing, '仍要这样办的理由', '信访人书面表示不再申请复核（试）')
  await closing.getByRole('button', { name: '办结归档', exact: true }).click()
  await closing.waitFor({ state: 'detached' })
  await page.getByText('已办结').first().waitFor()

  await goToFigures(page)
  const after = await readFigures(page, moved)
  expect(after.map((value, index) => value - (before[index] ?? 0))).toEqual([1, 3, 1, 1])
})

test('what accuses somebody is not taken in here, and the sentence says where it goes', async () => {
  const page = await pageOf('clerk')
  await page.goto('/register/town-petition')
  await pick(page, '来信')
  await pick(page, '信访人直接提出')
  await pick(page, '检举控告')
  await type(page, '信访诉求', '试：只写有一封信')
  await pick(page, '初次')
  await page.getByRole('button', { name: '登记', exact: true }).click()
  await page.getByText('只登记转交').first().waitFor()
  expect(new URL(page.url()).pathname).toBe('/register/town-petition')
})
