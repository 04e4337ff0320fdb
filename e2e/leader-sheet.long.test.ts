import { composeSheet } from '@zhenzhi/reporting'
import type { LeaderFacts } from '@zhenzhi/reporting'
import { expect, test } from 'vitest'
import { pageOf } from './steps/sign-in.ts'

const of = (value: string) => ({ value, shown: `${value}件`, grades: ['record' as const] })
/** A bad year: forty numbers reported otherwise, and more of everything than two sides hold. */
const crowded: LeaderFacts = {
  year: 2026, draft: true, unconfirmed: 60,
  figures: Array.from({ length: 90 }, (_, nth) => ({ id: String(nth), zh: `开展矛盾纠纷排查化解专项行动第${nth}轮`, unit: '件' as const, now: of(String(1900 + nth)), before: of('100'), since: { reported: true, by: [{ reason: 'late' as const, amount: '3' }] } })),
  reported: Array.from({ length: 40 }, (_, nth) => ({ year: 2025, zh: `受理 MD-${nth} 类矛盾纠纷APP登记量`, was: `${100 + nth}件`, now: `${200 + nth}件`, why: [{ reason: 'corrected' as const, amount: '100' }] })),
  apart: [{ title: '矛盾纠纷：上年结转 + 新增 = 了结 + 在办', left: '上年38件 + 174件', right: '148件 + 60件', by: '4' }],
  sensitive: Array.from({ length: 11 }, (_, nth) => ({ zh: `敏感事项第${nth}项`, why: '上级另有通报，签发前请再核一遍', now: of('3'), before: of('1') })),
  promises: Array.from({ length: 30 }, () => ({ text: '逐村建设法治宣传阵地并配齐法律明白人', kept: 'no' as const, how: '' })),
  offices: Array.from({ length: 14 }, (_, nth) => ({ office: `第${nth}办公室`, printed: 10, confirmed: nth % 9, changed: 1, objected: 1, signed: { signer: '演示主任', day: '2026-11-18' } })),
  opinions: Array.from({ length: 12 }, () => ({ office: '司法所', about: '“登记矛盾纠纷”（174件）', reason: '少算了联合调解的'.repeat(30) })),
  findings: Array.from({ length: 50 }, () => ({ level: 'wrong' as const, says: '还有未填写的内容：【请填写：党委主要负责人履行第一责任人职责的情况，写明时间和事项】' })),
}

test('printed, the leader’s sheet is two sides of A4 and nothing on them is cut, in a quiet year and in a crowded one [A20]', async () => {
  const page = await pageOf('clerk')
  const print = async () => {
    await page.goto('/report/leader-sheet')
    await page.getByRole('article', { name: '第2页' }).waitFor()
    const sheets = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
    await page.emulateMedia({ media: 'print' })
    const cut = await page.locator('.leader-side').evaluateAll((sides) => sides.filter((side) => {
      Object.assign(side.style, { width: '174mm' })
      return side.scrollHeight > side.clientHeight
    }).length)
    await page.emulateMedia({ media: null })
    return { sides: sheets.match(/\/Type\s*\/Page\b/g)?.length, a4: sheets.match(/\/MediaBox\s*\[0 0 59\d(\.\d+)? 84\d(\.\d+)?\]/g)?.length, cut }
  }
  expect(await print()).toEqual({ sides: 2, a4: 2, cut: 0 })

  await page.route('**/api/towns/*/reports/*/leader-sheet?*', async (route) => {
    const answer = await route.fetch()
    await route.fulfill({ response: answer, json: { ...await answer.json() as object, sides: composeSheet(crowded).sides } })
  })
  expect(await print()).toEqual({ sides: 2, a4: 2, cut: 0 })
  expect(await page.getByRole('article', { name: '第1页' }).innerText()).toMatch(/另有\d+条没有列出，见“数字勾稽”/)
})
