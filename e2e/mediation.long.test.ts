import type { Locator, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { openAct, takeAct } from './steps/dispute.ts'
import { downloadWords } from './steps/docx.ts'
import { goToFigures, readFigures } from './steps/figures.ts'
import { addPhoto, choose, pick, type } from './steps/fill.ts'
import { pageOf } from './steps/sign-in.ts'

const moved = ['依申请调解受理', '受理邻里纠纷', '调解场次', '调解室调解场次', '调解成功', '村级化解', '司法确认申请', '司法确认', '以案定补审批', '以案定补发放金额', '专职人民调解员'] as const
const parties = ['诉某试甲', '答某试乙'] as const
const about = '试：后檐排水沟淤塞，雨水漫进邻家灶屋'

const on = (day: string, fill: (form: Locator) => Promise<void> = async () => undefined) => async (form: Locator) => {
  await type(form, '办理日期', day)
  await fill(form)
}
const submit = (page: Page, words = '登记') => page.getByRole('button', { name: words, exact: true }).click()
const paper = (page: Page, title: string) =>
  downloadWords(page, page.getByRole('region', { name: '文书' }).getByRole('listitem').filter({ hasText: `《${title}》` }).getByRole('link', { name: '下载打印' }))

async function registerMediator(page: Page): Promise<void> {
  await page.goto('/register/mediator')
  await page.getByRole('group', { name: '姓名' }).getByLabel('姓名').fill('调某试丙')
  await pick(page, '镇')
  await pick(page, '专职')
  await type(page, '任期起', '2026-01-05')
  await submit(page)
  await page.getByRole('heading', { level: 1, name: '调某试丙' }).waitFor()
}

async function registerDispute(page: Page): Promise<void> {
  await page.goto('/register/mediation')
  await type(page, '办理日期', '2026-09-01')
  const group = page.getByRole('group', { name: '当事人' })
  for (const [index, party] of parties.entries()) await group.getByLabel('姓名').nth(index).fill(party)
  await choose(page, '纠纷发生地', '柳湾')
  await choose(page, '纠纷类型', '邻里')
  await pick(page, '当事人申请')
  await pick(page, '村级')
  await type(page, '纠纷主要事实', about)
  await submit(page)
  await page.getByRole('heading', { level: 1, name: parties[0] }).waitFor()
}

async function mediate(page: Page): Promise<void> {
  await takeAct(page, '制作调解申请书', on('2026-09-01', (form) => type(form, '申请事项', '请求疏通水沟，修好灶屋墙脚')))
  await takeAct(page, '制作权利义务告知书', on('2026-09-01'))
  const rights = await paper(page, '人民调解权利义务告知书')
  for (const words of [...parties, '第23条', '不收取任何费用', '演示数据']) expect(rights.words).toContain(words)
  const accepting = on('2026-09-02', async (form) => {
    await pick(form, '是', '各方愿意调解')
    await type(form, '调解委员会', '柳湾村人民调解委员会（演示）')
    await type(form, '调解员', '调某试丙')
    await pick(form, '是', '已告知权利义务')
  })
  await openAct(page, '受理')
  const form = page.getByRole('dialog')
  await accepting(form)
  await pick(form, '是', '调解员与当事人有亲属或利害关系')
  await form.getByRole('button', { name: '受理', exact: true }).click()
  await form.getByText('应当回避').waitFor()
  await pick(form, '否', '调解员与当事人有亲属或利害关系')
  await form.getByRole('button', { name: '受理', exact: true }).click()
  await form.waitFor({ state: 'detached' })
  await takeAct(page, '记录调解', on('2026-09-04', async (one) => {
    await type(one, '调解情况记录', '听取双方意见。')
    await pick(one, '矛盾纠纷调解室')
  }))
  await takeAct(page, '记录调解', on('2026-09-06', async (one) => {
    await type(one, '调解情况记录', '到现场看了水沟。')
    await pick(one, '纠纷现场')
  }))
}

async function agree(page: Page): Promise<void> {
  await takeAct(page, '制作协议书', on('2026-09-08', async (form) => {
    await type(form, '争议事项和各方责任', '水沟由谁疏通，墙脚由谁修。')
    await type(form, '协议内容', '双方各出一个工，本月底前疏通并修好墙脚。')
    await type(form, '履行方式', '当面履行')
    await type(form, '履行期限', '2026-09-30')
  }))
  const agreement = await paper(page, '人民调解协议书')
  for (const words of [...parties, '各出一个工', '人调字']) expect(agreement.words).toContain(words)
  await takeAct(page, '登记签署', async (form) => {
    await addPhoto(page, '签字页.png')
    await type(form, '文书上的日期', '2026-09-08')
  })
}

async function confirm(page: Page): Promise<void> {
  await openAct(page, '申请司法确认')
  const form = page.getByRole('dialog')
  await type(form, '办理日期', '2026-10-16')
  await form.getByRole('button', { name: '申请司法确认', exact: true }).click()
  await form.getByText('三十日已过').waitFor()
  await type(form, '办理日期', '2026-10-08')
  await pick(form, '是', '双方共同申请')
  await type(form, '人民法院', '示例县人民法院')
  await type(form, '交到法院的日期', '2026-10-08')
  await form.getByRole('button', { name: '申请司法确认', exact: true }).click()
  await form.waitFor({ state: 'detached' })
  expect((await paper(page, '司法确认申请书')).words).toContain('示例县人民法院')
  await takeAct(page, '登记法院受理', on('2026-10-10', (one) => type(one, '法院受理日期', '2026-10-10')))
  await takeAct(page, '登记法院决定', on('2026-10-20', (one) => pick(one, '确认有效')))
  await takeAct(page, '回访', on('2026-10-21', async (one) => {
    await pick(one, '是', '协议已履行')
    await type(one, '回访情况', '水沟已疏通，双方满意。')
  }))
  await takeAct(page, '结案', on('2026-10-22', (one) => pick(one, '一般')))
  await page.getByText('已结案').first().waitFor()
  expect((await paper(page, '人民调解卷宗目录')).words).toContain('人民调解协议书')
}

async function fillAllowance(page: Page, amount: string): Promise<void> {
  await page.goto('/register/mediation-allowance')
  await type(page, '办理日期', '2026-10-26')
  await choose(page, '哪一起纠纷', '后檐排水沟')
  await choose(page, '名册中的调解员', '调某试丙')
  await pick(page, '一般')
  await type(page, '补助金额', amount)
  await pick(page, '是', '已履行或写明了履行期限')
  await pick(page, '是', '卷宗齐全')
  await submit(page, '申请补助')
}

async function applyForAllowance(page: Page): Promise<void> {
  await fillAllowance(page, '500')
  await page.getByText('“一般”这一档的标准').first().waitFor()
  await type(page, '补助金额', '200')
  await submit(page, '申请补助')
  await page.getByRole('region', { name: '现在可以办' }).waitFor()
}

test('a mediation from its application to the court’s confirmation and the allowance for it; the figures move by just that', async () => {
  const page = await pageOf('clerk')
  await page.goto('/figures')
  const before = await readFigures(page, moved)

  await registerMediator(page)
  await registerDispute(page)
  await mediate(page)
  await agree(page)
  await confirm(page)
  await applyForAllowance(page)
  const allowance = new URL(page.url()).pathname

  const leader = await pageOf('leader')
  await leader.goto(allowance)
  await takeAct(leader, '审批', on('2026-10-27'))
  await page.goto(allowance)
  await takeAct(page, '公示', on('2026-10-28', (form) => type(form, '公示截止日', '2026-11-03')))
  await takeAct(page, '发放', on('2026-11-04'))
  await page.getByText('已发放').first().waitFor()

  await goToFigures(page)
  const after = await readFigures(page, moved)
  expect(after.map((value, index) => value - (before[index] ?? 0))).toEqual([1, 1, 2, 1, 1, 1, 1, 1, 1, 200, 1])
  await fillAllowance(page, '200')
  await page.getByText('一件只补一次').first().waitFor()
})
