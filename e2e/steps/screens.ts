import type { Page } from 'playwright-core'

/** Screens that are named in the address, each with words that show that it is all there. */
export const screens: Readonly<Record<string, string>> = {
  '/': '去办理', '/list/mediation': '共 ', '/register/mediation': '纠纷主要事实', '/figures': '记账到第', '/receipt?figure=disputes-succeeded': '校验码',
  '/report': '不能作为依据',
}

export const furtherScreens: Readonly<Record<string, string>> = {
  '/catalogue/matter': '矛盾纠纷调解', '/register/meeting': '会议主题', '/roster/grid-worker': '在册的', '/closings': '封账', '/supplies': '年度', '/supplies/give': '统计口径', '/own': '登录的地方', '/persons': '填完整的号码', '/paste': '工单文字',
  '/report/edit': '放入数字', '/report/figures': '没有来源', '/report/moved': '两个登记截止日',
  '/report/way?year=2025': '县里办理', '/report/confirm?year=2025&cutoff=2025-12-31': '已确认', '/report/leader-sheet?year=2025&cutoff=2025-12-31': '和上年比',
  '/report/editions?year=2025&cutoff=2025-12-31': '文号、签发人和日期', '/report/take-back?year=2025': '选择文件', '/report/others': '主动公开政府信息情况', '/report/settings': '更新提法库',
}

export const administratorScreens: Readonly<Record<string, string>> = { '/people': '给岗位', '/people/places': '科室和派驻机构', '/people/audit': '查阅目的', '/people/hand-overs': '里点一个人的', '/people/unattended': '没有人在任', '/people/exchange': '公钥卡指纹', '/people/borrow': '请县里借人', '/people/leading': '补录期',
  '/keeping': '交保密部门认定', '/keeping/holds': '谁也删不了', '/keeping/expired': '没有办结的不会到期', '/keeping/deletion': '看会删掉什么', '/keeping/disposals': '另一岗位的同事批准', '/keeping/retention': '未经批准' }

export async function show(page: Page, address: string, sign: string): Promise<void> {
  await page.goto(address)
  await page.getByRole('main').getByText(sign).first().waitFor()
}

/** A dispute that is being mediated, with its deadline explained day by day. */
export async function showCase(page: Page): Promise<void> {
  await show(page, '/list/mediation?state=mediating', '共 ')
  await page.getByRole('table').getByRole('link').first().click()
  await page.getByRole('button', { name: '为什么是这一天？' }).first().click()
}

/** What is wrong with any screen: it does not say that its records are invented, or it is wider than what it is shown on. */
export async function faultsOf(page: Page): Promise<string[]> {
  const where = `${new URL(page.url()).pathname} at ${page.viewportSize()?.width}`
  const says = await page.getByRole('complementary', { name: '演示数据' }).waitFor({ timeout: 5000 }).then(() => true, () => false)
  const wider = await page.evaluate('document.documentElement.scrollWidth > document.documentElement.clientWidth')
  return [...(says ? [] : [`${where} does not say 演示数据`]), ...(wider === false ? [] : [`${where} has to be pushed sideways`])]
}
